namespace Longhand.Backpropagation;

/// <summary>A prediction is outside what the loss is defined for. The step is not made: no weight has changed.</summary>
public sealed class PredictionException : StepException
{
    internal PredictionException(string message, int step, Quantity quantity, double value)
        : base(message, step, quantity, value) { }
}
