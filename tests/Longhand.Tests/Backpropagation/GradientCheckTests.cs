using System.Text;
using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;
using Longhand.Serialization;
using Longhand.Tests.Support;

namespace Longhand.Tests.Backpropagation;

/// <summary>The check that a user can run: it passes where gradients are right, names what is wrong, and is not fooled by a kink.</summary>
public sealed class GradientCheckTests
{
    [Theory]
    [MemberData(nameof(Tables.Pairs), MemberType = typeof(Tables))]
    public void Every_pair_of_the_catalogue_passes_at_smooth_points(string activation, string loss)
    {
        var random = new SplitMix64(11);
        for (var i = 0; i < 3; i++)
        {
            var problem = SmoothProblems.Draw(random, Tables.ActivationNamed(activation), Tables.LossNamed(loss));
            AssertAgrees(GradientCheck.Work(problem), compared: true);
        }
    }

    [Fact]
    public void Every_parameter_and_every_input_of_every_example_is_compared()
    {
        var problem = Problem.Textbook with { Examples = [new Example([0.05, 0.10], [0.01]), new Example([0.5, -1.0], [0.9])], BatchSize = 1 };
        var names = GradientCheck.Work(problem).Comparisons.Select(c => c.Place.Identifier(problem, problem.Names));
        Assert.Equal(["w1", "w2", "w3", "w4", "b1", "w5", "w6", "b2", "x1[1]", "x2[1]", "x1[2]", "x2[2]"], names);
    }

    /// <summary>∂L/∂x₁ = w₁ δ_h₁ + w₃ δ_h₂, with δ_h₁ = 0.0133679… of the textbook page: 0.15 · 0.013367… + 0.25 · 0.015027….</summary>
    [Fact]
    public void The_gradient_by_an_input_goes_through_every_unit_of_the_first_layer()
    {
        var report = GradientCheck.Work(Problem.Textbook);
        var delta = ReferenceEngine.Work(Problem.Textbook).First().Examples[0].Backward.Layers[0].Delta;
        var x1 = report.Comparisons.Single(c => c.Place is { Kind: QuantityKind.Input, Unit: 0 });
        Assert.Equal((0.15 * delta[0].Value) + (0.25 * delta[1].Value), x1.Backpropagation);
        Assert.Equal(0.05, x1.Value);
        AssertAgrees(report, compared: true);
    }

    [Fact]
    public void A_wrong_derivative_of_an_activation_is_found_and_named_before_and_not_behind_it()
    {
        var report = GradientCheck.Work(WithMistake("wrong-tanh"));
        Assert.False(report.Agrees);
        var wrong = report.Comparisons.Where(c => !c.Agrees).Select(c => c.Place.Identifier(report.Problem, report.Problem.Names)).ToArray();
        Assert.Equal(["w1", "w2", "w3", "w4", "b1", "x1", "x2"], wrong);
        Assert.Contains(report.Worst!.Place.Identifier(report.Problem, report.Problem.Names), wrong);
    }

    /// <summary>A slip in the ninth digit: no difference quotient can see it, dual numbers do.</summary>
    [Fact]
    public void A_derivative_that_is_nearly_right_is_found_by_dual_numbers()
    {
        var report = GradientCheck.Work(WithMistake("nearly-tanh"));
        Assert.False(report.Agrees);
        Assert.All(report.Comparisons, c => Assert.True(c.CentralDifference <= c.CentralBound));
    }

    [Fact]
    public void A_wrong_derivative_of_a_loss_is_found_everywhere()
    {
        var report = GradientCheck.Work(Problem.Textbook with { Loss = Loss.Of<WrongLoss>() });
        Assert.All(report.Comparisons, c => Assert.False(c.Agrees));
    }

    [Theory]
    [InlineData(0.0, true)]
    [InlineData(4e-6, false)]
    [InlineData(-4e-6, false)]
    public void A_kink_nearer_than_h_is_named_and_is_no_mistake(double bias, bool isAt)
    {
        var problem = Problem.Textbook with
        {
            Network = Network.WithInputs(1).Layer(Activation.Of<Relu>(), [[0.5]], Bias.Shared(bias)).Layer(Activation.Of<Identity>(), [[1.0]]),
            Examples = [new Example([0.0], [1.0])],
        };
        var report = GradientCheck.Work(problem);
        var b1 = report.Comparisons.Single(c => c.Place.Identifier(problem, problem.Names) == "b1");
        Assert.Equal(new NearKink(new Quantity(QuantityKind.WeightedInput, 0, 0, Example: 0), bias, 0.0, isAt), b1.Kink);
        Assert.True(b1.CentralDifference > b1.CentralBound);
        AssertAgrees(report, compared: false);

        // The weight stands before an input of 0: moving it moves nothing.
        Assert.Null(report.Comparisons.Single(c => c.Place.Identifier(problem, problem.Names) == "w1").Kink);
    }

    [Fact]
    public void A_weight_of_0_under_L1_stands_on_a_kink()
    {
        var network = Network.WithInputs(1).Layer(Activation.Of<Identity>(), [[0.0]], Bias.Shared(0.5));
        var problem = new Problem { Network = network, Regularization = new Regularization(L1: 0.5), Examples = [new Example([1.0], [2.0])] };
        var report = GradientCheck.Work(problem);
        Assert.True(report.Comparisons[0].Kink is { IsAt: true, Quantity.Kind: QuantityKind.Parameter });
        Assert.Null(report.Comparisons[1].Kink);
        Assert.True(report.Agrees);
    }

