namespace Longhand.Benchmarks.Ladder;

/// <summary>The rungs as text, no wider than 120 columns.</summary>
internal static class LadderTable
{
    public static void Write(LadderSection section, string precision, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{section.Title}, {precision}");
        var peaks = section.Peaks.Select(p => $"{p.Gigaflops.Most:F1} GFLOP/s on {Plural.Threads(p.Threads)}");
        output.WriteLine($"{section.FlopsAnExample:N0} operations an example; the peak of this processor is {string.Join(", ", peaks)}");
        if (section.IsDisturbed)
        {
            output.WriteLine("Disturbed: several threads are hardly faster than one, so the ratios on several threads mean nothing.");
        }

        foreach (var threads in section.Peaks.Select(p => p.Threads))
        {
            output.WriteLine();
            output.WriteLine(
                $"{Plural.Threads(threads), -20}{"examples/s", 13}{"µs a step", 12}{"GFLOP/s", 9}{"of peak", 8}{"B a step", 12}  {"times as fast (least … most)", -30}goal"
            );
            foreach (var result in section.Results.Where(r => r.Threads == threads))
            {
                output.WriteLine(Row(section, result).TrimEnd());
            }

            foreach (var ratio in section.Ratios.Where(r => r.Threads == threads && r.Against == Goal.OneThread))
            {
                output.WriteLine($"{"  " + ratio.Against, -20}{"", 54}  {Text(ratio)}".TrimEnd());
            }
        }
    }

    /// <summary>Every goal of what was run, on a line.</summary>
    public static void WriteGoals(IReadOnlyCollection<LadderSection> sections, LadderSettings settings, TextWriter output)
    {
        var goals = Goal
            .All.Where(g =>
                g.Precision == settings.Precision && settings.Threads.Contains(g.Threads) && sections.Any(s => s.Workload == g.Workload)
            )
            .ToArray();
        var verdicts = new List<string>();
        output.WriteLine();
        output.WriteLine($"{"goal", -50}{"at least", 10}{"measured", 10}  least … most");
        foreach (var goal in goals)
        {
            var ratio = sections
                .Single(s => s.Workload == goal.Workload)
                .Ratios.SingleOrDefault(r => r.Threads == goal.Threads && r.AtLeast is not null && goal.Against.Contains(r.Against));
            verdicts.Add(ratio?.Verdict ?? "not measured");
            var against = ratio?.Against ?? (goal.Against.Length == 1 ? goal.Against[0] : $"the best of {string.Join(", ", goal.Against)}");
            var measured = ratio is null ? "" : $"{Times(ratio.Ratio.Median), 10}  {Spread(ratio.Ratio), -20}";
            output.WriteLine(
                $"{goal.Workload, -7} {Plural.Threads(goal.Threads), -10} {against, -30} {Times(goal.AtLeast), 10}{measured, -32}  {verdicts[^1]}"
            );
        }

        var counts = verdicts.GroupBy(v => v).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Count()} {g.Key}");
        output.WriteLine($"{goals.Length} goals: {string.Join(", ", counts)}");
        output.WriteLine(Allocations(sections));
        if (sections.Any(s => s.IsDisturbed))
        {
            output.WriteLine(
                $"disturbed, and to be run again alone: {string.Join(", ", sections.Where(s => s.IsDisturbed).Select(s => s.Workload))}"
            );
        }
    }

    private static string Allocations(IReadOnlyCollection<LadderSection> sections)
    {
        var ours = sections
            .SelectMany(s => s.Results.Where(r => r.Program == PeerProgram.Engine).Select(r => (Section: s, Result: r)))
            .ToArray();
        var places = ours.Where(o => o.Result.BytesAStep is not 0.0)
            .Select(o => $"{o.Section.Workload} on {Plural.Threads(o.Result.Threads)} ({o.Result.BytesAStep:N1})")
            .ToArray();
        return places.Length > 0 ? $"bytes allocated a step where there are to be none: {string.Join(", ", places)}"
            : ours.Length > 0 ? "0 bytes allocated a step, everywhere"
            : "longhand was not measured";
    }

    private static string Row(LadderSection section, LadderResult result)
    {
        var used = result.ThreadsUsed is { } count && count != result.Threads ? $" on {count}" : "";
        var name = result.Program == PeerProgram.Engine ? result.Program + used : "  " + result.Program;
        var microseconds = section.BatchSize / result.ExamplesASecond.Median * 1e6;
        var time = microseconds.ToString(microseconds < 1000.0 ? "N3" : "N1", null);
        var bytes = result.BytesAStep is { } b ? b.ToString(b < 10.0 ? "0.##" : "N0", null) : "";
        var ratio = section.Ratios.SingleOrDefault(r => r.Threads == result.Threads && r.Against == result.Program);
        return $"{name, -20}{result.ExamplesASecond.Median, 13:N0}{time, 12}{result.Gigaflops, 9:F1}{result.ShareOfPeak.Median, 8:P0}{bytes, 12}  {(ratio is null ? "" : Text(ratio))}";
    }

    private static string Text(LadderRatio ratio)
    {
        var goal = ratio.AtLeast is { } least ? $"≥ {Times(least)} {ratio.Verdict}" : "";
        return $"{Times(ratio.Ratio.Median), 9}  {$"({Spread(ratio.Ratio)})", -19}{goal}";
    }

    private static string Spread(Timing ratio) => $"{Times(ratio.Least)} … {Times(ratio.Most)}";

    private static string Times(double ratio) => ratio >= 100.0 ? $"{ratio:N0}" : $"{ratio:F2}";
}
