namespace Longhand.Backpropagation;

/// <summary>A quantity of a step came out as infinite or as no number. The step is not made: no weight has changed.</summary>
public sealed class NonFiniteException : StepException
{
    internal NonFiniteException(StepPlace place, string reason, double value)
        : base(place, reason, value) { }
}
