using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;
using Longhand.Tests.Support;

namespace Longhand.Tests.Backpropagation;

/// <summary>Weight decay and clipping, beside formulas written out by hand.</summary>
public sealed class UpdateRuleTests
{
    private const double Rate = 0.25;
    private const double Decay = 0.1;

    [Theory]
    [InlineData("textbook", "coupled", "none")]
    [InlineData("sklearn", "coupled", "none")]
    [InlineData("pytorch", "coupled", "coupled")]
    [InlineData("onnx", "coupled", "coupled")]
    [InlineData("keras", "decoupled", "decoupled")]
    public void Weight_decay_pulls_where_the_convention_says(string convention, string onWeights, string onBiases)
    {
        var problem = ProblemWith(convention, ("weightDecay", Decay));
        foreach (var update in ReferenceEngine.Work(problem).Single().Update.All)
        {
            var form = update.Parameter.IsBias ? onBiases : onWeights;
            var (w, g) = (update.Old.Value, update.Gradient.Value);
            // For plain descent both forms are w − η g − η λ w; they part in what the optimizer sees.
            Assert.Equal(form == "coupled" ? g + (Decay * w) : g, update.Adjusted.Value);
            var expected = form == "none" ? w - (Rate * g) : w - (Rate * g) - (Rate * Decay * w);
            Assert.Equal(expected, update.New.Value, 4.0 * Ulp.Of(w)); // at most four roundings at the size of w
        }
    }

    [Fact]
    public void Decoupled_decay_does_not_enter_the_moments()
    {
        var rule = Convention.Keras.Apply(Tables.OptimizerNamed("adam"));
        var (with, without) = (ProblemWith("keras", rule, ("weightDecay", Decay)), ProblemWith("keras", rule));
        var (decayed, plain) = (ReferenceEngine.Work(with).Single(), ReferenceEngine.Work(without).Single());
        foreach (var (a, b) in decayed.Update.All.Zip(plain.Update.All))
        {
            Assert.Equal(b.StateAfter, a.StateAfter);
            Assert.Equal(b.New.Value - (0.001 * Decay * b.Old.Value), a.New.Value, 4.0 * Ulp.Of(b.Old.Value));
        }
    }

    [Fact]
    public void AdamW_decays_beside_the_step_under_every_convention()
    {
        foreach (var convention in Convention.All)
        {
            var rule = convention.Apply(Tables.OptimizerNamed("adamw"));
            var decayed = ReferenceEngine.Work(ProblemWith(convention.Name, rule, ("weightDecay", Decay))).Single();
            var plain = ReferenceEngine.Work(ProblemWith(convention.Name, rule)).Single();
            foreach (var (a, b) in decayed.Update.All.Zip(plain.Update.All))
            {
                Assert.Equal(b.StateAfter, a.StateAfter);
                Assert.Equal(b.New.Value - (0.001 * Decay * b.Old.Value), a.New.Value, 4.0 * Ulp.Of(b.Old.Value));
            }
        }
    }

    /// <summary>The gradient of the second step is that of a network whose weights are w − μ v, and the step begins at w.</summary>
    [Fact]
    public void Nesterov_takes_the_gradient_where_its_velocity_leads()
    {
        var problem = ProblemWith("textbook", Tables.OptimizerNamed("nesterov"), ("learningRate", Rate), ("momentum", 0.8)) with { Steps = 2, Regularization = new(0.3) };
        var steps = ReferenceEngine.Work(problem).ToArray();
        Assert.Equal(steps[0].Before.Values.ToArray(), steps[0].At.Values.ToArray()); // the first velocity is 0
        var ahead = steps[0].Update.All.Select(u => u.New.Value - (0.8 * u.StateAfter.First.Value)).ToArray();
        Network moved = Network
            .WithInputs(2)
            .Layer(Activation.Of<Tanh>(), [[ahead[0], ahead[1]], [ahead[2], ahead[3]]], Bias.PerUnit(ahead[4], ahead[5]))
            .Layer(Activation.Of<Identity>(), [[ahead[6], ahead[7]]], Bias.PerUnit(ahead[8]));
        var there = ReferenceEngine.Work(problem with { Network = moved, Steps = 1 }).Single();
        Assert.Equal(there.Gradient, steps[1].Gradient);
        Assert.Equal(there.Loss, steps[1].Loss);
        Assert.Equal(steps[0].LossAfter, steps[1].LossBefore);
        foreach (var update in steps[1].Update.All)
        {
            var velocity = (0.8 * update.StateBefore.First.Value) + (Rate * update.Gradient.Value);
            Assert.Equal(update.Old.Value - velocity, update.New.Value);
        }
    }

