using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>mish(z) = z tanh(ln(1 + eᶻ)) = z w / (w + 2) with w = eᶻ (eᶻ + 2), and mish′(z) = w / (w + 2) + 4 z eᶻ (eᶻ + 1) / (w + 2)².</summary>
/// <remarks>
/// The second form is the one that is computed: one exponential instead of an exponential, a logarithm and a tanh. Domain: all numbers;
/// range: [−0.3088…, ∞), the least at z = −1.1924…. No kinks. Misra, 2019.
/// </remarks>
public readonly struct Mish : IActivation
{
    private const double Low = 40.0; // below −40 mish(z) = z eᶻ to the last digit
    private const double High = 22.0; // above 22 mish(z) = z to the last digit, and w² does not overflow before it

    /// <inheritdoc/>
    public static string Name => "mish";

    /// <inheritdoc/>
    public static string Symbol => "mish";

    /// <inheritdoc/>
    public static ValueRange Range { get; } = new(-0.30884341301725043, double.PositiveInfinity, IncludesLeast: true);

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Misra, 2019", "Hidden layers of image models (YOLOv4).");

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z)
        where T : struct, IReal<T>
    {
        var e = Power(z);
        var w = e * (e + T.From(2.0));
        return T.Beyond(-z, T.From(Low), z * e * e, T.Beyond(z, T.From(High), z, z * (w / (w + T.From(2.0)))));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a)
        where T : struct, IReal<T>
    {
        var e = Power(z);
        var w = e * (e + T.From(2.0));
        var slope = T.From(4.0) * z * e * (e + T.One) / T.Square(w + T.From(2.0));
        var near = (w / (w + T.From(2.0))) + slope;
        return T.Beyond(-z, T.From(Low), (T.One + z) * e * e, T.Beyond(z, T.From(High), T.One, near));
    }

    /// <summary>eᶻ; below −Low its root, which keeps its digits where eᶻ runs out of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Power<T>(T z)
        where T : struct, IReal<T> => T.Exp(T.Beyond(-z, T.From(Low), T.From(0.5) * z, z));
}
