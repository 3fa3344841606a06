using System.Globalization;
using Longhand.Numerics;

namespace Longhand.Tests.Numerics;

public sealed class DecimalTextTests
{
    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(12.5, "12.5")]
    [InlineData(-12.5, "-12.5")]
    [InlineData(100.0, "100")]
    [InlineData(0.00001, "0.00001")]
    [InlineData(0.000001, "1e-6")]
    [InlineData(-0.00000123, "-1.23e-6")]
    [InlineData(123456789012345.0, "123456789012345")]
    [InlineData(1234567890123456.0, "1.234567890123456e15")]
    [InlineData(1e300, "1e300")]
    public void A_number_is_plain_where_that_is_short(double value, string expected) =>
        Assert.Equal(expected, DecimalText.Write(DecimalNumber.FromDouble(value)));

    [Theory]
    [InlineData(0.5, 4, DigitCount.Decimals, "0.5000")]
    [InlineData(3.0, 2, DigitCount.Decimals, "3.00")]
    [InlineData(0.0, 3, DigitCount.Decimals, "0.000")]
    [InlineData(0.0, 0, DigitCount.Decimals, "0")]
    [InlineData(0.0, 3, DigitCount.Significant, "0")]
    [InlineData(0.5, 3, DigitCount.Significant, "0.500")]
    [InlineData(-0.0125, 4, DigitCount.Significant, "-0.01250")]
    [InlineData(1200.0, 2, DigitCount.Significant, "1200")]
    [InlineData(1200.0, 6, DigitCount.Significant, "1200.00")]
    [InlineData(0.12345, 2, DigitCount.Decimals, "0.12345")] // the rule adds zeros, it takes nothing away
    [InlineData(2e-7, 3, DigitCount.Significant, "2.00e-7")]
    public void A_rule_adds_zeros_at_the_end(double value, int digits, DigitCount count, string expected) =>
        Assert.Equal(expected, DecimalText.Write(DecimalNumber.FromDouble(value), new Rounding(digits, count)));

    [Fact]
    public void The_culture_of_the_machine_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "de-DE", "tr-TR", "fa-IR", "ar-SA" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                var number = DecimalNumber.FromDouble(-1234.5e-9);
                Assert.Equal("-1.2345e-6", DecimalText.Write(number));
                Assert.Equal(-1234.5e-9, number.ToDouble());
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
