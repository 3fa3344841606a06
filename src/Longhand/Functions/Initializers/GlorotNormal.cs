using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>σ = √(2 / (N + M)) for N inputs and M units; biases start at 0.</summary>
public readonly struct GlorotNormal : IInitializer
{
    /// <inheritdoc/>
    public static string Name => "glorot-normal";

    /// <inheritdoc/>
    public static InitialDistribution Distribution => InitialDistribution.Normal;

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Glorot and Bengio, 2010, equation 12", "As glorot-uniform, with the same spread: for sigmoid, tanh and softmax.");

    /// <inheritdoc/>
    public static T Spread<T>(T inputs, T units, T p, Activation activation)
        where T : struct, IReal<T> => T.Sqrt(T.From(2.0) / (inputs + units));
}
