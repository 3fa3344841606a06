using System.Runtime.CompilerServices;

namespace Longhand.Numerics;

/// <content>ln x and its kin: ln x = n ln 2 + ln(1 + f) with 1 + f = x / 2ⁿ in [√½, √2).</content>
internal static partial class Elementary
{
    /// <summary>ln x, within 0.85 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Log<T>(T x)
        where T : struct, ILane<T>
    {
        // A subnormal number is made normal first.
        var (finite, normal) = (Finite(x), Of<T>(1.1754943508222875e-38, 2.2250738585072014e-308));
        var y = T.IfGreater(normal, finite, finite * Of<T>(1 << 24, 1L << 53), finite);
        var n = T.Exponent(y);
        var f = T.Scale(y, -n) - T.One;
        return AtTheEnds(x, x - finite, LogOfSum(f, T.IfGreater(normal, finite, n - Of<T>(24.0, 53.0), n)));
    }

    /// <summary>ln(1 + x), within 1.4 ulp. The whole f = x / 2ⁿ + (1 / 2ⁿ − 1) is rounded once, so that no digit of x is lost in 1 + x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T LogOnePlus<T>(T x)
        where T : struct, ILane<T>
    {
        var finite = Finite(x);
        var sum = T.One + finite;
        var n = T.Exponent(sum);
        var scale = T.Scale(T.One, -n);
        var f = T.FusedMultiplyAdd(finite, scale, scale - T.One);
        return T.CopySign(AtTheEnds(sum, x - finite, LogOfSum(f, n)), x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Finite<T>(T x)
        where T : struct, ILane<T> => T.AtMost(x, Of<T>(float.MaxValue, double.MaxValue));

    /// <summary>The logarithm of x, put right where x is 0 (−∞), below 0 (NaN) or ∞ (∞ is above the largest number by ∞).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T AtTheEnds<T>(T x, T above, T log)
        where T : struct, ILane<T> => T.IfGreater(x, T.Zero, log + above, T.IfGreater(T.Zero, x, T.From(double.NaN), x - T.From(double.PositiveInfinity)));

    /// <summary>n ln 2 + ln(1 + f).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T LogOfSum<T>(T f, T n)
        where T : struct, ILane<T> => T.IsSingle ? LogOfSumSingle(f, n) : LogOfSumDouble(f, n);

    /// <summary>ln(1 + f) = f − f²/2 + f³ p(f). The fit is within 0.03 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T LogOfSumSingle<T>(T f, T n)
        where T : struct, ILane<T>
    {
        var square = f * f;
        var (even, odd) = (T.From(0.05343770608305931), T.From(-0.10917642712593079));
        even = T.Horner(even, square, 0.12107819318771362);
        odd = T.Horner(odd, square, -0.1254950910806656);
        even = T.Horner(even, square, 0.1420963853597641);
        odd = T.Horner(odd, square, -0.1665937453508377);
        even = T.Horner(even, square, 0.20002222061157227);
        odd = T.Horner(odd, square, -0.2500016689300537);
        even = T.Horner(even, square, 0.3333331346511841);
        var p = T.FusedMultiplyAdd(odd, f, even);
        var small = T.FusedMultiplyAdd(n, T.From(Ln2SingleRest), p * f * square);
        var rest = T.FusedMultiplyAdd(square, T.From(-0.5), small);
        return T.FusedMultiplyAdd(n, T.From(Ln2Single), f + rest);
    }

    /// <summary>
    /// ln(1 + f) = 2 artanh s with s = f / (2 + f); written as f − (f²/2 − s (f²/2 + s² p(s²))), whose first part is exact and much the
    /// largest (Sun's fdlibm, 1993). The fit is within 0.02 ulp.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T LogOfSumDouble<T>(T f, T n)
        where T : struct, ILane<T>
    {
        var s = f / (T.From(2.0) + f);
        var square = s * s;
        var fourth = square * square;
        var (even, odd) = (T.From(0.14795591600294905), T.From(0.1531409040380988));
        even = T.Horner(even, fourth, 0.1818356258928595);
        odd = T.Horner(odd, fourth, 0.22222198610623692);
        even = T.Horner(even, fourth, 0.285714287419747);
        odd = T.Horner(odd, fourth, 0.39999999999416824);
        even = T.Horner(even, fourth, 0.6666666666666734);
        var p = T.FusedMultiplyAdd(odd, square, even);
        var half = T.From(0.5) * f * f;
        var small = T.FusedMultiplyAdd(s, T.FusedMultiplyAdd(square, p, half), n * T.From(Ln2DoubleRest));
        return T.FusedMultiplyAdd(n, T.From(Ln2Double), f - (half - small));
    }
}
