using Longhand.Numerics;

namespace Longhand.Tests.Numerics;

public sealed class CarriedTests
{
    private static readonly Rounding FourDecimals = new(4);

    [Fact]
    public void A_named_number_is_rounded_and_goes_on_rounded()
    {
        var product = Given(0.15) * Given(0.0503); // 0.007545
        Assert.Equal(0.007545, Carried.ToDouble(product));
        var named = Carried.Named(product);
        Assert.Equal(0.0075, Carried.ToDouble(named));
        Assert.Equal(0.015, Carried.ToDouble(named + named));
        Assert.Equal(0.0002, Carried.ToDouble(Carried.Named(named * Given(0.02)))); // 0.0075 · 0.02 = 0.00015: a tie, up
    }

    [Fact]
    public void A_number_that_is_given_is_not_rounded() => Assert.Equal(0.123456789, Carried.ToDouble(Given(0.123456789)));

    [Fact]
    public void A_constant_has_no_rule_and_takes_the_one_of_its_partner()
    {
        Assert.Equal(0.123456789, Carried.ToDouble(Carried.Named(Carried.From(0.123456789))));
        Assert.Equal(0.8766, Carried.ToDouble(Carried.Named(Carried.One - Given(0.12345))));
        Assert.Equal(1.1235, Carried.ToDouble(Carried.Named(Carried.One + Given(0.12345))));
    }

    [Fact]
    public void Functions_are_looked_up_in_double_and_rounded_where_they_are_named()
    {
        Assert.Equal(Math.Exp(-0.37), Carried.ToDouble(Carried.Exp(Given(-0.37))));
        Assert.Equal(0.6907, Carried.ToDouble(Carried.Named(Carried.Exp(Given(-0.37))))); // e^−0.37 = 0.690734…
        Assert.Equal(-0.9943, Carried.ToDouble(Carried.Named(Carried.Log(Given(0.37))))); // ln 0.37 = −0.994252…
        Assert.Equal(0.354, Carried.ToDouble(Carried.Named(Carried.Tanh(Given(0.37))))); // tanh 0.37 = 0.353990…
        Assert.Equal(0.6083, Carried.ToDouble(Carried.Named(Carried.Sqrt(Given(0.37))))); // √0.37 = 0.608276…
        Assert.Equal(0.3148, Carried.ToDouble(Carried.Named(Carried.LogOnePlus(Given(0.37))))); // ln 1.37 = 0.314810…
    }

    [Fact]
    public void A_constant_that_carried_numbers_choose_is_carried()
    {
        var sign = Carried.IfGreater(Given(0.2), Given(0.1), Carried.One, Carried.Zero);
        Assert.Equal(0.3333, Carried.ToDouble(Carried.Named(sign / Carried.From(3.0))));
    }

    [Fact]
    public void Comparisons_are_those_of_the_numbers()
    {
        var (small, large) = (Given(-0.2), Given(0.1));
        Assert.Equal(0.1, Carried.ToDouble(Carried.Max(small, large)));
        Assert.Equal(0.1, Carried.ToDouble(Carried.Max(large, small)));
        Assert.Equal(0.2, Carried.ToDouble(Carried.Abs(small)));
        Assert.Equal(1.0, Carried.ToDouble(Carried.IfGreater(large, small, Carried.One, Carried.Zero)));
        Assert.Equal(0.0, Carried.ToDouble(Carried.IfGreater(small, large, Carried.One, Carried.Zero)));
        Assert.Equal(0.0, Carried.ToDouble(Carried.IfGreater(large, large, Carried.One, Carried.Zero)));
    }

    [Fact]
    public void What_is_not_finite_goes_on_as_in_double()
    {
        var infinite = Carried.One / Carried.Zero;
        Assert.Equal(double.PositiveInfinity, Carried.ToDouble(infinite));
        Assert.Equal(double.NegativeInfinity, Carried.ToDouble(-infinite));
        Assert.True(double.IsNaN(Carried.ToDouble(infinite - infinite)));
        Assert.True(double.IsNaN(Carried.ToDouble(Carried.Log(Given(-1.0)))));
        Assert.Equal(double.PositiveInfinity, Carried.ToDouble(Carried.Max(infinite, Given(1.0))));
        Assert.Equal(0.0, Carried.ToDouble(Carried.One / infinite));
        Assert.True(double.IsNaN(Carried.ToDouble(Carried.Named(infinite * Carried.Zero))));
    }

    private static Carried Given(double value) => new(value, FourDecimals);
}
