namespace Longhand.Benchmarks.Ladder;

/// <summary>What a program said in its turn.</summary>
/// <param name="ExamplesASecond">The median of its times.</param>
/// <param name="BytesAStep">What a step allocates, where it says so.</param>
/// <param name="ThreadsUsed">On how many threads it worked, where it says so.</param>
/// <param name="Problem">Why there is no number.</param>
internal sealed record Turn(double ExamplesASecond, double? BytesAStep, int? ThreadsUsed, string? Problem = null)
{
    public static Turn Without(string problem) => new(0.0, null, null, problem);
}
