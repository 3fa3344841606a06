using System.Collections.Immutable;
using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;
using Longhand.Testing;
using Longhand.Tests.Support;

namespace Longhand.Tests.Backpropagation;

/// <summary>G23: what the mathematics says of any network, a thousand random ones each.</summary>
public sealed class PropertyTests
{
    private const int Cases = 1_000;

    [Fact]
    public void The_order_of_a_full_batch_does_not_matter()
    {
        foreach (var (random, problem) in Drawn(1))
        {
            var examples = problem.Examples.OrderBy(_ => random.NextBits()).ToImmutableArray();
            var plain = DropoutProblems.Of(problem, _ => 0.0); // a mask goes with the place in the batch
            var (step, other) = (First(plain), First(plain with { Examples = examples }));
            // The same terms added in another order, then divided and the penalty added: B + 1 operations on either side.
            var growth = 2.0 * Ulp.Gamma(problem.Examples.Length + 2);
            AssertClose(step.Loss, other.Loss, growth * (step.Examples.Sum(e => Math.Abs(e.Loss.Value)) + step.Penalty.Value));
            foreach (var p in problem.Network.Definition.Layout.Parameters)
            {
                var size = step.Examples.Sum(e => Math.Abs(e.Gradient(p).Value)) + Math.Abs(step.Gradient[p.Index].Value);
                AssertClose(step.Gradient[p.Index], other.Gradient[p.Index], growth * (size + PenaltySize(problem, p)));
            }
        }
    }

    [Fact]
    public void The_gradient_of_a_batch_is_the_mean_of_the_gradients_of_its_examples()
    {
        foreach (var (_, drawn) in Drawn(2))
        {
            var problem = DropoutProblems.Of(drawn, _ => 0.0) with { Loss = drawn.Loss.With(reduction: Reduction.Mean), Regularization = Regularization.None };
            var n = problem.Examples.Length;
            var (batch, alone) = (First(problem), problem.Examples.Select(e => First(problem with { Examples = [e] })).ToArray());
            AssertClose(new F64(alone.Average(s => s.Loss.Value)), batch.Loss, 2.0 * Ulp.Gamma(n + 1) * alone.Average(s => Math.Abs(s.Loss.Value)));
            foreach (var p in problem.Network.Definition.Layout.Parameters)
            {
                var (mean, size) = (alone.Average(s => s.Gradient[p.Index].Value), alone.Average(s => Math.Abs(s.Gradient[p.Index].Value)));
                AssertClose(new F64(mean), batch.Gradient[p.Index], 2.0 * Ulp.Gamma(n + 1) * size);
            }
        }
    }

    [Fact]
    public void A_sum_over_examples_is_so_many_times_their_mean()
    {
        foreach (var (_, drawn) in Drawn(3))
        {
            var problem = drawn with { Regularization = Regularization.None };
            var mean = First(problem with { Loss = problem.Loss.With(reduction: Reduction.Mean) });
            var sum = First(problem with { Loss = problem.Loss.With(reduction: Reduction.Sum) });
            AssertScaled(problem, mean, sum, problem.Examples.Length, 3);
        }
    }

    [Fact]
    public void A_sum_over_outputs_is_so_many_times_their_mean()
    {
        foreach (var (_, drawn) in Drawn(4))
        {
            var problem = drawn with { Regularization = Regularization.None };
            var mean = First(problem with { Loss = problem.Loss.With(outputs: Outputs.Mean) });
            var sum = First(problem with { Loss = problem.Loss.With(outputs: Outputs.Sum) });
            var network = problem.Network.Definition;
            // Divided by K at the output, and then through all layers: every dot product of either side rounds on its own.
            AssertScaled(problem, mean, sum, network.Outputs, 10 + problem.Examples.Length + network.Layers.Sum(l => 2 * l.Units));
        }
    }

    [Fact]
    public void Twice_the_half_squared_error_is_the_squared_error()
    {
        foreach (var (_, drawn) in Drawn(5, "half-squared-error"))
        {
            var problem = drawn with { Regularization = Regularization.None };
            var squared = Loss.Of<SquaredError>().With(problem.Loss.Outputs, problem.Loss.Reduction);
            var (half, whole) = (First(problem), First(problem with { Loss = squared }));
            Assert.Equal(2.0 * half.Loss.Value, whole.Loss.Value); // a factor of two is exact everywhere
            foreach (var p in problem.Network.Definition.Layout.Parameters)
            {
                Assert.Equal(2.0 * half.Gradient[p.Index].Value, whole.Gradient[p.Index].Value);
            }
        }
    }

    [Fact]
    public void A_linear_network_has_no_gradient_at_the_least_squares_solution()
    {
        var random = new SplitMix64(6);
        for (var i = 0; i < Cases; i++)
        {
            // y = k x + d through points whose mean is 0 in x: k = Σ x y / Σ x², d = mean y, in small whole numbers, so k Σ x² is exact.
            var x = Enumerable.Range(0, 3).Select(_ => (double)(1 + random.NextInt32(9))).SelectMany(v => new[] { v, -v }).ToArray();
            var y = x.Select(_ => (double)(random.NextInt32(21) - 10)).ToArray();
            var (k, d) = (x.Zip(y, (a, b) => a * b).Sum() / x.Sum(v => v * v), y.Sum() / y.Length);
            var problem = new Problem
            {
                Network = Network.WithInputs(1).Layer(Activation.Of<Identity>(), [[k]], Bias.PerUnit(d)),
                Loss = SmoothProblems.Any(random, [Loss.Of<HalfSquaredError>(), Loss.Of<SquaredError>()]),
                Examples = [.. x.Zip(y, (a, b) => new Example([a], [b]))],
            };
            // k and d are off by half an ulp, every residual (below 100) by a few: Σ |x| |residual| over n examples, divided by n.
            Assert.All(First(problem).Gradient, g => Assert.Equal(0.0, g.Value, Ulp.Gamma(20) * 9.0 * 100.0));
        }
    }

