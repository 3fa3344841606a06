using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;
using Longhand.Testing;

namespace Longhand.Tests.Backpropagation;

/// <summary>Each warning is provoked, and is absent where the same problem is just short of it.</summary>
public sealed class StepWarningsTests
{
    [Fact]
    public void The_textbook_network_has_none_exact_or_by_hand()
    {
        Assert.Empty(Of(Problem.Textbook));
        var step = ReferenceEngine.Work(Problem.Textbook, new Rounding(4)).First();
        Assert.Empty(StepWarnings.Of(new StepView<Carried>(Problem.Textbook, step, value => new Carried(value, new Rounding(4)))));
    }

    /// <summary>σ′(z) = 0.01 at z = 4.5848…: σ (1 − σ) = 0.01.</summary>
    [Theory]
    [InlineData(4.58, false)]
    [InlineData(4.59, true)]
    [InlineData(-4.59, true)]
    [InlineData(-4.58, false)]
    public void A_sigmoid_unit_is_saturated_where_its_derivative_is_below_a_hundredth(double z, bool expected)
    {
        var warnings = Of(Hidden(Activation.Of<Sigmoid>(), [z]));
        Assert.Equal(expected, warnings.Any(w => w is { Kind: WarningKind.Saturated, Layer: 0 }));
        if (expected)
        {
            var warning = warnings.Single(w => w.Kind == WarningKind.Saturated);
            Assert.Equal((0, 1), (warning.Places.Single().Unit, warning.Places.Count));
            Assert.InRange(warning.Value, 0.0099, StepWarnings.SaturatedBelow);
        }
    }

    [Fact]
    public void One_example_of_the_batch_that_comes_through_is_enough() =>
        Assert.DoesNotContain(Of(Hidden(Activation.Of<Sigmoid>(), [9.0, 0.1])), w => w.Kind == WarningKind.Saturated);

    [Fact]
    public void An_output_of_a_canonical_pair_learns_where_it_is_saturated_and_another_does_not()
    {
        var network = Network.WithInputs(1).Layer(Activation.Of<Sigmoid>(), [[9.0]]);
        var canonical = new Problem { Network = network, Loss = Loss.OfCanonical<BinaryCrossEntropy>(), Examples = [new Example([1.0], [0.0])] };
        Assert.Empty(Of(canonical));
        Assert.Equal([WarningKind.Saturated], Of(canonical with { Loss = Loss.Of<HalfSquaredError>() }).Select(w => w.Kind));
    }

    [Fact]
    public void A_softmax_that_has_decided_is_saturated_under_another_loss_and_one_that_shares_evenly_is_not()
    {
        Problem Softmax(double[] z) => new()
        {
            Network = Network.WithInputs(1).Layer(Activation.OfVector<Softmax>(), [.. z.Select(w => new double?[] { w })]),
            Examples = [new Example([1.0], [.. z.Select((_, k) => k == 1 ? 1.0 : 0.0)])],
        };
        Assert.Contains(Of(Softmax([12.0, 0.0, 0.0])), w => w.Kind == WarningKind.Saturated && w.Places.Count == 3);
        Assert.DoesNotContain(Of(Softmax(new double[200])), w => w.Kind == WarningKind.Saturated);
    }

    [Fact]
    public void A_relu_unit_that_is_negative_for_every_example_is_dead_and_for_one_it_is_not()
    {
        var dead = Assert.Single(Of(Hidden(Activation.Of<Relu>(), [-1.0, -2.0])), w => w.Kind == WarningKind.Dead);
        Assert.Equal((0, 0.0), (dead.Places.Single().Unit, dead.Value));
        Assert.DoesNotContain(Of(Hidden(Activation.Of<Relu>(), [-1.0, 2.0])), w => w.Kind == WarningKind.Dead);
        Assert.DoesNotContain(Of(Hidden(Activation.OfParametric<LeakyRelu>(), [-1.0, -2.0])), w => w.Kind == WarningKind.Dead);
    }

    [Fact]
    public void A_unit_or_a_prediction_on_a_kink_is_named()
    {
        var kink = Assert.Single(Of(Hidden(Activation.Of<Relu>(), [0.0, 1.0])), w => w.Kind == WarningKind.Kink);
        Assert.Equal(new Quantity(QuantityKind.WeightedInput, 0, 0, Example: 0), kink.Places.Single());
        var loss = new Problem { Network = Network.WithInputs(1).Layer(Activation.Of<Identity>(), [[2.0]]), Loss = Loss.Of<AbsoluteError>(), Examples = [new Example([1.0], [2.0])] };
        Assert.Contains(Of(loss), w => w.Kind == WarningKind.Kink && w.Places.Single().Kind == QuantityKind.Activation);
        Assert.DoesNotContain(Of(loss with { Examples = [new Example([1.0], [2.5])] }), w => w.Kind == WarningKind.Kink);
    }

    /// <summary>Through an identity the delta below is the weight times the delta above.</summary>
    [Theory]
    [InlineData(0.0101, null)]
    [InlineData(0.0099, WarningKind.Vanishing)]
    [InlineData(99.0, null)]
    [InlineData(101.0, WarningKind.Exploding)]
    public void Deltas_vanish_or_explode_by_more_than_a_hundred_a_layer(double weight, WarningKind? expected)
    {
        var network = Network.WithInputs(1).Layer(Activation.Of<Identity>(), [[0.5]]).Layer(Activation.Of<Identity>(), [[weight]]);
        var problem = new Problem { Network = network, Optimizer = Slow, Examples = [new Example([0.1], [7.0])] };
        var found = Of(problem).Where(w => w.Kind is WarningKind.Vanishing or WarningKind.Exploding).ToArray();
        Assert.Equal(expected is null ? [] : [expected.Value], found.Select(w => w.Kind));
        Assert.All(found, w => Assert.Equal(weight < 1.0 ? 1.0 / weight : weight, w.Value, 9));
    }

