using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>The Gaussian error linear unit, f(z) = z Φ(z) = ½ z (1 + erf(z/√2)), with f′(z) = Φ(z) + z e^(−z²/2) / √(2π).</summary>
/// <remarks>
/// Φ is the distribution function of the standard normal distribution. Domain: all numbers; range: [−0.1699…, ∞), the least at z = −0.7517….
/// No kinks. Hendrycks and Gimpel, 2016.
/// </remarks>
public readonly struct Gelu : IActivation
{
    /// <summary>1/√2.</summary>
    public const double RootOfHalf = 0.70710678118654752440;

    /// <summary>1/√(2π): the density of the standard normal distribution at 0.</summary>
    public const double Peak = 0.39894228040143267794;

    /// <inheritdoc/>
    public static string Name => "gelu";

    /// <inheritdoc/>
    public static string Symbol => "gelu";

    /// <inheritdoc/>
    public static ValueRange Range { get; } = new(-0.16997120747990366, double.PositiveInfinity, IncludesLeast: true);

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Hendrycks and Gimpel, 2016", "The feed-forward layers of transformers (BERT, GPT).");

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z)
        where T : struct, IReal<T> => T.From(0.5) * z * T.OnePlusErf(z * T.From(RootOfHalf));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a)
        where T : struct, IReal<T> => 
        (T.From(0.5) * T.OnePlusErf(z * T.From(RootOfHalf))) + (z * T.Exp(T.From(-0.5) * T.Square(z)) * T.From(Peak));
}
