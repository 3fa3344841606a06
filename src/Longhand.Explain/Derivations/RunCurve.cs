using System.Collections.Immutable;
using Longhand.Backpropagation;
using Longhand.Explain.Documents;
using Longhand.Numerics;

namespace Longhand.Explain.Derivations;

/// <summary>Lays the curve of the loss out: which steps and which losses its axes mark.</summary>
internal static class RunCurve
{
    private const int MostStepTicks = 11;
    private const int MostLossTicks = 7;

    /// <summary>The loss of each step that is kept.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="steps">What the steps are called.</param>
    /// <param name="loss">The letter of the loss.</param>
    /// <param name="history">The run, of two steps at the least.</param>
    public static Block.Curve Of(Prose caption, Formula steps, Formula loss, RunHistory history)
    {
        ImmutableArray<CurvePoint> points = [.. history.Steps.Select(step => new CurvePoint(step.Number, step.Loss))];
        return Of(caption, steps, history.Count, [(loss, points)]);
    }

    /// <summary>Losses over steps or epochs, each of them a line; the first is the one that counts.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="steps">What the steps are called.</param>
    /// <param name="count">How many there are, two at the least.</param>
    /// <param name="losses">The losses with their names; a point at every step that an axis may mark.</param>
    public static Block.Curve Of(Prose caption, Formula steps, int count, IReadOnlyList<(Formula Name, ImmutableArray<CurvePoint> Points)> losses)
    {
        var ticks = Ticks(1.0, count, MostStepTicks, wholeOnly: true);
        var lines = losses.Select(loss =>
        {
            var at = loss.Points.ToDictionary(point => point.X);
            return new CurveLine(loss.Name, [loss.Points], [], [.. ticks.Select(tick => at[tick])]);
        });
        ImmutableArray<CurvePoint> all = [.. losses.SelectMany(loss => loss.Points)];
        return new Block.Curve(caption, new CurveAxis(steps, 1.0, count, ticks), Vertical(losses[0].Name, all), [.. lines], Prose.Empty);
    }

    /// <summary>From 0 where the losses are all on one side of it, with a little room at both ends.</summary>
    private static CurveAxis Vertical(Formula label, ImmutableArray<CurvePoint> points)
    {
        var (least, most) = (Math.Min(0.0, points.Min(point => point.Y)), Math.Max(0.0, points.Max(point => point.Y)));
        most = most > least ? most : least + 1.0;
        var margin = 0.04 * (most - least);
        return new(label, least - margin, most + margin, Ticks(least, most, MostLossTicks, wholeOnly: false));
    }

    /// <summary>Round numbers in an interval, by steps of 1, 2 or 5 times a power of ten, no more than there is room for.</summary>
    private static ImmutableArray<double> Ticks(double least, double most, int room, bool wholeOnly)
    {
        var power = DecimalNumber.FromDouble(most - least).LeadingExponent - 2;
        for (var n = 0; ; n++)
        {
            var step = new DecimalNumber((n % 3) switch { 0 => 1, 1 => 2, _ => 5 }, power + (n / 3));
            var (from, to) = (Math.Ceiling(least / step.ToDouble()), Math.Floor(most / step.ToDouble()));
            if (to - from < room && (!wholeOnly || step.Exponent >= 0))
            {
                return [.. Enumerable.Range(0, (int)(to - from) + 1).Select(i => (step * DecimalNumber.FromDouble(from + i)).ToDouble())];
            }
        }
    }
}
