using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Training;

namespace Longhand.Tests.Training;

/// <summary>A user's own activation and update rule train with the fast engine as with the reference.</summary>
public sealed class OwnFunctionTests
{
    private static readonly Activation Own = Activation.Of<OwnActivation>();

    public static TheoryData<string> Names => [.. Problems.Keys];

    private static Dictionary<string, Problem> Problems { get; } = new(StringComparer.Ordinal)
    {
        ["an activation"] = EngineShapes.Dense([5, 17, 3], Own, Activation.Of<Identity>(), examples: 13),
        ["an activation of the last layer"] = EngineShapes.Dense([5, 17, 3], Activation.Of<Tanh>(), Own, examples: 13),
        ["a rule"] = With(EngineShapes.Dense([5, 17, 3], Activation.Of<Tanh>(), Activation.Of<Sigmoid>(), examples: 13)),
        ["a rule that clips, decays and is penalized"] = With(EngineShapes.Dense([3, 9, 2], Own, Activation.Of<Sigmoid>(), examples: 18), limits: true) with
        {
            Regularization = new(0.1, 0.05),
        },
        ["both, with missing connections and shared biases"] = With(Sparse()),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void It_trains_as_with_the_reference(string name)
    {
        for (var number = 0; number < 8; number++)
        {
            EngineComparison.Compare<float>(Problems[name], steps: 4, number);
            EngineComparison.Compare<double>(Problems[name], steps: 4, number);
        }
    }

    [Fact]
    public void A_rule_that_grows_by_itself_is_stopped_in_time()
    {
        // w = 2ⁿ after n steps, and the largest power of two among floats is 2¹²⁷.
        var problem = new Problem
        {
            Network = Network.WithInputs(1).Layer(Activation.Of<Identity>(), [[1.0]]),
            Loss = Loss.Of<AbsoluteError>(),
            Optimizer = Optimizer.Of<DoublingRule>(),
            Examples = [new([0.0], [0.0])],
        };
        using var engine = new CpuEngine<float>(problem);
        for (var step = 1; step <= 127; step++)
        {
            engine.Step([0.0f], [0.0f], [0]);
        }

        var error = Assert.Throws<NonFiniteException>(() => engine.Step([0.0f], [0.0f], [0]));
        Assert.Equal((QuantityKind.NewParameter, 128), (error.Quantity.Kind, error.Step));
        Assert.Equal(Math.Pow(2.0, 127.0), engine.Network.Values[0]);
    }

    private static Problem With(Problem problem, bool limits = false)
    {
        var rule = Optimizer.Of<OwnRule>();
        return problem with { Optimizer = limits ? rule.With("clipNorm", 0.1).With("clipValue", 0.02).With("weightDecay", 0.1) : rule };
    }

    private static Problem Sparse() =>
        new()
        {
            Network = Network
                .WithInputs(2)
                .Layer(Own, [[0.5, null], [null, -0.25], [0.75, 0.125]], Bias.Shared(0.1))
                .Layer(Own, [[0.5, null, -0.5]], Bias.None)
                .Layer(Activation.Of<Identity>(), [[1.0], [null]], Bias.PerUnit(0.2, 0.3)),
            Examples = [new([0.5, -1.0], [0.1, 0.2]), new([1.5, 0.25], [-0.1, 0.4]), new([-0.5, 0.75], [0.3, -0.2])],
        };
}
