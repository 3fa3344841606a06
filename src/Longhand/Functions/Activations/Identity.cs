using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>f(z) = z, with f′(z) = 1: a linear layer.</summary>
/// <remarks>Domain and range: all numbers. No kinks. Legendre, 1805: least squares.</remarks>
public readonly struct Identity : IActivation
{
    /// <inheritdoc/>
    public static string Name => "identity";

    /// <inheritdoc/>
    public static string Symbol => "id";

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Legendre, 1805", "A number in an output layer: regression.");

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z)
        where T : struct, IReal<T> => z;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a)
        where T : struct, IReal<T> => T.One;
}
