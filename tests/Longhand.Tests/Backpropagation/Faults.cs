using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Tests.Backpropagation;

/// <summary>G6: the faults, each with the name of the quantity that has to be blamed.</summary>
internal static class Faults
{
    private const double Infinity = double.PositiveInfinity;
    private static readonly Activation Id = Activation.Of<Identity>();
    private static readonly Activation Relu = Activation.Of<Relu>();
    private static readonly Optimizer Sgd = Optimizer.Of<GradientDescent>();

    public static IReadOnlyDictionary<string, Fault> All { get; } = new Dictionary<string, Fault>(StringComparer.Ordinal)
    {
        ["a weight of 1e308"] = new(Hidden([[1e308], [1.0]], [10.0]), "z_h1", QuantityKind.WeightedInput, Infinity, 1, 1, 1, "h1"),
        ["a weight of -1e308 to the second unit"] = new(
            Hidden([[1.0], [-1e308]], [10.0]), "z_h2", QuantityKind.WeightedInput, -Infinity, 1, 1, 1, "h2"
        ),
        ["two infinities that cancel"] = new(
            Network.WithInputs(2).Layer(Id, [[1e308, -1e308]]).With([10.0, 10.0], 0.0),
            "z_y_hat", QuantityKind.WeightedInput, double.NaN, 1, 1, 1, "y_hat"
        ),
        ["a weight of the output layer"] = new(
            Network.WithInputs(1).Layer(Id, [[10.0]]).Layer(Id, [[1e308]]).With([1.0], 0.0),
            "z_y_hat", QuantityKind.WeightedInput, Infinity, 1, 1, 2, "y_hat"
        ),
        ["an activation that overflows"] = new(
            Network.WithInputs(1).Layer(Activation.OfParametric<LeakyRelu>().WithParameter(1e300), [[1e10]]).With([-1.0], 0.0),
            "a_y_hat", QuantityKind.Activation, -Infinity, 1, 1, 1, "y_hat"
        ),
        ["an input that is no number"] = new(Batch([1.0, 1.0], [1.0, double.NaN]), "x2[2]", QuantityKind.Input, double.NaN, 1, 2),
        ["an infinite input"] = new(Batch([-Infinity, 1.0], [1.0, 1.0]), "x1[1]", QuantityKind.Input, -Infinity, 1, 1),
        ["a target that is no number"] = new(Line(1.0, [1.0], double.NaN), "y", QuantityKind.Target, double.NaN, 1, 1),
        ["an infinite target in the third example"] = new(
            Line(1.0, [1.0], 0.0) with { Examples = [new([1.0], [0.0]), new([1.0], [0.0]), new([1.0], [Infinity])] },
            "y[3]", QuantityKind.Target, Infinity, 1, 3
        ),
        ["a weight that is no number"] = new(Hidden([[1.0], [double.NaN]], [1.0]), "w2", QuantityKind.Parameter, double.NaN, 1, 0, 1, "h2"),
        ["an infinite bias"] = new(
            Network.WithInputs(1).Layer(Id, [[1.0], [1.0]], Bias.PerUnit(0.0, Infinity)).Layer(Id, [[1.0, 1.0]]).With([1.0], 0.0),
            "b2", QuantityKind.Parameter, Infinity, 1, 0, 1, "h2"
        ),
        ["a shared bias that is no number"] = new(
            Network.WithInputs(1).Layer(Id, [[1.0], [1.0]], Bias.Shared(double.NaN)).Layer(Id, [[1.0, 1.0]]).With([1.0], 0.0),
            "b1", QuantityKind.Parameter, double.NaN, 1, 0, 1
        ),
        ["the logarithm of 0"] = new(
            Network.WithInputs(1).Layer(Relu, [[-1.0]]).With([1.0], 1.0) with { Loss = Loss.OfCanonical<CrossEntropy>() },
            "L", QuantityKind.Loss, Infinity, 1, 1
        ),
        ["a prediction of 1 for a target of 0"] = new(
            Line(1.0, [0.5], 1.0) with { Loss = Loss.OfCanonical<BinaryCrossEntropy>(), Examples = [new([0.5], [1.0]), new([1.0], [0.0])] },
            "L[2]", QuantityKind.Loss, Infinity, 1, 2
        ),
        ["a square that overflows"] = new(Line(1e200, [1.0], 0.0), "L", QuantityKind.Loss, Infinity, 1, 1),
        ["a sum over the batch that overflows"] = new(
            Line(1.0, [1.0], 0.0) with { Examples = [.. Enumerable.Repeat(new Example([1.3e154], [0.0]), 3)] },
            "L", QuantityKind.BatchLoss, Infinity
        ),
        ["a penalty that overflows"] = new(Line(1e200, [0.0], 0.0) with { Regularization = new(L2: 0.1) }, "L", QuantityKind.BatchLoss, Infinity),
        ["a derivative by an activation that overflows"] = new(
            Network.WithInputs(1).Layer(Id, [[0.0]]).Layer(Id, [[1e200]]).With([1.0], -1e120),
            "dL/da_h1", QuantityKind.ActivationGradient, Infinity, 1, 1, 1, "h1"
        ),
        ["a gradient that overflows"] = new(Line(0.0, [1e200], -1e120), "dL/dw1", QuantityKind.Gradient, Infinity, 1, 0, 1, "y_hat"),
        ["a step that overflows"] = new(
            Line(0.0, [1e5], -1e5) with { Optimizer = Sgd.With("learningRate", 1e300) },
            "w1_new", QuantityKind.NewParameter, -Infinity, 1, 0, 1, "y_hat"
        ),
        ["a learning rate that explodes"] = new(
            Line(1.0, [1.0], 0.0) with { Steps = 9, Optimizer = Sgd.With("learningRate", 1e40) },
            "L_new", QuantityKind.LossAfter, Infinity, 4
        ),
        ["a learning rate that explodes online"] = new(
            Line(1.0, [1.0], 0.0) with
            {
                Steps = 9,
                BatchSize = 1,
                Optimizer = Sgd.With("learningRate", 1e60),
                Examples = [new([1.0], [0.0]), new([1e100], [0.0])],
            },
            "L[2]", QuantityKind.Loss, Infinity, 2, 2
        ),
    };

    private static Problem Line(double w, double[] x, double y) => Network.WithInputs(1).Layer(Id, [[w]]).With(x, y);

    private static Problem Hidden(double?[][] weights, double[] x) => Network.WithInputs(1).Layer(Id, weights).Layer(Id, [[1.0, 1.0]]).With(x, 0.0);

    private static Problem Batch(double[] first, double[] second) =>
        Network.WithInputs(2).Layer(Id, [[1.0, 1.0]]).With(first, 0.0) with
        {
            Examples = [new(first, [0.0]), new(second, [0.0])],
        };

    private static Problem With(this NetworkBuilder network, double[] x, double y) => new() { Network = network, Examples = [new(x, [y])] };
}
