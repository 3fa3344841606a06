using Longhand.Explain.Derivations;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Explain.Tests.Rendering;

/// <summary>Six problems of different kinds, each small enough for a person to read its page in every format; the textbook is the seventh.</summary>
internal static class SampleKinds
{
    public static IReadOnlyDictionary<string, (Problem Problem, DerivationOptions Options)> All { get; } =
        new Dictionary<string, (Problem, DerivationOptions)>(StringComparer.Ordinal)
        {
            ["classes"] = Only(Classes, "w1,b3"),
            ["deep"] = Only(Deep, "w1,w9"),
            ["adam"] = Only(Adam, "w2"),
            ["by-hand-even"] = Only(ByHand, "w3,b1", new DerivationOptions { IsCarried = true, Rounding = new Rounding(4, DigitCount.Decimals, Ties.Even) }),
            ["prelu"] = Only(PreluWithPenalty, "w2,slope_h1"),
            ["dropout"] = Only(WithDropout, "w1,w7,w8"),
        };

    /// <summary>Softmax and cross-entropy over a batch, with class weights.</summary>
    private static Problem Classes =>
        new()
        {
            Title = "Three classes, weighed",
            Network = Network.WithInputs(2).Layer(Activation.OfVector<Softmax>(), [[0.5, -0.3], [0.2, 0.1], [-0.4, 0.6]], Bias.PerUnit(0.1, 0, -0.1)),
            Loss = Loss.OfCanonical<CrossEntropy>().WithClassWeights(2, 1, 0.5),
            Optimizer = Optimizer.Of<GradientDescent>().With("learningRate", 0.1),
            Examples = [new Example([1.0, 0.5], [0, 1, 0]), new Example([-0.5, 0.25], [1, 0, 0])],
        };

    /// <summary>Three hidden layers; a shared bias, biases of their own, none; connections that are missing.</summary>
    private static Problem Deep =>
        new()
        {
            Title = "Three hidden layers",
            Network = Network
                .WithInputs(2)
                .Layer(Activation.Of<Tanh>(), [[0.5, -0.25], [null, 0.75]], Bias.Shared(0.1))
                .Layer(Activation.Of<Sigmoid>(), [[0.3, -0.6], [0.8, null]])
                .Layer(Activation.Of<Relu>(), [[0.7, 0.2], [-0.4, 0.9]], Bias.PerUnit(0.05, -0.1))
                .Layer(Activation.Of<Identity>(), [[0.6, -0.5]]),
            Optimizer = Optimizer.Of<GradientDescent>().With("learningRate", 0.2),
            Examples = [new Example([1.0, -2.0], [0.5])],
        };

    /// <summary>Three steps of Adam as PyTorch means it, with a learning rate that falls.</summary>
    private static Problem Adam =>
        new()
        {
            Title = "Adam, three steps, a falling rate",
            Network = Network.WithInputs(2).Layer(Activation.Of<Sigmoid>(), [[0.4, -0.7]], Bias.PerUnit(0.2)),
            Convention = Convention.Pytorch,
            Loss = Convention.Pytorch.Apply(Loss.OfCanonical<BinaryCrossEntropy>()),
            Optimizer = Convention.Pytorch.Apply(Optimizer.Of<Adam>()).With("learningRate", 0.1).WithSchedule(Schedule.Of<ExponentialSchedule>()),
            Steps = 3,
            Examples = [new Example([1.0, 2.0], [1])],
        };

    /// <summary>By hand: four decimals, a tie to the even digit.</summary>
    private static Problem ByHand =>
        new()
        {
            Title = "By hand with four decimals",
            Network = Network
                .WithInputs(2)
                .Layer(Activation.Of<Sigmoid>(), [[0.15, 0.2], [0.25, 0.3]], Bias.Shared(0.35))
                .Layer(Activation.Of<Sigmoid>(), [[0.4, 0.45]], Bias.PerUnit(0.6)),
            Examples = [new Example([0.05, 0.1], [0.01])],
        };

    /// <summary>A slope that is learned, and a penalty on the weights.</summary>
    private static Problem PreluWithPenalty =>
        new()
        {
            Title = "A learned slope and a penalty",
            Network = Network
                .WithInputs(2)
                .Layer(Activation.OfLearned<PRelu>(), [[0.5, -0.8], [0.3, 0.6]], Bias.PerUnit(0.1, -0.1), learned: Model.Learned.PerUnit(0.25, 0.1))
                .Layer(Activation.Of<Identity>(), [[0.7, -0.4]]),
            Regularization = new Regularization(L2: 0.1, L1: 0.02),
            Optimizer = Optimizer.Of<Momentum>().With("learningRate", 0.1),
            Examples = [new Example([1.0, 1.5], [0.4])],
        };

    /// <summary>Three hidden units, of which a step leaves out some, for each example others.</summary>
    private static Problem WithDropout =>
        new()
        {
            Title = "Half of the hidden units left out",
            Network = Network
                .WithInputs(2)
                .Layer(Activation.Of<Tanh>(), [[0.5, -0.25], [0.3, 0.75], [-0.6, 0.4]], Bias.PerUnit(0.1, -0.1, 0.2), dropout: 0.5)
                .Layer(Activation.Of<Identity>(), [[0.6, -0.5, 0.8]], Bias.PerUnit(0.05)),
            Optimizer = Optimizer.Of<GradientDescent>().With("learningRate", 0.2),
            DropoutSeed = 37,
            Examples = [new Example([1.0, -2.0], [0.5]), new Example([0.5, 1.5], [-0.25])],
        };

    private static (Problem Problem, DerivationOptions Options) Only(Problem problem, string names, DerivationOptions? options = null) =>
        (problem, (options ?? new DerivationOptions()) with { Only = Selection.Parse(names, problem), Forms = Forms.Delta | Forms.Paths });
}
