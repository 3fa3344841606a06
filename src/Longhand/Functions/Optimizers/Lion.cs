using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>Lion: w ← w − η sgn(β₁ m + (1 − β₁) g), then m ← β₂ m + (1 − β₂) g.</summary>
/// <remarks>Every step has the same size η; only its sign is learned. Chen et al., 2023, program 1. Weight decay follows the convention; that of the paper is decoupled.</remarks>
public readonly struct Lion : IOptimizer
{
    /// <inheritdoc/>
    public static string Name => "lion";

    /// <inheritdoc/>
    public static double LearningRate => 1e-4;

    /// <inheritdoc/>
    public static IReadOnlyList<FunctionParameter> Parameters { get; } =
    [
        new("beta1", "β1", Default: 0.9, Least: 0.0, Most: 1.0, IncludesMost: false),
        new("beta2", "β2", Default: 0.99, Least: 0.0, Most: 1.0, IncludesMost: false),
    ];

    /// <inheritdoc/>
    public static IReadOnlyList<string> State { get; } = ["m"];

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Chen et al., 2023", "Large transformers: half the memory of Adam.");

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>
    {
        var d = T.Named(MovingAverage.Of(numbers[0], state.First, g), "d");
        state.First = T.Named(MovingAverage.Of(numbers[1], state.First, g), "m");
        return numbers.LearningRate * T.Sign(d);
    }
}