    [Fact]
    public void The_gradient_of_a_shared_bias_is_the_sum_of_the_gradients_of_separate_ones()
    {
        var random = new SplitMix64(7);
        for (var i = 0; i < Cases; i++)
        {
            var hidden = 1 + random.NextInt32(5);
            var b = SmoothProblems.Around0(random);
            double?[] Row() => [SmoothProblems.Around0(random), SmoothProblems.Around0(random)];
            double?[][] first = [.. Enumerable.Range(0, hidden).Select(_ => Row())];
            double?[] second = [.. first.Select(_ => (double?)SmoothProblems.Around0(random))];
            Problem With(Bias bias) =>
                new()
                {
                    Network = Network.WithInputs(2).Layer(Activation.Of<Sigmoid>(), first, bias).Layer(Activation.Of<Tanh>(), [second]),
                    Examples = [new([0.3, -0.9], [0.2]), new([-0.1, 0.4], [0.7])],
                };
            var (shared, separate) = (First(With(Bias.Shared(b))), First(With(Bias.PerUnit([.. first.Select(_ => b)]))));
            var biases = separate.Update.All.Where(u => u.Parameter.IsBias).Select(u => u.Gradient.Value).ToArray();
            var sum = shared.Update.All.Single(u => u.Parameter.IsBias).Gradient;
            // The same deltas, added over units and examples in another order.
            var size = separate.Examples.Sum(e => e.Backward.Layers[0].Delta.Sum(v => Math.Abs(v.Value)));
            AssertClose(new F64(biases.Sum()), sum, 2.0 * Ulp.Gamma(hidden + 4) * size);
            Assert.Equal(separate.Loss, shared.Loss);
        }
    }

    [Fact]
    public void A_shift_of_the_biases_before_a_softmax_changes_nothing()
    {
        var random = new SplitMix64(8);
        for (var i = 0; i < Cases; i++)
        {
            var biases = Enumerable.Range(0, 3).Select(_ => SmoothProblems.Around0(random)).ToArray();
            var (x, shift) = (SmoothProblems.Around0(random), SmoothProblems.Around0(random, 10.0));
            Problem With(double c) =>
                new()
                {
                    Network = Network
                        .WithInputs(1)
                        .Layer(Activation.OfVector<Softmax>(), [[0.5], [-0.3], [0.2]], Bias.PerUnit([.. biases.Select(v => v + c)])),
                    Loss = Loss.OfCanonical<CrossEntropy>(),
                    Examples = [new([x], [0.0, 1.0, 0.0])],
                };
            var (plain, shifted) = (First(With(0.0)), First(With(shift)));
            // z is rounded at the size of the shift, 12: half an ulp in b + c and in z, for zⱼ and for zₖ; δ, L and g have slope ≤ 1 in
            // each of the three.
            var bound = (8.0 * Ulp.Of(12.0)) + Ulp.Gamma(30);
            AssertClose(plain.Loss, shifted.Loss, bound * (1.0 + plain.Loss.Value));
            Assert.All(plain.Gradient.Zip(shifted.Gradient), pair => AssertClose(pair.First, pair.Second, bound));
        }
    }

    private static void AssertScaled(Problem problem, StepTrace<F64> mean, StepTrace<F64> sum, int factor, int operations)
    {
        var view = problem.Network.Definition;
        AssertClose(new F64(factor * mean.Loss.Value), sum.Loss, Ulp.Gamma(operations) * Math.Abs(sum.Loss.Value));
        foreach (var p in view.Layout.Parameters)
        {
            var (scaled, size) = (new F64(factor * mean.Gradient[p.Index].Value), WeighedSize(problem, sum, p));
            AssertClose(scaled, sum.Gradient[p.Index], Ulp.Gamma(operations) * size);
        }
    }

    /// <summary>The size of all terms of a gradient, however they cancel.</summary>
    private static double WeighedSize(Problem problem, StepTrace<F64> sum, Parameter p)
    {
        var summed = problem with { Loss = problem.Loss.With(outputs: Outputs.Sum, reduction: Reduction.Sum) };
        return WholeLoss.With(summed, p.Index, (-1, -1), Weighed.Variable(problem.Network.Values[p.Index]), Weighed.From).Size
            + Math.Abs(sum.Gradient[p.Index].Value);
    }

    private static double PenaltySize(Problem problem, Parameter p) =>
        p.IsBias ? 0.0 : (problem.Regularization.L2 * Math.Abs(problem.Network.Values[p.Index])) + problem.Regularization.L1;

    private static StepTrace<F64> First(Problem problem) => ReferenceEngine.Work(problem).First();

    private static void AssertClose(F64 expected, F64 actual, double bound) =>
        Assert.True(Math.Abs(expected.Value - actual.Value) <= bound, $"{expected.Value:R}, {actual.Value:R}, bound {bound:R}");

    private static IEnumerable<(SplitMix64 Random, Problem Problem)> Drawn(long seed, string? loss = null)
    {
        var random = new SplitMix64(seed);
        for (var i = 0; i < Cases; i++)
        {
            yield return (
                random,
                loss is null
                    ? SmoothProblems.Draw(random)
                    : SmoothProblems.Draw(random, SmoothProblems.Any(random, Catalogue.Default.Activations), Tables.LossNamed(loss))
            );
        }
    }
}
