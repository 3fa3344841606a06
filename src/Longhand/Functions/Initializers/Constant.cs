using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>c = the number that is given; biases start at 0.</summary>
public readonly struct Constant : IInitializer
{
    /// <inheritdoc/>
    public static string Name => "constant";

    /// <inheritdoc/>
    public static InitialDistribution Distribution => InitialDistribution.Constant;

    /// <inheritdoc/>
    public static FunctionParameter Parameter { get; } = new("value", "c", Default: 0.1);

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Rumelhart, Hinton and Williams, 1986, on breaking symmetry", "Weights that are all alike: units which start alike stay alike.");

    /// <inheritdoc/>
    public static T Spread<T>(T inputs, T units, T p, Activation activation)
        where T : struct, IReal<T> => p;
}
