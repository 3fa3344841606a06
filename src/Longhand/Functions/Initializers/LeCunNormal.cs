using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>σ = 1 / √N for N inputs; biases start at 0.</summary>
public readonly struct LeCunNormal : IInitializer
{
    /// <inheritdoc/>
    public static string Name => "lecun-normal";

    /// <inheritdoc/>
    public static InitialDistribution Distribution => InitialDistribution.Normal;

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("LeCun, Bottou, Orr and Müller, 1998, equation 16; Klambauer and others, 2017", "Weighted inputs with the spread of the inputs: what selu needs to normalize itself.");

    /// <inheritdoc/>
    public static T Spread<T>(T inputs, T units, T p, Activation activation)
        where T : struct, IReal<T> => T.One / T.Sqrt(inputs);
}
