using System.Collections.Immutable;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Gallery;

/// <summary>Lays a curve out: how much of it is drawn, at which numbers, and what its axes mark. Every value is the function's own.</summary>
internal static class CurveBuilder
{
    /// <summary>How far up and down is drawn at the most.</summary>
    private const double MostHeight = 6.5;

    private const int PointsAcross = 240;

    /// <summary>The numbers from −6 to 6, farther where a kink lies there, nearer where the function grows too fast.</summary>
    /// <param name="at">The function.</param>
    /// <param name="kinks">Its kinks.</param>
    public static (double Least, double Most) Window(Func<double, FunctionPoint> at, IReadOnlyList<double> kinks)
    {
        const int Usual = 6;
        const int Least = 2;
        var farthest = kinks.Select(Math.Abs).DefaultIfEmpty(0.0).Max();
        var half = Math.Max(Usual, (int)Math.Ceiling(farthest + 2.0));
        while (half > Least && half - 1 > farthest && IsTooHigh(at(half)) && IsTooHigh(at(half - 1)))
        {
            half--;
        }

        return (-half, half);
    }

    /// <summary>The drawing.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="kinkWords">What the marks at kinks mean.</param>
    /// <param name="letter">The letter of the number.</param>
    /// <param name="labels">What the function and its derivative are called.</param>
    /// <param name="at">The function.</param>
    /// <param name="window">From which number to which it is drawn.</param>
    /// <param name="kinks">Where no line joins one side to the other.</param>
    public static Block.Curve Of(
        Prose caption,
        Prose kinkWords,
        Formula letter,
        IReadOnlyList<Formula> labels,
        Func<double, FunctionPoint> at,
        (double Least, double Most) window,
        IReadOnlyList<double> kinks
    )
    {
        double[] inside = [.. kinks.Where(k => k > window.Least && k < window.Most).Order()];
        var pieces = Pieces(window, inside).Select(piece => piece.Select(at).ToArray()).ToArray();
        var horizontal = new CurveAxis(letter, window.Least, window.Most, Ticks(window.Least, window.Most, room: 13));
        var atKinks = inside.Select(at).ToArray();
        var samples = horizontal.Ticks.Select(at).ToArray();
        CurveLine Line(Formula label, Func<FunctionPoint, double> value, bool hasKinks) =>
            new(
                label,
                [.. pieces.Select(piece => piece.Select(p => new CurvePoint(p.X, value(p))).ToImmutableArray())],
                hasKinks ? [.. atKinks.Select(p => new CurvePoint(p.X, value(p)))] : [],
                [.. samples.Select(p => new CurvePoint(p.X, value(p)))]
            );
        ImmutableArray<CurveLine> lines = [Line(labels[0], p => p.Value, hasKinks: false), Line(labels[1], p => p.Derivative, hasKinks: true)];
        return new Block.Curve(caption, horizontal, Vertical(labels[0], lines), lines, kinkWords);
    }

    private static bool IsTooHigh(FunctionPoint point) => Math.Abs(point.Value) > MostHeight;

    /// <summary>The numbers of each piece: evenly spaced between kinks, the ends as near to a kink as a double can be.</summary>
    private static IEnumerable<double[]> Pieces((double Least, double Most) window, double[] kinks)
    {
        var ends = kinks.Prepend(window.Least).Append(window.Most).ToArray();
        for (var i = 1; i < ends.Length; i++)
        {
            var from = i == 1 ? ends[0] : Math.BitIncrement(ends[i - 1]);
            var to = i == ends.Length - 1 ? ends[i] : Math.BitDecrement(ends[i]);
            var count = Math.Max(2, (int)(PointsAcross * (to - from) / (window.Most - window.Least)) + 1);
            yield return [.. Enumerable.Range(0, count).Select(n => n == count - 1 ? to : from + (n * (to - from) / (count - 1)))];
        }
    }

    private static CurveAxis Vertical(Formula label, ImmutableArray<CurveLine> lines)
    {
        var heights = lines.SelectMany(line => line.Pieces).SelectMany(piece => piece).Select(point => point.Y).Where(double.IsFinite).ToArray();
        var (least, most) = (Math.Max(heights.Min(), -MostHeight), Math.Min(heights.Max(), MostHeight));
        if (most - least < 1.0)
        {
            (least, most) = (Math.Min(least, 0.0), Math.Max(most, least + 1.0));
        }

        var margin = 0.04 * (most - least);
        var ticks = Ticks(least, most, room: 7);
        return new CurveAxis(label, least - margin, most + margin, ticks);
    }

    /// <summary>Round numbers in an interval, by steps of 1, 2 or 5 times a power of ten: as many as there is room for.</summary>
    private static ImmutableArray<double> Ticks(double least, double most, int room)
    {
        foreach (var step in new[] { 0.01m, 0.02m, 0.05m, 0.1m, 0.2m, 0.5m, 1m, 2m, 5m, 10m, 20m, 50m, 100m })
        {
            var (from, to) = (Math.Ceiling((decimal)least / step), Math.Floor((decimal)most / step));
            if (to - from < room)
            {
                return [.. Enumerable.Range(0, (int)(to - from) + 1).Select(n => (double)((from + n) * step))];
            }
        }

        return [least, most];
    }
}
