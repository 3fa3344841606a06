namespace Longhand.Benchmarks.Mnist;

/// <summary>A program on a number of threads, over the rounds.</summary>
/// <param name="Name">The program.</param>
/// <param name="Threads">The threads that it was given.</param>
/// <param name="Seconds">The time to the accuracy.</param>
/// <param name="Epochs">The epochs to it.</param>
/// <param name="SecondsAnEpoch">The time of an epoch.</param>
/// <param name="Ratio">The time beside that of this library, round by round: above 1 it took longer.</param>
internal sealed record MnistRow(string Name, int Threads, Timing Seconds, Timing Epochs, Timing SecondsAnEpoch, Timing Ratio);
