using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>f(z) = eᶻ, with f′(z) = a where a = f(z).</summary>
/// <remarks>
/// Domain: all numbers; range: (0, ∞), 0 included where the number type rounds to it. Above 709 it is too large for a double, and the step
/// stops. No kinks. Euler, 1748.
/// </remarks>
public readonly struct Exponential : IActivation
{
    /// <inheritdoc/>
    public static string Name => "exponential";

    /// <inheritdoc/>
    public static string Symbol => "exp";

    /// <inheritdoc/>
    public static ValueRange Range { get; } = new(0.0, double.PositiveInfinity);

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Euler, 1748; Nelder and Wedderburn, 1972", "The rate that Poisson regression predicts.");

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z)
        where T : struct, IReal<T> => T.Exp(z);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a)
        where T : struct, IReal<T> => a;
}
