namespace Longhand.Functions;

/// <summary>What users and files set on an update rule.</summary>
/// <param name="LearningRate">The learning rate η.</param>
/// <param name="Values">The numbers of the rule, in the order of its parameters.</param>
internal sealed record OptimizerSettings(double LearningRate, IReadOnlyList<double> Values)
{
    /// <summary>The weight decay λ; 0 is none.</summary>
    public double WeightDecay { get; init; }

    /// <summary>The largest norm of all gradients together; ∞ is none.</summary>
    public double ClipNorm { get; init; } = double.PositiveInfinity;

    /// <summary>The largest absolute value of one gradient; ∞ is none.</summary>
    public double ClipValue { get; init; } = double.PositiveInfinity;

    /// <summary>How the learning rate changes from step to step.</summary>
    public Schedule Schedule { get; init; } = Schedule.Constant;
}
