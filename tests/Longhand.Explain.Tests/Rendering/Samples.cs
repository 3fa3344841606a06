using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Explain.Tests.Rendering;

/// <summary>Problems whose printed form is approved.</summary>
internal static class Samples
{
    public static Problem SoftmaxAdam { get; } =
        new()
        {
            Title = "A softmax classifier",
            Network = Network
                .WithInputs(2)
                .Layer(Activation.Of<Tanh>(), [[0.1, -0.2], [0.4, 0.3]], Bias.PerUnit(0.01, -0.02))
                .Layer(Activation.OfVector<Softmax>(), [[0.5, -0.3], [0.2, 0.1], [-0.4, 0.6]], Bias.PerUnit(0.1, 0, -0.1)),
            Loss = Loss.OfCanonical<CrossEntropy>(),
            Optimizer = Optimizer.Of<Adam>().With("learningRate", 0.01),
            Examples = [new Example([1.0, 0.5], [0, 1, 0])],
        };

    public static Problem Learned { get; } =
        new()
        {
            Title = "Activations that are learned",
            Network = Network
                .WithInputs(2)
                .Layer(Activation.OfLearned<PRelu>(), [[0.15, -0.9], [0.25, 0.3]], Bias.Shared(-0.35), learned: Model.Learned.PerUnit(0.25, 0.1))
                .Layer(Activation.OfLearned<Swish>(), [[0.4, 0.45], [-0.2, 0.6]], Bias.PerUnit(0.6, 0.1), learned: Model.Learned.Shared(1.0)),
            Examples = [new Example([0.5, 1.0], [0.01, 0.3])],
        };

    public static Problem Classes { get; } =
        SoftmaxAdam with
        {
            Title = "Class weights and label smoothing",
            Network = Network.WithInputs(2).Layer(Activation.OfVector<Softmax>(), [[0.5, -0.3], [0.2, 0.1], [-0.4, 0.6]], Bias.PerUnit(0.1, 0, -0.1)),
            Loss = Loss.OfCanonical<CrossEntropy>().WithClassWeights(2, 1, 0.5).WithLabelSmoothing(0.1),
            Optimizer = Optimizer.Of<GradientDescent>(),
            Examples = [new Example([1.0, 0.5], [0, 1, 0]), new Example([-0.5, 0.25], [1, 0, 0])],
        };

    public static Problem Everything { get; } =
        new()
        {
            Title = "Two hidden layers",
            Network = Network
                .WithInputs(2)
                .Layer(Activation.Of<Relu>(), [[0.1, 0.2], [-0.4, 0.3], [0.5, null]], Bias.PerUnit(0.1, -0.2, 0.05))
                .Layer(Activation.OfParametric<LeakyRelu>().WithParameter(0.1), [[0.3, -0.1, 0.2], [-0.5, 0.4, 0.1]], Bias.Shared(0.1))
                .Layer(Activation.Of<Sigmoid>(), [[0.3, -0.6], [0.7, 0.2]], frozen: true),
            Loss = Loss.OfCanonical<BinaryCrossEntropy>(),
            Optimizer = Optimizer.Of<Momentum>().With("learningRate", 0.1).With("weightDecay", 0.01).With("clipNorm", 0.1),
            Regularization = new Regularization(L2: 0.1, L1: 0.01),
            Steps = 2,
            Examples = [new Example([1.0, 0.5], [1, 0]), new Example([-0.5, 0.25], [0, 1])],
        };
}
