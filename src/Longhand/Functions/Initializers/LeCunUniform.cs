using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>r = √(3 / N) for N inputs; biases start at 0.</summary>
public readonly struct LeCunUniform : IInitializer
{
    /// <inheritdoc/>
    public static string Name => "lecun-uniform";

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("LeCun, Bottou, Orr and Müller, 1998, equation 16", "Weighted inputs with the spread of the inputs: for tanh, and for selu.");

    /// <inheritdoc/>
    public static T Spread<T>(T inputs, T units, T p, Activation activation)
        where T : struct, IReal<T> => T.Sqrt(T.From(3.0) / inputs);
}
