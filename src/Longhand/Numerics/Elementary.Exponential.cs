using System.Runtime.CompilerServices;

namespace Longhand.Numerics;

/// <content>eˣ and its kin: eˣ = 2ⁿ eʳ with n the whole number nearest to x / ln 2, so that |r| ≤ ½ ln 2.</content>
internal static partial class Elementary
{
    private const double Log2E = 1.4426950408889634074; // 1 / ln 2

    /// <summary>ln 2 in two parts; the first has so few digits that n times it is exact.</summary>
    private const double Ln2Single = 0.693145751953125; // ⌊2¹⁶ ln 2⌋ / 2¹⁶
    private const double Ln2SingleRest = 1.428606765330187e-06;
    private const double Ln2Double = 0.6931471805598903; // ⌊2⁴² ln 2⌋ / 2⁴²
    private const double Ln2DoubleRest = 5.497923018708371e-14;

    /// <summary>eˣ, within 0.95 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp<T>(T x)
        where T : struct, ILane<T>
    {
        // Beyond these ends the result rounds to 0 or ∞; inside them n is small enough to be worked with.
        var within = T.AtLeast(T.AtMost(x, Of<T>(89.0, 710.0)), Of<T>(-104.0, -746.0));
        var n = Powers(within);
        return T.Scale(PowerOf(Rest(within, n)), n);
    }

    /// <summary>eˣ − 1, within 1.3 ulp in floats and 1.7 in doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ExpMinusOne<T>(T x)
        where T : struct, ILane<T>
    {
        var within = T.AtLeast(T.AtMost(x, Of<T>(89.0, 710.0)), Of<T>(-20.0, -40.0));
        var n = Powers(within);
        // 2ⁿ itself is too large where n is its very largest; there one power is left for the end.
        var most = T.AtMost(n, Of<T>(127.0, 1023.0));
        var scale = T.PowerOfTwo(most);
        var power = PowerLessOne(Rest(within, n), scale);
        return T.CopySign(power * T.PowerOfTwo(n - most), x);
    }

    /// <summary>tanh x = (e^(2|x|) − 1) / (e^(2|x|) + 1), with the sign of x; within 2.6 ulp in floats and 2.4 in doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Tanh<T>(T x)
        where T : struct, ILane<T>
    {
        // From 10 or 20 on tanh rounds to 1.
        var half = T.AtMost(T.Abs(x), Of<T>(10.0, 20.0));
        var twice = half + half;
        var n = Powers(twice);
        var power = PowerLessOne(Rest(twice, n), T.PowerOfTwo(n));
        return T.CopySign(power / (power + T.From(2.0)), x);
    }

    /// <summary>n, the whole number nearest to x / ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Powers<T>(T x)
        where T : struct, ILane<T>
    {
        var shift = Of<T>(1.5 * (1 << 23), 1.5 * (1L << 52));
        return T.FusedMultiplyAdd(x, T.From(Log2E), shift) - shift;
    }

    /// <summary>r = x − n ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Rest<T>(T x, T n)
        where T : struct, ILane<T> =>
        T.FusedMultiplyAdd(n, Of<T>(-Ln2SingleRest, -Ln2DoubleRest), T.FusedMultiplyAdd(n, Of<T>(-Ln2Single, -Ln2Double), x));

    /// <summary>eʳ = 1 + r + r² q(r).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T PowerOf<T>(T r)
        where T : struct, ILane<T> => T.Horner(T.Horner(Quotient(r), r, 1.0), r, 1.0);

    /// <summary>eʳ − 1 = r + r² q(r).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T PowerLessOne<T>(T r)
        where T : struct, ILane<T> => T.FusedMultiplyAdd(r * r, Quotient(r), r);

    /// <summary>s eʳ − 1 = (s r + (s − 1)) + s r² q(r) for a power of two s: what is in brackets is exact, or nearly so, where it counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T PowerLessOne<T>(T r, T scale)
        where T : struct, ILane<T> =>
        T.FusedMultiplyAdd(scale * (r * r), Quotient(r), T.FusedMultiplyAdd(scale, r, scale - T.One));

    /// <summary>q(r) = (eʳ − 1 − r) / r² for |r| ≤ ½ ln 2. The fit moves eʳ − 1 by at most 0.24 ulp in floats and 0.18 in doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Quotient<T>(T r)
        where T : struct, ILane<T>
    {
        if (T.IsSingle)
        {
            var q = T.From(0.0013916980242356658);
            q = T.Horner(q, r, 0.008367111906409264);
            q = T.Horner(q, r, 0.04166661575436592);
            q = T.Horner(q, r, 0.16666539013385773);
            return T.Horner(q, r, 0.5);
        }

        var square = r * r;
        var (even, odd) = (T.From(2.7626381841136525e-07), T.From(2.5114509493913934e-08));
        even = T.Horner(even, square, 2.4801504313518597e-05);
        odd = T.Horner(odd, square, 2.7557227850111936e-06);
        even = T.Horner(even, square, 0.0013888888932482681);
        odd = T.Horner(odd, square, 0.00019841269903143);
        even = T.Horner(even, square, 0.04166666666657333);
        odd = T.Horner(odd, square, 0.008333333333314532);
        even = T.Horner(even, square, 0.5000000000000006);
        odd = T.Horner(odd, square, 0.16666666666666685);
        return T.FusedMultiplyAdd(odd, r, even);
    }
}
