using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>AMSGrad: m and v as in Adam, u ← max(u, v), û = u / (1 − β₂ᵗ), w ← w − η m̂ / (√û + ε).</summary>
/// <remarks>
/// The step divides by the largest v so far, so that it never grows again. Reddi, Kale and Kumar, 2018, algorithm 2, with the
/// corrections of Adam, as PyTorch has it.
/// </remarks>
public readonly struct AmsGrad : IOptimizer
{
    /// <inheritdoc/>
    public static string Name => "amsgrad";

    /// <inheritdoc/>
    public static double LearningRate => Adam.LearningRate;

    /// <inheritdoc/>
    public static IReadOnlyList<FunctionParameter> Parameters => Adam.Parameters;

    /// <inheritdoc/>
    public static IReadOnlyList<string> State { get; } = ["m", "v", "u"];

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Reddi, Kale and Kumar, 2018", "Where Adam does not converge because its steps grow again.");

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>
    {
        Moments(g, ref state, numbers);
        var u = Adam.Spread(state.Third, numbers, "u_hat");
        return numbers.LearningRate * Adam.Corrected(state.First, numbers) / (T.Sqrt(u) + numbers[2]);
    }

    /// <summary>m and v as in Adam, and u ← max(u, v).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Moments<T>(T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>
    {
        Adam.Moments(g, ref state, numbers);
        state.Third = T.Named(T.Max(state.Third, state.Second), "u");
    }
}
