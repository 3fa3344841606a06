using System.Numerics;
using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;
using Longhand.Tests.Support;

namespace Longhand.Tests.Backpropagation;

public sealed class LossPathsTests
{
    [Fact]
    public void Paths_are_counted_as_they_are_enumerated()
    {
        var random = new SplitMix64(6);
        for (var i = 0; i < 200; i++)
        {
            var definition = SmoothProblems.Draw(random).Network.Definition;
            var paths = new LossPaths(definition);
            for (var l = 0; l < definition.Layers.Length; l++)
            {
                for (var j = 0; j < definition.Layers[l].Units; j++)
                {
                    var walked = Walk(definition, l, j);
                    Assert.Equal(new BigInteger(walked), paths.Count(l, j));
                    var listed = paths.From(l, j, 0).ToArray();
                    Assert.Equal(walked, listed.Length);
                    Assert.Equal(walked, listed.Select(p => string.Join(" ", p.Factors)).Distinct(StringComparer.Ordinal).Count());
                }
            }
        }
    }

    [Fact]
    public void The_factors_of_a_path_lead_from_the_loss_to_the_parameter()
    {
        var definition = Problem.Textbook.Network.Definition;
        var factors = new LossPaths(definition).Of(definition.Layout.Parameters.First(), 0).Single().Factors;
        var names = Problem.Textbook.Names;
        Assert.Equal(
            ["dL/da_y_hat", "da_y_hat/dz_y_hat", "dz_y_hat/da_h1", "da_h1/dz_h1", "dz_h1/dw1"],
            factors.Select(q => q.Identifier(Problem.Textbook, names))
        );
    }

    [Fact]
    public void A_shared_bias_has_the_paths_of_all_its_units()
    {
        var definition = Problem.Textbook.Network.Definition;
        var shared = definition.Layout.ParametersOf(0).Single(p => p.IsBias);
        Assert.Equal([0, 1], new LossPaths(definition).Of(shared, 0).Select(path => path.Factors[^1].Unit));
    }

    [Fact]
    public void Very_many_paths_are_counted_and_not_walked()
    {
        var definition = new NetworkDefinition(10, Enumerable.Repeat(new LayerDefinition(10, Activation.Of<Tanh>()), 31));
        Assert.Equal(BigInteger.Pow(10, 30), new LossPaths(definition).Count(0, 0));
    }

    /// <summary>Every way from a weighted input to an activation of the output layer, one at a time.</summary>
    private static int Walk(NetworkDefinition definition, int layer, int unit)
    {
        var ways = 0;
        for (var k = 0; k < definition.Layers[layer].Units; k++)
        {
            if (k != unit && definition.Layers[layer].Activation.IsElementwise)
            {
                continue;
            }

            if (layer == definition.Layers.Length - 1)
            {
                ways++;
                continue;
            }

            for (var j = 0; j < definition.Layers[layer + 1].Units; j++)
            {
                ways += definition.Layers[layer + 1].IsConnected(j, k) ? Walk(definition, layer + 1, j) : 0;
            }
        }

        return ways;
    }
}
