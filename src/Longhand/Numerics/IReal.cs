using System.Numerics;

namespace Longhand.Numerics;

/// <summary>
/// What a number must be able to do to stand in a formula. A formula is written once, generic in <typeparamref name="T"/>, and the
/// type decides what its lines do: compute (<see cref="F64"/>, <see cref="F32"/>), differentiate (<see cref="Dual"/>), work by hand
/// (<see cref="Carried"/>) or print (<see cref="Expr"/>).
/// </summary>
/// <remarks>
/// Narrow on purpose: a register or a symbol cannot honestly parse, format or branch, so there is no parsing, no formatting, and a
/// comparison only chooses between two values that both exist (<see cref="IfGreater"/>).
/// </remarks>
/// <typeparam name="T">The number type itself.</typeparam>
public interface IReal<T>
    : IAdditionOperators<T, T, T>,
        ISubtractionOperators<T, T, T>,
        IMultiplyOperators<T, T, T>,
        IDivisionOperators<T, T, T>,
        IUnaryNegationOperators<T, T>
    where T : struct, IReal<T>
{
    /// <summary>0.</summary>
    static abstract T Zero { get; }

    /// <summary>1.</summary>
    static abstract T One { get; }

    /// <summary>The constant <paramref name="value"/>: a number that stands in the formula itself, not one that is given.</summary>
    /// <param name="value">A finite number.</param>
    static abstract T From(double value);

    /// <summary>eˣ; 0 and ∞ at the ends.</summary>
    /// <param name="x">Any number.</param>
    static abstract T Exp(T x);

    /// <summary>ln x for x &gt; 0; −∞ at 0, NaN below.</summary>
    /// <param name="x">A number that is not negative.</param>
    static abstract T Log(T x);

    /// <summary>ln(1 + x), to the last digits also where x is so small that 1 + x is 1.</summary>
    /// <param name="x">A number above −1.</param>
    static abstract T LogOnePlus(T x);

    /// <summary>eˣ − 1, to the last digits also where x is so small that eˣ is 1.</summary>
    /// <param name="x">Any number.</param>
    static abstract T ExpMinusOne(T x);

    /// <summary>tanh x = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ), in [−1, 1].</summary>
    /// <param name="x">Any number.</param>
    static abstract T Tanh(T x);

    /// <summary>1 + erf x = (2/√π) ∫ e^(−t²) dt from −∞ to x, in [0, 2], to the last digits also where erf x is nearly −1.</summary>
    /// <param name="x">Any number.</param>
    static abstract T OnePlusErf(T x);

    /// <summary>√x for x ≥ 0, NaN below.</summary>
    /// <param name="x">A number that is not negative.</param>
    static abstract T Sqrt(T x);

    /// <summary>|x|.</summary>
    /// <param name="x">Any number.</param>
    static abstract T Abs(T x);

    /// <summary>−1, 0 or 1: the sign of x.</summary>
    /// <param name="x">Any number.</param>
    static virtual T Sign(T x) => T.IfGreater(x, T.Zero, T.One, T.IfGreater(T.Zero, x, -T.One, T.Zero));

    /// <summary>The larger of two; the first where they are equal or cannot be compared, so that max(NaN, 0) is NaN.</summary>
    /// <param name="x">One number.</param>
    /// <param name="y">The other.</param>
    static abstract T Max(T x, T y);

    /// <summary><paramref name="then"/> where left &gt; right, else <paramref name="otherwise"/> (also where one is NaN).</summary>
    /// <param name="left">The left side of the comparison.</param>
    /// <param name="right">The right side of the comparison.</param>
    /// <param name="then">The value where it holds.</param>
    /// <param name="otherwise">The value where it does not.</param>
    static abstract T IfGreater(T left, T right, T then, T otherwise);

    /// <summary>
    /// <paramref name="otherwise"/>, which is the formula, and <paramref name="then"/> where x &gt; edge: the same number in a form that
    /// neither overflows nor loses its digits there. A formula in general letters shows only the first.
    /// </summary>
    /// <param name="x">What decides.</param>
    /// <param name="edge">How far the formula is computed as it stands.</param>
    /// <param name="then">The form beyond the edge.</param>
    /// <param name="otherwise">The formula.</param>
    static virtual T Beyond(T x, T edge, T then, T otherwise) => T.IfGreater(x, edge, then, otherwise);

    /// <summary>x².</summary>
    /// <param name="x">Any number.</param>
    static virtual T Square(T x) => x * x;

    /// <summary>xⁿ for a whole n ≥ 0, by repeated squaring, so that every number type multiplies in the same order.</summary>
    /// <param name="x">Any number.</param>
    /// <param name="exponent">A whole number, 0 or more.</param>
    static virtual T Power(T x, int exponent)
    {
        var power = T.One;
        for (var square = x; exponent > 0; exponent >>= 1, square *= square)
        {
            if ((exponent & 1) == 1)
            {
                power *= square;
            }
        }

        return power;
    }

    /// <summary>xʸ for x &gt; 0 and any y, as e^(y ln x).</summary>
    /// <param name="x">A number above 0.</param>
    /// <param name="exponent">Any number.</param>
    static virtual T Raise(T x, T exponent) => T.Exp(exponent * T.Log(x));

    /// <summary>cos x for |x| ≤ π, to about an ulp of 1 − cos x, by the same operations in every number type.</summary>
    /// <remarks>
    /// The versine s = 1 − cos x of x/8 by its series, s = y²/2 − y⁴/24 + …, cut off below 2⁻⁶⁰; then three times s(2y) = 2 s (2 − s),
    /// which loses no digits: all of its terms are positive.
    /// </remarks>
    /// <param name="x">An angle in radians, from −π to π.</param>
    static virtual T Cos(T x)
    {
        var square = T.Square(x / T.From(8.0));
        var series = T.One;
        for (var n = 14; n > 2; n -= 2)
        {
            series = T.One - (square * series / T.From(n * (n - 1.0)));
        }

        var versine = square * series / T.From(2.0);
        for (var doubling = 0; doubling < 3; doubling++)
        {
            versine = T.From(2.0) * versine * (T.From(2.0) - versine);
        }

        return T.One - versine;
    }

    /// <summary>
    /// Marks the value of a quantity that bears a name. Numbers pass through; hand arithmetic rounds here
    /// (<see cref="Carried"/>), and a printed formula gets a line of its own (<see cref="Expr"/>).
    /// </summary>
    /// <param name="value">The value of the quantity.</param>
    /// <param name="name">Its name inside a formula (the m of Adam), or empty where the caller has the name.</param>
    static virtual T Named(T value, string name = "") => value;
}
