using System.Globalization;

namespace Longhand.Benchmarks.Ladder;

/// <summary>Programs that take turns on a workload: once a round each, in processes of their own.</summary>
internal sealed class LadderRun(LadderSettings settings, IReadOnlyList<PeerProgram> programs)
{
    private readonly Dictionary<(PeerProgram Program, int Threads), List<Turn>> _turns = [];
    private readonly Dictionary<int, List<double>> _peaks = [];

    public LadderSection Measure(Workload workload)
    {
        _turns.Clear();
        _peaks.Clear();
        foreach (var threads in settings.Threads)
        {
            _peaks[threads] = [];
            foreach (
                var program in programs.Where(p => p.Has(workload, threads, settings.Dtype) && p.IsInstalledFor(workload, settings.Dtype))
            )
            {
                _turns[(program, threads)] = [];
            }
        }

        for (var round = 1; round <= settings.Rounds; round++)
        {
            Console.Error.WriteLine($"{workload.Name}, round {round} of {settings.Rounds} …");
            Round(workload, isFirst: round == 1);
        }

        var results = _turns.Select(turns => Result(workload, turns.Key.Program.Name, turns.Key.Threads, turns.Value)).ToArray();
        return new(
            workload.Name,
            workload.Title,
            DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            settings.InOrder ? "in order" : "shuffled",
            settings.Rounds,
            settings.Reps,
            settings.MinTime,
            workload.Infers ? 1 : workload.Batch,
            workload.FlopsAnExample,
            [.. settings.Threads.Select(t => new LadderPeak(t, Timing.Of([.. _peaks[t]])))],
            results,
            [.. settings.Threads.SelectMany(t => Ratios(workload, t, results))]
        );
    }

    /// <summary>A program that fails once has no row: its rounds would not stand beside those of the others.</summary>
    private void Round(Workload workload, bool isFirst)
    {
        foreach (var threads in settings.Threads)
        {
            _peaks[threads].Add(Peak.Gigaflops(settings.Dtype, threads));
            foreach (var (key, turns) in _turns.Where(t => t.Key.Threads == threads).ToArray())
            {
                var turn = PeerProcess.Run(key.Program, workload, threads, settings, isFirst);
                turns.Add(turn);
                if (turn.Problem is { } problem)
                {
                    Console.Error.WriteLine($"{key.Program.Name} left out of {workload.Name} on {Plural.Threads(threads)}: {problem}.");
                    _turns.Remove(key);
                }
            }
        }
    }

    private LadderResult Result(Workload workload, string program, int threads, List<Turn> turns)
    {
        var rounds = turns.Select(t => t.ExamplesASecond).ToArray();
        var gigaflops = rounds.Select(r => r * workload.FlopsAnExample / 1e9).ToArray();
        var shares = gigaflops.Select(g => g / _peaks[threads].Max()).ToArray();
        return new(
            program,
            threads,
            turns[^1].ThreadsUsed,
            Timing.Of(rounds),
            Timing.Of(gigaflops).Median,
            Timing.Of(shares),
            turns.Max(t => t.BytesAStep),
            rounds
        );
    }

    private IEnumerable<LadderRatio> Ratios(Workload workload, int threads, LadderResult[] results)
    {
        LadderResult? Engine(int on) => results.SingleOrDefault(r => r.Program == PeerProgram.Engine && r.Threads == on);
        if (Engine(threads) is not { } ours)
        {
            yield break;
        }

        var others = results.Where(r => r.Threads == threads && r != ours).ToList();
        if (threads > 1 && Engine(1) is { } one)
        {
            others.Insert(0, one with { Program = Goal.OneThread });
        }

        foreach (var other in others)
        {
            var ratio = Timing.Of([.. ours.Rounds.Zip(other.Rounds, (mine, theirs) => mine / theirs)]);
            var goal = Goal.All.SingleOrDefault(g => IsAgainst(g, workload, threads, other, others));
            yield return new(threads, other.Program, ratio, goal?.AtLeast, goal?.Verdict(ratio.Median));
        }
    }

    private bool IsAgainst(Goal goal, Workload workload, int threads, LadderResult other, List<LadderResult> others) =>
        (goal.Workload, goal.Threads, goal.Precision) == (workload.Name, threads, settings.Precision)
        && others.Where(o => goal.Against.Contains(o.Program)).MaxBy(o => o.ExamplesASecond.Median) == other;
}
