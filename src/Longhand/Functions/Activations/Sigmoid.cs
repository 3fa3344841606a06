using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>The logistic sigmoid, σ(z) = 1 / (1 + e⁻ᶻ), with σ′(z) = a (1 − a) where a = σ(z).</summary>
/// <remarks>Domain: all numbers; range: (0, 1), the ends included where the number type rounds to them. Verhulst, 1845.</remarks>
public readonly struct Sigmoid : IActivation
{
    /// <inheritdoc/>
    public static string Name => "sigmoid";

    /// <inheritdoc/>
    public static string Symbol => "σ";

    /// <inheritdoc/>
    public static T Value<T>(T z)
        where T : struct, IReal<T> => T.One / (T.One + T.Exp(-z));

    /// <inheritdoc/>
    public static T Derivative<T>(T z, T a)
        where T : struct, IReal<T> => a * (T.One - a);
}
