using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>Momentum with the sign of the velocity turned: v ← μ v − η (1 − d) g, w ← w + v.</summary>
/// <remarks>The convention of Keras and scikit-learn.</remarks>
public readonly struct SignedMomentum : IOptimizer
{
    /// <inheritdoc/>
    public static string Name => Momentum.Name;

    /// <inheritdoc/>
    public static IReadOnlyList<FunctionParameter> Parameters => Momentum.Parameters;

    /// <inheritdoc/>
    public static IReadOnlyList<string> State => Momentum.State;

    /// <inheritdoc/>
    public static FunctionFacts Facts => Momentum.Facts;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>
    {
        state.First = Velocity(g, state, numbers);
        return -state.First;
    }

    /// <summary>v ← μ v − η (1 − d) g.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Velocity<T>(T g, OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T> =>
        T.Named((numbers[0] * state.First) - Momentum.Push(g, numbers), "v");
}
