using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;
using Longhand.Tests.Support;

namespace Longhand.Tests.Model;

public sealed class ParameterLayoutTests
{
    [Fact]
    public void Every_place_of_the_buffer_is_one_parameter_or_one_missing_connection()
    {
        var random = new SplitMix64(1);
        for (var i = 0; i < 300; i++)
        {
            var definition = SmoothProblems.Draw(random).Network.Definition;
            List<int> places = [.. definition.Layout.Parameters.Select(p => p.Index)];
            for (var l = 0; l < definition.Layers.Length; l++)
            {
                for (var j = 0; j < definition.Layers[l].Units; j++)
                {
                    var missing = Enumerable.Range(0, definition.InputsOf(l)).Where(s => !definition.Layers[l].IsConnected(j, s));
                    places.AddRange(missing.Select(s => definition.Layout.Weight(l, j, s)));
                }
            }

            Assert.Equal(Enumerable.Range(0, definition.Layout.Length), places.Order());
        }
    }

    [Fact]
    public void Weights_stand_row_by_row_before_the_biases_layer_by_layer()
    {
        var layout = Problem.Textbook.Network.Definition.Layout;
        int[] first = [layout.Weight(0, 0, 0), layout.Weight(0, 0, 1), layout.Weight(0, 1, 0), layout.Weight(0, 1, 1)];
        Assert.Equal([0, 1, 2, 3], first);
        Assert.Equal([5, 6], new[] { layout.Weight(1, 0, 0), layout.Weight(1, 0, 1) });
        Assert.Equal([4, 4, 7], new[] { layout.Bias(0, 0), layout.Bias(0, 1), layout.Bias(1, 0) });
        Assert.Equal(8, layout.Length);
        Assert.Equal([0.15, 0.20, 0.25, 0.30, 0.35, 0.40, 0.45, 0.60], Problem.Textbook.Network.Values.ToArray());
    }

    [Fact]
    public void A_missing_connection_is_no_parameter_and_counts_as_0_whatever_stands_there()
    {
        Network network = Network.WithInputs(2).Layer(Activation.Of<Identity>(), [[0.5, null], [null, 0.25]]);
        Assert.Equal([0, 3], network.Definition.Layout.Parameters.Select(p => p.Index));
        var filled = new Network(network.Definition, [0.5, 77.0, 77.0, 0.25]).Lift(F64.From);
        Assert.Equal([0.5, 0.0, 0.0, 0.25], filled.Values.ToArray().Select(w => w.Value));
    }

    [Fact]
    public void A_layer_without_bias_has_no_place_for_one()
    {
        Network network = Network.WithInputs(1).Layer(Activation.Of<Identity>(), [[1.0]]);
        Assert.Equal(-1, network.Definition.Layout.Bias(0, 0));
        Assert.Equal(0.0, network.Lift(F64.From).Bias(0, 0).Value);
        Assert.Equal(1, network.Definition.Layout.Length);
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_refused_with_both_numbers()
    {
        var rows = Assert.Throws<ArgumentException>(() => Network.WithInputs(2).Layer(Activation.Of<Identity>(), [[1.0, 2.0, 3.0]]));
        Assert.Contains("Layer 1 has 3 weights a unit; the layer before it has 2 units.", rows.Message, StringComparison.Ordinal);
        var biases = Assert.Throws<ArgumentException>(() => Network.WithInputs(1).Layer(Activation.Of<Identity>(), [[1.0]], Bias.PerUnit(1.0, 2.0)));
        Assert.Contains("Layer 1 has 2 biases for 1 units.", biases.Message, StringComparison.Ordinal);
        var values = Assert.Throws<ArgumentException>(() => new Network(Problem.Textbook.Network.Definition, [1.0]));
        Assert.Contains("There are 1 numbers; the network has 8.", values.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new NetworkDefinition(1, []));
        Assert.Throws<ArgumentException>(() => new NetworkDefinition(1, [new LayerDefinition(0, Activation.Of<Identity>())]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NetworkDefinition(0, [new LayerDefinition(1, Activation.Of<Identity>())]));
        Assert.Throws<ArgumentException>(() => new NetworkDefinition(2, [new LayerDefinition(1, Activation.Of<Identity>())], ["a"]));
    }
}
