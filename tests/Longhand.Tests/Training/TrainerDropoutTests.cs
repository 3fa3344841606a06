using Longhand.Data;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Training;

namespace Longhand.Tests.Training;

/// <summary>A trainer leaves units out in its steps and nowhere else.</summary>
public sealed class TrainerDropoutTests
{
    private static readonly DataSet<float> Iris = TrainingSets.Iris<float>();

    private static readonly TrainingOptions Options = new() { Epochs = 5, BatchSize = 32, ValidationShare = 0.2, Shuffle = false, Seed = 3 };

    [Fact]
    public void The_report_of_an_epoch_is_that_of_the_whole_network()
    {
        var result = Begun(0.5).Trained(Iris, Options);
        var held = Iris.Take(Split.Stratified(Enumerable.Range(0, 150), Iris.ClassOf, 0.2, Options.Seed).Validation.Order().ToArray());
        Assert.Equal(result.History.Last!.ValidationLoss, result.Network.Evaluate(held).Loss);
        Network whole = new(Begun(0.0).Definition, result.Network.Values);
        Assert.Equal(whole.Evaluate(held).Loss, result.Network.Evaluate(held).Loss);
        Assert.NotEqual(Begun(0.0).Trained(Iris, Options).Network.Values.ToArray(), result.Network.Values.ToArray());
    }

    [Fact]
    public void Who_is_left_out_comes_from_the_seed_of_the_training()
    {
        // In the order of the rows, and without a validation part, the seed decides about nothing else.
        var options = Options with { ValidationShare = 0.0 };
        var first = Begun(0.5).Trained(Iris, options).Network.Values.ToArray();
        Assert.Equal(first, Begun(0.5).Trained(Iris, options).Network.Values.ToArray());
        Assert.NotEqual(first, Begun(0.5).Trained(Iris, options with { Seed = 4 }).Network.Values.ToArray());
        Assert.Equal(Begun(0.0).Trained(Iris, options).Network.Values.ToArray(), Begun(0.0).Trained(Iris, options with { Seed = 4 }).Network.Values.ToArray());
    }

    [Fact]
    public void A_training_with_dropout_goes_on_to_the_same_bits_after_any_step()
    {
        var expected = Begun(0.3).Trained(Iris, Options).Network.Values.ToArray();
        for (var steps = 1; steps < 20; steps += 3)
        {
            using var first = new Trainer<float>(Begun(0.3), Iris, Options);
            for (var step = 0; step < steps; step++)
            {
                first.Step();
            }

            using var second = new Trainer<float>(Begun(0.3), Iris, Options);
            second.Restore(first.Capture());
            Assert.Equal(expected, second.Finished().Network.Values.ToArray());
        }
    }

    private static Network Begun(double dropout) =>
        new NetworkDefinition(4, [new(12, Activation.Of<Tanh>()) { Dropout = dropout }, new(3, Activation.OfVector<Softmax>())]).Initialize(2);
}
