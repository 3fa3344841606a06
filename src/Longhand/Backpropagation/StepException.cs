namespace Longhand.Backpropagation;

/// <summary>A step that cannot be made. No weight has changed.</summary>
public abstract class StepException : Exception
{
    private protected StepException(string message, int step, Quantity quantity, double value)
        : base(message)
    {
        (Step, Quantity, Value) = (step, quantity, value);
    }

    /// <summary>The step, counted from 1.</summary>
    public int Step { get; }

    /// <summary>The first quantity of the step that is in the way, with its example, layer and unit.</summary>
    public Quantity Quantity { get; }

    /// <summary>Its value.</summary>
    public double Value { get; }
}
