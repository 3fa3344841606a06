using Longhand.Backpropagation;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>Puts mistakes into a working where a person would make them, and works everything that follows from the wrong numbers.</summary>
internal static class Spoiler
{
    private const double LeastUnits = 3.0; // What is nearer could be hand rounding.

    /// <summary>Kinds that can be put into any working of some size.</summary>
    public static IReadOnlyList<MistakeKind> Kinds { get; } = [.. Enum.GetValues<MistakeKind>().Where(kind => kind != MistakeKind.Unknown)];

    /// <summary>A document with so many mistakes, the first of the given kind.</summary>
    /// <param name="number">Which; the same number gives the same document.</param>
    /// <param name="kind">The kind of the first mistake.</param>
    /// <param name="mistakes">How many.</param>
    /// <param name="withProblem">Whether the problem is known to who reads it, so that a given may be copied wrong from it.</param>
    public static RestyledWorking Make(int number, MistakeKind kind, int mistakes, bool withProblem)
    {
        for (var seed = number; ; seed += 1_000_000)
        {
            if (Candidate(number, seed, kind, mistakes, withProblem) is { } working)
            {
                return working;
            }
        }
    }

    private static RestyledWorking? Candidate(int number, int seed, MistakeKind kind, int mistakes, bool withProblem)
    {
        var (problem, style, random) = (HandProblems.Make(seed), StyleFor(seed, kind), new SplitMix64(seed));
        style = withProblem ? style : style.Complete();
        var right = new Worked(problem, style, Worked.LinesOf(problem, style));
        var exact = new Worked(problem, style with { Pen = style.Pen with { Carries = false } }, right.Lines);
        var (worked, slips) = (right, new List<Slip>());
        for (var i = 0; i < mistakes; i++)
        {
            var next = i == 0 ? kind : Kinds[random.NextInt32(Kinds.Count)];
            if (Visible(worked, exact, next, random, slips, withProblem) is not { } slip)
            {
                return null;
            }

            slips.Add(slip);
            worked = new Worked(problem, style, slip.Lines) { Cells = [.. slips.Select(s => s.Cell).OfType<(Quantity, string)>()] };
        }

        return Truth(Restyler.Write(number, worked, style), right, worked, slips);
    }

    /// <summary>An author in whose way of working the kind has a place.</summary>
    private static Style StyleFor(int seed, MistakeKind kind)
    {
        var style = Styles.Make(seed);
        return kind switch
        {
            MistakeKind.UpdatedWeights => style with { UpdatesLayerByLayer = true, UpdatesInTableOnly = false },
            MistakeKind.Given => style with { StatesGivens = true },
            _ => style,
        };
    }

    private static Slip? Visible(Worked worked, Worked exact, MistakeKind kind, SplitMix64 random, List<Slip> before, bool withProblem)
    {
        var slips = new Slips(worked.Problem, worked, random).Of(kind).ToArray();
        random.Shuffle(slips);
        return slips.FirstOrDefault(slip => IsVisible(slip, worked, exact)
            && (withProblem || kind != MistakeKind.Given || slip.Where.Kind == QuantityKind.WeightedInput)
            && before.All(other => Place(worked, other.Where) < Place(worked, slip.Where) && !other.Again.Contains(slip.Where)));
    }

    private static int Place(Worked worked, Quantity quantity) => worked.Lines.TakeWhile(line => line.Quantity != quantity).Count();

    /// <summary>Whether it is no number that could stand there all the same: by the true value, the author's own, or that of the digits he shows.</summary>
    private static bool IsVisible(Slip slip, Worked worked, Worked exact)
    {
        var spoiled = new Worked(worked.Problem, worked.Style, slip.Lines);
        if (spoiled.Pen.HasStopped)
        {
            return false;
        }

        var digits = slip.Cell?.Digits ?? spoiled.Pen.Digits(slip.Where);
        var line = worked.Lines.First(l => l.Quantity == slip.Where);
        var shown = worked.Pen.Reading();
        double[] others = [exact.Exact(slip.Where), worked.Exact(slip.Where), Misprints.Value(worked.Pen.Digits(slip.Where)), Carried.ToDouble(line.Work(shown))];
        if (slip.Where.Kind == QuantityKind.Delta && worked.Style.OppositeDeltas)
        {
            others = [.. others, .. others.Select(other => -other)]; // A δ with the other sign is right in many books.
        }

        var (written, unit) = (Misprints.Value(digits), Misprints.UnitOf(digits));
        if (slip.Kinds[0] != MistakeKind.Rounding)
        {
            return others.All(other => Math.Abs(other - written) >= LeastUnits * unit);
        }

        return others.Take(2).Append(others[3]).All(other => Math.Abs(written) - Math.Abs(other) > 0.55 * unit && Math.Abs(other - written) < 0.95 * unit);
    }

    private static RestyledWorking? Truth(RestyledWorking working, Worked right, Worked worked, List<Slip> slips)
    {
        var mistakes = new List<SeededMistake>();
        foreach (var slip in slips)
        {
            var written = slip.Cell?.Digits ?? worked.Pen.Digits(slip.Where);
            var claims = working.Claims.Where(claim => claim.Quantity == slip.Where && IsWritten(claim.Value, written)).ToArray();
            if (claims.Length == 0)
            {
                return null;
            }

            var followers = worked.Lines.Any(line => line.Quantity != slip.Where && worked.Pen.Digits(line.Quantity) != right.Pen.Digits(line.Quantity) && working.Claims.Any(claim => claim.Quantity == line.Quantity));
            mistakes.Add(new(KindsOf(slip, written, worked, right), claims[0].Identifier, claims[0].Line, claims[0].Value, claims[0].Printed, right.Pen.Digits(slip.Where), slips.Count > 1 || (!followers && claims.Length > 1) ? null : !followers)
            {
                Repeats = [.. working.Claims.Where(claim => slip.Again.Contains(claim.Quantity)).Select(claim => claim.Line)],
            });
        }

        return working with { Mistakes = [.. mistakes.OrderBy(mistake => mistake.Line)] };
    }

    /// <summary>Its kind, and others that the same number comes about by: a copied number may be the opposite of the right one, and
    /// another digit may be what is left where one was dropped.</summary>
    private static IReadOnlyList<MistakeKind> KindsOf(Slip slip, string written, Worked worked, Worked right)
    {
        double[] rights = [Misprints.Value(right.Pen.Digits(slip.Where)), worked.Exact(slip.Where)];
        var kinds = slip.Kinds.ToList();
        if (rights.Any(value => IsWritten(-value, written)))
        {
            kinds.Add(MistakeKind.Sign);
        }

        if (rights.Any(value => Misprints.IsDropped(written, value)))
        {
            kinds.Add(MistakeKind.DroppedDigit);
        }

        return kinds;
    }

    private static bool IsWritten(double value, string digits) => Math.Abs(value - Misprints.Value(digits)) <= 1e-12 * Math.Abs(value);
}
