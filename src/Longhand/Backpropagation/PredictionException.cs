namespace Longhand.Backpropagation;

/// <summary>A prediction is outside what the loss is defined for. The step is not made: no weight has changed.</summary>
public sealed class PredictionException : StepException
{
    internal PredictionException(StepPlace place, string reason, double value)
        : base(place, reason, value) { }
}