    [Fact]
    public void A_frozen_parameter_is_not_looked_ahead_from_and_remembers_nothing()
    {
        Network frozen = Network
            .WithInputs(2)
            .Layer(Activation.Of<Tanh>(), [[0.4, -0.9], [-0.6, 0.2]], Bias.PerUnit(0.3, -0.1), frozen: true)
            .Layer(Activation.Of<Identity>(), [[0.8, -0.5]], Bias.PerUnit(0.2));
        foreach (var rule in Catalogue.Default.Optimizers)
        {
            var problem = ProblemWith("textbook", rule) with { Network = frozen, Steps = 3 };
            foreach (var step in ReferenceEngine.Work(problem))
            {
                Assert.All(step.Update.All.Where(u => u.Parameter.IsFrozen), u => Assert.Equal((u.Old, default), (step.At[u.Parameter.Index], u.StateAfter)));
            }
        }
    }

    /// <summary>torch.nn.utils.clip_grad_norm_ multiplies by c / (‖g‖ + 10⁻⁶) where that is below 1.</summary>
    [Fact]
    public void Pytorch_adds_a_millionth_to_the_norm()
    {
        var plain = ReferenceEngine.Work(ProblemWith("pytorch")).Single();
        var norm = Math.Sqrt(plain.Gradient.Sum(g => g.Value * g.Value));
        foreach (var most in new[] { norm / 2.0, norm + 0.5e-6, norm + 2e-6 })
        {
            var scale = Math.Min(most / (norm + 1e-6), 1.0);
            foreach (var update in ReferenceEngine.Work(ProblemWith("pytorch", ("clipNorm", most))).Single().Update.All)
            {
                var expected = scale * update.Gradient.Value;
                Assert.Equal(expected, update.Adjusted.Value, Ulp.Gamma(24) * Math.Abs(expected)); // norm, quotient and product
            }
        }
    }

    [Fact]
    public void Decay_never_enters_the_loss_or_its_gradient()
    {
        foreach (var convention in Convention.All)
        {
            var with = ReferenceEngine.Work(ProblemWith(convention.Name, ("weightDecay", Decay))).Single();
            var without = ReferenceEngine.Work(ProblemWith(convention.Name)).Single();
            Assert.Equal(without.Loss, with.Loss);
            Assert.Equal(without.Gradient, with.Gradient);
        }
    }

    [Fact]
    public void Gradients_are_scaled_to_the_largest_norm_together()
    {
        var plain = ReferenceEngine.Work(ProblemWith("textbook")).Single();
        var norm = Math.Sqrt(plain.Gradient.Sum(g => g.Value * g.Value));
        foreach (var share in new[] { 0.1, 0.5, 2.0 })
        {
            var clipped = ReferenceEngine.Work(ProblemWith("textbook", ("clipNorm", share * norm))).Single();
            Assert.Equal(norm, clipped.Update.GradientNorm.Value, Ulp.Gamma(20) * norm); // nine squares, eight sums and a root
            foreach (var update in clipped.Update.All)
            {
                var expected = Math.Min(share, 1.0) * update.Gradient.Value;
                Assert.Equal(expected, update.Adjusted.Value, Ulp.Gamma(24) * Math.Abs(expected)); // norm, quotient and product
            }
        }
    }

    [Fact]
    public void Each_gradient_is_cut_at_the_largest_value()
    {
        const double most = 0.05;
        var updates = ReferenceEngine.Work(ProblemWith("textbook", ("clipValue", most))).Single().Update.All.ToArray();
        Assert.Contains(updates, u => u.Gradient.Value > most);
        Assert.Contains(updates, u => u.Gradient.Value < -most);
        Assert.Contains(updates, u => Math.Abs(u.Gradient.Value) < most);
        Assert.All(updates, u => Assert.Equal(Math.Clamp(u.Gradient.Value, -most, most), u.Adjusted.Value));
    }

