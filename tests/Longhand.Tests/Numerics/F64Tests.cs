using System.Numerics;
using Longhand.Numerics;
using Longhand.Tests.Support;

namespace Longhand.Tests.Numerics;

public sealed class F64Tests
{
    /// <summary>Binary digits behind the point of the fixed-point numbers in which the true value is worked out.</summary>
    private const int Digits = 1200;

    [Fact]
    public void The_logarithm_of_one_plus_x_is_right_to_two_ulp()
    {
        var random = new SplitMix64(12);
        double[] special = [1e-300, -1e-300, 1e-17, -1e-17, 1.1e-16, 2.2e-16, 1e-8, -1e-8, 0.5, -0.5, 1.0, 1.0 / 3.0, -0.75, 2.0];
        var powers = Enumerable.Range(0, 600).Select(_ => SmoothProblems.Around0(random, 0.7) * Math.Pow(2.0, -random.NextInt32(60)));
        foreach (var x in special.Concat(powers))
        {
            var computed = F64.LogOnePlus(new F64(x)).Value;
            var error = Math.Abs(ToDouble(Fixed(computed) - LogOnePlus(Fixed(x)))) / Ulp.Of(computed);
            // ln within one ulp; x − (sum − 1), quotient and product half an ulp each.
            Assert.True(error <= 2.5, $"{x:R}: {computed:R} is {error} ulp off");
        }
    }

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(-1.0, double.NegativeInfinity)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(-2.0, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(1e300, 690.77552789821370521)] // 300 ln 10
    public void The_ends_are_those_of_the_logarithm(double x, double expected) =>
        Assert.Equal(expected, F64.LogOnePlus(new F64(x)).Value, 0.0);

    [Fact]
    public void Powers_are_products()
    {
        Assert.Equal(1024.0, Power(new F64(2.0), 10).Value);
        Assert.Equal(1.0, Power(new F64(7.0), 0).Value);
        Assert.Equal(-3.0, Power(new F64(-3.0), 1).Value);
        Assert.Equal(59049.0, Power(new F64(3.0), 10).Value);
        Assert.Equal(-243.0, Power(new F64(-3.0), 5).Value);
    }

    [Fact]
    public void The_same_steps_are_made_by_every_number_type()
    {
        Assert.Equal(Power(new F64(0.9), 1000).Value, Power(Dual.From(0.9), 1000).Value);
        Assert.Equal(Power(new F64(0.9), 1000).Value, Expr.Power(Expr.From(0.9), 1000).Evaluate(F64.From).Value);
        // Ten squarings and six products, each rounded once, an error in a square doubling in the next: below 2000 u.
        Assert.Equal(Math.Pow(0.9, 1000), Power(new F64(0.9), 1000).Value, Ulp.Gamma(2000) * Math.Pow(0.9, 1000));
    }

    private static T Power<T>(T x, int exponent)
        where T : struct, IReal<T> => T.Power(x, exponent);

    /// <summary>The double, exactly: its bits behind the point end at 1074.</summary>
    private static BigInteger Fixed(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)((bits >> 52) & 0x7FF);
        BigInteger mantissa = (bits & 0xFFFFFFFFFFFFFL) | (exponent == 0 ? 0 : 1L << 52);
        var value = mantissa << (Digits - 1075 + Math.Max(exponent, 1));
        return x < 0 ? -value : value;
    }

    /// <summary>ln(1 + x) = 2 artanh(x / (2 + x)) = 2 Σ tᵏ/k over odd k, in fixed point.</summary>
    private static BigInteger LogOnePlus(BigInteger x)
    {
        var t = (x << Digits) / ((BigInteger.One << (Digits + 1)) + x);
        var (power, square, sum) = (t, (t * t) >> Digits, BigInteger.Zero);
        for (var k = 1; !power.IsZero && k < 4000; k += 2)
        {
            sum += power / k;
            power = (power * square) >> Digits;
        }

        return 2 * sum;
    }

    /// <summary>In two parts, since the whole is above the largest double.</summary>
    private static double ToDouble(BigInteger x) =>
        Math.ScaleB((double)(x >> 200), 200 - Digits) + Math.ScaleB((double)(x & ((BigInteger.One << 200) - 1)), -Digits);
}
