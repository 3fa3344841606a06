using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;
using Longhand.Tests.Support;

namespace Longhand.Tests.Functions.Losses;

/// <summary>Class weights and label smoothing: what they leave alone, and what they refuse. Their numbers are in LossOracleTests.</summary>
public sealed class ClassWeightTests
{
    private static readonly Loss Plain = Tables.LossNamed("cross-entropy");

    [Fact]
    public void Weights_of_1_change_nothing_but_the_last_digits() => AssertSame(Plain, Plain.WithClassWeights(1.0, 1.0, 1.0));

    [Fact]
    public void A_common_factor_of_all_weights_goes_away_in_the_mean() =>
        AssertSame(Plain.WithClassWeights(1.5, 0.5, 2.0), Plain.WithClassWeights(6.0, 2.0, 8.0));

    [Fact]
    public void No_smoothing_changes_no_bit() => Assert.Equal(Step(Plain).Gradient, Step(Plain.WithLabelSmoothing(0.0)).Gradient);

    [Fact]
    public void The_weights_of_the_examples_are_those_of_the_targets_as_they_are_given()
    {
        var step = Step(Plain.WithClassWeights(1.5, 0.5, 2.0).WithLabelSmoothing(0.25));
        Assert.Equal([1.5, 2.0, 1.125], step.Examples.Select(e => e.Weight.Value)); // the third: 0.25 · 1.5 + 0.5 · 0.5 + 0.25 · 2
        Assert.Equal(4.625, step.Size.Value);
        Assert.Equal([0.8333333333333334, 0.08333333333333333, 0.08333333333333333], step.Examples[0].Smoothed.Select(y => y.Value)); // ¾ + ¼/3, ¼/3
    }

    [Fact]
    public void A_sum_over_examples_divides_by_nothing() => Assert.False(Plain.WithClassWeights(2.0, 1.0, 1.0).With(reduction: Reduction.Sum).DividesByWeights);

    [Theory]
    [InlineData("mean-squared-error")]
    [InlineData("binary-cross-entropy")]
    [InlineData("kl-divergence")]
    public void A_loss_without_classes_refuses_them(string name)
    {
        var loss = Tables.LossNamed(name);
        Assert.Contains(name, Assert.Throws<InvalidOperationException>(() => loss.WithClassWeights(1.0)).Message, StringComparison.Ordinal);
        Assert.Contains(name, Assert.Throws<InvalidOperationException>(() => loss.WithLabelSmoothing(0.1)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_weight_that_is_not_above_0_is_refused(double weight) =>
        Assert.Contains("above 0", Assert.Throws<ArgumentOutOfRangeException>(() => Plain.WithClassWeights(1.0, weight)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(1.0)]
    [InlineData(-0.1)]
    public void A_smoothing_outside_its_range_is_refused(double share) =>
        Assert.Contains("labelSmoothing", Assert.Throws<ArgumentOutOfRangeException>(() => Plain.WithLabelSmoothing(share)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_problem_with_another_number_of_weights_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Step(Plain.WithClassWeights(1.0, 2.0)));
        Assert.Contains("2 class weights; the network has 3 outputs", error.Message, StringComparison.Ordinal);
    }

    private static StepTrace<F64> Step(Loss loss) =>
        ReferenceEngine
            .Work(
                new Problem
                {
                    Network = Network.WithInputs(2).Layer(Activation.OfVector<Softmax>(), [[0.5, -0.3], [0.2, 0.1], [-0.4, 0.6]], Bias.PerUnit(0.1, 0, -0.1)),
                    Loss = loss,
                    Examples = [new([1.0, 0.5], [1, 0, 0]), new([-0.5, 0.25], [0, 0, 1]), new([0.3, 2.0], [0.25, 0.5, 0.25])],
                }
            )
            .Single();

    private static void AssertSame(Loss one, Loss other)
    {
        var (x, y) = (Step(one), Step(other));
        // Some thirty operations on numbers of the size of 1.
        Assert.Equal(x.Loss.Value, y.Loss.Value, Ulp.Gamma(60) * (1.0 + x.Loss.Value));
        Assert.All(x.Gradient.Zip(y.Gradient), pair => Assert.Equal(pair.First.Value, pair.Second.Value, Ulp.Gamma(60)));
    }
}
