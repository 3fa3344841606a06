using System.Runtime.CompilerServices;

namespace Longhand.Numerics;

/// <summary>
/// exp, ln, tanh and erf, written once over <see cref="ILane{T}"/>: one float, one double and every register go through the same
/// operations in the same order, so that they agree to the bit whatever the processor has.
/// </summary>
/// <remarks>
/// A float is worked out in floats, a double in doubles. The polynomials are minimax fits of eng/elementary.py (Remez, 1934); each says
/// what it can add to the error, and each function its largest error, in units in the last place (ulp) of the result: in floats that of
/// every float there is, in doubles the largest of 100,000 random arguments. Long polynomials are two of half the length, of the even
/// and of the odd powers: the processor works on both at once.
/// </remarks>
internal static partial class Elementary
{
    /// <summary>The whole number nearest to x, for |x| up to 2²² or 2⁵¹: a number so large that it has no digits behind the point is added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Whole<T>(T x)
        where T : struct, ILane<T>
    {
        var shift = Of<T>(1.5 * (1 << 23), 1.5 * (1L << 52));
        return x + shift - shift;
    }

    /// <summary>x 2ⁿ, rounded once, where no instruction does it (<see cref="ILane{T}.Scale"/>).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ScaleByProducts<T>(T x, T n)
        where T : struct, ILane<T>
    {
        // Two factors, since one power of two may be outside the range where the product is inside. The first product is exact.
        var half = Whole(n * T.From(0.5));
        return x * T.PowerOfTwo(half) * T.PowerOfTwo(n - half);
    }

    /// <summary>A constant that floats and doubles have each their own of.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Of<T>(double single, double precise)
        where T : struct, ILane<T> => T.From(T.IsSingle ? single : precise);
}
