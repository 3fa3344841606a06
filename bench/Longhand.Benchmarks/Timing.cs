namespace Longhand.Benchmarks;

/// <summary>What several rounds gave.</summary>
internal sealed record Timing(double Median, double Least, double Most)
{
    public static Timing Of(double[] rounds)
    {
        var sorted = rounds.Order().ToArray();
        return new(sorted[sorted.Length / 2], sorted[0], sorted[^1]);
    }
}
