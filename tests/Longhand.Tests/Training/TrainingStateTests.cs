using Longhand.Data;
using Longhand.Functions;
using Longhand.Numerics;
using Longhand.Training;

namespace Longhand.Tests.Training;

/// <summary>A training that was stopped goes on bit for bit like one that was not.</summary>
public sealed class TrainingStateTests
{
    private static readonly DataSet<float> Iris = TrainingSets.Iris<float>();

    private static readonly TrainingOptions Options = new()
    {
        Epochs = 8,
        BatchSize = 25,
        ValidationShare = 0.2,
        EarlyStopping = new(Patience: 3),
        Seed = 5,
    };

    public static TheoryData<string> Rules => new("sgd", "momentum", "adam", "rmsprop", "nadam", "rprop");

    [Theory]
    [MemberData(nameof(Rules))]
    public void Stopped_after_any_step_it_comes_to_the_same_bits(string rule)
    {
        var schedule = Schedule.Of<CosineSchedule>().With("totalSteps", 40);
        var options = Options with { Optimizer = Catalogue.Default.Optimizers.Single(o => o.Name == rule).With("learningRate", 0.02).WithSchedule(schedule) };
        using var whole = new Trainer<float>(TrainingSets.Classifier(Iris), Iris, options);
        var expected = whole.Finished();
        var random = new SplitMix64(11);
        for (var stop = 0; stop < 50; stop++)
        {
            using var first = new Trainer<float>(TrainingSets.Classifier(Iris), Iris, options);
            for (var step = random.NextInt32(whole.Steps + 1); step > 0; step--)
            {
                first.Step();
            }

            using var second = new Trainer<float>(TrainingSets.Classifier(Iris), Iris, options);
            second.Restore(first.Capture());
            Same(expected, second.Finished());
            Assert.Equal(whole.Capture().Engine.Parameters.ToArray(), second.Capture().Engine.Parameters.ToArray());
            Assert.Equal(whole.Capture().Engine.Memory.Select(m => m.ToArray()), second.Capture().Engine.Memory.Select(m => m.ToArray()));
        }
    }

    [Fact]
    public void A_state_does_not_change_while_its_training_goes_on_and_brings_it_back()
    {
        using var trainer = new Trainer<float>(TrainingSets.Classifier(Iris), Iris, Options);
        for (var step = 0; step < 7; step++)
        {
            trainer.Step();
        }

        var state = trainer.Capture();
        var once = trainer.Finished();
        trainer.Restore(state);
        Assert.Equal((7, 2, 1), (trainer.Steps, trainer.Batch, trainer.History.Epochs.Length));
        Same(once, trainer.Finished());
    }

    [Fact]
    public void A_training_that_has_made_its_epochs_goes_on_where_more_are_asked_for()
    {
        using var short_ = new Trainer<float>(TrainingSets.Classifier(Iris), Iris, Options with { Epochs = 3 });
        short_.Finished();
        using var longer = new Trainer<float>(TrainingSets.Classifier(Iris), Iris, Options);
        longer.Restore(short_.Capture());
        Same(TrainingSets.Classifier(Iris).Trained(Iris, Options), longer.Finished());
        using var same = new Trainer<float>(TrainingSets.Classifier(Iris), Iris, Options with { Epochs = 3 });
        same.Restore(short_.Capture());
        Assert.Equal(TrainingStop.Epochs, same.Stopped);
    }

    [Fact]
    public void A_state_of_other_data_or_of_another_network_is_refused_and_changes_nothing()
    {
        using var trainer = new Trainer<float>(TrainingSets.Classifier(Iris), Iris, Options);
        var state = trainer.Capture();
        var reversed = Iris.Take([.. Enumerable.Range(0, 150).Reverse()]);
        using var ofOther = new Trainer<float>(TrainingSets.Classifier(Iris), reversed, Options);
        Assert.Equal(
            "iris.csv: the training that goes on was begun with other data; give the same rows, prepared alike.",
            Assert.Throws<DataException>(() => ofOther.Restore(state)).Message
        );
        Refused(state with { Batch = 5 }, "The training was stopped after batch 5 of an epoch, which has 5 here; give the same batch size and validation part to go on.");
        Refused(state with { BestParameters = [1.0] }, "The training that was stopped has 1 parameters; the network has 51.");
        Refused(state with { Engine = new(3, state.Engine.Parameters[1..], state.Engine.Memory) }, "The state has 50 parameters");
        Assert.Equal(0, trainer.Steps);

        void Refused(TrainingState<float> other, string message) =>
            Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => trainer.Restore(other)).Message, StringComparison.Ordinal);
    }

    private static void Same(TrainingResult expected, TrainingResult actual)
    {
        Assert.Equal(expected.Network.Values.ToArray(), actual.Network.Values.ToArray());
        Assert.Equal((expected.Stopped, expected.BestEpoch), (actual.Stopped, actual.BestEpoch));
        Assert.Equal(expected.History.Losses, actual.History.Losses);
        Assert.Equal(expected.History.ValidationLosses, actual.History.ValidationLosses);
    }
}
