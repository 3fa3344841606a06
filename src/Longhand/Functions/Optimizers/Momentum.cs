using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>Gradient descent with momentum: v ← μ v + η (1 − d) g, w ← w − v, with the dampening d (0 as a rule).</summary>
/// <remarks>The velocity holds the learning rate. Polyak, 1964; Rumelhart, Hinton and Williams, 1986, equation 9.</remarks>
public readonly struct Momentum : IOptimizer
{
    /// <inheritdoc/>
    public static string Name => "momentum";

    /// <inheritdoc/>
    public static IReadOnlyList<FunctionParameter> Parameters { get; } =
    [
        new("momentum", "μ", Default: 0.9, Least: 0.0, Most: 1.0, IncludesMost: false),
        new("dampening", "d", Default: 0.0, Least: 0.0, Most: 1.0),
    ];

    /// <inheritdoc/>
    public static IReadOnlyList<string> State { get; } = ["v"];

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Polyak, 1964; Rumelhart, Hinton and Williams, 1986", "Image networks; where plain descent zigzags through a narrow valley.");

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>
    {
        state.First = Velocity(Push(g, numbers), state, numbers);
        return state.First;
    }

    /// <summary>η (1 − d) g.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Push<T>(T g, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T> => numbers.LearningRate * ((T.One - numbers[1]) * g);

    /// <summary>v ← μ v + push.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Velocity<T>(T push, OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T> => T.Named((numbers[0] * state.First) + push, "v");
}
