using System.Diagnostics;
using System.Text.Json;
using Longhand.Data;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Training;

namespace Longhand.Benchmarks.Mnist;

/// <summary>Training on MNIST to an accuracy, in a process of its own, with the one line of JSON that the peers have.</summary>
internal static class MnistOne
{
    public static int Run(string[] args)
    {
        var given = new Arguments(args, ["folder", "seed", "threads", "goal", "epochs"], []);
        var folder = given.Text("folder", ".");
        var (train, test) = (Read(folder, "train"), Read(folder, "t10k"));
        int[] rows = [.. Enumerable.Range(0, train.RowCount)];
        var preparation = Preparation.Fit(train, IdxReader.Label, new() { Scaling = Data.Scaling.MinMax }, rows);
        var (data, held) = (preparation.Apply<float>(train, rows), preparation.Apply<float>(test, [.. Enumerable.Range(0, test.RowCount)]));
        var line = Train(data, held, given.Whole("seed", 1), given.Whole("threads", 1), given.Number("goal", 0.97), given.Whole("epochs", 20));
        Console.WriteLine(line);
        return 0;
    }

    /// <summary>The clock runs from the first step, the compiler's work included, and stands still while the test images are predicted.</summary>
    private static string Train(DataSet<float> data, DataSet<float> test, int seed, int threads, double goal, int epochs)
    {
        var own = GC.GetTotalMemory(forceFullCollection: true);
        var network = new NetworkDefinition(784, [new(128, Activation.Of<Relu>()), new(10, Activation.OfVector<Softmax>())]).Initialize(seed, Initializer.FanInUniform);
        var options = new TrainingOptions { Optimizer = Optimizer.Of<Adam>(), BatchSize = 128, Epochs = epochs, Seed = seed, Threads = threads == 1 ? 1 : null };
        using var trainer = new Trainer<float>(network, data, options);
        var (clock, accuracy, heap) = (new Stopwatch(), 0.0, 0L);
        while (trainer.Stopped == TrainingStop.None && accuracy < goal)
        {
            clock.Start();
            trainer.RunEpoch();
            clock.Stop();
            heap = Math.Max(heap, GC.GetTotalMemory(forceFullCollection: false));
            accuracy = trainer.Network.Score(test);
        }

        return JsonSerializer.Serialize(new
        {
            name = "longhand",
            seconds = clock.Elapsed.TotalSeconds,
            epochs = trainer.History.Epochs.Length,
            accuracy,
            reached = accuracy >= goal,
            heapBesideData = heap - own,
        });
    }

    private static Table Read(string folder, string part)
    {
        using var images = File.OpenRead(Path.Combine(folder, part + "-images-idx3-ubyte"));
        using var labels = File.OpenRead(Path.Combine(folder, part + "-labels-idx1-ubyte"));
        return IdxReader.Read(images, labels, part, part + " labels");
    }
}
