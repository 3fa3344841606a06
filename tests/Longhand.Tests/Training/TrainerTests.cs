using Longhand.Data;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Training;

namespace Longhand.Tests.Training;

public sealed class TrainerTests
{
    private static readonly TrainingOptions Slow = new()
    {
        Loss = Loss.Of<SquaredError>(),
        Optimizer = Optimizer.Of<GradientDescent>().With("learningRate", 0.05),
        Epochs = 3,
        BatchSize = 7,
    };

    [Fact]
    public void A_network_learns_the_flowers_and_everything_that_was_chosen_is_said()
    {
        var data = TrainingSets.Iris<float>();
        var result = TrainingSets.Classifier(data).Trained(data);
        Assert.InRange(result.Network.Score(data), 0.96, 1.0); // a linear classifier gets 0.96 to 0.98 of them
        Assert.Equal(
            [
                "Loss: cross-entropy, since the outputs are a softmax over 3 classes.",
                "Update rule: adam with the learning rate 0.001.",
                "Batches: 32 of 150 examples.",
                "Epochs: 500, of 5 steps each.",
            ],
            result.Choices
        );
        Assert.Equal((TrainingStop.Epochs, 500, 32, "adam", "cross-entropy"), (result.Stopped, result.Options.Epochs, result.Options.BatchSize, result.Options.Optimizer!.Name, result.Options.Loss!.Name));
        Assert.Equal(500, result.History.Epochs.Length);
        Assert.Equal((1, 500, 2500), (result.History.Epochs[0].Epoch, result.History.Last!.Epoch, result.History.Last.Steps));
        Assert.InRange(result.History.Last.Loss, 0.0, 0.1 * result.History.Epochs[0].Loss);
    }

    [Fact]
    public void Without_shuffling_the_steps_are_those_of_the_engine_on_the_rows_in_their_order()
    {
        var data = TrainingSets.Plane();
        var result = TrainingSets.Line.Trained(data, Slow with { Shuffle = false });
        using var engine = new CpuEngine<double>(new() { Network = TrainingSets.Line, Loss = Slow.Loss!, Optimizer = Slow.Optimizer!, Examples = [] }, new() { BatchSize = 7 });
        var losses = new double[3];
        for (var step = 0; step < 3 * 5; step++)
        {
            int[] rows = [.. Enumerable.Range(0, 30).Skip(step % 5 * 7).Take(7)];
            losses[step / 5] += engine.Step(data.X, data.Y, rows) * rows.Length;
        }

        Assert.Equal(engine.Network.Values.ToArray(), result.Network.Values.ToArray());
        Assert.Equal([.. losses.Select(sum => sum / 30)], result.History.Losses);
    }

    [Fact]
    public void Every_example_is_taken_once_an_epoch_in_another_order_each_time()
    {
        // The loss of a row under a network that all but stands still tells which row was taken.
        var data = TrainingSets.Plane();
        var still = Slow with { Optimizer = Optimizer.Of<GradientDescent>().With("learningRate", 1e-300), BatchSize = 1, Epochs = 4 };
        using var trainer = new Trainer<double>(TrainingSets.Line, data, still);
        var orders = new List<double[]>();
        for (var epoch = 0; epoch < 4; epoch++)
        {
            orders.Add([.. Enumerable.Range(0, 30).Select(_ => trainer.Step().Loss)]);
        }

        using var inOrder = new Trainer<double>(TrainingSets.Line, data, still with { Shuffle = false });
        double[] ofRows = [.. Enumerable.Range(0, 30).Select(_ => inOrder.Step().Loss)];
        Assert.All(orders, order => Assert.Equal(ofRows.Order(), order.Order()));
        Assert.InRange(ofRows.Distinct().Count(), 20, 30);
        Assert.Equal(4, orders.Select(order => string.Join(' ', order)).Distinct().Count());
        var other = TrainingSets.Line.Trained(data, Slow with { Seed = 1 });
        Assert.NotEqual(other.Network.Values.ToArray(), TrainingSets.Line.Trained(data, Slow).Network.Values.ToArray());
    }

    [Fact]
    public void A_linear_unit_finds_the_plane()
    {
        var result = TrainingSets.Line.Trained(TrainingSets.Plane(), Slow with { Epochs = 400 });
        Assert.Equal([1.0, -2.0, 0.5], result.Network.Values.ToArray().Select(w => Math.Round(w, 12)));
        Assert.Equal(1.0, result.Network.Score(TrainingSets.Plane()), 12);
    }

    [Fact]
    public void The_reference_engine_trains_to_the_same_network_up_to_rounding()
    {
        var data = TrainingSets.Iris<double>();
        var options = new TrainingOptions { Epochs = 3, BatchSize = 20 };
        var (fast, slow) = (TrainingSets.Classifier(data).Trained(data, options), TrainingSets.Classifier(data).Trained(data, options with { Engine = EngineKind.Reference }));
        for (var i = 0; i < fast.Network.Values.Length; i++)
        {
            // 24 steps that move by 0.001 at most; how far a rounding may lead astray is the law of the engines, EngineLawTests.
            Assert.Equal(slow.Network.Values[i], fast.Network.Values[i], 1e-9);
        }

        Assert.NotEqual(slow.Network.Values.ToArray(), TrainingSets.Classifier(data).Values.ToArray());
    }

