using Longhand.Functions;
using Longhand.Numerics;
using Longhand.Tests.Support;

namespace Longhand.Tests.Functions.Losses;

/// <summary>Law 2 over the losses of the catalogue, inside the domain of each.</summary>
public sealed class LossLawTests
{
    [Theory]
    [MemberData(nameof(Tables.Losses), MemberType = typeof(Tables))]
    public void The_derivative_is_the_tangent_of_the_value(int place, string name)
    {
        var loss = Tables.AllLosses[place];
        foreach (var (prediction, target) in Points(loss.Domain))
        {
            var value = loss.Term(Weighed.Variable(prediction), Weighed.From(target));
            var tangent = loss.Term(new Dual(prediction, 1.0), Dual.From(target)).Tangent;
            var written = loss.TermDerivative(new F64(prediction), new F64(target)).Value;
            // At most six operations on either side, on terms of this size.
            Assert.True(Math.Abs(written - tangent) <= Ulp.Gamma(12) * value.Size, $"{name} at {prediction:R}, {target:R}: {written:R}, {tangent:R}");
        }
    }

    [Theory]
    [MemberData(nameof(Tables.Losses), MemberType = typeof(Tables))]
    public void A_loss_is_least_where_the_prediction_is_the_target(int place, string name)
    {
        var loss = Tables.AllLosses[place];
        // −y ln ŷ alone falls with ŷ; the minimum is over distributions. A sign has no one best prediction.
        var isMinimal = loss.Domain is not (LossDomain.Distributions or LossDomain.Signs);
        foreach (var (prediction, target) in Points(loss.Domain).Where(p => p.Target is > 0.0 and < 1.0 && isMinimal))
        {
            var here = loss.Term(new F64(prediction), new F64(target)).Value;
            Assert.True(loss.Term(new F64(target), new F64(target)).Value <= here, name);
            Assert.Equal(0.0, loss.TermDerivative(new F64(target), new F64(target)).Value);
        }
    }

    [Theory]
    [InlineData("half-squared-error", 0.75, 0.25, 0.125, 0.5)] // ½ · 0.5²
    [InlineData("squared-error", 0.75, 0.25, 0.25, 1.0)] // 0.5²: no ½ anywhere
    [InlineData("mean-squared-error", 0.75, 0.25, 0.25, 1.0)]
    [InlineData("binary-cross-entropy", 0.5, 1.0, 0.69314718055994530942, -2.0)] // ln 2
    [InlineData("binary-cross-entropy", 0.5, 0.0, 0.69314718055994530942, 2.0)]
    [InlineData("binary-cross-entropy", 0.25, 0.5, 0.83698821678583578, -1.3333333333333333)] // −½ ln(3/16)
    [InlineData("cross-entropy", 0.25, 1.0, 1.3862943611198906188, -4.0)] // 2 ln 2
    [InlineData("cross-entropy", 0.25, 0.0, 0.0, 0.0)]
    [InlineData("absolute-error", 0.25, 0.75, 0.5, -1.0)]
    [InlineData("log-cosh", 1.0, 1.0, 0.0, 0.0)]
    [InlineData("log-cosh", 2.0, 0.5, 0.85544017101379682, 0.90514825364486644)] // ln cosh 1.5, tanh 1.5
    [InlineData("hinge", 0.25, 1.0, 0.75, -1.0)]
    [InlineData("hinge", 0.25, -1.0, 1.25, 1.0)]
    [InlineData("hinge", 1.5, 1.0, 0.0, 0.0)]
    [InlineData("squared-hinge", 0.5, -1.0, 2.25, 3.0)]
    [InlineData("huber", 0.5, 0.25, 0.03125, 0.25)] // ½ · 0.25²
    [InlineData("huber", -2.0, 0.5, 2.0, -1.0)] // 1 · (2.5 − ½)
    [InlineData("smooth-l1", -2.0, 0.5, 2.0, -1.0)]
    [InlineData("kl-divergence", 0.25, 0.5, 0.34657359027997264, -2.0)] // ½ ln 2
    [InlineData("kl-divergence", 0.25, 0.0, 0.0, 0.0)]
    [InlineData("poisson", 2.0, 3.0, -0.079441541679835928, -0.5)] // 2 − 3 ln 2
    [InlineData("poisson", 0.0, 0.0, 0.0, 1.0)]
    public void One_output_by_hand(string name, double prediction, double target, double value, double derivative)
    {
        var loss = Tables.LossNamed(name);
        // ln to an ulp, and at most five operations.
        Assert.Equal(value, loss.Term(new F64(prediction), new F64(target)).Value, Ulp.Gamma(6) * (1.0 + Math.Abs(value)));
        Assert.Equal(derivative, loss.TermDerivative(new F64(prediction), new F64(target)).Value, Ulp.Gamma(6) * Math.Abs(derivative));
    }

