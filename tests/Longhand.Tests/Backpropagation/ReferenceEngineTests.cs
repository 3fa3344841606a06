using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;
using Longhand.Tests.Support;

namespace Longhand.Tests.Backpropagation;

public sealed class ReferenceEngineTests
{
    [Fact]
    public void Steps_are_made_one_after_the_other_from_the_numbers_of_the_last()
    {
        var steps = ReferenceEngine.Work(Problem.Textbook with { Steps = 4 }).ToArray();
        Assert.Equal([1, 2, 3, 4], steps.Select(s => s.Number));
        for (var s = 1; s < steps.Length; s++)
        {
            Assert.Equal(steps[s - 1].After.Values.ToArray(), steps[s].Before.Values.ToArray());
            Assert.Equal(steps[s - 1].LossAfter, steps[s].Loss);
        }
    }

    [Theory]
    [InlineData(0.2, null, 100)]
    [InlineData(null, 0.01, 100)]
    [InlineData(0.001, 0.0001, 1000)]
    [InlineData(1e-9, 1e-12, 3)] // neither: as many steps as are allowed
    public void Repeating_stops_at_the_first_step_after_which_the_loss_is_small_or_hardly_changes(double? below, double? change, int most)
    {
        var problem = Problem.Textbook with { Until = new Until(below, change, most) };
        var steps = ReferenceEngine.Work(Problem.Textbook with { Steps = most });
        var losses = steps.Select(s => (Before: s.Loss.Value, After: s.LossAfter.Value)).ToArray();
        var expected = losses.TakeWhile(l => !(l.After < below) && !(Math.Abs(l.After - l.Before) < change)).Count() + 1;
        Assert.Equal(Math.Min(expected, most), ReferenceEngine.Work(problem).Count());
    }

    [Fact]
    public void Online_repeating_looks_at_the_loss_of_all_examples()
    {
        var problem = new Problem
        {
            Network = Network.WithInputs(1).Layer(Activation.Of<Identity>(), [[0.0]]),
            Optimizer = Optimizer.Of<GradientDescent>().With("learningRate", 0.25),
            BatchSize = 1,
            Until = new Until(0.25, null, 50),
            Examples = [new([1.0], [1.0]), new([1.0], [2.0])],
        };
        // w: 0, 0.25, 0.6875, 0.765625, 1.07421875: ¼ ((w − 1)² + (w − 2)²) is 0.906, 0.455, 0.395, 0.2156 after steps 1 to 4, while the
        // loss of the batch alone is below ¼ after step 3 already (½ · 0.234² = 0.027).
        Assert.Equal(4, ReferenceEngine.Work(problem).Count());
    }

    [Fact]
    public void Frozen_parameters_have_gradients_and_never_move()
    {
        foreach (var rule in Catalogue.Default.Optimizers)
        {
            var problem = new Problem
            {
                Network = Network
                    .WithInputs(2)
                    .Layer(Activation.Of<Tanh>(), [[0.1, 0.2], [0.3, -0.4]], Bias.Shared(0.5), frozen: true)
                    .Layer(Activation.Of<Sigmoid>(), [[0.6, -0.7]], Bias.PerUnit(0.8)),
                Optimizer = rule.With("weightDecay", 0.1),
                Steps = 20,
                Examples = [new([0.3, 0.9], [0.0])],
            };
            foreach (var update in ReferenceEngine.Work(problem).SelectMany(step => step.Update.All))
            {
                Assert.NotEqual(0.0, update.Gradient.Value);
                Assert.True(update.Parameter.Layer == 1 || update.New == update.Old);
                Assert.Equal(update.Parameter.Layer == 0, update.Parameter.IsFrozen);
                Assert.True(!update.Parameter.IsFrozen || update.StateAfter == default);
            }
        }
    }

