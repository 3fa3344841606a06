using System.Collections.Immutable;

namespace Longhand.Training;

/// <summary>How well numbers are predicted: the mean of the figures of the outputs.</summary>
/// <param name="Outputs">The figures of each output, at least one. // [K]</param>
public sealed record RegressionScores(ImmutableArray<OutputScores> Outputs)
{
    /// <summary>The mean absolute error, MAE.</summary>
    public double MeanAbsoluteError => Outputs.Average(output => output.MeanAbsoluteError);

    /// <summary>The root of the mean squared error, RMSE.</summary>
    public double RootMeanSquaredError => Outputs.Average(output => output.RootMeanSquaredError);

    /// <summary>The coefficient of determination, R².</summary>
    public double RSquared => Outputs.Average(output => output.RSquared);
}
