using Longhand.Explain.Derivations;
using Longhand.Explain.Tests.Rendering;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Explain.Tests.Derivations;

/// <summary>What a selection names, in each of its forms, and what is said where it names nothing.</summary>
public sealed class SelectionTests
{
    // 2-3-2: w1 to w6, b1 to b3, then w7 to w12, b4 to b5.
    private static readonly Problem Plain = new()
    {
        Network = Network
            .WithInputs(2)
            .Layer(Activation.Of<Sigmoid>(), [[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]], Bias.PerUnit(1, 2, 3))
            .Layer(Activation.Of<Sigmoid>(), [[0.7, 0.8, 0.9], [1.0, 1.1, 1.2]], Bias.PerUnit(4, 5)),
        Examples = [new Example([1, 2], [0, 1]), new Example([2, 1], [1, 0])],
    };

    [Theory]
    [InlineData("w5,b1", "w5 b1")]
    [InlineData(" w5 , b1 ", "w5 b1")]
    [InlineData("w1..w3", "w1 w2 w3")]
    [InlineData("w6..w8", "w6 w7 w8")]
    [InlineData("b2..b4", "b2 b3 b4")]
    [InlineData("h2", "w3 w4 b2")]
    [InlineData("h1..h2", "w1 w2 w3 w4 b1 b2")]
    [InlineData("x2", "w2 w4 w6")]
    [InlineData("x1..x2", "w1 w2 w3 w4 w5 w6")]
    [InlineData("o2", "w10 w11 w12 b5")]
    [InlineData("layer1", "w1 w2 w3 w4 w5 w6 b1 b2 b3")]
    [InlineData("layer1..layer2", "w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 w12 b1 b2 b3 b4 b5")]
    [InlineData("layer2 .. layer2", "w7 w8 w9 w10 w11 w12 b4 b5")]
    [InlineData("layer2[2]", "w10 w11 w12 b5")]
    [InlineData("layer2[1,*]", "w7 w8 w9")]
    [InlineData("layer2[*,3]", "w9 w12")]
    [InlineData("layer2[1..2,3]", "w9 w12")]
    [InlineData("layer1[2..3, 1]", "w3 w5")]
    [InlineData("layer2.bias", "b4 b5")]
    [InlineData("layer2.bias[2]", "b5")]
    [InlineData("layer2.weights[2,1..2]", "w10 w11")]
    [InlineData("\"w5\",h1", "w1 w2 w5 b1")]
    [InlineData("z_h1,delta_o1[2]", "")]
    public void It_selects_what_it_names(string text, string expected) => Assert.Equal(Sorted(expected.Split(' ')), Names(text, Plain));

    [Fact]
    public void A_shared_bias_belongs_to_every_unit_and_a_learned_number_to_its_own()
    {
        Assert.Equal(Sorted("w1", "w2", "b1"), Names("h1", Problem.Textbook));
        Assert.Equal(Sorted("w1", "w2", "b1", "slope_h1"), Names("h1", Samples.Learned));
        Assert.Equal(Sorted("slope_h1", "slope_h2"), Names("layer1.learned", Samples.Learned));
    }

