using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>The hyperbolic tangent, tanh z = (eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ), with tanh′(z) = 1 − a² where a = tanh z.</summary>
/// <remarks>
/// Domain: all numbers; range: (−1, 1), the ends included where the number type rounds to them. No kinks. The derivative is written in the
/// output, as the textbook does: where a is nearly ±1 it is right to a rounding of 1. LeCun, Bottou, Orr and Müller, 1998.
/// </remarks>
public readonly struct Tanh : IActivation
{
    /// <inheritdoc/>
    public static string Name => "tanh";

    /// <inheritdoc/>
    public static string Symbol => "tanh";

    /// <inheritdoc/>
    public static ValueRange Range { get; } = new(-1.0, 1.0);

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("LeCun, Bottou, Orr and Müller, 1998", "Hidden layers, and outputs between −1 and 1.");

    /// <summary>The textbook form, (eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ), for show: it overflows for z above 709.</summary>
    /// <param name="z">The weighted input.</param>
    public static T Definition<T>(T z)
        where T : struct, IReal<T> => (T.Exp(z) - T.Exp(-z)) / (T.Exp(z) + T.Exp(-z));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z)
        where T : struct, IReal<T> => T.Tanh(z);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a)
        where T : struct, IReal<T> => T.One - T.Square(a);
}
