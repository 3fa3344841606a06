using Longhand.Functions;
using Longhand.Model;
using Longhand.Training;

namespace Longhand.Tests.Training;

public sealed class NetworkSummaryTests
{
    [Fact]
    public void A_summary_has_the_shape_and_the_parameters_of_every_layer()
    {
        var network = new NetworkDefinition(
            784,
            [
                new(128, Activation.OfLearned<PRelu>()) { Learned = LearnedKind.PerUnit },
                new(10, Activation.Of<Tanh>(), BiasKind.Shared) { WeightsFrozen = true },
                new(2, Activation.OfVector<Softmax>(), BiasKind.None),
            ]
        );
        Assert.Equal(
            """
            layer  shape      activation  weights      biases  learned  parameters
            1      784 → 128  prelu        100352         128      128      100608
            2      128 → 10   tanh           1280  1 (shared)        0        1281
            3      10 → 2     softmax          20           0        0          20
            101909 parameters, of which 1280 are frozen

            """,
            network.Summary()
        );
    }

    [Fact]
    public void A_connection_that_is_missing_is_no_parameter()
    {
        var layer = new LayerDefinition(2, Activation.Of<Sigmoid>()) { Connections = [[true, false, true], [true, true, true]] };
        Assert.Equal(
            """
            layer  shape  activation  weights  biases  learned  parameters
            1      3 → 2  sigmoid           5       2        0           7
            7 parameters

            """,
            new NetworkDefinition(3, [layer]).Summary()
        );
    }
}
