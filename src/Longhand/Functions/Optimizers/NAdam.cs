using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>NAdam: m and v as in Adam, μₜ = β₁ (1 − ½ · 0.96^(0.004 t)), p ← p μₜ; w ← w − η ((1 − μₜ) g / (1 − p) + μₜ₊₁ m / (1 − p μₜ₊₁)) / (√v̂ + ε).</summary>
/// <remarks>
/// Adam with Nesterov's look-ahead, under a momentum that rises from β₁/2 to β₁; p starts at 1 and is the product of all μ so far.
/// Dozat, 2016; the numbers 0.96 and 0.004 as in PyTorch (whose 1.13, without <c>foreach</c>, has one μₜ too many beside μₜ₊₁).
/// </remarks>
public readonly struct NAdam : IOptimizer
{
    /// <inheritdoc/>
    public static string Name => "nadam";

    /// <inheritdoc/>
    public static double LearningRate => Adam.LearningRate;

    /// <inheritdoc/>
    public static IReadOnlyList<FunctionParameter> Parameters => Adam.Parameters;

    /// <inheritdoc/>
    public static IReadOnlyList<string> State { get; } = ["m", "v", "p"];

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Dozat, 2016", "As Adam, somewhat faster where the direction is steady.");

    /// <inheritdoc/>
    public static OptimizerState<T> Start<T>(in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T> => new(T.Zero, T.Zero, T.One);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>
    {
        Adam.Moments(g, ref state, numbers);
        var (now, next) = (Momentum(numbers[0], numbers.Step, "mu_t"), Momentum(numbers[0], numbers.Step + 1, "mu_next"));
        state.Third = T.Named(state.Third * now, "p");
        var push = (T.One - now) * g / (T.One - state.Third);
        var ahead = next * state.First / (T.One - (state.Third * next));
        var m = T.Named(push + ahead, "m_hat");
        var v = Adam.Spread(state.Second, numbers, "v_hat");
        return numbers.LearningRate * m / (T.Sqrt(v) + numbers[2]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Momentum<T>(T beta1, int step, string name)
        where T : struct, IReal<T>
    {
        var decay = T.Raise(T.From(0.96), T.From(0.004) * T.From(step));
        return T.Named(beta1 * (T.One - (T.From(0.5) * decay)), name);
    }
}
