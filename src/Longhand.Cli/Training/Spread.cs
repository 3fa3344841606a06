namespace Longhand.Cli;

/// <summary>The mean x̄ of some figures, and their standard deviation √(Σ (x − x̄)² / (n − 1)).</summary>
internal static class Spread
{
    public static (double Mean, double Deviation) Of(IReadOnlyList<double> figures)
    {
        var mean = figures.Average();
        var squares = figures.Sum(figure => (figure - mean) * (figure - mean));
        return (mean, figures.Count > 1 ? Math.Sqrt(squares / (figures.Count - 1)) : 0.0);
    }
}
