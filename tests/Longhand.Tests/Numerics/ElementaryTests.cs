using Longhand.Numerics;
using Longhand.Tests.Support;

namespace Longhand.Tests.Numerics;

/// <summary>How far exp, ln, tanh and erf are from the true values, in units in the last place of the result.</summary>
public sealed class ElementaryTests
{
    /// <summary>
    /// The functions with the errors that <see cref="Elementary"/> states: in floats the largest there is, in doubles the largest that
    /// 100,000 random arguments found, most of them from where it is largest. Both are rounded up.
    /// </summary>
    public static TheoryData<string, double, double> Functions =>
        new()
        {
            { "Exp", 0.95, 0.95 },
            { "Log", 0.85, 0.85 },
            { "LogOnePlus", 1.4, 1.4 },
            { "ExpMinusOne", 1.3, 1.7 },
            { "Tanh", 2.6, 2.4 },
            { "OnePlusErf", 3.6, 2.7 },
        };

    [Theory]
    [MemberData(nameof(Functions))]
    public void In_doubles_the_error_is_what_is_stated(string function, double inFloats, double inDoubles)
    {
        Assert.InRange(inDoubles, 0.5, inFloats + 1.0);
        var f = Operation<F64>.Named(function);
        Assert.All(
            Oracle.Read("elementary.json").GetProperty(function).Rows(),
            row =>
            {
                var (x, value, rest) = (row[0], row[1], row[2]);
                var computed = f(new(x), default).Value;
                // The rest of a subnormal value is no number of its own: half an ulp is left open there.
                var open = Math.Abs(value) < 1e-290 && rest == 0.0 ? 0.5 : 0.0;
                var error = Math.Abs(computed - value - rest) / Ulp.Of(value);
                Assert.True(error <= inDoubles + open, $"{function} at {x:R}: {computed:R} is {error} ulp off");
            }
        );
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void In_floats_the_error_is_what_is_stated(string function, double inFloats, double inDoubles) =>
        Sweep(function, inFloats, inDoubles, stride: 8191);

    [Theory]
    [MemberData(nameof(Functions))]
    [Trait("Needs", "tools")]
    public void In_floats_the_error_is_what_is_stated_at_every_float_there_is(string function, double inFloats, double inDoubles) =>
        Sweep(function, inFloats, inDoubles, stride: 1);

    [Theory]
    [InlineData("Exp", double.NegativeInfinity, 0.0)]
    [InlineData("Exp", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("Exp", -1e9, 0.0)]
    [InlineData("Exp", 1e9, double.PositiveInfinity)]
    [InlineData("Exp", -0.0, 1.0)]
    [InlineData("Log", 0.0, double.NegativeInfinity)]
    [InlineData("Log", -1e-300, double.NaN)]
    [InlineData("Log", double.NegativeInfinity, double.NaN)]
    [InlineData("Log", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("Log", 1.0, 0.0)]
    [InlineData("LogOnePlus", -0.0, -0.0)]
    [InlineData("LogOnePlus", -1.0, double.NegativeInfinity)]
    [InlineData("LogOnePlus", double.NegativeInfinity, double.NaN)]
    [InlineData("LogOnePlus", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("ExpMinusOne", -0.0, -0.0)]
    [InlineData("ExpMinusOne", double.NegativeInfinity, -1.0)]
    [InlineData("ExpMinusOne", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("ExpMinusOne", 1e9, double.PositiveInfinity)]
    [InlineData("Tanh", -0.0, -0.0)]
    [InlineData("Tanh", double.NegativeInfinity, -1.0)]
    [InlineData("Tanh", double.PositiveInfinity, 1.0)]
    [InlineData("OnePlusErf", 0.0, 1.0)]
    [InlineData("OnePlusErf", double.NegativeInfinity, 0.0)]
    [InlineData("OnePlusErf", double.PositiveInfinity, 2.0)]
    [InlineData("OnePlusErf", -1e9, 0.0)]
    [InlineData("OnePlusErf", 7.0, 2.0)]
    public void At_the_ends_the_value_is_exact(string function, double x, double expected)
    {
        Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(Operation<F64>.Named(function)(new(x), default).Value));
        var single = Operation<F32>.Named(function)(new((float)(x == -1e-300 ? -1e-30 : x)), default).Value;
        Assert.Equal(BitConverter.SingleToInt32Bits((float)expected), BitConverter.SingleToInt32Bits(single));
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void What_is_no_number_stays_none(string function, double inFloats, double inDoubles)
    {
        Assert.True(inFloats + inDoubles > 0.0);
        Assert.True(double.IsNaN(Operation<F64>.Named(function)(new(double.NaN), default).Value));
        Assert.True(float.IsNaN(Operation<F32>.Named(function)(new(float.NaN), default).Value));
    }

    /// <summary>Every stride-th float, against the same function in double: that one's error is far below an ulp of a float.</summary>
    private static void Sweep(string function, double bound, double errorOfDouble, uint stride)
    {
        Assert.InRange(errorOfDouble, 0.0, 1e6);
        const int Parts = 64;
        var worst = new FloatSweep.Error[Parts];
        Parallel.For(
            0,
            Parts,
            part => worst[part] = new FloatSweep(function).Worst((uint)part << 26, (((ulong)part + 1) << 26) - 1, stride)
        );
        var largest = worst.MaxBy(error => error.Size);
        Assert.True(largest.Size <= bound, $"{function} at {largest.At:R}: {largest.Computed:R} is {largest.Size} ulp off");
        // The bound is not idle: the sweep comes near it.
        Assert.True(largest.Size > 0.6 * bound, $"{function}: {largest.Size} ulp is all there is");
    }
}
