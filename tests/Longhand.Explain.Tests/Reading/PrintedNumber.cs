using System.Globalization;
using System.Numerics;

namespace Longhand.Explain.Tests.Reading;

/// <summary>Compares a printed number with the double that it stands for, on decimal digits; shares nothing with the code that rounds.</summary>
internal static class PrintedNumber
{
    /// <summary>Whether a text is the number itself to fifteen digits, or its rounding to so many significant digits, a tie away from zero.</summary>
    public static bool IsRoundingOf(string text, double value, int significant)
    {
        var (shown, exact) = (Parse(text), Parse(value.ToString("R", CultureInfo.InvariantCulture)));
        var scale = Math.Min(shown.Exponent, exact.Exponent);
        var (a, b) = (Scaled(shown, scale), Scaled(exact, scale));
        if (a == b || BigInteger.Abs(a - b) * BigInteger.Pow(10, 15) <= BigInteger.Abs(b) * 5)
        {
            return true;
        }

        var digits = text.Split('e')[0].Replace("-", string.Empty, StringComparison.Ordinal).Replace(".", string.Empty, StringComparison.Ordinal).TrimStart('0');

        // A large number without a point ends in zeros that are no digits of its own.
        var zeros = digits.Length > significant && digits[significant..].All(c => c == '0') ? digits.Length - significant : 0;
        var half = BigInteger.Pow(10, shown.Exponent + zeros - scale);
        var difference = 2 * BigInteger.Abs(a - b);
        var isTie = difference == half;
        return digits.Length - zeros == significant && (difference < half || (isTie && BigInteger.Abs(a) > BigInteger.Abs(b)));
    }

    private static BigInteger Scaled((BigInteger Mantissa, int Exponent) number, int scale) =>
        number.Mantissa * BigInteger.Pow(10, number.Exponent - scale);

    private static (BigInteger Mantissa, int Exponent) Parse(string text)
    {
        var parts = text.ToLowerInvariant().Split('e');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : parts[0].Length - point - 1;
        var exponent = parts.Length == 2 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        return (BigInteger.Parse(parts[0].Replace(".", string.Empty, StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), exponent - decimals);
    }
}
