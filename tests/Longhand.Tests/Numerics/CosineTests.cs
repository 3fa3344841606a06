using Longhand.Numerics;
using Longhand.Tests.Support;

namespace Longhand.Tests.Numerics;

/// <summary>cos x and xʸ, which schedules are made of, beside those of the platform.</summary>
public sealed class CosineTests
{
    private const int Places = 2000;

    [Fact]
    public void Cosine_is_that_of_the_platform_over_half_a_turn()
    {
        for (var i = -Places; i <= Places; i++)
        {
            var x = Math.PI * i / Places;
            // 1 − cos x takes some thirty roundings of terms that do not cancel, and is at most 2.
            Assert.Equal(Math.Cos(x), Of(new F64(x)).Value, (Ulp.Gamma(30) * (1.0 - Math.Cos(x))) + Ulp.Of(1.0));
        }

        Assert.Equal(1.0, Of(F64.Zero).Value);
    }

    [Fact]
    public void Its_derivative_is_minus_the_sine()
    {
        for (var i = -Places; i <= Places; i++)
        {
            var x = Math.PI * i / Places;
            Assert.Equal(-Math.Sin(x), Of(new Dual(x, 1.0)).Tangent, Ulp.Gamma(200)); // three doublings, each with the product rule
        }
    }

    [Fact]
    public void Single_precision_and_work_by_hand_know_it()
    {
        Assert.Equal(MathF.Cos(1.0f), Of(new F32(1.0f)).Value, 4e-7f);
        Assert.Equal(0.5403, Carried.ToDouble(Carried.Named(Of(new Carried(1.0, new Rounding(4))))));
        Assert.Equal(1.4142, Carried.ToDouble(Carried.Named(Raised(new Carried(2.0, new Rounding(4)), new Carried(0.5, null)))));
    }

    [Theory]
    [InlineData(0.96, 0.004)]
    [InlineData(3.0, 0.5)]
    [InlineData(1000.0, 2.0)]
    [InlineData(7.0, 0.0)]
    [InlineData(1.0, 5.0)]
    public void A_power_is_that_of_the_platform(double x, double y)
    {
        var expected = Math.Pow(x, y);
        // An ulp of y ln x in the exponent is that share of the power.
        var tolerance = (3.0 + Math.Abs(y * Math.Log(x))) * 2.0 * Ulp.Of(expected);
        Assert.Equal(expected, Raised(new F64(x), new F64(y)).Value, tolerance);
    }

    private static T Of<T>(T x)
        where T : struct, IReal<T> => T.Cos(x);

    private static T Raised<T>(T x, T y)
        where T : struct, IReal<T> => T.Raise(x, y);
}