    [Theory]
    [InlineData(0.05, WarningKind.Vanishing)]
    [InlineData(0.2, null)]
    [InlineData(20.0, WarningKind.Exploding)]
    public void They_do_so_by_and_by_through_a_deep_network(double weight, WarningKind? expected)
    {
        var builder = Network.WithInputs(1);
        for (var l = 0; l < 5; l++)
        {
            builder.Layer(Activation.Of<Identity>(), [[weight]]);
        }

        var problem = new Problem { Network = builder, Optimizer = Slow, Examples = [new Example([0.1], [-7.0])] };
        var found = Of(problem).Where(w => w.Kind is WarningKind.Vanishing or WarningKind.Exploding).ToArray();
        Assert.Equal(expected is null ? [] : [expected.Value], found.Select(w => w.Kind));
        Assert.All(found, w => Assert.Equal((0, 4), (w.Places[0].Layer, w.Places[1].Layer)));
    }

    /// <summary>ŷ = w, L = ½ (w − 3)², w = 1: a step of η goes to 1 + 2η, and the loss rises where η is more than 2.</summary>
    [Theory]
    [InlineData(1.9, false)]
    [InlineData(2.1, true)]
    public void A_step_so_large_that_the_loss_rose_names_what_moved_most_for_its_size(double rate, bool expected)
    {
        var network = Network.WithInputs(1).Layer(Activation.Of<Identity>(), [[1.0]]);
        var problem = new Problem { Network = network, Optimizer = Optimizer.Of<GradientDescent>().With("learningRate", rate), Examples = [new Example([1.0], [3.0])] };
        var rose = Of(problem).Where(w => w.Kind == WarningKind.LossRose).ToArray();
        Assert.Equal(expected, rose.Length == 1);
        Assert.All(rose, w => Assert.Equal((0, 2.0 * rate), (w.Places.Single().Parameter, w.Value)));
    }

    [Fact]
    public void An_update_below_the_last_digit_is_lost_and_resilient_propagation_stands_still_on_purpose()
    {
        var problem = Problem.Textbook with { Optimizer = Optimizer.Of<GradientDescent>().With("learningRate", 1e-18) };
        var lost = Assert.Single(Of(problem));
        Assert.Equal((WarningKind.LostUpdate, 8.0, 8), (lost.Kind, lost.Value, lost.Places.Count));

        // From 1 by 3 beyond the target 3: the sign of the gradient turns, and the second step is none.
        var network = Network.WithInputs(1).Layer(Activation.Of<Identity>(), [[1.0]]);
        var turning = new Problem { Network = network, Optimizer = Optimizer.Of<RProp>().With("learningRate", 3.0), Steps = 2, Examples = [new Example([1.0], [3.0])] };
        Assert.Equal(4.0, View(turning, 2).Value(new Quantity(QuantityKind.NewParameter, Parameter: 0)));
        Assert.Empty(Of(turning, step: 2));
    }

    [Fact]
    public void A_product_that_cannot_be_formed_is_named()
    {
        var network = Network.WithInputs(1).Layer(Activation.Of<Sigmoid>(), [[-800.0]]);
        var problem = new Problem { Network = network, Loss = Loss.OfCanonical<BinaryCrossEntropy>(), Optimizer = Slow, Examples = [new Example([1.0], [1.0])] };
        Assert.Contains(Of(problem), w => w.Kind == WarningKind.LostProduct);
    }

    [Fact]
    public void What_the_gradients_foretell_is_the_fall_of_a_loss_that_is_a_straight_line()
    {
        // ŷ = w x below the target: L = |ŷ − y| falls by g · Δ exactly.
        var network = Network.WithInputs(1).Layer(Activation.Of<Identity>(), [[1.0]]);
        var problem = new Problem { Network = network, Loss = Loss.Of<AbsoluteError>(), Optimizer = Optimizer.Of<GradientDescent>().With("learningRate", 0.25), Examples = [new Example([0.5], [4.0])] };
        var view = View(problem, 1);
        Assert.Equal(0.5 * 0.5 * 0.25, view.Value(new Quantity(QuantityKind.PredictedDrop)));
        Assert.Equal(view.Value(new Quantity(QuantityKind.LossDrop)), view.Value(new Quantity(QuantityKind.PredictedDrop)));
    }

    [Fact]
    public void Any_problem_can_be_looked_through()
    {
        for (var number = 1; number <= 300; number++)
        {
            var problem = RandomProblems.Make(number);
            Assert.All(ReferenceEngine.Work(problem), step => Assert.NotNull(StepWarnings.Of(new StepView<F64>(problem, step, F64.From))));
        }
    }

    private static Optimizer Slow { get; } = Optimizer.Of<GradientDescent>().With("learningRate", 1e-9);

    /// <summary>A hidden layer of two units: the first has the weighted inputs that are given, one an example, the second comes through.</summary>
    private static Problem Hidden(Activation activation, double[] z) => new()
    {
        Network = Network.WithInputs(2).Layer(activation, [[1.0, null], [null, 0.5]]).Layer(Activation.Of<Identity>(), [[1.0, 1.0]]),
        Optimizer = Slow,
        Examples = [.. z.Select(value => new Example([value, 1.0], [20.0]))],
    };

    private static StepView<F64> View(Problem problem, int step) => new(problem, ReferenceEngine.Work(problem).ElementAt(step - 1), F64.From);

    private static IReadOnlyList<StepWarning> Of(Problem problem, int step = 1) => StepWarnings.Of(View(problem, step));
}
