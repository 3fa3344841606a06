using Longhand.Functions;
using Longhand.Numerics;
using Longhand.Tests.Support;

namespace Longhand.Tests.Functions.Losses;

/// <summary>G3 for losses: at a kink a side is chosen, under every convention the same.</summary>
public sealed class LossKinkTests
{
    /// <summary>Loss, prediction and target at the kink, the derivative there.</summary>
    public static TheoryData<string, double, double, double> Table =>
        new()
        {
            { "absolute-error", 0.0, 0.0, 0.0 },
            { "absolute-error", 0.7, 0.7, 0.0 },
            { "hinge", 1.0, 1.0, 0.0 },
            { "hinge", -1.0, -1.0, 0.0 },
        };

    [Theory]
    [MemberData(nameof(Table))]
    public void The_derivative_at_a_kink_is_0_under_every_convention(string name, double prediction, double target, double expected)
    {
        foreach (var convention in Convention.All)
        {
            var loss = convention.Apply(Tables.LossNamed(name));
            var (p, y) = (new F64(prediction), new F64(target));
            Assert.Contains(loss.KinkArgument(p, y).Value, loss.Kinks);
            Assert.Equal(expected, loss.TermDerivative(p, y).Value);
            // It is a kink: on the two sides the slopes are not the same.
            var (below, above) = (loss.TermDerivative(new F64(prediction - 1e-9), y).Value, loss.TermDerivative(new F64(prediction + 1e-9), y).Value);
            Assert.True(Math.Abs(above - below) > 0.5, name);
        }
    }

    [Fact]
    public void Every_kink_of_the_catalogue_is_in_the_table() =>
        Assert.Equal(Catalogue.Default.Losses.Where(l => l.Kinks.Count > 0).Select(l => l.Name), Table.Select(row => row.Data.Item1).Distinct());

    [Theory]
    [InlineData("huber", 1.0, 1.0, 0.5, 1.0)] // ½ δ² and δ
    [InlineData("huber", 0.25, 0.25, 0.03125, 0.25)]
    [InlineData("huber", 2.0, -2.0, 2.0, -2.0)]
    [InlineData("smooth-l1", 1.0, 1.0, 0.5, 1.0)] // ½ β and 1
    [InlineData("smooth-l1", 0.25, -0.25, 0.125, -1.0)]
    public void At_the_edge_of_the_Huber_loss_both_branches_agree(string name, double edge, double difference, double value, double derivative)
    {
        var loss = Tables.LossNamed(name).WithParameter(edge);
        Assert.Equal(value, loss.Term(new F64(difference), F64.Zero).Value);
        Assert.Equal(derivative, loss.TermDerivative(new F64(difference), F64.Zero).Value);
        var beyond = new F64(difference > 0 ? Math.BitIncrement(difference) : Math.BitDecrement(difference));
        Assert.Equal(value, loss.Term(beyond, F64.Zero).Value, 4.0 * Ulp.Of(value));
        Assert.Equal(derivative, loss.TermDerivative(beyond, F64.Zero).Value);
    }

    [Fact]
    public void On_the_margin_the_squared_hinge_has_the_derivative_0() =>
        Assert.Equal(0.0, Tables.LossNamed("squared-hinge").TermDerivative(F64.One, F64.One).Value);
}
