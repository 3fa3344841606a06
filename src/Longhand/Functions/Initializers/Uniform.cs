using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>r = the number that is given, whatever the size of the layer; biases start at 0.</summary>
public readonly struct Uniform : IInitializer
{
    /// <inheritdoc/>
    public static string Name => "uniform";

    /// <inheritdoc/>
    public static FunctionParameter Parameter { get; } = new("range", "r", Default: 0.05, Least: 0.0);

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Rumelhart, Hinton and Williams, 1986", "Small starting weights of a fixed width, as before widths followed the size of the layer; 0.05 is that of Keras.");

    /// <inheritdoc/>
    public static T Spread<T>(T inputs, T units, T p, Activation activation)
        where T : struct, IReal<T> => p;
}
