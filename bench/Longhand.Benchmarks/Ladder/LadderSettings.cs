namespace Longhand.Benchmarks.Ladder;

/// <summary>What is run, and how long.</summary>
/// <param name="Workloads">The rungs.</param>
/// <param name="Threads">The numbers of threads.</param>
/// <param name="Rounds">How often the programs take turns.</param>
/// <param name="Reps">How many times a program takes in a turn; their median counts.</param>
/// <param name="MinTime">How many seconds each of them takes, about.</param>
/// <param name="Dtype">f32 or f64.</param>
/// <param name="InOrder">Whether our batches are slices of the examples, as the peers' are; else their order is shuffled.</param>
/// <param name="Limit">After how many seconds a process is given up.</param>
internal sealed record LadderSettings(
    IReadOnlyList<Workload> Workloads,
    int[] Threads,
    int Rounds,
    int Reps,
    double MinTime,
    string Dtype,
    bool InOrder,
    double Limit
)
{
    public string Precision => Dtype == "f32" ? "float32" : "float64";

    /// <summary>Whether the rows are enough for a claim.</summary>
    public bool IsThorough => Rounds >= 5 && Reps >= 7 && MinTime >= 0.5;
}
