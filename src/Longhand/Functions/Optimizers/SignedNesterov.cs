using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>The same with the learning rate in the velocity: v ← μ v − η (1 − d) g; w ← w + μ v − η (1 − d) g.</summary>
/// <remarks>The convention of Keras and scikit-learn.</remarks>
public readonly struct SignedNesterov : IOptimizer
{
    /// <inheritdoc/>
    public static string Name => Nesterov.Name;

    /// <inheritdoc/>
    public static IReadOnlyList<FunctionParameter> Parameters => Momentum.Parameters;

    /// <inheritdoc/>
    public static IReadOnlyList<string> State => Momentum.State;

    /// <inheritdoc/>
    public static FunctionFacts Facts => Nesterov.Facts;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>
    {
        state.First = SignedMomentum.Velocity(g, state, numbers);
        return Momentum.Push(g, numbers) - (numbers[0] * state.First);
    }
}
