using Longhand.Data;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;
using Longhand.Serialization;
using Longhand.Training;

namespace Longhand.Tests.Serialization.Models;

/// <summary>A training that was written to a file and read again goes on as if it had never stopped, to the bit.</summary>
public sealed class CheckpointFileTests
{
    private const int Epochs = 6;

    public static TheoryData<string> Rules => [.. Catalogue.Default.Optimizers.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Stopped_after_any_step_it_goes_on_bit_for_bit(string rule)
    {
        GoesOn<float>(rule);
        GoesOn<double>(rule);
    }

    [Fact]
    public void Every_flipped_bit_and_every_cut_is_refused()
    {
        using var trainer = Trainer<float>("adam");
        trainer.RunEpoch(TestContext.Current.CancellationToken);
        trainer.Step();
        var bytes = Written(trainer);
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<InvalidInputException>(() => Read<float>(bytes));
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<InvalidInputException>(() => Read<float>(bytes[..length]));
        }

        Assert.Equal(trainer.Steps, Read<float>(bytes).State.Engine.Steps);
    }

    [Fact]
    public void What_was_written_and_read_is_written_the_same_again()
    {
        using var trainer = Trainer<double>("rmsprop");
        trainer.RunEpoch(TestContext.Current.CancellationToken);
        var bytes = Written(trainer);
        var read = Read<double>(bytes);
        using var again = new MemoryStream();
        ModelFile.Write(again, read);
        Assert.Equal(bytes, again.ToArray());

        // And so is the model alone, whose training does not go on.
        using var model = new MemoryStream();
        ModelFile.Write(model, read.Model);
        using var second = new MemoryStream();
        ModelFile.Write(second, ModelFile.Read(new MemoryStream(model.ToArray()), "m"));
        Assert.Equal(model.ToArray(), second.ToArray());
        Assert.Equal(
            "m: The file has a model and not the state of its training, which cannot go on; train it anew.",
            Assert.Throws<InvalidInputException>(() => ModelFile.ReadCheckpoint<double>(new MemoryStream(model.ToArray()), "m")).Message
        );
        Assert.Throws<InvalidInputException>(() => ModelFile.ReadCheckpoint<float>(new MemoryStream(model.ToArray()), "m"));
    }

    [Fact]
    public void What_was_prepared_and_how_it_was_trained_is_read_as_it_was_written()
    {
        var table = new Table(
            [
                new NumberColumn("length, in \"mm\"", [1.5, 2.5, double.NaN, 4.5, 0.1, 9]),
                new TextColumn("island", ["Süd", "Nord", null, "Nord", "=A1", "Süd"]),
                new TextColumn("species", ["a", "b", "a", "c", "b", "c"]),
            ],
            "birds.csv"
        );
        var preparation = Preparation.Fit(table, "species", null, table.AllRows());
        var data = preparation.Apply<float>(table, table.AllRows());
        var network = new NetworkDefinition(data.Inputs, [new LayerDefinition(data.Outputs, Activation.OfVector<Softmax>())]).Initialize(3);
        var options = new TrainingOptions { Epochs = 3, EarlyStopping = new(2, 0.25, RestoreBest: false), MeasureTraining = true, Seed = 9 };
        using var trainer = new Trainer<float>(network, data, options);
        trainer.Run(cancellation: TestContext.Current.CancellationToken);
        var model = Model(trainer) with { Preparation = preparation };
        using var stream = new MemoryStream();
        ModelFile.Write(stream, model);
        var read = ModelFile.Read(new MemoryStream(stream.ToArray()), "m");
        Assert.Equal(preparation.Target.Classes, read.Preparation!.Classes);
        Assert.Equal(preparation.Notes, read.Preparation.Notes);
        Assert.Equal(data.X.ToArray(), read.Preparation.Apply<float>(table, table.AllRows()).X.ToArray());
        Assert.Equal(data.Y.ToArray(), read.Preparation.Apply<float>(table, table.AllRows()).Y.ToArray());
        Assert.Equal(model.Record!.EarlyStopping, read.Record!.EarlyStopping);
        Assert.Equal(model.Record.Choices, read.Record.Choices);
        Assert.Equal(trainer.History.Epochs.Select(Shown), read.Record.History.Epochs.Select(Shown));
        Assert.Equal((trainer.Stopped, 3, 9L), (read.Record.Stopped, read.Record.Epochs, read.Record.Seed));
    }

