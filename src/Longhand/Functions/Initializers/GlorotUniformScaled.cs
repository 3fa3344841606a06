using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>r = √(k / (N + M)) with k = 2 for the sigmoid and 6 else, biases too: what scikit-learn's networks do.</summary>
public readonly struct GlorotUniformScaled : IInitializer
{
    /// <inheritdoc/>
    public static string Name => "glorot-uniform-scaled";

    /// <inheritdoc/>
    public static bool DrawsBias => true;

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("scikit-learn, MLPClassifier; after Glorot and Bengio, 2010", "Weights and biases of scikit-learn's networks: narrower where the activation is the sigmoid.");

    /// <inheritdoc/>
    public static T Spread<T>(T inputs, T units, T p, Activation activation)
        where T : struct, IReal<T> => T.Sqrt(T.From(activation.Is<Sigmoid>() ? 2.0 : 6.0) / (inputs + units));
}
