using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>Adagrad: r ← r + g², w ← w − η g / (√r + ε), with r₀ at the start, and η / (1 + (t − 1) λ) in place of η where a decay λ is given.</summary>
/// <remarks>Duchi, Hazan and Singer, 2011, figure 1. The decay is that of PyTorch and ONNX.</remarks>
public readonly struct Adagrad : IOptimizer
{
    /// <inheritdoc/>
    public static string Name => "adagrad";

    /// <inheritdoc/>
    public static double LearningRate => 0.01;

    /// <inheritdoc/>
    public static IReadOnlyList<FunctionParameter> Parameters { get; } =
    [
        new("initialAccumulator", "r0", Default: 0.0, Least: 0.0),
        new("epsilon", "ε", Default: 1e-8, Least: 0.0, IncludesLeast: false),
        new("learningRateDecay", "λ_η", Default: 0.0, Least: 0.0),
    ];

    /// <inheritdoc/>
    public static IReadOnlyList<string> State { get; } = ["r"];

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Duchi, Hazan and Singer, 2011", "Sparse inputs, such as words: a weight that is seldom reached keeps a large step.");

    /// <inheritdoc/>
    public static OptimizerState<T> Start<T>(in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T> => new(numbers[0]);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>
    {
        state.First = Sum(g, state);
        return Rate(numbers) * g / (T.Sqrt(state.First) + numbers[1]);
    }

    /// <summary>r ← r + g².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Sum<T>(T g, OptimizerState<T> state)
        where T : struct, IReal<T> => T.Named(state.First + T.Square(g), "r");

    /// <summary>η / (1 + (t − 1) λ).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Rate<T>(in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T> =>
        numbers.Has(2)
            ? T.Named(numbers.LearningRate / (T.One + (T.From(numbers.Step - 1) * numbers[2])), "eta_hat")
            : numbers.LearningRate;
}
