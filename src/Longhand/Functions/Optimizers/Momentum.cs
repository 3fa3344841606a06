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
    public static T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>
    {
        var push = numbers.LearningRate * ((T.One - numbers.Dampening) * g);
        state.First = T.Named((numbers.Momentum * state.First) + push, "v");
        return state.First;
    }
}
