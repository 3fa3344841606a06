using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>Rectified Adam: m and v as in Adam; w ← w − η r m̂ √(1 − β₂ᵗ) / (√v + ε) where ρₜ > 5, else w ← w − η m̂.</summary>
/// <remarks>
/// ρ_max = 2 / (1 − β₂) − 1 and ρₜ = ρ_max − 2 t β₂ᵗ / (1 − β₂ᵗ) say how many gradients v stands on;
/// r = √((ρₜ − 4)(ρₜ − 2) ρ_max / ((ρ_max − 4)(ρ_max − 2) ρₜ)). Liu et al., 2020, algorithm 2, with ε and the edge 5 (the paper: 4) of PyTorch.
/// </remarks>
public readonly struct RAdam : IOptimizer
{
    /// <inheritdoc/>
    public static string Name => "radam";

    /// <inheritdoc/>
    public static double LearningRate => Adam.LearningRate;

    /// <inheritdoc/>
    public static IReadOnlyList<FunctionParameter> Parameters => Adam.Parameters;

    /// <inheritdoc/>
    public static IReadOnlyList<string> State => Adam.State;

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Liu et al., 2020", "Adam without a warm-up: the first steps are those of momentum.");

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>
    {
        Adam.Moments(g, ref state, numbers);
        var (two, β2) = (T.From(2.0), numbers.Power(1));
        var most = T.Named((two / (T.One - numbers[1])) - T.One, "rho_max");
        var length = T.Named(most - (two * T.From(numbers.Step) * β2 / (T.One - β2)), "rho_t");
        var r = T.Named(Rectifier(length, most), "r");
        var plain = numbers.LearningRate * Adam.Corrected(state.First, numbers);
        var adaptive = plain * r * T.Sqrt(T.One - β2) / (T.Sqrt(state.Second) + numbers[2]);
        return T.Named(T.IfGreater(length, T.From(5.0), adaptive, plain), "step");
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Rectifier<T>(T length, T most)
        where T : struct, IReal<T>
    {
        var (two, four) = (T.From(2.0), T.From(4.0));
        return T.Sqrt((length - four) * (length - two) * most / ((most - four) * (most - two) * length));
    }
}