    /// <summary>a (1 − a) is 0 where a rounds to 1, and dual numbers see e^(−40): both are right to a rounding of 1.</summary>
    [Theory]
    [InlineData(40.0)]
    [InlineData(36.5)]
    [InlineData(-40.0)]
    [InlineData(-800.0)]
    public void A_saturated_unit_is_no_mistake(double bias)
    {
        var network = Network.WithInputs(1).Layer(Activation.Of<Sigmoid>(), [[0.3]], Bias.Shared(bias)).Layer(Activation.Of<Sigmoid>(), [[0.7]]);
        AssertAgrees(GradientCheck.Work(new Problem { Network = network, Examples = [new Example([0.5], [0.2])] }), compared: true);
    }

    /// <summary>Inputs as they come in tables, in hundreds: the loss is so curved that differences over h are off by more than G1 allows.</summary>
    [Fact]
    public void Inputs_that_nobody_scaled_are_no_mistake()
    {
        var network = Network.WithInputs(2).Layer(Activation.Of<Tanh>(), [[0.001, -0.02], [0.003, 0.01]], Bias.PerUnit(0.1, -0.2)).Layer(Activation.Of<Identity>(), [[40.0, -30.0]]);
        var problem = new Problem { Network = network, Examples = [new Example([1065.0, 12.8], [1.0]), new Example([735.0, 13.2], [3.0])] };
        var report = GradientCheck.Work(problem);
        AssertAgrees(report, compared: true);
        Assert.Contains(report.Comparisons, c => c.CentralDifference > (1e-7 * Math.Abs(c.Backpropagation)) + (1e-10 * Math.Max(1.0, report.Loss)));
    }

    /// <summary>x + h passes the largest number, ∞ · 0 is no number, and a side of a kink is asked of it.</summary>
    [Fact]
    public void A_step_that_leaves_the_range_of_numbers_has_a_side_all_the_same()
    {
        var network = Network.WithInputs(1).Layer(Activation.Of<Relu>(), [[1.797693e308]]).Layer(Activation.Of<Relu>(), [[0.0]]);
        var problem = new Problem { Network = network, Examples = [new Example([1.0], [2.0])] };
        var standing = problem.Examples.Select(example => Reference.Forward(problem.Network.Definition, problem.Network.Lift(F64.From), [.. example.X.Select(F64.From)]));
        Assert.NotNull(new KinkSides(problem, standing).Near(new Quantity(QuantityKind.Input, Unit: 0, Example: 0), 1.0, GradientCheck.StepSize));
    }

    [Fact]
    public void The_update_rule_of_the_problem_takes_no_part()
    {
        var wild = Problem.Textbook with { Optimizer = Optimizer.Of<GradientDescent>().With("learningRate", 1e300) };
        Assert.Equal(GradientCheck.Work(Problem.Textbook).Comparisons, GradientCheck.Work(wild).Comparisons);
    }

    [Fact]
    public void A_number_that_is_not_finite_is_named()
    {
        var network = Network.WithInputs(1).Layer(Activation.Of<Identity>(), [[1e308]]);
        Assert.Throws<NonFiniteException>(() => GradientCheck.Work(new Problem { Network = network, Examples = [new Example([100.0], [2.0])] }));
    }

    private static void AssertAgrees(GradientReport report, bool compared)
    {
        var names = report.Problem.Names;
        Assert.True(report.Agrees, $"{report.Worst?.Place.Identifier(report.Problem, names)}: {report.Worst}");
        Assert.True(!compared || report.Comparisons.All(c => c.Kink is null));
    }

    private static Problem WithMistake(string activation)
    {
        var catalogue = Catalogue.Default.With(Activation.Of<WrongTanh>()).With(Activation.Of<NearlyTanh>());
        var text = $$"""
            { "network": { "inputs": 2, "layers": [
                { "units": 2, "activation": "{{activation}}", "weights": [[0.15, 0.20], [0.25, 0.30]], "bias": 0.35 },
                { "units": 1, "activation": "sigmoid", "weights": [[0.40, 0.45]], "bias": 0.60 } ] },
              "examples": [{ "x": [0.05, 0.10], "y": [0.01] }] }
            """;
        return ProblemReader.Read(Encoding.UTF8.GetBytes(text), "wrong.json", catalogue);
    }

    /// <summary>The slip of a hand: 1 − a for 1 − a².</summary>
    private readonly struct WrongTanh : IActivation
    {
        public static string Name => "wrong-tanh";

        public static string Symbol => "tanh";

        public static T Value<T>(T z)
            where T : struct, IReal<T> => T.Tanh(z);

        public static T Derivative<T>(T z, T a)
            where T : struct, IReal<T> => T.One - a;
    }

    private readonly struct NearlyTanh : IActivation
    {
        public static string Name => "nearly-tanh";

        public static string Symbol => "tanh";

        public static T Value<T>(T z)
            where T : struct, IReal<T> => T.Tanh(z);

        public static T Derivative<T>(T z, T a)
            where T : struct, IReal<T> => (T.One - (a * a)) * T.From(1.000000001);
    }

    /// <summary>½ (ŷ − y)² with the derivative of (ŷ − y)².</summary>
    private readonly struct WrongLoss : ILoss
    {
        public static string Name => "wrong-loss";

        public static Outputs Outputs => Outputs.Sum;

        public static T Value<T>(T prediction, T target)
            where T : struct, IReal<T> => HalfSquaredError.Value(prediction, target);

        public static T Derivative<T>(T prediction, T target)
            where T : struct, IReal<T> => SquaredError.Derivative(prediction, target);
    }
}
