using System.Globalization;
using Longhand.Model;

namespace Longhand.Explain.Derivations;

/// <summary>Which steps of a run are shown in full: <c>1,2,1000</c>, <c>1..3</c>, <c>last</c>, <c>all</c>.</summary>
public sealed class ShownSteps
{
    /// <summary>Where nothing is said, a run of so many steps is shown in full, and of a longer one the first and the last.</summary>
    public const int MostByDefault = 10;

    private readonly (int From, int To)[] _ranges;

    private ShownSteps((int From, int To)[] ranges, bool hasLast) => (_ranges, HasLast) = (ranges, hasLast);

    /// <summary>Every step.</summary>
    public static ShownSteps All { get; } = new([(1, int.MaxValue)], hasLast: false);

    /// <summary>The first step and the last.</summary>
    public static ShownSteps Ends { get; } = new([(1, 1)], hasLast: true);

    /// <summary>Whether the last step is shown, whichever it is.</summary>
    public bool HasLast { get; }

    /// <summary>The steps that are shown by their numbers, from small to large.</summary>
    public IReadOnlyList<(int From, int To)> Ranges => _ranges;

    /// <summary>The largest number of a step that is shown; 0 where there is none.</summary>
    public int Largest => _ranges.Length == 0 ? 0 : _ranges[^1].To;

    /// <summary>What is shown of a problem where nothing is said.</summary>
    /// <param name="problem">The problem.</param>
    public static ShownSteps Default(Problem problem) => MostSteps(problem) <= MostByDefault ? All : Ends;

    /// <summary>How many steps a problem may have.</summary>
    /// <param name="problem">The problem.</param>
    public static int MostSteps(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.Until?.MaxSteps ?? problem.Steps;
    }

    /// <summary>Reads which steps are shown.</summary>
    /// <param name="text">Numbers, ranges with two points, <c>last</c>, with commas between them; or <c>all</c>.</param>
    /// <param name="problem">The problem.</param>
    /// <exception cref="ArgumentException">A step is not there, or stands twice, or the text cannot be read; the message is one line.</exception>
    public static ShownSteps Parse(string text, Problem problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        var most = MostSteps(problem);
        if (text.Trim() is "all")
        {
            return All;
        }

        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        var hasLast = parts.Count(part => part is "last") switch
        {
            0 => false,
            1 => true,
            _ => throw new ArgumentException("--show names last twice; name each step once.", nameof(text)),
        };
        (int From, int To)[] ranges = [.. parts.Where(part => part is not "last").Select(part => Range(part, most)).Order()];
        for (var i = 1; i < ranges.Length; i++)
        {
            if (ranges[i].From <= ranges[i - 1].To)
            {
                throw new ArgumentException($"--show names step {Text(ranges[i].From)} twice; name each step once.", nameof(text));
            }
        }

        return new(ranges, hasLast);
    }

    /// <summary>Whether a step is shown.</summary>
    /// <param name="number">The step, counted from 1.</param>
    /// <param name="isLast">Whether it is the last.</param>
    public bool Contains(int number, bool isLast) => (HasLast && isLast) || Array.Exists(_ranges, range => number >= range.From && number <= range.To);

    /// <summary>The batches of a round, each by the first step that takes it, and how many of the steps that are shown take it.</summary>
    /// <param name="problem">The problem; where it repeats until the loss settles, all steps that are allowed are taken to come.</param>
    internal IEnumerable<(int Step, long Shown)> Batches(Problem problem)
    {
        var (steps, size) = (MostSteps(problem), Math.Min(problem.BatchSize ?? problem.Examples.Length, problem.Examples.Length));
        var round = (problem.Examples.Length + size - 1) / size;
        for (var first = 1; first <= round; first++)
        {
            // The steps first, first + round, first + 2 round, … have the same batch.
            long UpTo(int step) => step < first ? 0 : ((step - first) / round) + 1;
            var shown = _ranges.Sum(range => UpTo(Math.Min(range.To, steps)) - UpTo(Math.Min(range.From - 1, steps)));
            var isLast = HasLast && !Contains(steps, isLast: false) && first <= steps && (steps - first) % round == 0;
            yield return (first, shown + (isLast ? 1 : 0));
        }
    }

    private static (int From, int To) Range(string part, int most)
    {
        var ends = part.Split("..");
        var (from, to) = ends.Length switch
        {
            1 => (Number(ends[0], part, most), Number(ends[0], part, most)),
            2 => (Number(ends[0], part, most), Number(ends[1], part, most)),
            _ => throw Unreadable(part, most),
        };
        return from <= to ? (from, to) : throw new ArgumentException($"--show has the range {part}, which ends before it begins; write {Text(to)}..{Text(from)}.", nameof(part));
    }

    private static int Number(string text, string part, int most)
    {
        if (!text.All(char.IsAsciiDigit) || text.Length == 0)
        {
            throw Unreadable(part, most);
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? number
            : throw new ArgumentException(
                $"--show asks for step {text}; {(most == 1 ? "there is one step" : $"the steps are 1 to {Text(most)}")}: ask for one of them, or work more with --steps.",
                nameof(text)
            );
    }

    private static ArgumentException Unreadable(string part, int most) =>
        new($"--show has \"{part}\"; it has to be a step from 1 to {Text(most)}, a range such as 1..3, or last, with commas between them, or all.", nameof(part));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
