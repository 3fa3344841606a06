namespace Longhand.Training;

/// <summary>How well the numbers of one output are predicted, over n examples with the mean ȳ.</summary>
/// <param name="Output">Its name.</param>
/// <param name="MeanAbsoluteError">MAE = (1/n) Σ |y − ŷ|.</param>
/// <param name="RootMeanSquaredError">RMSE = √((1/n) Σ (y − ŷ)²).</param>
/// <param name="RSquared">R² = 1 − Σ (y − ŷ)² / Σ (y − ȳ)²; where all y are equal it is 1 if all are predicted exactly, else 0.</param>
public sealed record OutputScores(string Output, double MeanAbsoluteError, double RootMeanSquaredError, double RSquared)
{
    /// <summary>The scores of some predictions.</summary>
    /// <param name="output">The name of the output.</param>
    /// <param name="targets">The targets y. // [n]</param>
    /// <param name="predictions">The predictions ŷ. // [n]</param>
    /// <exception cref="ArgumentException">There is none, or there are not as many targets as predictions.</exception>
    public static OutputScores Of(string output, ReadOnlySpan<double> targets, ReadOnlySpan<double> predictions)
    {
        var n = targets.Length;
        if (n == 0 || n != predictions.Length)
        {
            throw new ArgumentException($"There are {n} targets and {predictions.Length} predictions; give as many of each, at least one.", nameof(targets));
        }

        var (mean, absolute, squares, spread) = (0.0, 0.0, 0.0, 0.0);
        foreach (var y in targets)
        {
            mean += y / n;
        }

        mean = targets.ContainsAnyExcept(targets[0]) ? mean : targets[0]; // A mean that rounds would leave a spread where there is none.
        for (var i = 0; i < n; i++)
        {
            var error = targets[i] - predictions[i];
            absolute += Math.Abs(error);
            squares += error * error;
            spread += (targets[i] - mean) * (targets[i] - mean);
        }

        var rSquared = spread > 0.0 ? 1.0 - (squares / spread) : squares == 0.0 ? 1.0 : 0.0;
        return new(output, absolute / n, Math.Sqrt(squares / n), rSquared);
    }
}
