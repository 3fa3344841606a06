using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>f(z) = z − tanh z, with f′(z) = tanh² z.</summary>
/// <remarks>
/// Domain and range: all numbers. No kinks. Near 0, where z and tanh z cancel, it is its series z³/3 − 2z⁵/15 + 17z⁷/315 − …, right to the last
/// digits (Abramowitz and Stegun, 1964, 4.5.64).
/// </remarks>
public readonly struct TanhShrink : IActivation
{
    private const double Edge = 0.05; // six terms of the series: at the edge the next is 1e-18 of it

    /// <inheritdoc/>
    public static string Name => "tanh-shrink";

    /// <inheritdoc/>
    public static string Symbol => "tanhshrink";

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Collobert, Kavukcuoglu and Farabet, 2011 (Torch)", "Sparse codes: small activations become nearly 0.");

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z)
        where T : struct, IReal<T> => T.Beyond(-T.Abs(z), T.From(-Edge), Series(z), z - T.Tanh(z));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a)
        where T : struct, IReal<T> => T.Square(T.Tanh(z));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Series<T>(T z)
        where T : struct, IReal<T>
    {
        var q = T.Square(z);
        var tail = T.From(62.0 / 2835.0) - (q * (T.From(1382.0 / 155925.0) - (q * T.From(21844.0 / 6081075.0))));
        return z * q * (T.From(1.0 / 3.0) - (q * (T.From(2.0 / 15.0) - (q * (T.From(17.0 / 315.0) - (q * tail))))));
    }
}
