using System.Globalization;
using System.Numerics;
using Longhand.Numerics;

namespace Longhand.Checking.Reading;

/// <summary>A number as it is printed: what it is, and how many digits it claims.</summary>
/// <param name="Digits">The number with every digit that is printed; its exponent is the last printed place.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends in the text.</param>
internal sealed record PrintedNumber(DecimalNumber Digits, int Start, int End)
{
    private const int MostDigits = 40;
    private const int MostExponent = 400;

    /// <summary>The nearest double.</summary>
    public double Value { get; } = Digits.ToDouble();

    /// <summary>Half a unit of the last printed place doubled: the unit itself.</summary>
    public double Unit { get; } = Math.Pow(10.0, Digits.Exponent);

    /// <summary>Whether it is a whole number or has a single digit: it is a rounding of nearly everything, and so stands for what it is.</summary>
    public bool IsCoarse => Digits.Mantissa.IsZero || Digits.LeadingExponent <= Digits.Exponent || Digits.Exponent >= 0;

    public PrintedNumber Negated() => new(-Digits, Start, End);

    /// <summary>The same number times a power of ten: a percentage, or 1.5 · 10⁻³.</summary>
    public PrintedNumber Scaled(int exponent, int end) => new(Digits with { Exponent = Digits.Exponent + exponent }, Start, end);

    /// <summary>The same number with more digits behind it, which were torn off: 0.249 2.</summary>
    public PrintedNumber With(string digits, int end) =>
        new(new DecimalNumber((Digits.Mantissa * BigInteger.Pow(10, digits.Length)) + (Digits.Sign < 0 ? -BigInteger.Parse(digits, CultureInfo.InvariantCulture) : BigInteger.Parse(digits, CultureInfo.InvariantCulture)), Digits.Exponent - digits.Length), Start, end);

    /// <summary>Reads digits with a point and an exponent; null where they are none that a number can have.</summary>
    public static PrintedNumber? Read(string text, int start, int end)
    {
        var e = text.IndexOf('e', StringComparison.Ordinal);
        var (mantissa, exponent) = (e < 0 ? text : text[..e], 0);
        if (e >= 0 && !int.TryParse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return null;
        }

        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? mantissa : mantissa.Remove(point, 1);
        if (digits.Length is 0 or > MostDigits || Math.Abs(exponent) > MostExponent || !BigInteger.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var whole))
        {
            return null;
        }

        return new(new DecimalNumber(whole, exponent - (point < 0 ? 0 : mantissa.Length - point - 1)), start, end);
    }
}
