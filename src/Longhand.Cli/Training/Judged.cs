using System.Numerics;
using Longhand.Data;
using Longhand.Serialization;
using Longhand.Training;

namespace Longhand.Cli;

/// <summary>How well a model predicts the rows of a table: classes, or numbers in the units of their column.</summary>
/// <param name="Evaluation">What the network does.</param>
/// <param name="Numbers">How far numbers are off, in the units of the column; null for classes.</param>
/// <param name="Loss">The name of the loss.</param>
internal sealed record Judged(Evaluation Evaluation, OutputScores? Numbers, string Loss)
{
    /// <summary>The figure that a training is judged by, with its name.</summary>
    public (string Name, double Value) Score => Evaluation.HasClasses ? ("accuracy", Evaluation.Classification.Accuracy) : ("r2", Evaluation.Regression.RSquared);

    /// <summary>Judges a model on rows of a table.</summary>
    public static Judged Of(TrainedModel model, Table table, int[] rows) =>
        model.Precision == Precision.Single ? Of<float>(model, table, rows) : Of<double>(model, table, rows);

    private static Judged Of<TElement>(TrainedModel model, Table table, int[] rows)
        where TElement : unmanaged, IFloatingPointIeee754<TElement>
    {
        var preparation = model.Preparation!;
        var data = preparation.Apply<TElement>(table, rows);
        var evaluation = model.Network.Evaluate(data, model.Problem.Loss);
        return new(evaluation, evaluation.HasClasses ? null : Scores(model, data, table, rows), model.Problem.Loss.Name);
    }

    private static OutputScores Scores<TElement>(TrainedModel model, DataSet<TElement> data, Table table, int[] rows)
        where TElement : unmanaged, IFloatingPointIeee754<TElement>
    {
        var (target, column) = (model.Preparation!.Target, (NumberColumn)table[model.Preparation.Target.Name]);
        var predictions = model.Network.Predict(data.X);
        model.Preparation.Unscale(predictions.AsSpan());
        return OutputScores.Of(target.Name, [.. rows.Select(row => column[row])], [.. predictions.Select(double.CreateChecked)]);
    }
}
