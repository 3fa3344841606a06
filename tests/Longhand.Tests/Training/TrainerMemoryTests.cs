using Longhand.Data;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Tests.Support;
using Longhand.Training;

namespace Longhand.Tests.Training;

/// <summary>A trainer reads the data where they are, and keeps little beside them.</summary>
[Collection(MeasuredAlone.Name)]
public sealed class TrainerMemoryTests
{
    [Fact]
    public void Training_on_60_000_images_takes_at_most_twice_their_memory_and_that_of_the_parameters()
    {
        const int Rows = 60_000;
        var network = new NetworkDefinition(784, [new(512, Activation.Of<Relu>()), new(512, Activation.Of<Relu>()), new(10, Activation.OfVector<Softmax>())]).Initialize(1);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var data = new DataSet<float>(Pixels(Rows * 784), Labels(Rows), 784, 10) { Form = TargetForm.OneHot };
        var own = sizeof(float) * ((Rows * 794L) + network.Definition.Layout.Length);
        var options = new TrainingOptions { BatchSize = 128, Optimizer = Optimizer.Of<Adam>(), ValidationShare = 0.001, EarlyStopping = new() };
        using var trainer = new Trainer<float>(network, data, options);
        trainer.Step();
        var state = trainer.Capture();
        trainer.Restore(state);
        trainer.Step();

        // Garbage counts as well: nothing is collected here.
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: false) - before, own - 1_000_000, 2 * own);
        Assert.Equal((59_940, 60, 2), (trainer.TrainingExamples, trainer.ValidationExamples, trainer.Steps));
    }

    [Fact]
    public void A_step_allocates_nothing_and_an_epoch_what_its_report_takes()
    {
        var data = TrainingSets.Iris<float>();
        var options = new TrainingOptions { BatchSize = 10, Epochs = 500, ValidationShare = 0.2 };
        using var trainer = new Trainer<float>(TrainingSets.Classifier(data), data, options);
        trainer.RunEpoch(TestContext.Current.CancellationToken);
        trainer.Step();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var step = 0; step < 10; step++)
        {
            trainer.Step();
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        var epochs = GC.GetTotalAllocatedBytes(precise: true);
        for (var epoch = 0; epoch < 20; epoch++)
        {
            trainer.RunEpoch(TestContext.Current.CancellationToken);
        }

        Assert.InRange((GC.GetTotalAllocatedBytes(precise: true) - epochs) / 20, 0, 20_000);
    }

    private static float[] Pixels(int count)
    {
        var pixels = new float[count];
        for (var i = 0; i < count; i++)
        {
            pixels[i] = (i & 255) / 255f;
        }

        return pixels;
    }

    private static float[] Labels(int rows)
    {
        var labels = new float[10 * rows];
        for (var row = 0; row < rows; row++)
        {
            labels[(10 * row) + (row % 10)] = 1f;
        }

        return labels;
    }
}
