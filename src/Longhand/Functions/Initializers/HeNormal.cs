using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>σ = √(2 / N) for N inputs; biases start at 0.</summary>
public readonly struct HeNormal : IInitializer
{
    /// <inheritdoc/>
    public static string Name => "he-normal";

    /// <inheritdoc/>
    public static InitialDistribution Distribution => InitialDistribution.Normal;

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("He, Zhang, Ren and Sun, 2015, equation 10", "The usual first choice for relu and what resembles it.");

    /// <inheritdoc/>
    public static T Spread<T>(T inputs, T units, T p, Activation activation)
        where T : struct, IReal<T> => T.Sqrt(T.From(2.0) / inputs);
}
