using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>Adadelta: v ← ρ v + (1 − ρ) g², Δ = √(u + ε) / √(v + ε) · g, u ← ρ u + (1 − ρ) Δ², w ← w − η Δ.</summary>
/// <remarks>v averages the squares of gradients, u those of steps, so that Δ has the unit of w. Zeiler, 2012, algorithm 1, where η is 1.</remarks>
public readonly struct Adadelta : IOptimizer
{
    /// <inheritdoc/>
    public static string Name => "adadelta";

    /// <inheritdoc/>
    public static double LearningRate => 1.0;

    /// <inheritdoc/>
    public static IReadOnlyList<FunctionParameter> Parameters { get; } =
    [
        new("rho", "ρ", Default: 0.95, Least: 0.0, Most: 1.0, IncludesMost: false),
        new("epsilon", "ε", Default: 1e-6, Least: 0.0, IncludesLeast: false),
    ];

    /// <inheritdoc/>
    public static IReadOnlyList<string> State { get; } = ["v", "u"];

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Zeiler, 2012", "Where no learning rate is to be chosen.");

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>
    {
        var (ρ, ε) = (numbers[0], numbers[1]);
        state.First = T.Named(MovingAverage.Of(ρ, state.First, T.Square(g)), "v");
        var Δ = T.Named(T.Sqrt(state.Second + ε) / T.Sqrt(state.First + ε) * g, "step");
        state.Second = T.Named(MovingAverage.Of(ρ, state.Second, T.Square(Δ)), "u");
        return numbers.LearningRate * Δ;
    }
}
