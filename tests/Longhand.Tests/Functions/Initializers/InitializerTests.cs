using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Tests.Functions.Initializers;

public sealed class InitializerTests
{
    public static TheoryData<int, int, double> Shapes => new() { { 6, 6, 1.0 }, { 3, 40, 1.0 }, { 40, 3, 2.0 }, { 1, 5, 1.0 }, { 5, 1, 0.5 }, { 64, 48, 1.0 } };

    [Theory]
    [InlineData("glorot-normal", InitialDistribution.Normal, 0.25)] // √(2 / 32)
    [InlineData("he-normal", InitialDistribution.Normal, 0.28867513459481287)] // √(2 / 24) = 1 / √12
    [InlineData("he-uniform", InitialDistribution.Uniform, 0.5)] // √(6 / 24)
    [InlineData("lecun-normal", InitialDistribution.Normal, 0.20412414523193152)] // 1 / √24
    [InlineData("lecun-uniform", InitialDistribution.Uniform, 0.35355339059327379)] // √(3 / 24) = 1 / √8
    [InlineData("normal", InitialDistribution.Normal, 0.05)]
    [InlineData("uniform", InitialDistribution.Uniform, 0.05)]
    [InlineData("constant", InitialDistribution.Constant, 0.1)]
    [InlineData("orthogonal", InitialDistribution.Orthogonal, 1.0)]
    public void The_spread_follows_from_the_size_of_the_layer(string name, InitialDistribution distribution, double expected)
    {
        var rule = Named(name);
        Assert.Equal(distribution, rule.Distribution);
        Assert.Equal(expected, rule.Spread(new F64(24), new F64(8), Activation.Of<Relu>()).Value, 15);
    }

    [Theory]
    [InlineData("glorot-normal")]
    [InlineData("he-normal")]
    [InlineData("lecun-normal")]
    [InlineData("normal")]
    public void Normal_numbers_have_the_mean_0_and_the_deviation_of_the_rule(string name)
    {
        const int N = 40_000;
        var (rule, random) = (Named(name), new SplitMix64(3));
        var σ = rule.Spread(new F64(24), new F64(8), Activation.Of<Relu>()).Value;
        double[] drawn = [.. Enumerable.Range(0, N).Select(_ => rule.Draw(random, 24, 8, Activation.Of<Relu>()) / σ)];

        // Five standard errors of each: of the mean 1/√N, of the mean square √(2/N), of a share p √(p (1 − p)/N).
        Assert.InRange(drawn.Average(), -5.0 / Math.Sqrt(N), 5.0 / Math.Sqrt(N));
        Assert.InRange(drawn.Average(x => x * x), 1.0 - (5.0 * Math.Sqrt(2.0 / N)), 1.0 + (5.0 * Math.Sqrt(2.0 / N)));
        foreach (var (edge, p) in new[] { (1.0, 0.3173105), (2.0, 0.0455003), (3.0, 0.0026998) }) // P(|x| > edge), any table
        {
            var error = 5.0 * Math.Sqrt(p * (1.0 - p) / N);
            Assert.InRange(drawn.Count(x => Math.Abs(x) > edge) / (double)N, p - error, p + error);
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Rows_of_an_orthogonal_matrix_are_orthonormal_or_its_columns_where_there_are_fewer(int rows, int columns, double gain)
    {
        var definition = new NetworkDefinition(columns, [new LayerDefinition(rows, Activation.Of<Identity>())]);
        var network = definition.Initialize(5, Named("orthogonal").WithParameter(gain));
        double W(int k, int i) => network.Values[rows <= columns ? definition.Layout.Weight(0, k, i) : definition.Layout.Weight(0, i, k)];
        var (few, many) = (Math.Min(rows, columns), Math.Max(rows, columns));
        for (var k = 0; k < few; k++)
        {
            for (var other = 0; other <= k; other++)
            {
                var product = Enumerable.Range(0, many).Sum(i => W(k, i) * W(other, i));
                Assert.Equal(k == other ? gain * gain : 0.0, product, 13);
            }
        }

        Assert.All(definition.Layout.Parameters.Where(p => p.IsBias), p => Assert.Equal(0.0, network.Values[p.Index]));
    }

    [Fact]
    public void Orthogonal_matrices_point_everywhere()
    {
        // Of a matrix of one row and two columns the angle is uniform: each of the four quarters has a fourth of 4,000, five standard errors (137) aside.
        var quarters = new int[4];
        var definition = new NetworkDefinition(2, [new LayerDefinition(1, Activation.Of<Identity>(), BiasKind.None)]);
        for (var seed = 0; seed < 4000; seed++)
        {
            var w = definition.Initialize(seed, Named("orthogonal")).Values;
            quarters[(w[0] > 0.0 ? 1 : 0) + (w[1] > 0.0 ? 2 : 0)]++;
        }

        Assert.All(quarters, count => Assert.InRange(count, 863, 1137));
    }

    [Fact]
    public void A_missing_connection_of_an_orthogonal_layer_holds_0_and_moves_no_other_weight()
    {
        LayerDefinition layer = new(2, Activation.Of<Tanh>());
        var all = new NetworkDefinition(3, [layer]).Initialize(2, Named("orthogonal")).Values;
        var some = new NetworkDefinition(3, [layer with { Connections = [[true, false, true], [true, true, true]] }]).Initialize(2, Named("orthogonal")).Values;
        Assert.Equal([all[0], 0.0, all[2], all[3], all[4], all[5], 0.0, 0.0], some.ToArray());
    }

    [Fact]
    public void A_constant_is_the_weight_itself()
    {
        var network = new NetworkDefinition(2, [new LayerDefinition(2, Activation.Of<Tanh>())]).Initialize(1, Named("constant").WithParameter(-0.25));
        Assert.Equal([-0.25, -0.25, -0.25, -0.25, 0.0, 0.0], network.Values.ToArray());
    }

    [Fact]
    public void A_number_outside_the_range_is_refused_and_a_rule_without_one_takes_none()
    {
        Assert.Contains("deviation of normal is -1", Assert.Throws<ArgumentOutOfRangeException>(() => Named("normal").WithParameter(-1.0)).Message, StringComparison.Ordinal);
        Assert.Equal("The initializer he-normal takes no number.", Assert.Throws<InvalidOperationException>(() => Named("he-normal").WithParameter(1.0)).Message);
        Assert.Contains("each depends on the others", Assert.Throws<InvalidOperationException>(() => Named("orthogonal").Draw(new(1), 2, 2, Activation.Of<Relu>())).Message, StringComparison.Ordinal);
    }

    private static Initializer Named(string name) => Catalogue.Default.Initializers.Single(i => i.Name == name);
}
