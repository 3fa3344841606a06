using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Tests.Backpropagation;

public sealed class PredictionExceptionTests
{
    [Theory]
    [InlineData(2.0, "binary-cross-entropy")]
    [InlineData(-0.5, "binary-cross-entropy")]
    [InlineData(1.25, "cross-entropy")]
    [InlineData(1.25, "kl-divergence")]
    [InlineData(-0.5, "poisson")]
    public void A_prediction_outside_the_domain_of_the_loss_stops_the_step_and_is_named(double weight, string loss)
    {
        var problem = new Problem
        {
            Network = Network.WithInputs(1).Layer(Activation.Of<Identity>(), [[weight]]),
            Loss = Catalogue.Default.Losses.Single(l => l.Name == loss),
            Examples = [new([0.5 / weight], [1.0]), new([1.0], [1.0])],
        };
        var error = Assert.Throws<PredictionException>(() => ReferenceEngine.Work(problem).Count());
        Assert.Equal((1, 1, weight), (error.Step, error.Quantity.Example, error.Value));
        Assert.StartsWith("Step 1, example 2, layer 1, unit y_hat: the prediction a_y_hat[2] is ", error.Message, StringComparison.Ordinal);
    }
}
