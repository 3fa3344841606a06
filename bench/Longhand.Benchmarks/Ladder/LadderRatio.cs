namespace Longhand.Benchmarks.Ladder;

/// <summary>How many times as fast as another program the engine is, and what it is to be.</summary>
/// <param name="Threads">On how many threads.</param>
/// <param name="Against">The other program.</param>
/// <param name="Ratio">The ratios of the rounds.</param>
/// <param name="AtLeast">The goal, where there is one.</param>
/// <param name="Verdict">met, tie or missed, where there is a goal.</param>
internal sealed record LadderRatio(int Threads, string Against, Timing Ratio, double? AtLeast, string? Verdict);
