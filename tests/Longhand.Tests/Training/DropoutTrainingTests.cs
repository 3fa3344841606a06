using Longhand.Data;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Training;

namespace Longhand.Tests.Training;

/// <summary>Dropout while a network is trained on data: in the steps, from the seed, and never where it predicts.</summary>
public sealed class DropoutTrainingTests
{
    private static readonly DataSet<float> Iris = TrainingSets.Iris<float>();

    private static readonly TrainingOptions Options = new() { Epochs = 4, BatchSize = 25, ValidationShare = 0.2, Seed = 5 };

    private static Network WithDropout(double share) =>
        new NetworkDefinition(Iris.Inputs, [new(12, Activation.Of<Tanh>()) { Dropout = share }, new(Iris.Outputs, Activation.OfVector<Softmax>())]).Initialize(1);

    [Fact]
    public void Stopped_after_any_step_it_comes_to_the_same_bits()
    {
        using var whole = new Trainer<float>(WithDropout(0.4), Iris, Options);
        var expected = whole.Finished().Network.Values.ToArray();
        for (var stop = 1; stop < whole.Steps; stop++)
        {
            using var first = new Trainer<float>(WithDropout(0.4), Iris, Options);
            for (var step = 0; step < stop; step++)
            {
                first.Step();
            }

            using var second = new Trainer<float>(WithDropout(0.4), Iris, Options);
            second.Restore(first.Capture());
            Assert.Equal(expected, second.Finished().Network.Values.ToArray());
        }
    }

    [Fact]
    public void The_seed_says_what_is_left_out()
    {
        var inOrder = Options with { Shuffle = false, ValidationShare = 0.0 };
        double[] Values(long seed, double share) => WithDropout(share).Trained(Iris, inOrder with { Seed = seed }).Network.Values.ToArray();
        Assert.Equal(Values(5, 0.4), Values(5, 0.4));
        Assert.NotEqual(Values(5, 0.4), Values(6, 0.4));
        Assert.Equal(Values(5, 0.0), Values(6, 0.0)); // nothing else comes from the seed here
    }

    [Fact]
    public void A_network_is_evaluated_with_all_of_its_units()
    {
        var trained = WithDropout(0.4).Trained(Iris, Options with { ValidationShare = 0.0 }, Iris);
        var without = new Network(WithDropout(0.0).Definition, trained.Network.Values);
        Assert.Equal(without.Evaluate(Iris).Loss, trained.History.Last!.ValidationLoss!.Value, 1e-12);
        Assert.Equal(without.Predict<float>(Iris.X), trained.Network.Predict<float>(Iris.X));
    }
}
