namespace Longhand.Functions;

/// <summary>
/// What an omitted thing means. Textbooks and systems differ in silence; a convention says which one is followed. A name fixes
/// its formula under every convention, and a number that is given wins.
/// </summary>
/// <param name="Name">The name in problem files.</param>
/// <param name="Loss">The loss where none is named.</param>
/// <param name="DefaultLossOutputs">How that loss combines outputs; null as the loss itself does.</param>
/// <param name="BinaryCrossEntropyOutputs">How binary cross-entropy combines outputs.</param>
/// <param name="WeightDecay">What weight decay pulls on.</param>
/// <param name="LeakySlope">The slope of leaky-relu.</param>
/// <param name="Initializer">How starting weights are drawn.</param>
public sealed record Convention(
    string Name,
    string Loss,
    Outputs? DefaultLossOutputs,
    Outputs BinaryCrossEntropyOutputs,
    WeightDecayForm WeightDecay,
    double LeakySlope,
    Initializer Initializer
)
{
    /// <summary>The distance from 1 to the next double, 2⁻⁵²: the machine epsilon of NumPy.</summary>
    private const double Epsilon = 2.220446049250313e-16;

    /// <summary>The form of hard-sigmoid.</summary>
    public Activation HardSigmoid { get; init; } = Activation.Of<HardSigmoid>();

    /// <summary>The form of binary cross-entropy on probabilities.</summary>
    public Loss BinaryCrossEntropyForm { get; init; } = Functions.Loss.OfCanonical<BinaryCrossEntropy>();

    /// <summary>How probabilities are clipped under the logarithm of a cross-entropy; null where they are taken as they are.</summary>
    public ProbabilityClip? Clip { get; init; }

    /// <summary>How they are clipped under that of the Kullback-Leibler divergence.</summary>
    public ProbabilityClip? DivergenceClip { get; init; }

    /// <summary>The update rules that have another form or other numbers here than in the textbook.</summary>
    public IReadOnlyList<Optimizer> Rules { get; init; } = [];

    /// <summary>What clipping by norm adds to the norm that it divides by; 0 is nothing.</summary>
    public double ClipNormEpsilon { get; init; }

    /// <summary>As the original papers have it.</summary>
    public static Convention Textbook { get; } =
        new(
            "textbook",
            HalfSquaredError.Name,
            null,
            Outputs.Sum,
            WeightDecayForm.WeightsOnly,
            0.01,
            Initializer.GlorotUniform
        );

    /// <summary>As PyTorch 1.13 has it.</summary>
    public static Convention Pytorch { get; } =
        Textbook with
        {
            Name = "pytorch",
            Loss = "mean-squared-error",
            BinaryCrossEntropyOutputs = Outputs.Mean,
            BinaryCrossEntropyForm = Functions.Loss.Of<ClampedBinaryCrossEntropy>(),
            WeightDecay = WeightDecayForm.WeightsAndBiases,
            Initializer = Initializer.FanInUniform,
            HardSigmoid = Activation.Of<HardSigmoidOfSixths>(),
            ClipNormEpsilon = 1e-6,
            Rules =
            [
                Optimizer.Of<BufferedMomentum>(),
                Optimizer.Of<BufferedNesterov>(),
                Optimizer.Of<RmsProp>().With("rho", 0.99),
                Optimizer.Of<Adagrad>().With("epsilon", 1e-10),
                Optimizer.Of<Adadelta>().With("rho", 0.9),
            ],
        };

    /// <summary>As Keras 3 has it.</summary>
    public static Convention Keras { get; } =
        Textbook with
        {
            Name = "keras",
            Loss = "mean-squared-error",
            BinaryCrossEntropyOutputs = Outputs.Mean,
            Clip = new ProbabilityClip(1e-7, 1.0 - 1e-7, InDerivative: true),
            DivergenceClip = new ProbabilityClip(1e-7, 1.0, InDerivative: true, OfTargets: true),
            WeightDecay = WeightDecayForm.Decoupled,
            LeakySlope = 0.2,
            HardSigmoid = Activation.Of<HardSigmoidOfSixths>(),
            Rules =
            [
                Optimizer.Of<SignedMomentum>(),
                Optimizer.Of<SignedNesterov>(),
                Optimizer.Of<RmsPropEpsilonInside>().With("epsilon", 1e-7),
                Optimizer.Of<AdagradEpsilonInside>().With("initialAccumulator", 0.1).With("epsilon", 1e-7),
                Optimizer.Of<Adadelta>().With("epsilon", 1e-7),
                Optimizer.Of<AdamUncorrectedEpsilon>().With("epsilon", 1e-7),
                Optimizer.Of<AmsGradUncorrectedEpsilon>().With("epsilon", 1e-7),
                Optimizer.Of<AdamWUncorrectedEpsilon>().With("epsilon", 1e-7),
            ],
        };

    /// <summary>As scikit-learn 1.2 has it.</summary>
    public static Convention Sklearn { get; } =
        Textbook with
        {
            Name = "sklearn",
            DefaultLossOutputs = Outputs.Mean,
            Clip = new ProbabilityClip(Epsilon, 1.0 - Epsilon, InDerivative: false),
            Initializer = Initializer.GlorotUniformScaled,
            Rules = [Optimizer.Of<SignedMomentum>(), Optimizer.Of<SignedNesterov>(), Optimizer.Of<AdamUncorrectedEpsilon>()],
        };

    /// <summary>As ONNX 1.22 has it.</summary>
    public static Convention Onnx { get; } =
        Textbook with
        {
            Name = "onnx",
            WeightDecay = WeightDecayForm.WeightsAndBiases,
            Rules =
            [
                Optimizer.Of<BufferedMomentum>(),
                Optimizer.Of<BufferedNesterov>(),
                Optimizer.Of<Adagrad>().With("epsilon", 1e-6),
                Optimizer.Of<AdamFromZero>().With("epsilon", 1e-6),
            ],
        };

    /// <summary>All conventions, in the order of the documentation.</summary>
    public static IReadOnlyList<Convention> All { get; } = [Textbook, Pytorch, Keras, Sklearn, Onnx];

    /// <summary>The form that an activation of the catalogue has under this convention.</summary>
    /// <param name="activation">The activation at its defaults.</param>
    public Activation Apply(Activation activation)
    {
        ArgumentNullException.ThrowIfNull(activation);
        return activation.Is<LeakyRelu>() ? activation.WithParameter(LeakySlope)
            : activation.Is<HardSigmoid>() ? HardSigmoid
            : activation;
    }

    /// <summary>The form that a loss of the catalogue has under this convention.</summary>
    /// <param name="loss">The loss at its defaults.</param>
    public Loss Apply(Loss loss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        return loss.Is<BinaryCrossEntropy>() ? BinaryCrossEntropyForm.With(BinaryCrossEntropyOutputs).WithClip(Clip)
            : loss.Is<CrossEntropy>() ? loss.WithClip(Clip)
            : loss.Is<KlDivergence>() ? loss.WithClip(DivergenceClip)
            : loss;
    }

    /// <summary>The form that an update rule of the catalogue has under this convention.</summary>
    /// <param name="optimizer">The update rule at its defaults.</param>
    public Optimizer Apply(Optimizer optimizer)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        return Rules.FirstOrDefault(rule => string.Equals(rule.Name, optimizer.Name, StringComparison.Ordinal)) ?? optimizer;
    }

    /// <summary>Where weight decay stands under this convention and an update rule.</summary>
    /// <param name="optimizer">The update rule.</param>
    public WeightDecayForm WeightDecayOf(Optimizer optimizer)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        return optimizer.DecouplesDecay ? WeightDecayForm.Decoupled : WeightDecay;
    }
}
