using System.Globalization;

namespace Longhand.Data;

/// <summary>
/// Numbers as programs write them: an optional sign, digits with at most one point, an optional exponent, spaces around it. No
/// thousands separators, no names of infinities, nothing that a culture could change.
/// </summary>
internal static class StrictNumber
{
    /// <summary>Whole numbers of so many digits are exact in a double.</summary>
    private const int ExactDigits = 15;

    /// <summary>10⁰ to 10²², which are exact in a double.</summary>
    private static readonly double[] PowersOfTen = [.. Enumerable.Range(0, 23).Select(k => double.Parse("1e" + k.ToString(CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture))];

    /// <summary>A finite number; a number too great for a double is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double number) =>
        TryParseShort(text, out number) || (TryParseAny(text, out number) && double.IsFinite(number));

    /// <summary>Whether it is written as a number, too great or not.</summary>
    public static bool IsNumber(ReadOnlySpan<char> text) => TryParseShort(text, out _) || TryParseAny(text, out _);

    /// <summary>
    /// A sign, at most 15 digits and a point: both parts of the quotient digits / 10ᵏ are exact, so that it is rounded once, to the nearest
    /// double, as it has to be (Clinger, 1990).
    /// </summary>
    private static bool TryParseShort(ReadOnlySpan<char> text, out double number)
    {
        number = double.NaN;
        var isNegative = text is ['-', ..];
        var digits = isNegative ? text[1..] : text;
        if (digits.IsEmpty || digits.Length > ExactDigits + 1)
        {
            return false;
        }

        var (mantissa, point) = (0L, -1);
        for (var i = 0; i < digits.Length; i++)
        {
            var c = digits[i];
            if (char.IsAsciiDigit(c))
            {
                mantissa = (10 * mantissa) + (c - '0');
            }
            else if (c == '.' && point < 0)
            {
                point = i;
            }
            else
            {
                return false;
            }
        }

        if (point < 0 ? digits.Length > ExactDigits : digits.Length == 1)
        {
            return false;
        }

        var size = point < 0 ? mantissa : mantissa / PowersOfTen[digits.Length - 1 - point];
        number = isNegative ? -size : size;
        return true;
    }

    private static bool TryParseAny(ReadOnlySpan<char> text, out double number)
    {
        // double.Parse also takes NaN, Infinity and trailing zero characters: what it may see is settled here.
        number = double.NaN;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c) && c is not ('.' or '-' or '+' or 'e' or 'E' or ' ' or '\t'))
            {
                return false;
            }
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }
}
