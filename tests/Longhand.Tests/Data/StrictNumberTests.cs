using System.Globalization;
using Longhand.Data;
using Longhand.Numerics;

namespace Longhand.Tests.Data;

public sealed class StrictNumberTests
{
    [Fact]
    public void A_short_number_is_the_double_that_the_platform_reads()
    {
        var random = new SplitMix64(5);
        for (var number = 0; number < 300_000; number++)
        {
            var digits = string.Concat(Enumerable.Range(0, 1 + random.NextInt32(17)).Select(_ => (char)('0' + random.NextInt32(10))));
            var text = (random.NextInt32(2) == 0 ? "-" : "") + (random.NextInt32(4) == 0 ? digits : digits.Insert(random.NextInt32(digits.Length + 1), "."));
            Assert.True(StrictNumber.TryParse(text, out var read), text);
            Assert.Equal(BitConverter.DoubleToInt64Bits(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)), BitConverter.DoubleToInt64Bits(read));
        }
    }

    [Theory]
    [InlineData("0", 0.0)]
    [InlineData("-0", -0.0)]
    [InlineData("-0.0", -0.0)]
    [InlineData(" 1.5\t", 1.5)]
    [InlineData("+.5", 0.5)]
    [InlineData("5.", 5.0)]
    [InlineData("1e3", 1000.0)]
    [InlineData("1E-3", 0.001)]
    [InlineData("1e-400", 0.0)]
    [InlineData("4.9406564584124654e-324", double.Epsilon)]
    [InlineData("1.7976931348623157e308", double.MaxValue)]
    [InlineData("9007199254740993", 9007199254740992.0)]
    public void What_programs_write_is_a_number(string text, double value)
    {
        Assert.True(StrictNumber.TryParse(text, out var number));
        Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(number));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("-.")]
    [InlineData("1,5")]
    [InlineData("1,000")]
    [InlineData("1 000")]
    [InlineData("1_000")]
    [InlineData("1.2.3")]
    [InlineData("--1")]
    [InlineData("1-")]
    [InlineData("1e")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("∞")]
    [InlineData("0x10")]
    [InlineData("1\0")]
    [InlineData("١٢")]
    [InlineData("(1)")]
    [InlineData("$1")]
    public void Anything_else_is_none(string text)
    {
        Assert.False(StrictNumber.TryParse(text, out _));
        Assert.False(StrictNumber.IsNumber(text));
    }

    [Fact]
    public void A_number_beyond_a_double_is_written_as_one_and_is_none()
    {
        Assert.True(StrictNumber.IsNumber("1e309"));
        Assert.False(StrictNumber.TryParse("-1e309", out _));
    }
}
