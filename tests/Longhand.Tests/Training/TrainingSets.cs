using Longhand.Data;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Tests.Data;
using Longhand.Training;

namespace Longhand.Tests.Training;

/// <summary>Data to train on, and networks for them.</summary>
internal static class TrainingSets
{
    /// <summary>Iris: 150 rows, 4 scaled inputs, 3 classes.</summary>
    public static DataSet<TElement> Iris<TElement>()
        where TElement : unmanaged => Prepared<TElement>("iris.csv", "species");

    /// <summary>A file of tests/data with scaled inputs.</summary>
    public static DataSet<TElement> Prepared<TElement>(string file, string target, TargetForm? form = null)
        where TElement : unmanaged
    {
        var table = Csv.File(file);
        int[] rows = [.. Enumerable.Range(0, table.RowCount)];
        return Preparation.Fit(table, target, new PreparationOptions { Target = form }, rows).Apply<TElement>(table, rows);
    }

    /// <summary>y = x₁ − 2 x₂ + ½ over points of a grid: what a linear unit can learn exactly.</summary>
    public static DataSet<double> Plane()
    {
        var points = Enumerable.Range(0, 6).SelectMany(i => Enumerable.Range(0, 5).Select(j => (X: (i - 2.5) / 2.0, Y: (j - 2.0) / 2.0))).ToArray();
        return DataSet<double>.Of([.. points.Select(p => new[] { p.X, p.Y })], [.. points.Select(p => new[] { p.X - (2.0 * p.Y) + 0.5 })]);
    }

    /// <summary>A network with one hidden layer of tanh for data with classes.</summary>
    public static Network Classifier<TElement>(DataSet<TElement> data, int hidden = 6, long seed = 1)
        where TElement : unmanaged =>
        new NetworkDefinition(
            data.Inputs,
            [new(hidden, Activation.Of<Tanh>()), new(data.Outputs, data.Outputs == 1 ? Activation.Of<Sigmoid>() : Activation.OfVector<Softmax>())]
        ).Initialize(seed);

    /// <summary>What comes of a training, until the test is cancelled.</summary>
    public static TrainingResult Trained<TElement>(this Network network, DataSet<TElement> data, TrainingOptions? options = null, DataSet<TElement>? validation = null)
        where TElement : unmanaged =>
        validation is null
            ? network.Fit(data, options, progress: null, TestContext.Current.CancellationToken)
            : network.Fit(data, options, validation, progress: null, TestContext.Current.CancellationToken);

    /// <summary>What comes of a training in the end.</summary>
    public static TrainingResult Finished<TElement>(this Trainer<TElement> trainer)
        where TElement : unmanaged => trainer.Run(progress: null, TestContext.Current.CancellationToken);

    /// <summary>A linear unit of two inputs.</summary>
    public static Network Line => Network.WithInputs(2).Layer(Activation.Of<Identity>(), [[0.25, 0.125]], Bias.PerUnit(0.0));
}
