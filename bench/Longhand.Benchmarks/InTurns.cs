using System.Diagnostics;

namespace Longhand.Benchmarks;

/// <summary>
/// Times pieces of work that take turns within one run: the same machine, the same minute, so that their ratio means something where
/// a time alone does not.
/// </summary>
internal static class InTurns
{
    private const int Rounds = 15;
    private const double SecondsARound = 0.002;
    private const double SecondsToWarmUp = 0.15;

    /// <summary>Seconds for one call of each, round by round.</summary>
    /// <param name="work">What is timed.</param>
    public static double[][] Time(params Action[] work)
    {
        var calls = Array.ConvertAll(work, WarmUp);
        var times = Array.ConvertAll(work, _ => new double[Rounds]);
        for (var round = 0; round < Rounds; round++)
        {
            for (var w = 0; w < work.Length; w++)
            {
                times[w][round] = Seconds(work[w], calls[w]) / calls[w];
            }
        }

        return times;
    }

    /// <summary>The middle one of several numbers.</summary>
    public static double Median(IEnumerable<double> numbers)
    {
        double[] sorted = [.. numbers.Order()];
        return sorted[sorted.Length / 2];
    }

    /// <summary>Runs the work until it is compiled for good; how many calls fill a round.</summary>
    private static int WarmUp(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        var calls = 1;
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < SecondsToWarmUp || Seconds(work, calls) < SecondsARound)
        {
            if (Seconds(work, calls) < SecondsARound)
            {
                calls *= 2;
            }
        }

        return calls;
    }

    private static double Seconds(Action work, int calls)
    {
        var start = Stopwatch.GetTimestamp();
        for (var call = 0; call < calls; call++)
        {
            work();
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
