using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>The sigmoid linear unit, f(z) = z σ(z) = z / (1 + e⁻ᶻ), with f′(z) = s + a (1 − s) where s = σ(z) and a = f(z).</summary>
/// <remarks>
/// Domain: all numbers; range: [−0.2784…, ∞), the least at z = −1.2784…. No kinks. It is swish with β = 1. Elfwing, Uchibe and Doya, 2018;
/// Hendrycks and Gimpel, 2016.
/// </remarks>
public readonly struct Silu : IActivation
{
    /// <inheritdoc/>
    public static string Name => "silu";

    /// <inheritdoc/>
    public static string Symbol => "silu";

    /// <inheritdoc/>
    public static ValueRange Range { get; } = new(-0.2784645427610738, double.PositiveInfinity, IncludesLeast: true);

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Elfwing, Uchibe and Doya, 2018", "Hidden layers of image and language models (EfficientNet, LLaMA).");

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z)
        where T : struct, IReal<T> => Swish.Value(z, T.One);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a)
        where T : struct, IReal<T> => Swish.Derivative(z, a, T.One);
}
