using FsCheck;
using FsCheck.Fluent;
using Longhand.Functions;
using Longhand.Numerics;
using Longhand.Tests.Support;

namespace Longhand.Tests.Functions.Activations;

/// <summary>Law 2 over the catalogue: the written derivative is the derivative of the written value.</summary>
public sealed class ActivationLawTests
{
    private static readonly double[] Special =
    [
        0.0, -0.0, 1e-300, -1e-300, 1e-8, -1e-8, 0.5, -0.5, 1.0, -1.0, 5.0, -5.0, 18.7, -18.7, 37.0, -37.0, 100.0, -100.0, 700.0, -700.0, 1e4, 1e9,
    ];

    [Theory]
    [MemberData(nameof(Tables.Elementwise), MemberType = typeof(Tables))]
    public void The_derivative_is_the_tangent_of_the_value(int place, string name)
    {
        var activation = Tables.Activations[place];
        var random = new SplitMix64(20261122);
        foreach (var z in Special.Concat(Enumerable.Range(0, 5_000).Select(_ => SmoothProblems.Around0(random, 30.0))))
        {
            AssertLaw(activation, z, name);
        }
    }

    [Theory]
    [MemberData(nameof(Tables.Elementwise), MemberType = typeof(Tables))]
    public void The_derivative_is_the_tangent_of_the_value_at_whatever_floats_occur(int place, string name)
    {
        var activation = Tables.Activations[place];
        // From −700 on: further down e⁻ᶻ is above the largest double, and the quotient rule has ∞/∞ where the derivative is 0.
        var law = Prop.ForAll<NormalFloat>(z => AssertLaw(activation, Math.Clamp(z.Get, -700.0, 1e300), name));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(20261122UL, 1UL).WithQuietOnSuccess(true), law);
    }

    [Theory]
    [MemberData(nameof(Tables.Elementwise), MemberType = typeof(Tables))]
    public void The_derivative_is_the_slope_of_the_value(int place, string name)
    {
        var activation = Tables.Activations[place];
        var random = new SplitMix64(7);
        for (var i = 0; i < 2_000; i++)
        {
            var z = SmoothProblems.Around0(random, 6.0);
            if (activation.Kinks.Any(kink => Math.Abs(z - kink) < 1e-3))
            {
                continue;
            }

            const double h = 1e-5;
            var slope = (Value(activation, z + h) - Value(activation, z - h)) / (2.0 * h);
            // Truncation h²/6 · |f‴| with |f‴| ≤ 2 (tanh), and rounding 2 ulp of values up to 6 over 2h.
            var bound = (h * h / 3.0) + (4.0 * Ulp.Of(6.0) / (2.0 * h));
            Assert.True(Math.Abs(Derivative(activation, z) - slope) <= bound, $"{name} at {z:R}");
        }
    }

    private static void AssertLaw(Activation activation, double z, string name)
    {
        if (activation.Kinks.Contains(z))
        {
            return;
        }

        var dual = new Dual[1];
        activation.Apply<Dual>([new Dual(z, 1.0)], dual);
        var a = dual[0].Value;
        var written = activation.Derivative<Dual>([Dual.From(z)], [new Dual(a, 1.0)], 0, 0);
        // f′(z, a) takes a rounded a: that moves it by |∂f′/∂a| · ulp(a) for every ulp of a (exp, sum and quotient: 2); the rest is a
        // handful of operations on either side, each half an ulp of the result, or of the terms of which it is the small difference (the
        // ten operations of swish on either side). Four of each covers both sides. Where a formula has z (1 − s), the difference is
        // right to a rounding of 1, until s is 1 from z = 40 on.
        var terms = new Weighed[1];
        activation.Apply<Weighed>([Weighed.Variable(z)], terms);
        var bound = (4.0 * (Ulp.Of(written.Value) + (Math.Abs(written.Tangent) * Ulp.Of(a)))) + (Ulp.Gamma(20) * terms[0].Size) + (Ulp.Gamma(2) * Math.Min(Math.Abs(z), 40.0));
        Assert.True(
            Math.Abs(written.Value - dual[0].Tangent) <= bound,
            $"{name} at {z:R}: written {written.Value:R}, tangent {dual[0].Tangent:R}, bound {bound:R}"
        );
        Assert.Equal(Value(activation, z), a);
    }

    private static double Value(Activation activation, double z)
    {
        var a = new F64[1];
        activation.Apply<F64>([new F64(z)], a);
        return a[0].Value;
    }

    private static double Derivative(Activation activation, double z) =>
        activation.Derivative<F64>([new F64(z)], [new F64(Value(activation, z))], 0, 0).Value;
}
