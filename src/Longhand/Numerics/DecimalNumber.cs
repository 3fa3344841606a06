using System.Globalization;
using System.Numerics;

namespace Longhand.Numerics;

/// <summary>Mantissa · 10^Exponent, exactly: the number that stands on paper. Sum, difference and product are exact.</summary>
/// <param name="Mantissa">The digits, with the sign.</param>
/// <param name="Exponent">The power of ten they are multiplied by.</param>
public readonly record struct DecimalNumber(BigInteger Mantissa, int Exponent)
{
    /// <summary>Digits of a quotient that does not end: far more than any rule keeps.</summary>
    private const int QuotientDigits = 40;

    /// <summary>
    /// Digits that count when a number is rounded. Two quotients that do not end may add up to one that does, but for the last of their
    /// forty digits: 1/3 + 2/3 has to be 1.
    /// </summary>
    private const int CertainDigits = 34;

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => Mantissa.Sign;

    /// <summary>The number that a double is written as: the shortest decimal that reads back as the same double.</summary>
    /// <param name="value">A finite number.</param>
    public static DecimalNumber FromDouble(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "Only a finite number has decimal digits.");
        }

        // "R" is the shortest text that reads back, plain (0.05) or scientific (5E-08).
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var e = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var digits = e < 0 ? text : text[..e];
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
        {
            exponent -= digits.Length - point - 1;
            digits = digits.Remove(point, 1);
        }

        return new DecimalNumber(BigInteger.Parse(digits, CultureInfo.InvariantCulture), exponent).Trimmed();
    }

    /// <summary>The nearest double.</summary>
    public double ToDouble() =>
        double.Parse(
            Mantissa.ToString(CultureInfo.InvariantCulture) + "E" + Exponent.ToString(CultureInfo.InvariantCulture),
            NumberStyles.Float,
            CultureInfo.InvariantCulture
        );

    /// <summary>This number under a rule; the same number where it has no more digits than the rule keeps.</summary>
    /// <param name="rule">How many digits stay, and what happens in the middle.</param>
    public DecimalNumber Round(Rounding rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (Mantissa.IsZero)
        {
            return new(BigInteger.Zero, 0);
        }

        var noise = DigitsOf(Mantissa) - CertainDigits;
        var certain = noise > 0 ? new DecimalNumber(Drop(Mantissa, noise, Ties.Even), Exponent + noise) : this;
        var last = rule.Count == DigitCount.Decimals ? -rule.Digits : certain.LeadingExponent + 1 - rule.Digits;
        return certain.Exponent >= last ? certain : new(Drop(certain.Mantissa, last - certain.Exponent, rule.Ties), last);
    }

    /// <summary>The power of ten of the first digit: −2 for 0.0138. 0 for 0.</summary>
    public int LeadingExponent => Mantissa.IsZero ? 0 : Exponent + DigitsOf(Mantissa) - 1;

    /// <summary>The same number without zeros at the end of the mantissa.</summary>
    public DecimalNumber Trimmed()
    {
        var (mantissa, exponent) = (Mantissa, Exponent);
        if (mantissa.IsZero)
        {
            return new(BigInteger.Zero, 0);
        }

        while (true)
        {
            var (quotient, rest) = BigInteger.DivRem(mantissa, 10);
            if (!rest.IsZero)
            {
                return new(mantissa, exponent);
            }

            (mantissa, exponent) = (quotient, exponent + 1);
        }
    }

    /// <summary>The sum, exactly.</summary>
    public static DecimalNumber operator +(DecimalNumber x, DecimalNumber y)
    {
        var exponent = Math.Min(x.Exponent, y.Exponent);
        return new(x.Scaled(exponent) + y.Scaled(exponent), exponent);
    }

    /// <summary>The difference, exactly.</summary>
    public static DecimalNumber operator -(DecimalNumber x, DecimalNumber y) => x + -y;

    /// <summary>The product, exactly.</summary>
    public static DecimalNumber operator *(DecimalNumber x, DecimalNumber y) => new(x.Mantissa * y.Mantissa, x.Exponent + y.Exponent);

    /// <summary>The quotient, exactly where it ends within forty digits and rounded there where it does not; the divisor is not 0.</summary>
    public static DecimalNumber operator /(DecimalNumber x, DecimalNumber y)
    {
        var shift = Math.Max(0, QuotientDigits + DigitsOf(y.Mantissa) - DigitsOf(x.Mantissa));
        var (quotient, rest) = BigInteger.DivRem(x.Mantissa * BigInteger.Pow(10, shift), y.Mantissa);
        var away = 2 * BigInteger.Abs(rest) >= BigInteger.Abs(y.Mantissa) ? x.Sign * y.Sign : 0;
        return new DecimalNumber(quotient + away, x.Exponent - y.Exponent - shift).Trimmed();
    }

    /// <summary>The opposite.</summary>
    public static DecimalNumber operator -(DecimalNumber x) => new(-x.Mantissa, x.Exponent);

    private BigInteger Scaled(int exponent) => Mantissa * BigInteger.Pow(10, Exponent - exponent);

    private static int DigitsOf(BigInteger mantissa) =>
        BigInteger.Abs(mantissa).ToString(CultureInfo.InvariantCulture).Length;

    private static BigInteger Drop(BigInteger mantissa, int digits, Ties ties)
    {
        var (kept, dropped) = BigInteger.DivRem(mantissa, BigInteger.Pow(10, digits));
        if (ties == Ties.Cut)
        {
            return kept;
        }

        var half = BigInteger.Compare(BigInteger.Abs(dropped) * 2, BigInteger.Pow(10, digits));
        var away = half > 0 || (half == 0 && (ties == Ties.Up || !kept.IsEven));
        return away ? kept + mantissa.Sign : kept;
    }
}
