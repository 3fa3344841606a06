using Longhand.Functions;
using Longhand.Numerics;
using Longhand.Tests.Support;

namespace Longhand.Tests.Functions.Losses;

/// <summary>A loss and the output activation that it belongs to: δ is ŷ − y, and there is a form in the weighted inputs.</summary>
public sealed class CanonicalPairTests
{
    public static TheoryData<string, string> Pairs => new() { { "binary-cross-entropy", "sigmoid" }, { "cross-entropy", "softmax" }, { "kl-divergence", "softmax" }, { "poisson", "exponential" } };

    [Fact]
    public void The_canonical_pairs_are_these_and_no_others()
    {
        var found =
            from loss in Catalogue.Default.Losses
            from activation in Catalogue.Default.Activations
            where loss.IsCanonicalWith(activation)
            select (loss.Name, activation.Name);
        Assert.Equal(Pairs.Select(row => row.Data), found);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_form_in_the_weighted_inputs_is_the_definition(string lossName, string activationName)
    {
        foreach (var (loss, activation, z, y) in Points(lossName, activationName, 1_000))
        {
            var a = new F64[z.Length];
            F64[] lifted = [.. z.Select(F64.From)];
            activation.Apply<F64>(lifted, a);
            for (var k = 0; k < z.Length; k++)
            {
                var stable = loss.TermFromWeightedInputs<F64>(lifted, k, new F64(y[k])).Value;
                var defined = loss.Term(a[k], new F64(y[k])).Value;
                // The definition: ŷ is off by γ₁₀ relative, ln ŷ by as much absolute, and 1 − ŷ by ŷ/(1 − ŷ) times that. The form in z:
                // sums of terms of the size of max|z|.
                var lost = activationName == "sigmoid" ? 1.0 + (a[k].Value / (1.0 - a[k].Value)) : 1.0;
                var bound = Ulp.Gamma(12) * (lost + z.Max(Math.Abs) + Math.Abs(defined));
                Assert.True(Math.Abs(stable - defined) <= bound, $"{lossName}: {stable:R}, {defined:R} at {string.Join(" ", z)}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Delta_of_a_canonical_pair_is_prediction_minus_target(string lossName, string activationName)
    {
        foreach (var (loss, activation, z, y) in Points(lossName, activationName, 1_000))
        {
            var a = new F64[z.Length];
            activation.Apply<F64>([.. z.Select(F64.From)], a);
            for (var j = 0; j < z.Length; j++)
            {
                Weighed[] seeded = [.. z.Select((v, k) => k == j ? Weighed.Variable(v) : Weighed.From(v))];
                Dual[] duals = [.. z.Select((v, k) => new Dual(v, k == j ? 1.0 : 0.0))];
                var (total, tangent) = (Weighed.Zero, 0.0);
                for (var k = 0; k < z.Length; k++)
                {
                    total += loss.TermFromWeightedInputs<Weighed>(seeded, k, Weighed.From(y[k]));
                    tangent += loss.TermFromWeightedInputs<Dual>(duals, k, Dual.From(y[k])).Tangent;
                }

                // M terms of some ten operations each, of this size altogether; ŷ − y with ŷ off by γ₁₀.
                var bound = Ulp.Gamma(20 + (2 * z.Length)) * (total.Size + a[j].Value + y[j]);
                Assert.True(Math.Abs(tangent - (a[j].Value - y[j])) <= bound, $"{lossName}: {tangent:R}, {a[j].Value - y[j]:R}");
            }
        }
    }

    [Theory]
    [InlineData(800.0, 0.0, 800.0)]
    [InlineData(800.0, 1.0, 0.0)]
    [InlineData(-800.0, 1.0, 800.0)]
    [InlineData(-800.0, 0.0, 0.0)]
    [InlineData(0.0, 1.0, 0.69314718055994530942)]
    [InlineData(37.0, 1.0, 8.5330476257440657e-17)] // ln(1 + e⁻³⁷) = e⁻³⁷ to 17 digits
    public void Binary_cross_entropy_on_weighted_inputs_does_not_lose_its_logarithm(double z, double target, double expected)
    {
        var loss = Tables.LossNamed("binary-cross-entropy").TermFromWeightedInputs<F64>([new F64(z)], 0, new F64(target)).Value;
        Assert.Equal(expected, loss, 1e-12 * expected);
    }

    [Theory]
    [InlineData(800.0, 800.0)]
    [InlineData(1e9, 1e9)]
    public void Cross_entropy_on_weighted_inputs_does_not_lose_its_logarithm(double z, double expected)
    {
        var loss = Tables.LossNamed("cross-entropy").TermFromWeightedInputs<F64>([new F64(z), new F64(0.0)], 1, new F64(1.0)).Value;
        Assert.Equal(expected, loss, 1e-12 * expected);
    }

    [Fact]
    public void A_loss_without_such_a_form_says_so()
    {
        var loss = Tables.LossNamed("squared-error");
        var error = Assert.Throws<InvalidOperationException>(() => loss.TermFromWeightedInputs<F64>([F64.One], 0, F64.One));
        Assert.Contains("squared-error", error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<(Loss Loss, Activation Activation, double[] Z, double[] Y)> Points(string loss, string activation, int count)
    {
        var random = new SplitMix64(5);
        for (var i = 0; i < count; i++)
        {
            var units = 1 + random.NextInt32(4);
            var z = Enumerable.Range(0, units).Select(_ => SmoothProblems.Around0(random, 15.0)).ToArray();
            var y = new double[units];
            if (activation == "softmax")
            {
                (y[random.NextInt32(units)], var rest) = (0.75, random.NextInt32(units));
                y[rest] += 0.25; // a distribution that adds up to 1 exactly
            }
            else
            {
                y = [.. y.Select(_ => random.NextInt32(3) switch { 0 => 0.0, 1 => 1.0, _ => random.NextDouble() })];
            }

            yield return (Tables.LossNamed(loss), Tables.ActivationNamed(activation), z, y);
        }
    }
}
