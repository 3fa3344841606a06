namespace Longhand.Model;

/// <summary>When to stop repeating steps: as soon as one of these holds for the loss after a step.</summary>
/// <param name="LossBelow">The loss is below this; null asks for nothing.</param>
/// <param name="LossChange">The loss changed by less than this in a step; null asks for nothing.</param>
/// <param name="MaxSteps">So many steps were made.</param>
public sealed record Until(double? LossBelow, double? LossChange, int MaxSteps)
{
    /// <summary>How many steps are made at the most where nothing is said.</summary>
    public const int DefaultMaxSteps = 10_000;
}
