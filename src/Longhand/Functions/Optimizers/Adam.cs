using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>Adam: m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², w ← w − η m̂ / (√v̂ + ε).</summary>
/// <remarks>
/// m̂ = m / (1 − β₁ᵗ) and v̂ = v / (1 − β₂ᵗ) at step t; ε is added after the correction. Kingma and Ba, 2015, algorithm 1.
/// </remarks>
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
    public static T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>
    {
        Moments(g, ref state, numbers);
        var m = T.Named(state.First / (T.One - T.Power(numbers.Beta1, numbers.Step)), "m_hat");
        var v = T.Named(state.Second / (T.One - T.Power(numbers.Beta2, numbers.Step)), "v_hat");
        return numbers.LearningRate * m / (T.Sqrt(v) + numbers.Epsilon);
    }

    /// <summary>m ← β₁ m + (1 − β₁) g and v ← β₂ v + (1 − β₂) g².</summary>
    internal static void Moments<T>(T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>
    {
        state.First = T.Named((numbers.Beta1 * state.First) + ((T.One - numbers.Beta1) * g), "m");
        state.Second = T.Named((numbers.Beta2 * state.Second) + ((T.One - numbers.Beta2) * T.Square(g)), "v");
    }
}
