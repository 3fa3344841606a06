using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Tests.Model;

/// <summary>The textbook names of contract/problem.md.</summary>
public sealed class NetworkNamesTests
{
    private static readonly Activation Sigmoid = Activation.Of<Sigmoid>();

    [Fact]
    public void One_hidden_layer_and_one_output()
    {
        Assert.Equal(
            ["x1", "x2", "h1", "h2", "y_hat", "w1", "w2", "w3", "w4", "b1", "w5", "w6", "b2"],
            All(Problem.Textbook.Network.Definition, Notation.Textbook)
        );
    }

    [Fact]
    public void Several_hidden_layers_are_layer_then_unit_and_several_outputs_are_numbered()
    {
        Network network = Network
            .WithInputs(1)
            .Layer(Sigmoid, [[1.0], [1.0]])
            .Layer(Sigmoid, [[1.0, 1.0]], Bias.PerUnit(0.0))
            .Layer(Sigmoid, [[1.0], [1.0]], Bias.PerUnit(0.0, 0.0));
        Assert.Equal(
            ["x1", "h1_1", "h1_2", "h2_1", "o1", "o2", "w1", "w2", "w3", "w4", "b1", "w5", "w6", "b2", "b3"],
            All(network.Definition, Notation.Textbook)
        );
    }

    [Fact]
    public void A_missing_connection_takes_no_number()
    {
        Network network = Network
            .WithInputs(2)
            .Layer(Sigmoid, [[1.0, null], [null, 1.0]])
            .Layer(Sigmoid, [[null, 1.0]]);
        Assert.Equal(["x1", "x2", "h1", "h2", "y_hat", "w1", "", "", "w2", "", "w3"], All(network.Definition, Notation.Textbook));
    }

    [Fact]
    public void Counting_begins_where_the_notation_says()
    {
        var notation = Notation.Textbook with { IndexBase = 0 };
        Assert.Equal(
            ["x0", "x1", "h0", "h1", "y_hat", "w0", "w1", "w2", "w3", "b0", "w4", "w5", "b1"],
            All(Problem.Textbook.Network.Definition, notation)
        );
        var deep = new NetworkDefinition(1, Enumerable.Repeat(new LayerDefinition(1, Sigmoid, BiasKind.None), 3));
        Assert.Equal(["x0", "h0_0", "h1_0", "y_hat", "w0", "w1", "w2"], All(deep, notation));
    }

    [Fact]
    public void The_letter_of_a_prediction_changes_no_name()
    {
        Assert.Equal(All(Problem.Textbook.Network.Definition, Notation.Textbook), All(Problem.Textbook.Network.Definition, Notation.Textbook with { Prediction = "p" }));
    }

    [Fact]
    public void A_network_of_one_layer_has_outputs_only()
    {
        var definition = new NetworkDefinition(2, [new LayerDefinition(2, Sigmoid)]);
        Assert.Equal(["x1", "x2", "o1", "o2", "w1", "w2", "w3", "w4", "b1", "b2"], All(definition, Notation.Textbook));
    }

    [Fact]
    public void Names_that_are_given_win_and_the_others_go_on_counting()
    {
        var named = new LayerNames(["left", "right"], [["p", null], ["q", "r"]], ["c"]);
        var first = new LayerDefinition(2, Sigmoid, BiasKind.Shared) { Names = named, Connections = [[true, false], [true, true]] };
        var definition = new NetworkDefinition(2, [first, new LayerDefinition(1, Sigmoid)], ["height", "weight"]);
        Assert.Equal(
            ["height", "weight", "left", "right", "y_hat", "p", "", "q", "r", "c", "w4", "w5", "b2"],
            All(definition, Notation.Textbook)
        );
    }

    private static IEnumerable<string> All(NetworkDefinition definition, Notation notation)
    {
        var names = new NetworkNames(definition, notation);
        return
        [
            .. Enumerable.Range(0, definition.Inputs).Select(names.Input),
            .. definition.Layers.SelectMany((layer, l) => Enumerable.Range(0, layer.Units).Select(j => names.Unit(l, j))),
            .. Enumerable.Range(0, definition.Layout.Length).Select(names.Parameter),
        ];
    }
}