    [Fact]
    public void All_parameters_move_at_once_from_their_old_values()
    {
        var step = ReferenceEngine.Work(Problem.Textbook).Single();
        var (h, y) = (step.Examples[0].Forward.Layers[0], step.Examples[0].Backward.Layers[1]);
        // dL/dw1 = δ_y w5 a′(h1) x1 with the old w5, and not with the one that this step makes.
        var slope = h.Activation[0].Value * (1.0 - h.Activation[0].Value) * 0.05;
        var (old, moved) = (y.Delta[0].Value * 0.40 * slope, y.Delta[0].Value * step.After[5].Value * slope);
        Assert.Equal(0.15 - (0.5 * old), step.After[0].Value, 4.0 * Ulp.Of(0.15)); // four products and a difference
        Assert.True(Math.Abs(0.15 - (0.5 * moved) - step.After[0].Value) > 1e-6);
    }

    [Fact]
    public void The_textbook_problem_has_the_numbers_of_the_textbook()
    {
        var step = ReferenceEngine.Work(Problem.Textbook).Single();
        // z_h1 = 0.15 · 0.05 + 0.20 · 0.10 + 0.35 = 0.3775 and z_h2 = 0.25 · 0.05 + 0.30 · 0.10 + 0.35 = 0.3925, exact in decimals.
        Assert.Equal(0.3775, step.Examples[0].Forward.Layers[0].WeightedInput[0].Value, 3.0 * Ulp.Of(0.3775));
        Assert.Equal(0.3925, step.Examples[0].Forward.Layers[0].WeightedInput[1].Value, 3.0 * Ulp.Of(0.3925));
        Assert.Equal(0.27481108, step.Loss.Value, 5e-9); // the well-known E_o1 of this network, printed with eight digits
        Assert.True(step.LossAfter.Value < step.Loss.Value);
    }

    [Fact]
    public void A_batch_of_one_takes_the_examples_in_turn()
    {
        var problem = Problem.Textbook with { BatchSize = 1, Steps = 5, Examples = [new([0.1, 0.2], [0.3]), new([0.4, 0.5], [0.6])] };
        Assert.Equal([0, 1, 0, 1, 0], ReferenceEngine.Work(problem).Select(step => step.Examples.Single().Index));
    }

    [Fact]
    public void Work_by_hand_carries_the_digits_that_were_written_down()
    {
        var step = ReferenceEngine.Work(Problem.Textbook, new Rounding(4)).Single();
        Assert.Equal(0.3775, Carried.ToDouble(step.Examples[0].Forward.Layers[0].WeightedInput[0]));
        Assert.Equal(0.5933, Carried.ToDouble(step.Examples[0].Forward.Layers[0].Activation[0])); // σ(0.3775) = 0.593270
        Assert.Equal(0.5969, Carried.ToDouble(step.Examples[0].Forward.Layers[0].Activation[1])); // σ(0.3925) = 0.596884
        // z = 0.40 · 0.5933 + 0.45 · 0.5969 + 0.60 = 1.105925, then σ(1.1059) = 0.751364 and ½ (0.7514 − 0.01)² = 0.27483698
        Assert.Equal(1.1059, Carried.ToDouble(step.Examples[0].Forward.Layers[1].WeightedInput[0]));
        Assert.Equal(0.7514, Carried.ToDouble(step.Examples[0].Forward.Output[0]));
        Assert.Equal(0.2748, Carried.ToDouble(step.Loss));
        // δ = 0.7414 · (0.7514 · 0.2486 = 0.1868) = 0.1385, dL/dw5 = 0.1385 · 0.5933 = 0.0822, w5 = 0.40 − 0.5 · 0.0822 = 0.3589
        Assert.Equal(0.1385, Carried.ToDouble(step.Examples[0].Backward.Layers[1].Delta[0]));
        Assert.Equal(0.0822, Carried.ToDouble(step.Gradient[5]));
        Assert.Equal(0.3589, Carried.ToDouble(step.After[5]));
    }
}