    [Fact]
    public void Places_count_from_the_index_base_as_the_names_do()
    {
        var problem = Plain with { Notation = Notation.Textbook with { IndexBase = 0 } };
        Assert.Equal(Sorted("w0", "w1"), Names("layer1[0,*]", problem));
        Assert.Equal(Names("h0", problem), Names("layer1[0]", problem));
        Assert.Contains("units run from 0 to 2", Refused("layer1[3,*]", problem), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_with_a_comma_a_bracket_or_dots_stands_between_quotes()
    {
        var layer = Plain.Network.Definition.Layers[0] with { Names = new LayerNames(Units: ["a,b", "c[1]", "d..e"]) };
        var definition = new NetworkDefinition(2, [layer, Plain.Network.Definition.Layers[1]]);
        var problem = Plain with { Network = new Network(definition, Plain.Network.Values) };
        Assert.Equal(Sorted("w1", "w2", "b1", "w5", "w6", "b3"), Names("\"a,b\",\"d..e\"", problem));
        Assert.Equal(Sorted("w3", "w4", "b2"), Names("c[1]", problem));
    }

    [Fact]
    public void Quantities_are_of_every_example_or_of_one()
    {
        Assert.Equal([0, 1], Selection.Parse("z_h1", Plain).Quantities.Select(q => q.Example));
        Assert.Equal([1], Selection.Parse("a_o2[2]", Plain).Quantities.Select(q => q.Example));
    }

    [Theory]
    [InlineData("w13", "No weight, bias, input, unit or layer is called \"w13\"; did you mean \"w1\"? There are w1 to w12, b1 to b5, x1 to x2, h1 to h3, o1 to o2, layer1 to layer2.")]
    [InlineData("W5", "No weight, bias, input, unit or layer is called \"W5\"; did you mean \"w5\"? There are w1 to w12, b1 to b5, x1 to x2, h1 to h3, o1 to o2, layer1 to layer2.")]
    [InlineData("layer3", "The selection layer3 cannot be read: there are layer1 to layer2.")]
    [InlineData("layer1..layer3", "The selection layer1..layer3 cannot be read: there are layer1 to layer2.")]
    [InlineData("layer2..layer1", "The selection layer2..layer1 cannot be read: a range runs upward: write layer1..layer2.")]
    [InlineData("layer1..h2", "The selection layer1..h2 cannot be read: a range that begins with a layer joins two whole layers, as in layer1..layer2.")]
    [InlineData("layer2[3,*]", "The selection layer2[3,*] cannot be read: \"3\" is no unit; units run from 1 to 2, and * is all of them.")]
    [InlineData("layer2[1,4]", "The selection layer2[1,4] cannot be read: \"4\" is no source; sources run from 1 to 3, and * is all of them.")]
    [InlineData("layer1[3..1]", "The selection layer1[3..1] cannot be read: a range runs upward: write 1..3.")]
    [InlineData("layer1[1,2,3]", "The selection layer1[1,2,3] cannot be read: a weight has two places, unit and source, as in layer1[1,2].")]
    [InlineData("layer1.biass", "The selection layer1.biass cannot be read: \"biass\" is no part of a layer; did you mean \"bias\"? (known are weights, bias, learned).")]
    [InlineData("layer1.learned", "The selection layer1.learned cannot be read: layer1 has none.")]
    [InlineData("layer1.bias[1,1]", "The selection layer1.bias[1,1] cannot be read: only weights have a source; a bias or a learned number has one place.")]
    [InlineData("a_h1[3]", "The selection a_h1[3] cannot be read: \"3\" is no example; examples run from 1 to 2, and * is all of them.")]
    [InlineData("w1..b2", "The selection w1..b2 cannot be read: a range joins two weights, two biases, two inputs, two layers, or two units of one layer, the earlier one first.")]
    [InlineData("w1,,w2", "The selection \"w1,,w2\" has an empty place; there are w1 to w12, b1 to b5, x1 to x2, h1 to h3, o1 to o2, layer1 to layer2.")]
    [InlineData("layer1[1", "The selection layer1[1 cannot be read: the closing bracket is missing.")]
    [InlineData("\"w1", "The selection \"w1 cannot be read: the second quotation mark is missing.")]
    public void A_selection_that_cannot_be_read_is_refused_in_one_line(string text, string message) => Assert.Equal(message, Refused(text, Plain));

    [Fact]
    public void A_place_without_a_connection_is_refused()
    {
        Assert.Contains("there is no connection", Refused("layer1[3,2]", Samples.Everything), StringComparison.Ordinal);
        Assert.Equal(Sorted("w5"), Names("layer1[3,*]", Samples.Everything));
    }

    [Fact]
    public void A_selection_is_of_one_network()
    {
        var options = new DerivationOptions { Only = Selection.Parse("w5", Plain) };
        Assert.Throws<ArgumentException>(() => new Derivation(Problem.Textbook, options));
    }

    private static IEnumerable<string> Names(string text, Problem problem)
    {
        var (selection, names) = (Selection.Parse(text, problem), problem.Names);
        return Sorted([.. problem.Network.Definition.Layout.Parameters.Where(selection.Contains).Select(p => names.Parameter(p.Index))]);
    }

    private static string[] Sorted(params string[] names) => [.. names.Where(name => name.Length > 0).Order(StringComparer.Ordinal)];

    private static string Refused(string text, Problem problem) =>
        Assert.Throws<ArgumentException>(() => Selection.Parse(text, problem)).Message.Split(" (Parameter", 2)[0];
}
