using System.Globalization;
using System.Numerics;
using Longhand.Checking.Reading;
using Longhand.Numerics;

namespace Longhand.Checking.Mistakes;

/// <summary>One digit was left out: 0.0822 became 0.082, or 0.822.</summary>
internal sealed class DroppedDigit : DigitSlip
{
    /// <summary>What is behind these digits is noise of double precision.</summary>
    private const int MostDigits = 14;

    public override MistakeKind Kind => MistakeKind.DroppedDigit;

    public override string Sentence => "a digit was left out";

    public override bool Gives(double value, PrintedNumber printed)
    {
        if (!double.IsFinite(value) || Math.Sign(value) != printed.Digits.Sign)
        {
            return false;
        }

        // Of the value with one digit more than is printed, or as many, one is left out behind the point.
        for (var more = 1; more >= 0; more--)
        {
            var decimals = -printed.Digits.Exponent + more;
            if (decimals is < 1 or > 15)
            {
                continue;
            }

            foreach (var ties in new[] { Ties.Up, Ties.Cut })
            {
                var digits = Digits(value, decimals, ties);
                for (var i = 0; i < digits.Length; i++)
                {
                    if (BigInteger.TryParse(digits.Remove(i, 1), NumberStyles.None, CultureInfo.InvariantCulture, out var left) && Same(left, decimals - 1, printed))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool Same(BigInteger digits, int decimals, PrintedNumber printed)
    {
        var (there, here) = (new DecimalNumber(digits, -decimals).Trimmed(), new DecimalNumber(BigInteger.Abs(printed.Digits.Mantissa), printed.Digits.Exponent).Trimmed());
        return there == here;
    }

    /// <summary>The digits of a number with so many decimals, zeros behind the point included.</summary>
    private static string Digits(double value, int decimals, Ties ties)
    {
        var exact = DecimalNumber.FromDouble(Math.Abs(value)).Round(new Rounding(MostDigits, DigitCount.Significant));
        var rounded = exact.Round(new Rounding(decimals, Ties: ties));
        var scaled = rounded.Mantissa * BigInteger.Pow(10, Math.Max(0, rounded.Exponent + decimals));
        return scaled.ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
    }
}
