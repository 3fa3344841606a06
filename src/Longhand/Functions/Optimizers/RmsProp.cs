using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>RMSprop: v ← ρ v + (1 − ρ) g², w ← w − η g / (√v + ε).</summary>
/// <remarks>
/// With momentum: b ← μ b + g / (√v + ε), w ← w − η b. Centered: m ← ρ m + (1 − ρ) g, and v − m² in place of v under the root.
/// Tieleman and Hinton, 2012, lecture 6.5; centered: Graves, 2013, equations 38 to 41.
/// </remarks>
public readonly struct RmsProp : IOptimizer
{
    /// <inheritdoc/>
    public static string Name => "rmsprop";

    /// <inheritdoc/>
    public static double LearningRate => 0.01;

    /// <inheritdoc/>
    public static IReadOnlyList<FunctionParameter> Parameters { get; } =
    [
        new("rho", "ρ", Default: 0.9, Least: 0.0, Most: 1.0, IncludesMost: false),
        new("epsilon", "ε", Default: 1e-8, Least: 0.0, IncludesLeast: false),
        new("momentum", "μ", Default: 0.0, Least: 0.0, Most: 1.0, IncludesMost: false),
        FunctionParameter.Flag("centered"),
    ];

    /// <inheritdoc/>
    public static IReadOnlyList<string> State { get; } = ["v", "m", "b"];

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Tieleman and Hinton, 2012; centered: Graves, 2013", "Recurrent networks; small batches, whose gradients change in size.");

    /// <inheritdoc/>
    public static bool Remembers(int slot, IReadOnlyList<double> values) => slot == 0 || values[slot == 1 ? 3 : 2] != 0.0;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>
    {
        var spread = Spread(g, ref state, numbers);
        var scaled = g / (T.Sqrt(spread) + numbers[1]);
        if (!numbers.Has(2))
        {
            return numbers.LearningRate * scaled;
        }

        state.Third = T.Named((numbers[2] * state.Third) + scaled, "b");
        return numbers.LearningRate * state.Third;
    }

    /// <summary>v, the mean square of the gradient; v − m² where it is centered.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Spread<T>(T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>
    {
        var ρ = numbers[0];
        state.First = T.Named(MovingAverage.Of(ρ, state.First, T.Square(g)), "v");
        if (!numbers.Has(3))
        {
            return state.First;
        }

        state.Second = T.Named(MovingAverage.Of(ρ, state.Second, g), "m");
        return state.First - T.Square(state.Second);
    }
}