    [Fact]
    public void Threads_and_registers_change_no_bit()
    {
        var data = TrainingSets.Iris<float>();
        var options = new TrainingOptions { Epochs = 4, ValidationShare = 0.2 };
        var all = new[] { options with { Threads = 1 }, options with { Threads = 3 }, options with { Width = LaneWidth.One }, options with { Width = LaneWidth.Lane128, Threads = 2 } }
            .Select(o => TrainingSets.Classifier(data).Trained(data, o))
            .ToArray();
        Assert.All(all, result => Assert.Equal(all[0].Network.Values.ToArray(), result.Network.Values.ToArray()));
        Assert.All(all, result => Assert.Equal(all[0].History.ValidationLosses, result.History.ValidationLosses));
    }

    [Fact]
    public void Every_epoch_reports_the_learning_rate_of_its_last_step_and_the_time_by_the_clock_that_is_given()
    {
        var schedule = Schedule.Of<StepSchedule>().With("stepSize", 5).With("gamma", 0.5);
        var result = TrainingSets.Line.Trained(TrainingSets.Plane(), Slow with { Optimizer = Slow.Optimizer!.WithSchedule(schedule), Clock = new Ticking() });
        Assert.Equal([0.05, 0.025, 0.0125], result.History.Epochs.Select(epoch => epoch.LearningRate));
        Assert.All(result.History.Epochs, epoch => Assert.Equal(TimeSpan.FromSeconds(1), epoch.Time));
        Assert.All(TrainingSets.Line.Trained(TrainingSets.Plane(), Slow).History.Epochs, epoch => Assert.Null(epoch.Time));
    }

    [Fact]
    public void A_step_reports_its_batch_and_the_last_of_an_epoch_the_epoch()
    {
        using var trainer = new Trainer<double>(TrainingSets.Line, TrainingSets.Plane(), Slow);
        var steps = Enumerable.Range(0, 15).Select(_ => trainer.Step()).ToArray();
        Assert.Equal([(1, 1, 7), (1, 5, 2), (2, 1, 7), (3, 5, 2)], new[] { 0, 4, 5, 14 }.Select(i => (steps[i].Epoch, steps[i].Batch, steps[i].Examples)));
        Assert.Equal([1, 2, 3], steps.Where(step => step.Ended is not null).Select(step => step.Ended!.Epoch));
        Assert.Equal((5, 30, 0, 15), (trainer.BatchesPerEpoch, trainer.TrainingExamples, trainer.ValidationExamples, trainer.Steps));
        Assert.Equal(TrainingStop.Epochs, trainer.Stopped);
        Assert.Equal("The training has ended (Epochs); it makes no further step. Ask for more epochs to go on.", Assert.Throws<InvalidOperationException>(() => trainer.Step()).Message);
    }

    [Fact]
    public void A_cancelled_training_stops_between_two_steps_and_keeps_what_it_learned()
    {
        using var cancellation = new CancellationTokenSource();
        var seen = new List<int>();
        var progress = new Telling(epoch =>
        {
            seen.Add(epoch.Epoch);
            if (epoch.Epoch == 2)
            {
                cancellation.Cancel();
            }
        });
        using var trainer = new Trainer<double>(TrainingSets.Line, TrainingSets.Plane(), Slow);
        var result = trainer.Run(progress, cancellation.Token);
        Assert.Equal((TrainingStop.Cancelled, 2), (result.Stopped, result.History.Epochs.Length));
        Assert.Equal([1, 2], seen);
        Assert.Equal(TrainingSets.Line.Trained(TrainingSets.Plane(), Slow).Network.Values.ToArray(), trainer.Finished().Network.Values.ToArray());
    }

    [Fact]
    public void The_first_who_is_asked_and_says_yes_ends_the_training_and_everybody_is_asked()
    {
        var asked = new List<int>();
        var result = TrainingSets.Line.Trained(
            TrainingSets.Plane(),
            Slow with { StopWhen = [epoch => epoch.Epoch == 2, epoch => { asked.Add(epoch.Epoch); return false; }] }
        );
        Assert.Equal((TrainingStop.Asked, 2), (result.Stopped, result.History.Epochs.Length));
        Assert.Equal([1, 2], asked);
    }

    [Fact]
    public void A_network_of_its_own_is_trained_and_the_one_that_was_given_stays()
    {
        var network = TrainingSets.Line;
        var before = network.Values.ToArray();
        Assert.NotEqual(before, network.Trained(TrainingSets.Plane(), Slow).Network.Values.ToArray());
        Assert.Equal(before, network.Values.ToArray());
    }

    /// <summary>A second each time it is read.</summary>
    private sealed class Ticking : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _now++;
    }

    private sealed class Telling(Action<EpochReport> tell) : IProgress<EpochReport>
    {
        public void Report(EpochReport value) => tell(value);
    }
}
