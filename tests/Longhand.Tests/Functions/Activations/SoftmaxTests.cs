using Longhand.Functions;
using Longhand.Numerics;
using Longhand.Tests.Support;

namespace Longhand.Tests.Functions.Activations;

public sealed class SoftmaxTests
{
    private static readonly SplitMix64 Random = new(3);

    public static TheoryData<double> Scales => [0.1, 1.0, 5.0, 30.0];

    [Theory]
    [MemberData(nameof(Scales))]
    public void The_Jacobian_is_the_tangent_of_the_value(double scale)
    {
        for (var i = 0; i < 500; i++)
        {
            var z = Draw(1 + (i % 5), scale);
            for (var input = 0; input < z.Length; input++)
            {
                var a = Softmaxed([.. z.Select((v, k) => new Weighed(v, k == input ? 1.0 : 0.0, k == input ? 1.0 : 0.0))]);
                var values = a.Select(v => new F64(v.Value)).ToArray();
                for (var output = 0; output < z.Length; output++)
                {
                    // The tangent: M + 6 operations on terms of its size. The entry aᵢ((i = j) − aⱼ): each a is off by so many u as well.
                    var written = Softmax.Derivative<F64>(values, output, input).Value;
                    var bound = Ulp.Gamma(z.Length + 6) * (a[output].Size + values[output].Value);
                    Assert.True(Math.Abs(written - a[output].Tangent) <= bound, $"{output}/{input} of {string.Join(" ", z)}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Scales))]
    public void Dual_and_the_written_Jacobian_agree(double scale)
    {
        for (var i = 0; i < 200; i++)
        {
            var z = Draw(4, scale);
            var a = Softmaxed([.. z.Select((v, k) => new Dual(v, k == 2 ? 1.0 : 0.0))]);
            var values = a.Select(v => new F64(v.Value)).ToArray();
            for (var output = 0; output < z.Length; output++)
            {
                // aᵢ ≤ 1 is the largest term on either side: ten operations each.
                Assert.Equal(a[output].Tangent, Softmax.Derivative<F64>(values, output, 2).Value, 20.0 * Ulp.U);
            }
        }
    }

    [Fact]
    public void Activations_of_a_layer_add_up_to_1()
    {
        for (var i = 0; i < 1_000; i++)
        {
            var z = Draw(1 + (i % 7), 1e3);
            // M quotients by the same rounded sum, and M − 1 additions on either side.
            Assert.Equal(1.0, Softmaxed([.. z.Select(F64.From)]).Sum(a => a.Value), Ulp.Gamma((2 * z.Length) + 2));
        }
    }

    [Fact]
    public void A_shift_of_all_weighted_inputs_changes_nothing()
    {
        for (var i = 0; i < 1_000; i++)
        {
            var z = Draw(1 + (i % 6), 5.0);
            var shift = SmoothProblems.Around0(Random, 100.0);
            var (plain, shifted) = (Softmaxed([.. z.Select(F64.From)]), Softmaxed([.. z.Select(v => new F64(v + shift))]));
            for (var k = 0; k < z.Length; k++)
            {
                // v + shift is rounded (half an ulp of up to 105); e^(zₖ − m) turns that absolute error of two of them into a relative
                // one, above and below the line; M + 4 roundings more.
                var bound = ((4.0 * Ulp.Of(105.0)) + Ulp.Gamma((2 * z.Length) + 8)) * plain[k].Value;
                Assert.Equal(plain[k].Value, shifted[k].Value, bound);
            }
        }
    }

    [Fact]
    public void A_shift_that_is_exact_changes_no_bit()
    {
        for (var i = 0; i < 1_000; i++)
        {
            F64[] z = [.. Enumerable.Range(0, 4).Select(_ => new F64(Random.NextInt32(64) / 8.0))];
            F64[] shifted = [.. z.Select(v => new F64(v.Value + 512.0))];
            Assert.Equal(Softmaxed(z), Softmaxed(shifted));
        }
    }

    [Fact]
    public void Value_is_the_definition_where_that_does_not_overflow()
    {
        for (var i = 0; i < 1_000; i++)
        {
            F64[] z = [.. Draw(5, 20.0).Select(F64.From)];
            var defined = new F64[5];
            Softmax.Definition<F64>(z, defined);
            var a = Softmaxed(z);
            for (var k = 0; k < 5; k++)
            {
                // zₖ − m is rounded: up to half an ulp of 40 absolute in the exponent of each term, above and below the line.
                Assert.Equal(defined[k].Value, a[k].Value, (2.0 * Ulp.Of(40.0) + Ulp.Gamma(24)) * defined[k].Value);
            }
        }
    }

    [Fact]
    public void Large_weighted_inputs_do_not_overflow()
    {
        Assert.Equal([1.0, 0.0, 0.0], Softmaxed<F64>([new(1e9), new(0.0), new(-1e9)]).Select(a => a.Value));
        Assert.Equal([0.5, 0.5], Softmaxed<F64>([new(-1e300), new(-1e300)]).Select(a => a.Value));
    }

    private static double[] Draw(int units, double scale) => [.. Enumerable.Range(0, units).Select(_ => SmoothProblems.Around0(Random, scale))];

    private static T[] Softmaxed<T>(T[] z)
        where T : struct, IReal<T>
    {
        var a = new T[z.Length];
        Softmax.Value<T>(z, a);
        return a;
    }
}
