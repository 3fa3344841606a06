using System.Globalization;

namespace Longhand.Data;

/// <summary>
/// Numbers as programs write them: an optional sign, digits with at most one point, an optional exponent, spaces around it. No
/// thousands separators, no names of infinities, nothing that a culture could change.
/// </summary>
internal static class StrictNumber
{
    /// <summary>A finite number; a number too great for a double is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double number)
    {
        number = double.NaN;
        return IsNumber(text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
    }

    /// <summary>Whether it is written as a number, too great or not.</summary>
    public static bool IsNumber(ReadOnlySpan<char> text)
    {
        // double.Parse also takes NaN, Infinity and trailing zero characters: what it may see is settled here.
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c) && c is not ('.' or '-' or '+' or 'e' or 'E' or ' ' or '\t'))
            {
                return false;
            }
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
    }
}
