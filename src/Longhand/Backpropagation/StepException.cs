namespace Longhand.Backpropagation;

/// <summary>A step that cannot be made. No weight has changed.</summary>
public abstract class StepException : Exception
{
    private protected StepException(StepPlace place, string reason, double value)
        : base($"{place.InWords}: {reason}")
    {
        (Place, Reason, Value) = (place, reason, value);
    }

    private protected StepException(string message, StepException cause)
        : base(message, cause)
    {
        (Place, Reason, Value) = (cause.Place, cause.Reason, cause.Value);
    }

    /// <summary>The step, counted from 1.</summary>
    public int Step => Place.Step;

    /// <summary>The first quantity of the step that is in the way, with its example, layer and unit.</summary>
    public Quantity Quantity => Place.Quantity;

    /// <summary>Its value.</summary>
    public double Value { get; }

    /// <summary>Where it stands.</summary>
    internal StepPlace Place { get; }

    /// <summary>The value, the rule and the remedy.</summary>
    internal string Reason { get; }
}
