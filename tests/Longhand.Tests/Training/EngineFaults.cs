using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Tests.Training;

/// <summary>G6 for the fast engine: faults in floats, each with the quantity that has to be blamed.</summary>
internal static class EngineFaults
{
    /// <summary>So many that the last one is another thread's than the first.</summary>
    private const int Batch = 17;

    private const double Infinity = double.PositiveInfinity;
    private const double Large = 3e38;
    private static readonly Activation Id = Activation.Of<Identity>();
    private static readonly Loss Absolute = Loss.Of<AbsoluteError>().With(reduction: Reduction.Sum);
    private static readonly Optimizer Sgd = Optimizer.Of<GradientDescent>();

    public static IReadOnlyDictionary<string, EngineFault> All { get; } = new Dictionary<string, EngineFault>(StringComparer.Ordinal)
    {
        ["an input that is no number"] = Bad(Tanh(), 16, new([0.1, double.NaN], [0.0, 0.0]), QuantityKind.Input, double.NaN, unit: 1),
        ["an infinite input"] = Bad(Tanh(), 0, new([-Infinity, 0.1], [0.0, 0.0]), QuantityKind.Input, -Infinity, unit: 0),
        ["a target that is no number"] = Bad(Tanh(), 3, new([0.1, 0.2], [0.0, double.NaN]), QuantityKind.Target, double.NaN, unit: 1),
        ["an infinite target"] = Bad(Tanh(), 16, new([0.1, 0.2], [Infinity, 0.0]), QuantityKind.Target, Infinity, unit: 0),
        ["a weighted input that an activation hides"] = Bad(Tanh(), 16, new([Large, 0.0], [0.0, 0.0]), QuantityKind.WeightedInput, Infinity, 0, 0),
        ["two infinities that cancel"] = Bad(Tanh(), 5, new([Large, Large], [0.0, 0.0]), QuantityKind.WeightedInput, Infinity, 0, 0),
        ["an activation that overflows"] = Bad(Line(Activation.Of<Exponential>(), 1.0), 2, new([1000.0], [0.0]), QuantityKind.Activation, Infinity, 0, 0),
        ["an activation of a hidden layer"] = Bad(
            Of(Network.WithInputs(1).Layer(Activation.OfParametric<LeakyRelu>().WithParameter(1e30), [[1.0]]).Layer(Activation.Of<Sigmoid>(), [[1.0]]), [0.1], [0.0]),
            7, new([-1e20], [0.0]), QuantityKind.Activation, -Infinity, 0, 0
        ),
        ["an activation that dropout scales up"] = Bad(Halved(1.0, 0.0, place: 7), 7, new([Large], [0.0]), QuantityKind.Output, Infinity, 0, 0),
        ["a derivative that dropout scales up"] = Bad(Halved(0.0, Large, place: 16), 16, new([0.5], [-1.0]), QuantityKind.Delta, Infinity, 0, 0) with
        {
            ReferenceKind = QuantityKind.ActivationGradient,
        },
        ["a prediction that the loss is not defined for"] = Bad(
            Line(Id, 0.5) with { Loss = Loss.OfCanonical<BinaryCrossEntropy>() }, 16, new([3.0], [1.0]), QuantityKind.Activation, 1.5, 0, 0
        ),
        ["the logarithm of 0"] = Bad(Line(Activation.Of<Relu>(), 0.5) with { Loss = Loss.Of<Poisson>() }, 4, new([-1.0], [1.0]), QuantityKind.Loss, Infinity),
        ["a square that overflows"] = Bad(Line(Id, 1.0), 1, new([1e20], [0.0]), QuantityKind.Loss, Infinity),
        ["a sum over the batch that overflows"] = All17(Line(Id, 1.0) with { Loss = Absolute, Optimizer = Sgd.With("learningRate", 1e-6) }, new([Large], [0.0]), QuantityKind.BatchLoss, Infinity),
        ["a delta that overflows"] = Bad(
            Of(Network.WithInputs(1).Layer(Id, [[0.0]]).Layer(Id, [[1e20]]).Layer(Id, [[1e20]]), [0.5], [0.0]) with { Loss = Absolute },
            16, new([0.5], [-1.0]), QuantityKind.Delta, Infinity, 0, 0
        ) with { ReferenceKind = QuantityKind.ActivationGradient },
        ["a gradient that overflows"] = Bad(Steep(), 16, new([1e20], [-1.0]), QuantityKind.Gradient, Infinity, layer: 0, unit: 0),
        ["a gradient whose sum overflows"] = All17(Steep(), new([1e18], [-1.0]), QuantityKind.Gradient, Infinity, layer: 0, unit: 0),
        ["a gradient that a clip would hide"] = Bad(
            Steep() with { Optimizer = Sgd.With("clipValue", 0.1) }, 0, new([1e20], [-1.0]), QuantityKind.Gradient, Infinity, layer: 0, unit: 0
        ),
        ["a gradient whose sign is all that counts"] = Bad(
            Steep() with { Optimizer = Optimizer.Of<Lion>() }, 0, new([1e20], [-1.0]), QuantityKind.Gradient, Infinity, layer: 0, unit: 0
        ),
        ["the gradient of a learned number"] = Bad(
            Of(
                Network.WithInputs(1).Layer(Activation.OfLearned<PRelu>(), [[1.0]], learned: Learned.PerUnit(0.0)).Layer(Id, [[1e20]], frozen: true), [0.0], [0.0]
            ) with { Loss = Absolute },
            8, new([-1e20], [-1.0]), QuantityKind.Gradient, -Infinity, layer: 0, unit: 0
        ),
        ["a norm that overflows"] = Bad(
            Of(Network.WithInputs(2).Layer(Id, [[0.0, 0.0]]), [0.5, 0.5], [0.0]) with { Loss = Absolute, Optimizer = Sgd.With("clipNorm", 1.0) },
            16, new([Large, Large], [-1.0]), QuantityKind.GradientNorm, Infinity
        ),
        ["a moment that overflows"] = Bad(
            Still() with { Optimizer = Optimizer.Of<Adam>() }, 16, new([1e25], [-1.0]), QuantityKind.NewState, Infinity, layer: 0, unit: 0
        ),
        ["a step that overflows"] = Bad(
            Still() with { Optimizer = Sgd.With("learningRate", 1e20) }, 16, new([1e20], [-1.0]), QuantityKind.NewParameter, -Infinity, layer: 0, unit: 0
        ),
        ["a velocity that overflows"] = Bad(
            Still() with { Optimizer = Optimizer.Of<Momentum>().With("learningRate", 1e20) },
            2, new([1e20], [-1.0]), QuantityKind.NewState, Infinity, layer: 0, unit: 0
        ),
    };

