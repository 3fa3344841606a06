using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Tests.Functions;

public sealed class DropoutTests
{
    /// <summary>The rows that <c>tests/oracles/dropout.py</c> prints.</summary>
    [Theory]
    [InlineData(0, 1, 0, 0, 0.5, "000110001100000110100111101110111")]
    [InlineData(0, 1, 0, 1, 0.5, "110010100101011111001111010010111")]
    [InlineData(0, 1, 1, 0, 0.5, "000111001111101100010011010010001")]
    [InlineData(0, 2, 0, 0, 0.5, "100001101000111011000110110011100")]
    [InlineData(-7, 3, 2, 31, 0.2, "111101011110111101100111100011101")]
    [InlineData(long.MaxValue, 1000, 0, 5, 0.9, "000000000000000000000001000110000")]
    public void Who_is_kept_is_what_the_description_says(long seed, int step, int layer, int place, double p, string expected)
    {
        var row = Dropout.Row(seed, step, layer, place);
        Assert.Equal(expected, string.Concat(Enumerable.Range(0, expected.Length).Select(unit => Dropout.IsKept(row, unit, p) ? '1' : '0')));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.8)]
    [InlineData(1.0 - 1e-16)]
    public void The_share_p_is_left_out(double p)
    {
        const int Rows = 1_000;
        const int Units = 100;
        var left = 0;
        for (var place = 0; place < Rows; place++)
        {
            var row = Dropout.Row(5, 1, 0, place);
            left += Enumerable.Range(0, Units).Count(unit => !Dropout.IsKept(row, unit, p));
        }

        // Six standard deviations of a binomial distribution: passed once in 10⁹.
        var most = 6.0 * Math.Sqrt(Rows * Units * p * (1.0 - p));
        Assert.InRange(left, (Rows * Units * p) - most, (Rows * Units * p) + most);
    }

    /// <summary>Of two rows that have nothing to do with each other half of the units agree.</summary>
    [Fact]
    public void Seeds_steps_layers_places_and_units_have_nothing_to_do_with_each_other()
    {
        const int Units = 10_000;
        bool[] Mask(long seed, int step, int layer, int place)
        {
            var row = Dropout.Row(seed, step, layer, place);
            return [.. Enumerable.Range(0, Units).Select(unit => Dropout.IsKept(row, unit, 0.5))];
        }

        bool[][] masks = [Mask(0, 1, 0, 0), Mask(1, 1, 0, 0), Mask(0, 2, 0, 0), Mask(0, 1, 1, 0), Mask(0, 1, 0, 1), [.. Mask(0, 1, 0, 0).Skip(1), true]];
        for (var i = 0; i < masks.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var equal = masks[i].Zip(masks[j], (a, b) => a == b).Count(same => same);
                Assert.InRange(equal, (Units / 2) - (6 * Math.Sqrt(Units) / 2), (Units / 2) + (6 * Math.Sqrt(Units) / 2));
            }
        }
    }

    /// <summary>(1 − p) / (1 − p) + p · 0 = 1: on the average d is a.</summary>
    [Theory]
    [InlineData(0.5, 2.0)]
    [InlineData(0.75, 4.0)]
    [InlineData(0.0, 1.0)]
    public void What_is_kept_makes_up_for_what_is_left_out(double p, double expected)
    {
        Assert.Equal(expected, Dropout.Kept(new F64(p)).Value);
        Assert.Equal(3.0 * expected, Dropout.Through(Dropout.Kept(new F64(p)), new F64(3.0)).Value);
    }
}
