namespace Longhand.Benchmarks.Ladder;

/// <summary>A rung of the ladder, measured.</summary>
/// <param name="Workload">Its name.</param>
/// <param name="Title">The network and the batch.</param>
/// <param name="When">The day.</param>
/// <param name="Order">The order of our examples; the peers' are slices in order.</param>
/// <param name="Rounds">How often the programs took turns.</param>
/// <param name="Reps">How many times a turn took.</param>
/// <param name="MinTime">How many seconds each of these took, about.</param>
/// <param name="BatchSize">How many examples a step has.</param>
/// <param name="FlopsAnExample">The operations of the products.</param>
/// <param name="Peaks">The most that the processor could do.</param>
/// <param name="Results">One entry a program and number of threads.</param>
/// <param name="Ratios">The engine beside the others.</param>
internal sealed record LadderSection(
    string Workload,
    string Title,
    string When,
    string Order,
    int Rounds,
    int Reps,
    double MinTime,
    int BatchSize,
    long FlopsAnExample,
    LadderPeak[] Peaks,
    LadderResult[] Results,
    LadderRatio[] Ratios
)
{
    /// <summary>
    /// Whether several threads made far fewer fused multiply-adds together than one makes alone times their number: another program ran,
    /// or the threads share a core. Programs whose threads wait for each other by spinning then fall to a hundredth, and ratios to them mean
    /// nothing.
    /// </summary>
    public bool IsDisturbed =>
        Peaks.SingleOrDefault(p => p.Threads == 1) is { } one
        && Peaks.Any(p => p.Gigaflops.Median < 0.75 * p.Threads * one.Gigaflops.Median);
}