    [Theory]
    [InlineData(1.0, 1.0)]
    [InlineData(0.0, 0.0)]
    public void Binary_cross_entropy_of_a_certain_and_right_prediction_is_0(double prediction, double target) =>
        Assert.Equal(0.0, Tables.LossNamed("binary-cross-entropy").Term(new F64(prediction), new F64(target)).Value);

    [Fact]
    public void Outputs_are_combined_as_the_contract_says()
    {
        string[] averaged = ["mean-squared-error", "absolute-error", "log-cosh", "hinge", "squared-hinge", "huber", "smooth-l1"];
        foreach (var loss in Catalogue.Default.Losses)
        {
            var expected = averaged.Contains(loss.Name) ? Outputs.Mean : Outputs.Sum;
            Assert.Equal(expected, loss.Outputs);
            Assert.Equal(Reduction.Mean, loss.Reduction);
            Assert.Equal(Outputs.Mean, loss.With(outputs: Outputs.Mean).Outputs);
            Assert.Equal(Reduction.Sum, loss.With(reduction: Reduction.Sum).Reduction);
            Assert.Equal(loss.Name, loss.With(Outputs.Mean, Reduction.Sum).Name);
        }
    }

    [Fact]
    public void Sum_and_mean_divide_as_their_names_say()
    {
        foreach (var loss in Catalogue.Default.Losses)
        {
            var (summed, averaged) = (loss.With(Outputs.Sum, Reduction.Sum), loss.With(Outputs.Mean, Reduction.Mean));
            Assert.Equal(6.0, summed.Combine(new F64(6.0), 4).Value);
            Assert.Equal(6.0, summed.Reduce(new F64(6.0), new F64(4.0)).Value);
            Assert.Equal(1.5, averaged.Combine(new F64(6.0), 4).Value);
            Assert.Equal(1.5, averaged.Reduce(new F64(6.0), new F64(4.0)).Value);
        }
    }

    private static IEnumerable<(double Prediction, double Target)> Points(LossDomain domain)
    {
        var random = new SplitMix64(11);
        if (domain is LossDomain.Numbers or LossDomain.Signs)
        {
            foreach (var d in new[] { 0.0, 1e-300, 1e-8, -1e-8, 0.3, 0.999, 1.0, 2.5, -2.5, 37.0, -710.0, 745.2, 1e4, 1e9 })
            {
                yield return (1.0 + d, 1.0);
            }
        }

        for (var i = 0; i < 5_000; i++)
        {
            yield return domain switch
            {
                LossDomain.Numbers => (SmoothProblems.Around0(random, 100.0), SmoothProblems.Around0(random, 100.0)),
                LossDomain.Signs => (SmoothProblems.Around0(random, 3.0), random.NextInt32(2) == 0 ? -1.0 : 1.0),
                LossDomain.Rates => (Math.Max(20.0 * random.NextDouble(), 1e-12), i % 3 == 0 ? random.NextInt32(2) : 20.0 * random.NextDouble()),
                _ => (Math.Max(random.NextDouble(), 1e-12), i % 3 == 0 ? random.NextInt32(2) : random.NextDouble()),
            };
        }
    }
}
