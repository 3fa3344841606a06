using System.Text.Json;
using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;
using Longhand.Tests.Support;

namespace Longhand.Tests.Backpropagation;

/// <summary>Numbers of an activation that are learned, beside PyTorch's autograd: tests/oracles/learned.json.</summary>
public sealed class LearnedActivationTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Losses_gradients_and_updates_are_the_recorded_ones(int index)
    {
        var oracle = Oracle.Read("learned.json");
        var recorded = oracle.GetProperty("networks")[index];
        var problem = ProblemOf(recorded, oracle.GetProperty("learningRate").GetDouble());
        var steps = ReferenceEngine.Work(problem).ToArray();
        foreach (var (number, expected) in recorded.GetProperty("steps").EnumerateArray().Index())
        {
            var step = steps[number];
            AssertClose(expected.GetProperty("loss").GetDouble(), step.Loss.Value, $"loss of step {number + 1}");
            foreach (var parameter in problem.Network.Definition.Layout.Parameters)
            {
                var name = $"{problem.Names.Parameter(parameter.Index)} in step {number + 1}";
                AssertClose(Place(expected.GetProperty("gradients"), parameter), step.Gradient[parameter.Index].Value, "gradient of " + name);
                AssertClose(Place(expected.GetProperty("updated"), parameter), step.After[parameter.Index].Value, name);
            }
        }
    }

    /// <summary>z² s (1 − s) by mpmath with 400 digits: exact where σ rounds to 1, and finite where z² overflows.</summary>
    [Theory]
    [InlineData(0.5, 0.058750928050398624)]
    [InlineData(-1e-8, 2.5e-17)]
    [InlineData(36.5, 1.8742915164063785e-13)]
    [InlineData(37.0, 1.1681742199643624e-13)]
    [InlineData(-37.0, 1.1681742199643624e-13)]
    [InlineData(710.0, 2.256495886362833e-303)]
    [InlineData(-710.0, 2.256495886362833e-303)]
    [InlineData(745.2, 0.0)]
    [InlineData(1e4, 0.0)]
    [InlineData(-1e160, 0.0)]
    public void The_derivative_of_swish_by_its_beta_keeps_its_digits(double z, double expected)
    {
        var swish = Activation.OfLearned<Swish>();
        var derivative = swish.ParameterDerivative(new F64(z), F64.Zero, F64.One).Value;
        Assert.InRange(derivative, expected * (1.0 - 1e-12), expected * (1.0 + 1e-12));
    }

    [Fact]
    public void The_gradient_of_a_shared_number_is_the_sum_of_those_of_separate_ones()
    {
        Problem With(Learned learned) =>
            new()
            {
                Network = Network.WithInputs(2).Layer(Activation.OfLearned<Swish>(), [[0.3, -0.8], [1.1, 0.4]], learned: learned),
                Examples = [new Example([0.7, -0.2], [0.1, 0.9])],
            };
        double[] OfActivation(Problem problem) =>
            [.. ReferenceEngine.Work(problem).Single().Update.All.Where(u => u.Parameter.IsOfActivation).Select(u => u.Gradient.Value)];
        var separate = OfActivation(With(Learned.PerUnit(0.8, 0.8)));
        Assert.Equal(separate[0] + separate[1], OfActivation(With(Learned.Shared(0.8))).Single());
    }

    [Theory]
    [InlineData("textbook", false)]
    [InlineData("pytorch", true)]
    [InlineData("keras", true)]
    public void Weight_decay_pulls_on_it_where_it_pulls_on_biases_and_regularization_never_does(string convention, bool pulls)
    {
        var problem = new Problem
        {
            Network = Network.WithInputs(1).Layer(Activation.OfLearned<PRelu>(), [[-1.0]], learned: Learned.Shared(0.5)),
            Convention = Convention.All.Single(c => c.Name == convention),
            Optimizer = Optimizer.Of<GradientDescent>().With("learningRate", 0.25).With("weightDecay", 0.5),
            Regularization = new Regularization(L2: 1.0, L1: 1.0),
            Examples = [new Example([2.0], [0.0])],
        };
        // z = −2, a = s z = −1, L = ½ a²: ∂L/∂s = a z = 2; the step is ¼ · 2, and ¼ · ½ · s where λ pulls.
        var update = ReferenceEngine.Work(problem).Single().Update.All.Single(u => u.Parameter.IsOfActivation);
        Assert.Equal(2.0, update.Gradient.Value);
        Assert.Equal(0.5 - 0.5 - (pulls ? 0.0625 : 0.0), update.New.Value);
    }

    [Fact]
    public void A_layer_whose_activation_has_nothing_to_learn_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Network.WithInputs(1).Layer(Activation.Of<Tanh>(), [[1.0]], learned: Learned.Shared(1.0)).Build());
        Assert.Contains("tanh", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Network.WithInputs(1).Layer(Activation.OfLearned<PRelu>(), [[1.0]], learned: Learned.PerUnit(1.0, 2.0)));
    }

    private static Problem ProblemOf(JsonElement recorded, double rate)
    {
        var builder = Network.WithInputs(2);
        foreach (var layer in recorded.GetProperty("layers").EnumerateArray())
        {
            var learned = layer.GetProperty("learned");
            builder.Layer(
                Tables.ActivationNamed(layer.GetProperty("activation").GetString()!),
                [.. layer.GetProperty("weights").Rows().Select(row => row.Select(w => (double?)w).ToArray())],
                Bias.PerUnit(layer.GetProperty("bias").Numbers()),
                learned: learned.ValueKind == JsonValueKind.Array ? Learned.PerUnit(learned.Numbers()) : Learned.Shared(learned.GetDouble())
            );
        }

        return new Problem
        {
            Network = builder,
            Optimizer = Optimizer.Of<GradientDescent>().With("learningRate", rate),
            Steps = recorded.GetProperty("steps").GetArrayLength(),
            Examples = [.. recorded.GetProperty("examples").EnumerateArray().Select(e => new Example(e.GetProperty("x").Numbers(), e.GetProperty("y").Numbers()))],
        };
    }

    /// <summary>The number of a parameter in a list of weights, bias and learned numbers for every layer.</summary>
    private static double Place(JsonElement layers, Parameter parameter)
    {
        var layer = layers[parameter.Layer];
        return parameter.Kind switch
        {
            ParameterKind.Weight => layer[0][parameter.Unit][parameter.Source].GetDouble(),
            ParameterKind.Bias => layer[1][parameter.Unit].GetDouble(),
            _ => parameter.IsShared ? layer[2].GetDouble() : layer[2][parameter.Unit].GetDouble(),
        };
    }

    /// <summary>1e-12 relative: some four thousand u for fewer than a hundred operations; one u of 1 where a difference cancels.</summary>
    private static void AssertClose(double expected, double actual, string what) =>
        Assert.True(Math.Abs(expected - actual) <= Math.Max(1e-12 * Math.Abs(expected), 1e-16), $"{what}: recorded {expected:R}, here {actual:R}");
}
