using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>Gradient descent: w ← w − η g.</summary>
/// <remarks>Called <c>sgd</c>, also where the batch is full. Cauchy, 1847; Robbins and Monro, 1951.</remarks>
public readonly struct GradientDescent : IOptimizer
{
    /// <inheritdoc/>
    public static string Name => "sgd";

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Cauchy, 1847; Robbins and Monro, 1951", "Every first course, and the baseline of every other rule.");

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T> => numbers.LearningRate * g;
}