    private static Problem Tanh() =>
        Of(
            Network
                .WithInputs(2)
                .Layer(Activation.Of<Tanh>(), [[5.0, -4.0], [0.25, 0.5], [-0.5, 0.125]], Bias.Shared(0.1))
                .Layer(Id, [[0.5, -0.25, 0.75], [0.1, 0.2, -0.3]]),
            [0.05, 0.1],
            [0.5, -0.5]
        ) with { Optimizer = Optimizer.Of<Adam>() };

    private static Problem Line(Activation activation, double w) => Of(Network.WithInputs(1).Layer(activation, [[w]]), [0.5], [0.25]);

    /// <summary>The first batch moves nothing.</summary>
    private static Problem Still() => Of(Network.WithInputs(1).Layer(Id, [[0.0]]), [0.0], [0.0]) with { Loss = Absolute };

    /// <summary>∂L/∂z of the first layer is 1e20 or −1e20.</summary>
    private static Problem Steep() =>
        Of(Network.WithInputs(1).Layer(Id, [[0.0]]).Layer(Id, [[1e20]], frozen: true), [0.0], [0.0]) with { Loss = Absolute };

    /// <summary>A hidden unit with dropout ½ that the second step keeps at a place of the batch.</summary>
    private static Problem Halved(double first, double second, int place)
    {
        var network = Network.WithInputs(1).Layer(Id, [[first]], dropout: 0.5).Layer(Id, [[second]], frozen: true);
        var seed = Enumerable.Range(0, int.MaxValue).First(seed => Dropout.IsKept(Dropout.Row(seed, 2, 0, place), 0, 0.5));
        return Of(network, [0.5], [0.0]) with { Loss = Absolute, DropoutSeed = seed };
    }

    private static Problem Of(NetworkBuilder network, double[] x, double[] y) =>
        new() { Network = network, Examples = [.. Enumerable.Repeat(new Example(x, y), Batch)] };

    private static EngineFault Bad(Problem problem, int place, Example bad, QuantityKind kind, double value, int layer = -1, int unit = -1)
    {
        var batch = problem.Examples.ToArray();
        batch[place] = bad;
        var ofExample = kind is not (QuantityKind.Gradient or QuantityKind.GradientNorm or QuantityKind.NewState or QuantityKind.NewParameter);
        return new(problem, batch, kind, value, ofExample ? place : -1, layer, unit);
    }

    private static EngineFault All17(Problem problem, Example bad, QuantityKind kind, double value, int layer = -1, int unit = -1) =>
        new(problem, [.. Enumerable.Repeat(bad, Batch)], kind, value, -1, layer, unit);
}