    [Fact]
    public void Norm_comes_before_value_and_both_before_decay()
    {
        var plain = ReferenceEngine.Work(ProblemWith("textbook")).Single();
        var norm = Math.Sqrt(plain.Gradient.Sum(g => g.Value * g.Value));
        var all = ReferenceEngine.Work(ProblemWith("textbook", ("clipNorm", norm / 2.0), ("clipValue", 0.04), ("weightDecay", Decay))).Single();
        foreach (var update in all.Update.All)
        {
            var cut = Math.Clamp(update.Gradient.Value / 2.0, -0.04, 0.04);
            var expected = cut + (update.Parameter.IsBias ? 0.0 : Decay * update.Old.Value);
            Assert.Equal(expected, update.Adjusted.Value, Ulp.Gamma(30) * (Math.Abs(cut) + Decay));
        }
    }

    [Fact]
    public void Frozen_parameters_are_left_out_of_the_norm()
    {
        var free = ProblemWith("textbook", ("clipNorm", 1e-3));
        Network frozen = Network
            .WithInputs(2)
            .Layer(Activation.Of<Tanh>(), [[0.4, -0.9], [-0.6, 0.2]], Bias.PerUnit(0.3, -0.1), frozen: true)
            .Layer(Activation.Of<Identity>(), [[0.8, -0.5]], Bias.PerUnit(0.2));
        var step = ReferenceEngine.Work(free with { Network = frozen }).Single();
        var expected = Math.Sqrt(step.Update.All.Where(u => u.Parameter.Layer == 1).Sum(u => u.Gradient.Value * u.Gradient.Value));
        Assert.Equal(expected, step.Update.GradientNorm.Value, Ulp.Gamma(10) * expected);
    }

    [Theory]
    [InlineData(0.3, 0.0)]
    [InlineData(0.0, 0.2)]
    [InlineData(0.3, 0.2)]
    public void Regularization_adds_its_share_of_weights_only(double l2, double l1)
    {
        var problem = ProblemWith("textbook");
        var (plain, step) = (ReferenceEngine.Work(problem).Single(), ReferenceEngine.Work(problem with { Regularization = new(l2, l1) }).Single());
        double[] weights = [0.4, -0.9, -0.6, 0.2, 0.8, -0.5];
        var n = problem.Examples.Length;
        var penalty = ((l2 / 2.0 * weights.Sum(w => w * w)) + (l1 * weights.Sum(Math.Abs))) / n;
        Assert.Equal(penalty, step.Penalty.Value, Ulp.Gamma(30) * penalty);
        Assert.Equal(plain.Loss.Value + penalty, step.Loss.Value, Ulp.Gamma(32) * step.Loss.Value);
        foreach (var (a, b) in plain.Update.All.Zip(step.Update.All))
        {
            var pull = a.Parameter.IsBias ? 0.0 : ((l2 * a.Old.Value) + (l1 * Math.Sign(a.Old.Value))) / n;
            Assert.Equal(a.Gradient.Value + pull, b.Gradient.Value, Ulp.Gamma(6) * (Math.Abs(a.Gradient.Value) + Math.Abs(pull)));
        }
    }

    private static Problem ProblemWith(string convention, params (string Name, double Value)[] numbers) =>
        ProblemWith(convention, Tables.OptimizerNamed("sgd").With("learningRate", Rate), numbers);

    private static Problem ProblemWith(string convention, Optimizer rule, params (string Name, double Value)[] numbers) =>
        new()
        {
            Network = Network
                .WithInputs(2)
                .Layer(Activation.Of<Tanh>(), [[0.4, -0.9], [-0.6, 0.2]], Bias.PerUnit(0.3, -0.1))
                .Layer(Activation.Of<Identity>(), [[0.8, -0.5]], Bias.PerUnit(0.2)),
            Convention = Convention.All.Single(c => c.Name == convention),
            Optimizer = numbers.Aggregate(rule, (changed, number) => changed.With(number.Name, number.Value)),
            Examples = [new([0.7, 0.1], [0.9]), new([-0.2, 0.5], [-0.4])],
        };
}
