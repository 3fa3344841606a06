using Longhand.Checking.Judging;
using Longhand.Checking.Reading;

namespace Longhand.Checking.Inference;

/// <summary>The numbers of a text, to see how many of them a guess explains.</summary>
internal sealed class Evidence
{
    /// <summary>Where so many numbers have four digits or more, those with fewer are near to everything and tell nothing.</summary>
    private const int Many = 200;

    private readonly PrintedNumber[] _sorted;
    private readonly double[] _values;

    public Evidence(IReadOnlyList<PrintedNumber> claimed)
    {
        HasZero = claimed.Any(n => n.Digits.Mantissa.IsZero);
        var least = claimed.Count(n => IsTelling(n, 4)) > Many ? 4 : 2;
        _sorted = [.. claimed.Where(n => IsTelling(n, least)).OrderBy(n => n.Value)];
        _values = [.. _sorted.Select(n => n.Value)];
    }

    /// <summary>How many numbers tell something.</summary>
    public int Count => _sorted.Length;

    /// <summary>Whether a zero is claimed.</summary>
    public bool HasZero { get; }

    /// <summary>How many of the numbers some value explains.</summary>
    public int Explained(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Where(double.IsFinite).Order()];
        return _sorted.Count(n => Array.BinarySearch(sorted, n.Value) is var at && Near(sorted, at < 0 ? ~at : at, n));
    }

    private static bool Near(double[] sorted, int at, PrintedNumber n) =>
        (at < sorted.Length && PrintedPrecision.IsNear(sorted[at], n)) || (at > 0 && PrintedPrecision.IsNear(sorted[at - 1], n));

    /// <summary>Whether a value is printed somewhere.</summary>
    public bool Has(double value) => Find(value, loosely: false);

    /// <summary>Whether a value is printed somewhere, or a number so near to it that rounding on the way explains it.</summary>
    public bool IsNear(double value) => Find(value, loosely: true);

    /// <summary>How surely a value is printed, and not the one that it was made from: 1 where a number of three digits or more is rounded from it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="other">What it was made from.</param>
    public double Tells(double value, double other)
    {
        if (!double.IsFinite(value))
        {
            return 0.0;
        }

        var (best, reach) = (0.0, (Math.Abs(value) * 0.06) + 0.006);
        var at = Array.BinarySearch(_values, value - reach);
        for (var i = at < 0 ? ~at : at; i < _values.Length && _values[i] <= value + reach; i++)
        {
            var (n, off) = (_sorted[i], Math.Abs(value - _values[i]));
            if (off >= Math.Abs(other - _values[i]))
            {
                continue;
            }

            var digits = n.Digits.LeadingExponent - n.Digits.Exponent;
            var isRounded = PrintedPrecision.Rounds(value, n) || PrintedPrecision.Cuts(value, n);
            best = Math.Max(best, digits < 2 ? (isRounded ? 0.3 : 0.0) : isRounded ? 1.0 : off < 3 * n.Unit ? 0.7 : 0.0);
        }

        return best;
    }

    private bool Find(double value, bool loosely)
    {
        if (!double.IsFinite(value))
        {
            return false;
        }

        var reach = (Math.Abs(value) * 0.06) + 0.006;
        var at = Array.BinarySearch(_values, value - reach);
        for (var i = at < 0 ? ~at : at; i < _values.Length && _values[i] <= value + reach; i++)
        {
            if (PrintedPrecision.Rounds(value, _sorted[i]) || PrintedPrecision.Cuts(value, _sorted[i]) || (loosely && Math.Abs(value - _values[i]) < 3 * _sorted[i].Unit && _sorted[i].Digits.LeadingExponent - _sorted[i].Digits.Exponent >= 2))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A number of two digits or more tells something; 0.5 stands anywhere.</summary>
    private static bool IsTelling(PrintedNumber n, int digits) => !n.Digits.Mantissa.IsZero && n.Digits.LeadingExponent - n.Digits.Exponent >= digits - 1;
}
