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
        0.0, -0.0, 1e-300, -1e-300, 1e-8, -1e-8, 0.5, -0.5, 1.0, -1.0, 5.0, -5.0, 18.7, -18.7, 37.0, -37.0, 100.0, -100.0, 700.0, -700.0, 710.0, -710.0,
        745.2, -745.2, 1e4, -1e4, 1e9, -1e9,
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
        // The square of 1e150 is still a double.
        var law = Prop.ForAll<NormalFloat>(z => AssertLaw(activation, Math.Clamp(z.Get, -1e150, 1e150), name));
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
            if (activation.Kinks.Any(kink => Math.Abs(z - kink) < 2e-3))
            {
                continue;
            }

            const double h = 1e-5;
            var slope = (Value(activation, z + h) - Value(activation, z - h)) / (2.0 * h);
            // Truncation h²/6 · |f‴|, with f‴ from the second difference of f′, doubled for what it changes between; and rounding,
            // 8 ulp of the value over 2h.
            const double k = 1e-3;
            var third = (Derivative(activation, z + k) - (2.0 * Derivative(activation, z)) + Derivative(activation, z - k)) / (k * k);
            var bound = (h * h / 6.0 * (1.0 + (2.0 * Math.Abs(third)))) + (8.0 * Ulp.Of(6.0 + Math.Abs(Value(activation, z))) / (2.0 * h));
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
        Assert.Equal(Value(activation, z), a);
        if (double.IsInfinity(a))
        {
            return;
        }

        var (written, bound) = (Derivative(activation, z), RoundingOf(activation, z));
        Assert.True(
            Math.Abs(written - dual[0].Tangent) <= bound,
            $"{name} at {z:R}: written {written:R}, tangent {dual[0].Tangent:R}, bound {bound:R}"
        );
    }

    /// <summary>How far rounding alone may put the tangent and the written derivative, which takes a rounded a, apart.</summary>
    private static double RoundingOf(Activation activation, double z)
    {
        var a = new Bounded[1];
        activation.Apply<Bounded>([Bounded.Variable(z)], a);
        var written = activation.Derivative<Bounded>([Bounded.From(z)], [a[0] with { Tangent = 0.0, TangentError = 0.0 }], 0, 0);
        return a[0].TangentError + written.Error;
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
