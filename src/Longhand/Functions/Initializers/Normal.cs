using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>σ = the number that is given, whatever the size of the layer; biases start at 0.</summary>
public readonly struct Normal : IInitializer
{
    /// <inheritdoc/>
    public static string Name => "normal";

    /// <inheritdoc/>
    public static InitialDistribution Distribution => InitialDistribution.Normal;

    /// <inheritdoc/>
    public static FunctionParameter Parameter { get; } = new("deviation", "σ", Default: 0.05, Least: 0.0);

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Krizhevsky, Sutskever and Hinton, 2012, section 5", "Small starting weights of a fixed spread; 0.05 is that of Keras.");

    /// <inheritdoc/>
    public static T Spread<T>(T inputs, T units, T p, Activation activation)
        where T : struct, IReal<T> => p;
}
