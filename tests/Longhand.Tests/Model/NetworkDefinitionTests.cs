using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Tests.Model;

public sealed class NetworkDefinitionTests
{
    private static readonly NetworkDefinition Definition = new(
        3,
        [new LayerDefinition(4, Activation.Of<Sigmoid>()), new LayerDefinition(2, Activation.Of<Tanh>(), BiasKind.Shared)]
    );

    public static TheoryData<string> Initializers => [.. Catalogue.Default.Initializers.Select(i => i.Name)];

    [Theory]
    [MemberData(nameof(Initializers))]
    public void The_same_seed_draws_the_same_network_and_another_seed_another(string name)
    {
        var rule = Catalogue.Default.Initializers.Single(i => i.Name == name);
        Assert.Equal(Definition.Initialize(5, rule).Values.ToArray(), Definition.Initialize(5, rule).Values.ToArray());
        var isRandom = !Definition.Initialize(6, rule).Values.SequenceEqual(Definition.Initialize(5, rule).Values);
        Assert.Equal(rule.Distribution != InitialDistribution.Constant && name != "zeros", isRandom);
    }

    [Theory]
    [InlineData("glorot-uniform", 0.92582009977255146, 1.0, false)] // √(6/7), √(6/6)
    [InlineData("fan-in-uniform", 0.57735026918962576, 0.5, true)] // 1/√3, 1/√4
    [InlineData("glorot-uniform-scaled", 0.53452248382484879, 1.0, true)] // √(2/7) for the sigmoid, √(6/6)
    [InlineData("he-uniform", 1.4142135623730951, 1.2247448713915890, false)] // √(6/3), √(6/4)
    [InlineData("lecun-uniform", 1.0, 0.86602540378443865, false)] // √(3/3), √(3/4)
    [InlineData("uniform", 0.05, 0.05, false)]
    [InlineData("zeros", 0.0, 0.0, false)]
    public void Numbers_are_drawn_between_the_bounds_of_the_initializer(string name, double first, double second, bool drawsBias)
    {
        var rule = Catalogue.Default.Initializers.Single(i => i.Name == name);
        double[] bounds = [first, second];
        var largest = new double[2];
        for (var seed = 0; seed < 200; seed++)
        {
            var network = Definition.Initialize(seed, rule);
            foreach (var p in Definition.Layout.Parameters)
            {
                var value = Math.Abs(network.Values[p.Index]);
                Assert.InRange(value, 0.0, p.IsBias && !drawsBias ? 0.0 : bounds[p.Layer]);
                largest[p.Layer] = Math.Max(largest[p.Layer], value);
            }
        }

        // Of 1,600 uniform numbers or more, the largest is below 0.98 of the bound once in 10¹⁴.
        Assert.InRange(largest[0], 0.98 * first, first);
        Assert.InRange(largest[1], 0.98 * second, second);
    }

    [Fact]
    public void Glorot_is_drawn_where_nothing_is_said() =>
        Assert.Equal(Definition.Initialize(3, Initializer.GlorotUniform).Values.ToArray(), Definition.Initialize(3).Values.ToArray());

    [Fact]
    public void Numbers_come_from_the_stream_in_the_order_of_the_buffer()
    {
        var random = new SplitMix64(9);
        var network = Definition.Initialize(9, Initializer.FanInUniform);
        foreach (var p in Definition.Layout.Parameters)
        {
            var bound = 1.0 / Math.Sqrt(Definition.InputsOf(p.Layer));
            Assert.Equal(bound * ((2.0 * random.NextDouble()) - 1.0), network.Values[p.Index]);
        }
    }
}
