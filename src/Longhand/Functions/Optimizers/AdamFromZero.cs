using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>Adam as <see cref="AdamUncorrectedEpsilon"/> with steps counted from 0: the first step corrects nothing.</summary>
/// <remarks>The convention of ONNX: at T = 0 the rate is η, later η √(1 − β₂ᵀ) / (1 − β₁ᵀ) with T = t − 1.</remarks>
public readonly struct AdamFromZero : IOptimizer
{
    /// <inheritdoc/>
    public static string Name => Adam.Name;

    /// <inheritdoc/>
    public static double LearningRate => Adam.LearningRate;

    /// <inheritdoc/>
    public static IReadOnlyList<FunctionParameter> Parameters => Adam.Parameters;

    /// <inheritdoc/>
    public static IReadOnlyList<string> State => Adam.State;

    /// <inheritdoc/>
    public static FunctionFacts Facts => Adam.Facts;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>
    {
        Adam.Moments(g, ref state, numbers);
        var rate = numbers.Step == 1 ? numbers.LearningRate : AdamUncorrectedEpsilon.Rate(numbers, numbers.Step - 1);
        return rate * state.First / (T.Sqrt(state.Second) + numbers[2]);
    }
}
