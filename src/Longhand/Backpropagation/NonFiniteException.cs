namespace Longhand.Backpropagation;

/// <summary>A quantity of a step came out as infinite or as no number. The step is not made: no weight has changed.</summary>
public sealed class NonFiniteException : Exception
{
    /// <summary>Names the place.</summary>
    /// <param name="message">One line: the place, the value, the rule and the remedy.</param>
    /// <param name="step">The step, counted from 1.</param>
    /// <param name="quantity">The quantity, with its example, layer and unit.</param>
    /// <param name="value">The value.</param>
    public NonFiniteException(string message, int step, Quantity quantity, double value)
        : base(message)
    {
        (Step, Quantity, Value) = (step, quantity, value);
    }

    /// <summary>The step, counted from 1.</summary>
    public int Step { get; }

    /// <summary>The first quantity of the step that is not finite.</summary>
    public Quantity Quantity { get; }

    /// <summary>Its value.</summary>
    public double Value { get; }
}
