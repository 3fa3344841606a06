namespace Longhand.Benchmarks.Ladder;

/// <summary>One program on one workload.</summary>
/// <param name="Program">Its name.</param>
/// <param name="Threads">How many threads it was given.</param>
/// <param name="ThreadsUsed">On how many it worked, where it says so.</param>
/// <param name="ExamplesASecond">Over the rounds.</param>
/// <param name="Gigaflops">The products alone, at the median.</param>
/// <param name="ShareOfPeak">The same, as a share of the most fused multiply-adds that as many threads made in a round.</param>
/// <param name="BytesAStep">What a step allocates, where it says so.</param>
/// <param name="Rounds">Examples a second, round by round.</param>
internal sealed record LadderResult(
    string Program,
    int Threads,
    int? ThreadsUsed,
    Timing ExamplesASecond,
    double Gigaflops,
    Timing ShareOfPeak,
    double? BytesAStep,
    double[] Rounds
);
