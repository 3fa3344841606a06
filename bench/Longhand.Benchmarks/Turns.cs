using System.Diagnostics;

namespace Longhand.Benchmarks;

/// <summary>Two programs in one process, taking turns, so that both meet the same noise.</summary>
internal static class Turns
{
    private const int Rounds = 9;
    private const double Least = 0.002; // seconds a turn

    /// <summary>Times a program, and a peer beside it where there is one.</summary>
    /// <param name="numbers">How many numbers one call works through.</param>
    /// <param name="ours">The program.</param>
    /// <param name="peer">The other one.</param>
    public static (Timing Ours, Timing? Peer, Timing? Ratio) Take(int numbers, Action ours, Action? peer)
    {
        var (mine, theirs) = (Calls(ours), peer is null ? 0 : Calls(peer));
        var (oursTimes, peerTimes, ratios) = (new double[Rounds], new double[Rounds], new double[Rounds]);
        for (var round = 0; round < Rounds; round++)
        {
            oursTimes[round] = Seconds(ours, mine) / mine / numbers * 1e9;
            if (peer is not null)
            {
                peerTimes[round] = Seconds(peer, theirs) / theirs / numbers * 1e9;
                ratios[round] = peerTimes[round] / oursTimes[round];
            }
        }

        return (Timing.Of(oursTimes), peer is null ? null : Timing.Of(peerTimes), peer is null ? null : Timing.Of(ratios));
    }

    /// <summary>
    /// Warms a program up, and says how many calls make a turn. The runtime compiles again, in the background, what has been called
    /// often: it has had its last word when the program has not become faster for a while.
    /// </summary>
    private static int Calls(Action program)
    {
        var calls = 16;
        while (Seconds(program, calls) < Least && calls < 1 << 20)
        {
            calls *= 2;
        }

        var (best, since) = (double.PositiveInfinity, 0);
        for (var start = Stopwatch.GetTimestamp(); since < 100 || Stopwatch.GetElapsedTime(start).TotalSeconds < 0.6; since++)
        {
            var seconds = Seconds(program, 64);
            (best, since) = seconds < 0.95 * best ? (seconds, 0) : (best, since);
        }

        return Math.Max(16, (int)(Least / (best / 64)));
    }

    private static double Seconds(Action program, int calls)
    {
        var start = Stopwatch.GetTimestamp();
        for (var call = 0; call < calls; call++)
        {
            program();
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
