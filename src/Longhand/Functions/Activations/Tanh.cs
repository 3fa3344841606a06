using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>The hyperbolic tangent, tanh z = (eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ), with tanh′(z) = 1 − a² where a = tanh z.</summary>
/// <remarks>Domain: all numbers; range: (−1, 1), the ends included where the number type rounds to them.</remarks>
public readonly struct Tanh : IActivation
{
    /// <inheritdoc/>
    public static string Name => "tanh";

    /// <inheritdoc/>
    public static string Symbol => "tanh";

    /// <inheritdoc/>
    public static T Value<T>(T z)
        where T : struct, IReal<T> => T.Tanh(z);

    /// <inheritdoc/>
    public static T Derivative<T>(T z, T a)
        where T : struct, IReal<T> => T.One - T.Square(a);
}
