using System.Collections.Immutable;
using System.Globalization;
using Longhand.Data;

namespace Longhand.Training;

/// <summary>Counts predictions beside targets, example by example.</summary>
internal sealed class Tally
{
    private readonly TargetForm _form;
    private readonly ImmutableArray<string> _classes;
    private readonly int[] _counts; // [K, K]
    private readonly int[] _ranks; // [K]
    private readonly double[][] _targets; // [outputs][n]
    private readonly double[][] _predictions; // [outputs][n]
    private int _n;

    public Tally(TargetForm form, ImmutableArray<string> classes, int examples, int outputs)
    {
        (_form, _classes) = (form, classes);
        (_counts, _ranks) = (new int[classes.Length * classes.Length], new int[classes.Length]);
        double[][] Columns() => IsOfClasses ? [] : [.. Enumerable.Range(0, outputs).Select(_ => new double[examples])];
        (_targets, _predictions) = (Columns(), Columns());
    }

    public ClassificationScores? Classification => IsOfClasses ? new(new ConfusionMatrix(_classes, _counts), [.. _ranks]) : null;

    public RegressionScores? Regression =>
        IsOfClasses
            ? null
            : new([.. _targets.Select((column, k) => OutputScores.Of((k + 1).ToString(CultureInfo.InvariantCulture), column, _predictions[k]))]);

    private bool IsOfClasses => _form != TargetForm.Numbers;

    /// <summary>Counts one example.</summary>
    /// <param name="prediction">ŷ. // [outputs]</param>
    /// <param name="y">The targets. // [outputs]</param>
    public void Add(ReadOnlySpan<double> prediction, ReadOnlySpan<double> y)
    {
        if (!IsOfClasses)
        {
            for (var k = 0; k < y.Length; k++)
            {
                (_targets[k][_n], _predictions[k][_n]) = (y[k], prediction[k]);
            }

            _n++;
            return;
        }

        var (target, predicted) = (ClassChoice.Of(y, _form), ClassChoice.Of(prediction, _form));
        _counts[(target * _classes.Length) + predicted]++;
        _ranks[prediction.Length == 1 ? (target == predicted ? 0 : 1) : RankOf(target, prediction)]++;
    }

    /// <summary>How many outputs stand before one: larger ones, and equal ones that come first.</summary>
    private static int RankOf(int output, ReadOnlySpan<double> prediction)
    {
        var rank = 0;
        for (var k = 0; k < prediction.Length; k++)
        {
            rank += prediction[k] > prediction[output] || (k < output && prediction[k] == prediction[output]) ? 1 : 0;
        }

        return rank;
    }
}
