using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>The scaled exponential linear unit, f(z) = λ z for z &gt; 0 and λ α (eᶻ − 1) for z ≤ 0, with f′(z) = λ or λ α eᶻ.</summary>
/// <remarks>
/// λ = 1.0507… and α = 1.6732…, so that activations with mean 0 and variance 1 stay so from layer to layer. Domain: all numbers; range:
/// (−λ α, ∞) = (−1.7580…, ∞). At the kink z = 0 the derivative is taken as λ α. Klambauer, Unterthiner, Mayr and Hochreiter, 2017.
/// </remarks>
public readonly struct Selu : IActivation
{
    private const double Scale = 1.0507009873554804934;
    private const double Alpha = 1.6732632423543772848;

    /// <inheritdoc/>
    public static string Name => "selu";

    /// <inheritdoc/>
    public static string Symbol => "selu";

    /// <inheritdoc/>
    public static IReadOnlyList<double> Kinks { get; } = [0.0];

    /// <inheritdoc/>
    public static ValueRange Range { get; } = new(-Scale * Alpha, double.PositiveInfinity);

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Klambauer, Unterthiner, Mayr and Hochreiter, 2017", "Deep networks of dense layers without normalization.");

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z)
        where T : struct, IReal<T> => T.IfGreater(z, T.Zero, T.From(Scale) * z, T.From(Scale) * T.From(Alpha) * T.ExpMinusOne(z));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a)
        where T : struct, IReal<T> => T.IfGreater(z, T.Zero, T.From(Scale), T.From(Scale) * T.From(Alpha) * T.Exp(z));
}
