using Longhand.Data;
using Longhand.Functions;
using Longhand.Training;

namespace Longhand.Tests.Training;

/// <summary>What is held back, measured after each epoch, and decides when to stop.</summary>
public sealed class ValidationTests
{
    private static readonly TrainingOptions Few = new() { Epochs = 6, BatchSize = 16, Seed = 4 };

    [Fact]
    public void The_share_that_is_held_back_is_the_stratified_split_of_the_seed()
    {
        var data = TrainingSets.Iris<double>();
        var split = Split.Stratified(Enumerable.Range(0, 150), data.ClassOf, 0.2, Few.Seed);
        var network = TrainingSets.Classifier(data);
        var shared = network.Trained(data, Few with { ValidationShare = 0.2 });
        var apart = network.Trained(data.Take([.. split.Training.Order()]), Few, data.Take([.. split.Validation.Order()]));
        Assert.Equal(apart.Network.Values.ToArray(), shared.Network.Values.ToArray());
        Assert.Equal(apart.History.ValidationLosses, shared.History.ValidationLosses);
        Assert.Equal(apart.History.Epochs.Select(e => e.Metrics[0]), shared.History.Epochs.Select(e => e.Metrics[0]));
        using var trainer = new Trainer<double>(network, data, Few with { ValidationShare = 0.2 });
        Assert.Equal((120, 30), (trainer.TrainingExamples, trainer.ValidationExamples));
    }

    [Fact]
    public void An_epoch_reports_the_evaluation_of_the_network_after_it()
    {
        var (data, validation) = (TrainingSets.Iris<float>(), TrainingSets.Iris<float>().Take([1, 60, 110, 149]));
        var options = Few with { Metrics = [Metric.MacroF1, Metric.TopAccuracy(2), new Metric("half", e => e.Examples / 2.0)] };
        var result = TrainingSets.Classifier(data).Trained(data, options, validation);
        var evaluation = result.Network.Evaluate(validation);
        Assert.Equal(evaluation.Loss, result.History.Last!.ValidationLoss);
        Assert.Equal([new("macro-f1", evaluation.Classification.MacroF1), new("top-2-accuracy", evaluation.Classification.TopAccuracy(2)), new("half", 2.0)], result.History.Last.Metrics);
    }

    [Fact]
    public void Without_a_validation_part_the_metrics_of_the_training_part_are_worked_where_they_are_asked_for()
    {
        var data = TrainingSets.Iris<float>();
        var result = TrainingSets.Classifier(data).Trained(data, Few with { MeasureTraining = true });
        Assert.Equal([new("accuracy", result.Network.Score(data))], result.History.Last!.Metrics);
        Assert.Null(result.History.Last.ValidationLoss);
        Assert.Empty(TrainingSets.Classifier(data).Trained(data, Few).History.Last!.Metrics);
    }

    [Fact]
    public void A_training_that_no_longer_gets_better_ends_and_gives_back_its_best_network()
    {
        // A learning rate that overshoots: the loss of the validation part soon rises.
        var data = TrainingSets.Iris<double>();
        var options = Few with { Epochs = 200, ValidationShare = 0.3, Optimizer = Optimizer.Of<GradientDescent>().With("learningRate", 3.0), EarlyStopping = new(Patience: 4) };
        var network = TrainingSets.Classifier(data, hidden: 12);
        var result = network.Trained(data, options);
        Assert.Equal(TrainingStop.NoImprovement, result.Stopped);
        Assert.Equal(result.BestEpoch + 4, result.History.Epochs.Length);
        Assert.Equal(result.History.ValidationLosses.Min(), result.History.Best!.ValidationLoss);
        Assert.True(result.History.Last!.ValidationLoss > result.History.Best.ValidationLoss);
        var held = data.Take(Split.Stratified(Enumerable.Range(0, 150), data.ClassOf, 0.3, options.Seed).Validation.Order().ToArray());
        Assert.Equal(result.History.Best.ValidationLoss, result.Network.Evaluate(held).Loss);
        var last = network.Trained(data, options with { EarlyStopping = new(Patience: 4, RestoreBest: false) });
        Assert.Equal(result.History.Last.ValidationLoss, last.Network.Evaluate(held).Loss);
    }

    [Fact]
    public void Only_an_improvement_of_the_least_size_counts()
    {
        // On a plane gradient descent improves every epoch, by less and less.
        var options = new TrainingOptions { Optimizer = Optimizer.Of<GradientDescent>().With("learningRate", 0.02), Epochs = 500, BatchSize = 30 };
        var every = TrainingSets.Line.Trained(TrainingSets.Plane(), options with { EarlyStopping = new(Patience: 2) });
        Assert.Equal((TrainingStop.Epochs, 500), (every.Stopped, every.BestEpoch));
        var large = TrainingSets.Line.Trained(TrainingSets.Plane(), options with { EarlyStopping = new(Patience: 2, LeastImprovement: 0.01) });
        Assert.Equal((TrainingStop.NoImprovement, large.History.Epochs.Length - 2), (large.Stopped, large.BestEpoch));
        var best = double.PositiveInfinity;
        foreach (var epoch in large.History.Epochs)
        {
            Assert.Equal(epoch.Loss < best - 0.01, epoch.IsBest);
            best = epoch.IsBest ? epoch.Loss : best;
        }

        Assert.True(large.History.Last!.Loss < best); // it still improved, by less
    }

    [Fact]
    public void Balanced_weights_are_n_over_K_times_the_count_of_the_class()
    {
        int[] rows = [.. Enumerable.Range(0, 50), .. Enumerable.Range(50, 20), .. Enumerable.Range(100, 30)];
        var data = TrainingSets.Iris<float>().Take(rows);
        var result = TrainingSets.Classifier(data).Trained(data, Few with { BalanceClasses = true });
        Assert.Equal([100.0 / (3 * 50), 100.0 / (3 * 20), 100.0 / (3 * 30)], result.Options.Loss!.ClassWeights);
        var weighed = TrainingSets.Classifier(data).Trained(data, Few with { ClassWeights = [.. result.Options.Loss.ClassWeights] });
        Assert.Equal(result.Network.Values.ToArray(), weighed.Network.Values.ToArray());
        Assert.NotEqual(result.Network.Values.ToArray(), TrainingSets.Classifier(data).Trained(data, Few).Network.Values.ToArray());
    }
}
