using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>r = 1 / √N for N inputs, biases too: what PyTorch's Linear does.</summary>
public readonly struct FanInUniform : IInitializer
{
    /// <inheritdoc/>
    public static string Name => "fan-in-uniform";

    /// <inheritdoc/>
    public static bool DrawsBias => true;

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } = new("PyTorch, nn.Linear; after LeCun, Bottou, Orr and Müller, 1998", "Weights and biases of a linear layer of PyTorch.");

    /// <inheritdoc/>
    public static T Spread<T>(T inputs, T units, T p, Activation activation)
        where T : struct, IReal<T> => T.One / T.Sqrt(inputs);
}
