namespace Longhand.Backpropagation;

/// <summary>What is kept of a step that is not shown.</summary>
/// <param name="Number">Which step, counted from 1.</param>
/// <param name="Loss">The loss of its batch, before the update.</param>
/// <param name="LossAfter">The loss of the same examples after it.</param>
/// <param name="GradientNorm">‖g‖ over all parameters that are updated.</param>
/// <param name="LearningRate">ηₜ.</param>
public readonly record struct StepSummary(int Number, double Loss, double LossAfter, double GradientNorm, double LearningRate);
