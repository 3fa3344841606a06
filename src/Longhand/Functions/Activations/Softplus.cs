using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>f(z) = ln(1 + eᶻ), with f′(z) = σ(z) = 1 / (1 + e⁻ᶻ).</summary>
/// <remarks>
/// Domain: all numbers; range: (0, ∞), 0 included where the number type rounds to it. No kinks: a smooth relu. Dugas, Bengio, Bélisle, Nadeau
/// and Garcia, 2001.
/// </remarks>
public readonly struct Softplus : IActivation
{
    private const double Edge = 80.0;

    /// <inheritdoc/>
    public static string Name => "softplus";

    /// <inheritdoc/>
    public static string Symbol => "softplus";

    /// <inheritdoc/>
    public static ValueRange Range { get; } = new(0.0, double.PositiveInfinity);

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Dugas, Bengio, Bélisle, Nadeau and Garcia, 2001", "An output that has to be positive: a variance, a rate.");

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z)
        where T : struct, IReal<T> => T.Beyond(z, T.From(Edge), z, T.LogOnePlus(T.Exp(z)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a)
        where T : struct, IReal<T> => Sigmoid.Value(z);
}
