using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>AMSGrad with ε beside the uncorrected root: w ← w − η √(1 − β₂ᵗ) / (1 − β₁ᵗ) · m / (√u + ε), u ← max(u, v).</summary>
/// <remarks>The convention of Keras.</remarks>
public readonly struct AmsGradUncorrectedEpsilon : IOptimizer
{
    /// <inheritdoc/>
    public static string Name => AmsGrad.Name;

    /// <inheritdoc/>
    public static double LearningRate => AmsGrad.LearningRate;

    /// <inheritdoc/>
    public static IReadOnlyList<FunctionParameter> Parameters => AmsGrad.Parameters;

    /// <inheritdoc/>
    public static IReadOnlyList<string> State => AmsGrad.State;

    /// <inheritdoc/>
    public static FunctionFacts Facts => AmsGrad.Facts;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>
    {
        AmsGrad.Moments(g, ref state, numbers);
        return AdamUncorrectedEpsilon.Rate(numbers, numbers.Step) * state.First / (T.Sqrt(state.Third) + numbers[2]);
    }
}
