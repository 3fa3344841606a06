namespace Longhand.Benchmarks.Ladder;

/// <summary>The fused multiply-adds of some threads, over the rounds.</summary>
internal sealed record LadderPeak(int Threads, Timing Gigaflops);
