using System.Text.Json;
using Longhand.Data;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Tests.Support;
using Longhand.Training;

namespace Longhand.Tests.Training.Metrics;

/// <summary>The metrics beside those of scikit-learn, recorded by tests/oracles/metrics.py.</summary>
public sealed class MetricOracleTests
{
    // Sums of at most 60 numbers near 1, on both sides.
    private const double Tolerance = 1e-12;

    private static readonly JsonElement Recorded = Oracle.Read("metrics.json");

    public static TheoryData<int> Classifications => [.. Enumerable.Range(0, Recorded.GetProperty("classification").GetArrayLength())];

    public static TheoryData<int> Regressions => [.. Enumerable.Range(0, Recorded.GetProperty("regression").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Classifications))]
    public void Classes_are_measured_as_by_another_system(int number)
    {
        var recorded = Recorded.GetProperty("classification")[number];
        var evaluation = Evaluated(recorded);
        var scores = evaluation.Classification;
        var (K, confusion) = (scores.Confusion.Classes.Length, recorded.GetProperty("confusion").Rows());
        for (var target = 0; target < K; target++)
        {
            Assert.Equal(confusion[target], Enumerable.Range(0, K).Select(predicted => (double)scores.Confusion[target, predicted]));
        }

        Assert.True(evaluation.HasClasses);
        Near(recorded, "accuracy", scores.Accuracy);
        Near(recorded, "accuracy", evaluation.Score);
        Near(recorded, "macroPrecision", scores.MacroPrecision);
        Near(recorded, "macroRecall", scores.MacroRecall);
        Near(recorded, "macroF1", scores.MacroF1);
        Near(recorded, "logLoss", evaluation.Loss);
        All(recorded, "precision", [.. scores.Confusion.Scores.Select(s => s.Precision)]);
        All(recorded, "recall", [.. scores.Confusion.Scores.Select(s => s.Recall)]);
        All(recorded, "f1", [.. scores.Confusion.Scores.Select(s => s.F1)]);
        All(recorded, "top", [.. Enumerable.Range(1, K - 1).Select(scores.TopAccuracy)]);
        Assert.Equal(1.0, scores.TopAccuracy(K));
        Assert.Equal(scores.TopAccuracy(2), Metric.TopAccuracy(2).Of(evaluation));
        Assert.Equal(scores.MacroF1, Metric.MacroF1.Of(evaluation));
    }

    [Theory]
    [MemberData(nameof(Regressions))]
    public void Numbers_are_measured_as_by_another_system(int number)
    {
        var recorded = Recorded.GetProperty("regression")[number];
        var (targets, predictions) = (recorded.GetProperty("targets").Rows(), recorded.GetProperty("predictions").Rows());
        var evaluation = Identity(predictions[0].Length, Activation.Of<Identity>()).Evaluate(DataSet<double>.Of(predictions, targets));
        Assert.False(evaluation.HasClasses);
        Near(recorded, "mae", evaluation.Regression.MeanAbsoluteError);
        Near(recorded, "rmse", evaluation.Regression.RootMeanSquaredError);
        Near(recorded, "r2", evaluation.Regression.RSquared);
        Near(recorded, "r2", evaluation.Score);
        Near(recorded, "mse", evaluation.Loss);
        Assert.Equal(evaluation.Regression.MeanAbsoluteError, Metric.MeanAbsoluteError.Of(evaluation));
        Assert.Equal(evaluation.Regression.RootMeanSquaredError, Metric.RootMeanSquaredError.Of(evaluation));
        Assert.Equal(evaluation.Regression.RSquared, Metric.RSquared.Of(evaluation));
    }

    /// <summary>The scores go through a network that leaves them as they are, and a softmax.</summary>
    private static Evaluation Evaluated(JsonElement recorded)
    {
        var (scores, targets) = (recorded.GetProperty("scores").Rows(), recorded.GetProperty("targets").Numbers());
        var K = scores[0].Length;
        var y = targets.Select(t => Enumerable.Range(0, K).Select(k => k == (int)t ? 1.0 : 0.0).ToArray()).ToArray();
        var data = new DataSet<double>([.. scores.SelectMany(row => row)], [.. y.SelectMany(row => row)], K, K) { Form = TargetForm.OneHot };
        return Identity(K, Activation.OfVector<Softmax>()).Evaluate(data);
    }

    private static Network Identity(int units, Activation activation) =>
        Network.WithInputs(units).Layer(activation, [.. Enumerable.Range(0, units).Select(j => Enumerable.Range(0, units).Select(i => (double?)(i == j ? 1.0 : 0.0)).ToArray())], Bias.None);

    private static void Near(JsonElement recorded, string name, double actual) => Close(recorded.GetProperty(name).GetDouble(), actual);

    private static void All(JsonElement recorded, string name, double[] actual)
    {
        var expected = recorded.GetProperty(name).Numbers();
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            Close(expected[i], actual[i]);
        }
    }

    private static void Close(double expected, double actual) => Assert.InRange(actual, expected - Tolerance, expected + Tolerance);
}
