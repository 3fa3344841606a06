using System.Globalization;
using System.Numerics;
using Longhand.Numerics;

namespace Longhand.Tests.Numerics;

public sealed class DecimalNumberTests
{
    private const int Cases = 1_000_000;

    [Fact]
    public void A_million_random_doubles_come_back_through_the_decimal_number() =>
        ForRandomDoubles(x => DecimalNumber.FromDouble(x).ToDouble());

    [Fact]
    public void A_million_random_doubles_come_back_through_the_text() =>
        ForRandomDoubles(x =>
            double.Parse(DecimalText.Write(DecimalNumber.FromDouble(x)), NumberStyles.Float, CultureInfo.InvariantCulture)
        );

    [Theory]
    [InlineData(0.0, 0, 0)]
    [InlineData(0.05, 5, -2)]
    [InlineData(-1.25, -125, -2)]
    [InlineData(1200.0, 12, 2)]
    [InlineData(5e-324, 5, -324)]
    [InlineData(1e22, 1, 22)]
    public void A_double_is_the_shortest_decimal_that_reads_back(double value, int mantissa, int exponent) =>
        Assert.Equal(new DecimalNumber(mantissa, exponent), DecimalNumber.FromDouble(value));

    [Fact]
    public void The_largest_and_the_smallest_doubles_come_back()
    {
        foreach (var x in new[] { double.MaxValue, double.MinValue, double.Epsilon, -double.Epsilon, 2.2250738585072014e-308, 1.0 / 3.0 })
        {
            Assert.Equal(x, DecimalNumber.FromDouble(x).ToDouble());
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_not_finite_has_no_digits(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DecimalNumber.FromDouble(value));

    [Fact]
    public void One_tenth_and_two_tenths_are_exactly_three_tenths()
    {
        var sum = DecimalNumber.FromDouble(0.1) + DecimalNumber.FromDouble(0.2);
        Assert.Equal(DecimalNumber.FromDouble(0.3), sum.Trimmed());
        Assert.Equal(0.3, sum.ToDouble());
        Assert.NotEqual(0.3, 0.1 + 0.2);
    }

    [Fact]
    public void There_is_no_signed_zero()
    {
        var zero = DecimalNumber.FromDouble(-0.0);
        Assert.Equal(0, zero.Sign);
        Assert.False(double.IsNegative(zero.ToDouble()));
        Assert.False(double.IsNegative((-zero).ToDouble()));
        Assert.False(double.IsNegative((DecimalNumber.FromDouble(-0.5) * zero).ToDouble()));
        Assert.Equal("0", DecimalText.Write(zero));
        Assert.Equal("0", DecimalText.Write(DecimalNumber.FromDouble(-0.001).Round(new Rounding(2)).Trimmed()));
    }

    [Fact]
    public void Sums_differences_and_products_are_those_of_System_Decimal()
    {
        var random = new SplitMix64(1);
        for (var i = 0; i < 20_000; i++)
        {
            var (x, y) = (Short(random), Short(random));
            var (p, q) = (Of(x), Of(y));
            Assert.Equal(x + y, AsDecimal(p + q)); // at most 9 digits each: a decimal holds the exact 18 of the product
            Assert.Equal(x - y, AsDecimal(p - q));
            Assert.Equal(x * y, AsDecimal(p * q));
        }
    }

    [Fact]
    public void Quotients_that_do_not_end_are_rounded_to_forty_digits()
    {
        var third = DecimalNumber.FromDouble(1.0) / DecimalNumber.FromDouble(3.0);
        Assert.Equal(BigInteger.Parse(new string('3', 40), CultureInfo.InvariantCulture), third.Mantissa / BigInteger.Pow(10, Digits(third) - 40));
        Assert.Equal(-1, third.LeadingExponent);
        var twoThirds = DecimalNumber.FromDouble(-2.0) / DecimalNumber.FromDouble(3.0);
        Assert.Equal(7, (int)(BigInteger.Abs(twoThirds.Mantissa) % 10));
        Assert.Equal(-1, twoThirds.Sign);
        Assert.Equal(DecimalNumber.FromDouble(-0.0125), DecimalNumber.FromDouble(-0.1) / DecimalNumber.FromDouble(8.0));
    }

    [Fact]
    public void One_third_and_two_thirds_are_1_where_they_are_rounded()
    {
        var sum = (DecimalNumber.FromDouble(1.0) / DecimalNumber.FromDouble(3.0)) + (DecimalNumber.FromDouble(2.0) / DecimalNumber.FromDouble(3.0));
        foreach (var ties in Enum.GetValues<Ties>())
        {
            Assert.Equal(DecimalNumber.FromDouble(1.0), sum.Round(new Rounding(4, DigitCount.Decimals, ties)).Trimmed());
        }
    }

    [Fact]
    public void Quotients_times_the_divisor_give_the_dividend_back_to_forty_digits()
    {
        var random = new SplitMix64(2);
        for (var i = 0; i < 2_000; i++)
        {
            var (x, y) = (Of(Short(random)), Of(Short(random)));
            if (y.Sign != 0 && x.Sign != 0)
            {
                // At least 39 digits are right: |x − (x/y) y| < |x| 10⁻³⁸.
                var rest = x - (x / y * y);
                Assert.True(rest.Sign == 0 || rest.LeadingExponent <= x.LeadingExponent - 38);
            }
        }
    }

    private static int Digits(DecimalNumber x) => BigInteger.Abs(x.Mantissa).ToString(CultureInfo.InvariantCulture).Length;

    private static decimal Short(SplitMix64 random) =>
        new decimal(random.NextInt32(2_000_000_000) - 1_000_000_000) / (decimal)Math.Pow(10, random.NextInt32(10));

    private static DecimalNumber Of(decimal x)
    {
        var text = x.ToString(CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : text.Length - point - 1;
        return new(BigInteger.Parse(text.Replace(".", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture), -decimals);
    }

    private static decimal AsDecimal(DecimalNumber x)
    {
        var trimmed = x.Trimmed();
        var scale = Math.Max(0, -trimmed.Exponent);
        var whole = trimmed.Mantissa * BigInteger.Pow(10, Math.Max(0, trimmed.Exponent));
        var value = (decimal)whole;
        for (var i = 0; i < scale; i++)
        {
            value /= 10m;
        }

        return value;
    }

    private static void ForRandomDoubles(Func<double, double> through)
    {
        var random = new SplitMix64(20261122);
        var wrong = 0;
        for (var i = 0; i < Cases; i++)
        {
            var x = BitConverter.UInt64BitsToDouble(random.NextBits()); // every exponent, subnormal numbers too
            if (!double.IsFinite(x))
            {
                x = random.NextDouble();
            }

            wrong += BitConverter.DoubleToInt64Bits(through(x)) == BitConverter.DoubleToInt64Bits(x) ? 0 : 1;
        }

        Assert.Equal(0, wrong);
    }
}