    private static string Shown(EpochReport epoch) => epoch with { Metrics = [] } + string.Join(' ', epoch.Metrics);

    private static void GoesOn<TElement>(string rule)
        where TElement : unmanaged
    {
        using var whole = Trainer<TElement>(rule);
        var expected = whole.Run(cancellation: TestContext.Current.CancellationToken);
        foreach (var stop in new[] { 0, 1, 4, 9, 17 })
        {
            using var first = Trainer<TElement>(rule);
            for (var step = 0; step < stop; step++)
            {
                first.Step();
            }

            var checkpoint = Read<TElement>(Written(first));
            using var second = Trainer<TElement>(rule);
            second.Restore(checkpoint.State);
            var result = second.Run(cancellation: TestContext.Current.CancellationToken);
            Assert.Equal(expected.Network.Values.ToArray().Select(BitConverter.DoubleToInt64Bits), result.Network.Values.ToArray().Select(BitConverter.DoubleToInt64Bits));
            Assert.Equal(expected.History.Epochs.Select(Shown), result.History.Epochs.Select(Shown));
        }
    }

    private static Trainer<TElement> Trainer<TElement>(string rule)
        where TElement : unmanaged
    {
        var random = new SplitMix64(5);
        double[][] x = [.. Enumerable.Range(0, 22).Select(_ => new[] { random.NextDouble() - 0.5, random.NextDouble() - 0.5 })];
        double[][] y = [.. x.Select(row => new[] { row[0] * row[1] })];
        var network = new NetworkDefinition(2, [new LayerDefinition(3, Activation.Of<Tanh>()), new LayerDefinition(1, Activation.Of<Identity>())]).Initialize(1);
        var options = new TrainingOptions
        {
            Epochs = Epochs,
            BatchSize = 5,
            ValidationShare = 0.2,
            EarlyStopping = new(20),
            Optimizer = Catalogue.Default.Optimizers.Single(item => item.Name == rule).With("learningRate", 0.01),
        };
        return new(network, DataSet<TElement>.Of(x, y), options);
    }

    private static TrainedModel Model<TElement>(Trainer<TElement> trainer)
        where TElement : unmanaged =>
        new()
        {
            Problem = trainer.Problem with { Network = trainer.Result.Network },
            Precision = typeof(TElement) == typeof(float) ? Precision.Single : Precision.Double,
            Record = new()
            {
                Data = "made.csv",
                Examples = trainer.TrainingExamples,
                ValidationExamples = trainer.ValidationExamples,
                Epochs = trainer.Options.Epochs!.Value,
                BatchSize = trainer.Options.BatchSize!.Value,
                Seed = trainer.Options.Seed,
                EarlyStopping = trainer.Options.EarlyStopping,
                Choices = trainer.Choices,
                History = trainer.History,
                Stopped = trainer.Stopped,
            },
        };

    private static byte[] Written<TElement>(Trainer<TElement> trainer)
        where TElement : unmanaged
    {
        using var stream = new MemoryStream();
        ModelFile.Write(stream, new Checkpoint<TElement>(Model(trainer), trainer.Capture()));
        return stream.ToArray();
    }

    private static Checkpoint<TElement> Read<TElement>(byte[] bytes)
        where TElement : unmanaged => ModelFile.ReadCheckpoint<TElement>(new MemoryStream(bytes), "c.longhand");
}
