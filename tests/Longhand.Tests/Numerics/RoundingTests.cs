using Longhand.Numerics;

namespace Longhand.Tests.Numerics;

public sealed class RoundingTests
{
    [Theory]
    // value, digits, then half up (away from zero), half even, cut: by hand
    [InlineData(0.00125, 4, "0.0013", "0.0012", "0.0012")]
    [InlineData(0.00135, 4, "0.0014", "0.0014", "0.0013")]
    [InlineData(-0.00125, 4, "-0.0013", "-0.0012", "-0.0012")]
    [InlineData(-0.00135, 4, "-0.0014", "-0.0014", "-0.0013")]
    [InlineData(0.00126, 4, "0.0013", "0.0013", "0.0012")]
    [InlineData(0.00124, 4, "0.0012", "0.0012", "0.0012")]
    [InlineData(0.5, 0, "1", "0", "0")]
    [InlineData(1.5, 0, "2", "2", "1")]
    [InlineData(-2.5, 0, "-3", "-2", "-2")]
    [InlineData(0.999999, 4, "1", "1", "0.9999")]
    [InlineData(-0.00004, 4, "0", "0", "0")]
    [InlineData(-0.00005, 4, "-0.0001", "0", "0")]
    [InlineData(2.675, 2, "2.68", "2.68", "2.67")] // below the middle in binary, in the middle in decimal
    [InlineData(1.005, 2, "1.01", "1", "1")]
    [InlineData(12.34, 4, "12.34", "12.34", "12.34")]
    [InlineData(1e20, 4, "1e20", "1e20", "1e20")]
    public void Decimals(double value, int digits, string up, string even, string cut) =>
        AssertRounds(value, digits, DigitCount.Decimals, up, even, cut);

    [Theory]
    [InlineData(0.013850, 3, "0.0139", "0.0138", "0.0138")]
    [InlineData(0.013750, 3, "0.0138", "0.0138", "0.0137")]
    [InlineData(-0.013850, 3, "-0.0139", "-0.0138", "-0.0138")]
    [InlineData(9.995, 3, "10", "10", "9.99")]
    [InlineData(99.95, 3, "100", "100", "99.9")]
    [InlineData(123456.0, 2, "120000", "120000", "120000")]
    [InlineData(125000.0, 2, "130000", "120000", "120000")]
    [InlineData(-125000.0, 2, "-130000", "-120000", "-120000")]
    [InlineData(0.0, 3, "0", "0", "0")]
    [InlineData(5e-324, 1, "5e-324", "5e-324", "5e-324")]
    [InlineData(0.25, 1, "0.3", "0.2", "0.2")]
    [InlineData(0.35, 1, "0.4", "0.4", "0.3")]
    [InlineData(-0.95, 1, "-1", "-1", "-0.9")]
    public void Significant_digits(double value, int digits, string up, string even, string cut) =>
        AssertRounds(value, digits, DigitCount.Significant, up, even, cut);

    [Fact]
    public void Rounding_of_decimals_is_that_of_System_Decimal()
    {
        var random = new SplitMix64(4);
        for (var i = 0; i < 20_000; i++)
        {
            var value = (random.NextInt32(2_000_001) - 1_000_000) / 1000m; // three decimals: one in ten is a tie at two
            var number = DecimalNumber.FromDouble((double)value);
            Assert.Equal(Math.Round(value, 2, MidpointRounding.AwayFromZero), Rounded(number, Ties.Up));
            Assert.Equal(Math.Round(value, 2, MidpointRounding.ToEven), Rounded(number, Ties.Even));
            Assert.Equal(Math.Round(value, 2, MidpointRounding.ToZero), Rounded(number, Ties.Cut));
        }

        static decimal Rounded(DecimalNumber number, Ties ties)
        {
            var rounded = number.Round(new Rounding(2, DigitCount.Decimals, ties));
            var power = (decimal)Math.Pow(10, Math.Abs(rounded.Exponent));
            return rounded.Exponent < 0 ? (decimal)rounded.Mantissa / power : (decimal)rounded.Mantissa * power;
        }
    }

    [Fact]
    public void Rounding_twice_is_rounding_once()
    {
        var random = new SplitMix64(5);
        foreach (var ties in Enum.GetValues<Ties>())
        {
            foreach (var count in Enum.GetValues<DigitCount>())
            {
                for (var i = 0; i < 1_000; i++)
                {
                    var rule = new Rounding(random.NextInt32(6) + 1, count, ties);
                    var once = DecimalNumber.FromDouble(random.NextDouble() - 0.5).Round(rule);
                    Assert.Equal(once.Trimmed(), once.Round(rule).Trimmed());
                }
            }
        }
    }

    private static void AssertRounds(double value, int digits, DigitCount count, string up, string even, string cut)
    {
        var number = DecimalNumber.FromDouble(value);
        Assert.Equal(up, DecimalText.Write(number.Round(new Rounding(digits, count, Ties.Up))));
        Assert.Equal(even, DecimalText.Write(number.Round(new Rounding(digits, count, Ties.Even))));
        Assert.Equal(cut, DecimalText.Write(number.Round(new Rounding(digits, count, Ties.Cut))));
    }
}
