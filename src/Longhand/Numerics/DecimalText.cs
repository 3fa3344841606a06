using System.Globalization;
using System.Numerics;
using System.Text;

namespace Longhand.Numerics;

/// <summary>Writes decimal numbers: plain where that is short, else with an exponent; never a minus sign before a zero.</summary>
public static class DecimalText
{
    private const int MostLeadingZeros = 5;
    private const int MostDigitsBeforePoint = 15;

    /// <summary>The text of a number with at least so many digits behind the first that is not 0, or behind the point.</summary>
    /// <param name="number">The number.</param>
    /// <param name="rule">How many digits stand at the least: zeros are added at the end; null adds none.</param>
    public static string Write(DecimalNumber number, Rounding? rule = null)
    {
        var trimmed = number.Trimmed();
        if (trimmed.Sign == 0)
        {
            return rule is { Count: DigitCount.Decimals, Digits: > 0 } r ? "0." + new string('0', r.Digits) : "0";
        }

        var digits = BigInteger.Abs(trimmed.Mantissa).ToString(CultureInfo.InvariantCulture);
        var leading = trimmed.LeadingExponent;
        var isPlain = leading >= -MostLeadingZeros && leading < MostDigitsBeforePoint;

        // Decimals are counted behind the point of a plain number; behind the point of 1.5e20 there are none to fill up.
        var padded = isPlain || rule?.Count != DigitCount.Decimals ? rule : null;
        digits += new string('0', Math.Max(0, trimmed.Exponent - LastExponent(padded, leading, trimmed.Exponent)));
        var sign = trimmed.Sign < 0 ? "-" : string.Empty;
        return sign + (isPlain ? Plain(digits, leading) : Scientific(digits, leading));
    }

    private static int LastExponent(Rounding? rule, int leading, int exponent) => rule?.Count switch
    {
        DigitCount.Decimals => -rule.Digits,
        DigitCount.Significant => leading + 1 - rule.Digits,
        _ => exponent,
    };

    private static string Plain(string digits, int leading)
    {
        if (leading < 0)
        {
            return "0." + new string('0', -leading - 1) + digits;
        }

        var whole = leading + 1;
        return digits.Length <= whole ? digits.PadRight(whole, '0') : digits[..whole] + "." + digits[whole..];
    }

    private static string Scientific(string digits, int leading)
    {
        var text = new StringBuilder(digits);
        if (digits.Length > 1)
        {
            text.Insert(1, '.');
        }

        return text.Append('e').Append(leading.ToString(CultureInfo.InvariantCulture)).ToString();
    }
}
