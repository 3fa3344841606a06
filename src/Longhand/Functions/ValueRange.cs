using System.Globalization;

namespace Longhand.Functions;

/// <summary>The values that a function takes: an interval.</summary>
/// <param name="Least">The lower end.</param>
/// <param name="Most">The upper end.</param>
/// <param name="IncludesLeast">Whether the lower end is taken.</param>
/// <param name="IncludesMost">Whether the upper end is taken.</param>
public sealed record ValueRange(double Least, double Most, bool IncludesLeast = false, bool IncludesMost = false)
{
    /// <summary>All numbers.</summary>
    public static ValueRange All { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>[0, ∞).</summary>
    public static ValueRange NotNegative { get; } = new(0.0, double.PositiveInfinity, IncludesLeast: true);

    /// <summary>The interval as it is written: <c>(0, 1)</c>, <c>[0, ∞)</c>.</summary>
    public override string ToString() => $"{(IncludesLeast ? '[' : '(')}{Text(Least)}, {Text(Most)}{(IncludesMost ? ']' : ')')}";

    private static string Text(double end) =>
        double.IsPositiveInfinity(end) ? "∞"
        : double.IsNegativeInfinity(end) ? "−∞"
        : end.ToString("R", CultureInfo.InvariantCulture).Replace('-', '−');
}
