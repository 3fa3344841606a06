using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>
/// GELU by tanh: f(z) = ½ z (1 + tanh u) = z / (1 + e^(−2u)) with u = √(2/π) (z + 0.044715 z³), and f′(z) = s + a (1 − s) 2u′ with
/// s = 1 / (1 + e^(−2u)).
/// </summary>
/// <remarks>
/// The second form is the one that is computed: it keeps its digits where tanh u is nearly −1, and has one exponential. Domain: all
/// numbers; range: [−0.1700…, ∞), the least at z = −0.7524…. No kinks. Within 0.0005 of gelu. Hendrycks and Gimpel, 2016, section 2.
/// </remarks>
public readonly struct GeluTanh : IActivation
{
    /// <summary>2 √(2/π).</summary>
    public const double TwoRoots = 1.5957691216057307118;

    private const double Cubic = 0.044715;
    private const double End = 40.0; // farther out f(z) is z or 0 to the last digit, and z³ would overflow

    /// <inheritdoc/>
    public static string Name => "gelu-tanh";

    /// <inheritdoc/>
    public static string Symbol => "gelutanh";

    /// <inheritdoc/>
    public static ValueRange Range { get; } = new(-0.17004075057125406, double.PositiveInfinity, IncludesLeast: true);

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Hendrycks and Gimpel, 2016", "Transformers that were trained with this approximation of gelu (GPT-2).");

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z)
        where T : struct, IReal<T>
    {
        var near = Swish.Gated(z, Inner(z));
        return T.Beyond(T.Abs(z), T.From(End), T.Max(z, T.Zero), near);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a)
        where T : struct, IReal<T>
    {
        var s = Sigmoid.Value(Inner(z));
        var slope = T.From(TwoRoots) * (T.One + (T.From(3.0 * Cubic) * T.Square(z)));
        var near = s + (a * (T.One - s) * slope);
        return T.Beyond(T.Abs(z), T.From(End), T.IfGreater(z, T.Zero, T.One, T.Zero), near);
    }

    /// <summary>2u.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Inner<T>(T z)
        where T : struct, IReal<T> => T.From(TwoRoots) * (z + (T.From(Cubic) * T.Power(z, 3)));
}
