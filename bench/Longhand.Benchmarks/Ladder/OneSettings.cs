namespace Longhand.Benchmarks.Ladder;

/// <summary>How one workload is measured.</summary>
/// <param name="Threads">How many threads at the most.</param>
/// <param name="IsExact">Whether the engine works on as many; else it chooses, once there may be more than one.</param>
/// <param name="InOrder">Whether a batch is a slice of the examples; else their order is shuffled for each epoch.</param>
/// <param name="Reps">How many times are taken.</param>
/// <param name="MinTime">How many seconds each of them takes, about.</param>
/// <param name="Engine">cpu, reference or loops.</param>
internal sealed record OneSettings(int Threads, bool IsExact, bool InOrder, int Reps, double MinTime, string Engine)
{
    /// <summary>What the engine is told; null: it chooses.</summary>
    public int? Asked => IsExact || Threads == 1 ? Threads : null;
}
