using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>Adagrad with ε under the root: r ← r + g², w ← w − η g / √(r + ε).</summary>
/// <remarks>The convention of Keras.</remarks>
public readonly struct AdagradEpsilonInside : IOptimizer
{
    /// <inheritdoc/>
    public static string Name => Adagrad.Name;

    /// <inheritdoc/>
    public static double LearningRate => Adagrad.LearningRate;

    /// <inheritdoc/>
    public static IReadOnlyList<FunctionParameter> Parameters => Adagrad.Parameters;

    /// <inheritdoc/>
    public static IReadOnlyList<string> State => Adagrad.State;

    /// <inheritdoc/>
    public static FunctionFacts Facts => Adagrad.Facts;

    /// <inheritdoc/>
    public static OptimizerState<T> Start<T>(in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T> => Adagrad.Start(numbers);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>
    {
        state.First = Adagrad.Sum(g, state);
        return Adagrad.Rate(numbers) * g / T.Sqrt(state.First + numbers[1]);
    }
}
