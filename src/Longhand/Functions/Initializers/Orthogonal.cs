using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>g = the number that is given; biases start at 0.</summary>
public readonly struct Orthogonal : IInitializer
{
    /// <inheritdoc/>
    public static string Name => "orthogonal";

    /// <inheritdoc/>
    public static InitialDistribution Distribution => InitialDistribution.Orthogonal;

    /// <inheritdoc/>
    public static FunctionParameter Parameter { get; } = new("gain", "g", Default: 1.0, Least: 0.0, IncludesLeast: false);

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Saxe, McClelland and Ganguli, 2014", "Deep networks: a matrix with orthonormal rows keeps lengths as they are.");

    /// <inheritdoc/>
    public static T Spread<T>(T inputs, T units, T p, Activation activation)
        where T : struct, IReal<T> => p;
}
