using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>Adam: m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², w ← w − η m̂ / (√v̂ + ε).</summary>
/// <remarks>m̂ = m / (1 − β₁ᵗ) and v̂ = v / (1 − β₂ᵗ) at step t; ε is added after the correction. Kingma and Ba, 2015, algorithm 1.</remarks>
public readonly struct Adam : IOptimizer
{
    /// <inheritdoc/>
    public static string Name => "adam";

    /// <inheritdoc/>
    public static double LearningRate => 0.001;

    /// <inheritdoc/>
    public static IReadOnlyList<FunctionParameter> Parameters { get; } =
    [
        new("beta1", "β1", Default: 0.9, Least: 0.0, Most: 1.0, IncludesMost: false),
        new("beta2", "β2", Default: 0.999, Least: 0.0, Most: 1.0, IncludesMost: false),
        new("epsilon", "ε", Default: 1e-8, Least: 0.0, IncludesLeast: false),
    ];

    /// <inheritdoc/>
    public static IReadOnlyList<string> State { get; } = ["m", "v"];

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Kingma and Ba, 2015", "The usual first choice where nothing else is known.");

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>
    {
        Moments(g, ref state, numbers);
        var v = Spread(state.Second, numbers, "v_hat");
        return numbers.LearningRate * Corrected(state.First, numbers) / (T.Sqrt(v) + numbers[2]);
    }

    /// <summary>v̂ = v / (1 − β₂ᵗ).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Spread<T>(T v, in OptimizerNumbers<T> numbers, string name)
        where T : struct, IReal<T> => T.Named(v / (T.One - numbers.Power(1)), name);

    /// <summary>m̂ = m / (1 − β₁ᵗ).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Corrected<T>(T m, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T> => T.Named(m / (T.One - numbers.Power(0)), "m_hat");

    /// <summary>m ← β₁ m + (1 − β₁) g and v ← β₂ v + (1 − β₂) g².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Moments<T>(T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>
    {
        FirstMoment(g, ref state, numbers);
        state.Second = T.Named(MovingAverage.Of(numbers[1], state.Second, T.Square(g)), "v");
    }

    /// <summary>m ← β₁ m + (1 − β₁) g.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void FirstMoment<T>(T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T> =>
        state.First = T.Named(MovingAverage.Of(numbers[0], state.First, g), "m");
}
