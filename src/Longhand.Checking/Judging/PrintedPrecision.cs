using System.Globalization;
using Longhand.Checking.Reading;
using Longhand.Numerics;

namespace Longhand.Checking.Judging;

/// <summary>Compares numbers with a printed one, to the digits that are printed.</summary>
internal static class PrintedPrecision
{
    /// <summary>What a sum of a few products may be off by in double precision, relatively.</summary>
    private const double Slack = 4e-14;

    private const double MostNoise = 1e-14;

    /// <summary>Whether a number rounds to a printed one; a tie may go either way.</summary>
    public static bool Rounds(double x, PrintedNumber printed) => Math.Abs(x - printed.Value) <= (printed.Unit * 0.5 * (1 + 1e-9)) + Noise(x);

    /// <summary>Whether a number is a printed one when its further digits are cut off.</summary>
    public static bool Cuts(double x, PrintedNumber printed)
    {
        var behind = Math.Abs(x) - Math.Abs(printed.Value);
        return !double.IsNaN(x) && (printed.Value == 0.0 || Math.Sign(x) == Math.Sign(printed.Value)) && behind >= -Noise(x) && behind < printed.Unit;
    }

    /// <summary>Whether a number is less than one unit of the last printed place away.</summary>
    public static bool IsNear(double x, PrintedNumber printed) => Math.Abs(x - printed.Value) < printed.Unit * (1 - 1e-9);

    /// <summary>Whether two numbers are the same but for the noise of double precision.</summary>
    public static bool AreSame(double x, double y) => Math.Abs(x - y) <= 1e-9 * Math.Max(Math.Abs(x), Math.Abs(y)) || Math.Abs(x - y) < 1e-300;

    /// <summary>Whether two numbers are nothing but what is left of larger ones that cancel each other in double precision.</summary>
    public static bool AreNoise(double x, double y) => Math.Abs(x) < MostNoise && Math.Abs(y) < MostNoise;

    /// <summary>A number with as many decimals as are printed.</summary>
    public static string Write(double x, PrintedNumber like) => double.IsFinite(x) ? Write(x, like.Digits.Exponent) : x.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number in six significant digits.</summary>
    public static string Short(double x) => double.IsFinite(x) ? DecimalText.Write(DecimalNumber.FromDouble(x).Round(new Rounding(6, DigitCount.Significant))) : x.ToString(CultureInfo.InvariantCulture);

    private static string Write(double x, int exponent)
    {
        var rule = new Rounding(Math.Max(0, -exponent));
        return DecimalText.Write(DecimalNumber.FromDouble(x).Round(rule), rule);
    }

    private static double Noise(double x) => Math.Abs(x) * Slack;
}
