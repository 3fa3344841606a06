namespace Longhand.Numerics;

/// <summary>
/// What exp, ln, tanh and erf are made of (<see cref="Elementary"/>), beside the arithmetic of <see cref="IReal{T}"/>. One float or
/// double is a lane of one; a vector register holds several. Each member has one meaning, to the bit, on every type, whatever the
/// processor has: what it has no instruction for is worked out from what it has.
/// </summary>
/// <typeparam name="T">The number type itself.</typeparam>
internal interface ILane<T> : IReal<T>
    where T : struct, ILane<T>
{
    /// <summary>Whether the numbers are floats; else they are doubles. A constant, so that the compiler keeps one of two branches.</summary>
    static abstract bool IsSingle { get; }

    /// <summary>x y + z, rounded once.</summary>
    static abstract T FusedMultiplyAdd(T x, T y, T z);

    /// <summary>p x + c, rounded once: one step of Horner's rule.</summary>
    static abstract T Horner(T p, T x, double c);

    /// <summary>|x| with the sign of <paramref name="sign"/>, also where one is NaN or 0.</summary>
    static abstract T CopySign(T x, T sign);

    /// <summary>The smaller of x and a limit that is no NaN; NaN where x is.</summary>
    static abstract T AtMost(T x, T limit);

    /// <summary>The larger of x and a limit that is no NaN; NaN where x is.</summary>
    static abstract T AtLeast(T x, T limit);

    /// <summary>2ⁿ for a whole n such that 2ⁿ is normal or, one above, ∞. Any number where n is something else.</summary>
    static abstract T PowerOfTwo(T n);

    /// <summary>The whole n with x / 2ⁿ in [√½, √2), for a normal x above 0. Any whole number where x is something else.</summary>
    static abstract T Exponent(T x);

    /// <summary>x 2ⁿ, rounded once, for a normal x and a whole n between −2200 and 2200. NaN where x is.</summary>
    static virtual T Scale(T x, T n) => Elementary.ScaleByProducts(x, n);
}
