using System.Globalization;

namespace Longhand.Cli;

/// <summary>Numbers as a person reads them beside one another.</summary>
internal static class Figure
{
    /// <summary>Four significant digits or so: 0.9667, 12.35, 1.2e-05.</summary>
    public static string Of(double value)
    {
        var size = Math.Abs(value);
        var text =
            size is 0.0 or 1.0 ? value.ToString("F4", CultureInfo.InvariantCulture)
            : size is < 1e-4 or >= 1e6 ? value.ToString("0.###e+00", CultureInfo.InvariantCulture)
            : size < 10.0 ? value.ToString("F4", CultureInfo.InvariantCulture)
            : value.ToString(size < 1000.0 ? "F2" : "F1", CultureInfo.InvariantCulture);
        return text;
    }

    /// <summary>How many: 950, 1.2k, 3.4M.</summary>
    public static string Count(double count) =>
        count < 1e3 ? count.ToString("F0", CultureInfo.InvariantCulture)
        : count < 1e6 ? (count / 1e3).ToString(count < 1e4 ? "F1" : "F0", CultureInfo.InvariantCulture) + "k"
        : (count / 1e6).ToString(count < 1e7 ? "F1" : "F0", CultureInfo.InvariantCulture) + "M";

    /// <summary>A time: 0.4 s, 12 s, 3 min 20 s, 2 h 5 min.</summary>
    public static string Time(TimeSpan time)
    {
        var seconds = time.TotalSeconds;
        return seconds < 9.95 ? FormattableString.Invariant($"{seconds:F1} s")
            : seconds < 59.5 ? FormattableString.Invariant($"{seconds:F0} s")
            : seconds < 3570.0 ? FormattableString.Invariant($"{Math.Floor(seconds / 60.0):F0} min {Math.Floor(seconds % 60.0):F0} s")
            : FormattableString.Invariant($"{Math.Floor(seconds / 3600.0):F0} h {Math.Floor(seconds % 3600.0 / 60.0):F0} min");
    }
}
