using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>One step of training, with every number that it computed.</summary>
/// <param name="Number">Which step, counted from 1.</param>
/// <param name="Examples">The examples of its batch, in order.</param>
/// <param name="Before">The parameters before the step.</param>
/// <param name="Penalty">What regularization adds to the loss; 0 where there is none.</param>
/// <param name="Loss">The loss of the batch: after the reduction, with the penalty.</param>
/// <param name="Gradient">∂L/∂w for every place of the parameter buffer.</param>
/// <param name="Update">The update of every parameter.</param>
/// <param name="After">The parameters after the step.</param>
/// <param name="LossAfter">The loss of the same examples after the step.</param>
/// <typeparam name="T">The number type.</typeparam>
public sealed record StepTrace<T>(
    int Number,
    IReadOnlyList<ExampleTrace<T>> Examples,
    Parameters<T> Before,
    T Penalty,
    T Loss,
    T[] Gradient,
    UpdateTrace<T> Update,
    Parameters<T> After,
    T LossAfter
)
    where T : struct, IScalar<T>
{
    /// <summary>What a mean over the batch divides by: how many examples there are, or the sum of their weights.</summary>
    public required T Size { get; init; }

    /// <summary>The parameters that forward and backward pass were made with: those before the step, or where the rule looks ahead to.</summary>
    public Parameters<T> At { get; init; } = Before;

    /// <summary>The loss of the batch with the parameters before the step, where the rule looks ahead; else the loss itself.</summary>
    public T LossBefore { get; init; } = Loss;

    /// <summary>The loss over all examples after the step, where the problem repeats until it settles; else null.</summary>
    public T? LossOverAll { get; init; }

    /// <summary>Why this is the last step, where the problem repeats until its loss settles.</summary>
    public StopReason Stopped { get; init; }
}
