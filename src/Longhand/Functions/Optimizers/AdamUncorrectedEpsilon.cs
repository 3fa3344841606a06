using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>Adam with ε beside the uncorrected root: w ← w − η √(1 − β₂ᵗ) / (1 − β₁ᵗ) · m / (√v + ε).</summary>
/// <remarks>The convention of Keras and scikit-learn (at the end of section 2 of the paper).</remarks>
public readonly struct AdamUncorrectedEpsilon : IOptimizer
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
        return Rate(numbers, numbers.Step) * state.First / (T.Sqrt(state.Second) + numbers[2]);
    }

    /// <summary>η √(1 − β₂ᵗ) / (1 − β₁ᵗ), the rate that corrects both moments at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Rate<T>(in OptimizerNumbers<T> numbers, int step)
        where T : struct, IReal<T> =>
        T.Named(numbers.LearningRate * T.Sqrt(T.One - T.Power(numbers[1], step)) / (T.One - T.Power(numbers[0], step)), "eta_hat");
}
