using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>r = √(6 / (N + M)) for N inputs and M units; biases start at 0.</summary>
/// <remarks>Glorot and Bengio, 2010, equation 16.</remarks>
public readonly struct GlorotUniform : IInitializer
{
    /// <inheritdoc/>
    public static string Name => "glorot-uniform";

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Glorot and Bengio, 2010, equation 16", "Keeps the spread of activations and of gradients alike from layer to layer; the default of Keras.");

    /// <inheritdoc/>
    public static T Spread<T>(T inputs, T units, T p, Activation activation)
        where T : struct, IReal<T> => T.Sqrt(T.From(6.0) / (inputs + units));
}
