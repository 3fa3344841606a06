using Longhand.Data;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Training;

namespace Longhand.Tests.Training;

/// <summary>All 70,000 images of Fashion-MNIST (Zalando, MIT), as Debian has them: dataset-fashion-mnist.</summary>
[Trait("Needs", "tools")]
public sealed class FashionTests(ITestOutputHelper output)
{
    private const string Folder = "/usr/share/datasets/fashion-mnist";

    [Fact]
    public void A_network_of_three_hidden_layers_tells_883_of_1000_garments_that_it_has_not_seen()
    {
        const int Epochs = 10;
        var (training, test) = (Read("train"), Read("t10k"));
        int[] rows = [.. Enumerable.Range(0, training.RowCount)];
        var preparation = Preparation.Fit(training, IdxReader.Label, new() { Scaling = Scaling.MinMax }, rows);
        var data = preparation.Apply<float>(training, rows);
        var relu = Activation.Of<Relu>();
        var network = new NetworkDefinition(784, [new(256, relu), new(128, relu), new(100, relu), new(10, Activation.OfVector<Softmax>())])
            .Initialize(0, Initializer.Of<HeNormal>());
        var steps = Epochs * ((data.Rows + 127) / 128);
        var options = new TrainingOptions
        {
            Optimizer = Optimizer.Of<Adam>().WithSchedule(Schedule.Of<CosineSchedule>().With("totalSteps", steps)),
            BatchSize = 128,
            Epochs = Epochs,
        };
        var evaluation = network.Trained(data, options).Network.Evaluate(preparation.Apply<float>(test, [.. Enumerable.Range(0, test.RowCount)]));
        output.WriteLine(FormattableString.Invariant($"loss {evaluation.Loss:F4}, accuracy {evaluation.Score:F4}"));
        Assert.Equal((60_000, 10_000), (data.Rows, evaluation.Examples));
        Assert.InRange(evaluation.Score, 0.883, 1.0);
    }

    private static Table Read(string part)
    {
        using var images = File.OpenRead($"{Folder}/{part}-images-idx3-ubyte.gz");
        using var labels = File.OpenRead($"{Folder}/{part}-labels-idx1-ubyte.gz");
        return IdxReader.Read(images, labels, part, part + " labels");
    }
}
