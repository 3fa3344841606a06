using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>f(z) = e^(−z²), with f′(z) = −2 z a where a = f(z).</summary>
/// <remarks>
/// Domain: all numbers; range: (0, 1], 0 included where the number type rounds to it. No kinks. Broomhead and Lowe, 1988.
/// </remarks>
public readonly struct Gaussian : IActivation
{
    /// <inheritdoc/>
    public static string Name => "gaussian";

    /// <inheritdoc/>
    public static string Symbol => "gauss";

    /// <inheritdoc/>
    public static ValueRange Range { get; } = new(0.0, 1.0, IncludesMost: true);

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Broomhead and Lowe, 1988", "Radial basis functions: a unit that answers near one point.");

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z)
        where T : struct, IReal<T> => T.Exp(-T.Square(z));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a)
        where T : struct, IReal<T> => T.From(-2.0) * (z * a);
}
