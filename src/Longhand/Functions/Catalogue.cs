using System.Collections.Immutable;

namespace Longhand.Functions;

/// <summary>
/// The functions that a problem may name. A user adds one of their own with <see cref="With(Activation)"/>; training, derivation,
/// checking and files then know it.
/// </summary>
public sealed class Catalogue
{
    /// <summary>Every function of the library: one line each.</summary>
    public static Catalogue Default { get; } =
        new(
            [
                Activation.Of<Identity>(),
                Activation.Of<BinaryStep>(),
                Activation.Of<Sigmoid>(),
                Activation.Of<Tanh>(),
                Activation.Of<Relu>(),
                Activation.OfParametric<LeakyRelu>(),
                Activation.OfLearned<PRelu>(),
                Activation.OfParametric<Elu>(),
                Activation.Of<Selu>(),
                Activation.OfParametric<Celu>(),
                Activation.Of<Gelu>(),
                Activation.Of<GeluTanh>(),
                Activation.Of<Silu>(),
                Activation.OfLearned<Swish>(),
                Activation.Of<Mish>(),
                Activation.Of<Softplus>(),
                Activation.Of<Softsign>(),
                Activation.Of<HardSigmoid>(),
                Activation.Of<HardSwish>(),
                Activation.Of<HardTanh>(),
                Activation.Of<Relu6>(),
                Activation.Of<LogSigmoid>(),
                Activation.Of<Gaussian>(),
                Activation.Of<Exponential>(),
                Activation.OfParametric<SoftShrink>(),
                Activation.OfParametric<HardShrink>(),
                Activation.Of<TanhShrink>(),
                Activation.OfVector<Softmax>(),
            ],
            [
                Loss.Of<HalfSquaredError>(),
                Loss.Of<SquaredError>(),
                Loss.Of<SquaredError>("mean-squared-error", Outputs.Mean),
                Loss.Of<AbsoluteError>(),
                Loss.Of<LogCosh>(),
                Loss.Of<Hinge>(),
                Loss.Of<SquaredHinge>(),
                Loss.OfParametric<Huber>(),
                Loss.OfParametric<SmoothL1>(),
                Loss.OfCanonical<BinaryCrossEntropy>(),
                Loss.OfCanonical<CrossEntropy>(),
                Loss.OfCanonical<KlDivergence>(),
                Loss.OfCanonical<Poisson>(),
            ],
            [
                Optimizer.Of<GradientDescent>(),
                Optimizer.Of<Momentum>(),
                Optimizer.Of<Nesterov>(),
                Optimizer.Of<Adagrad>(),
                Optimizer.Of<Adadelta>(),
                Optimizer.Of<RmsProp>(),
                Optimizer.Of<Adam>(),
                Optimizer.Of<AmsGrad>(),
                Optimizer.Of<AdamW>(),
                Optimizer.Of<AdaMax>(),
                Optimizer.Of<NAdam>(),
                Optimizer.Of<RAdam>(),
                Optimizer.Of<Lion>(),
                Optimizer.Of<RProp>(),
            ],
            [
                Initializer.GlorotUniform,
                Initializer.Of<GlorotNormal>(),
                Initializer.Of<HeUniform>(),
                Initializer.Of<HeNormal>(),
                Initializer.Of<LeCunUniform>(),
                Initializer.Of<LeCunNormal>(),
                Initializer.Of<Orthogonal>(),
                Initializer.FanInUniform,
                Initializer.GlorotUniformScaled,
                Initializer.Of<Uniform>(),
                Initializer.Of<Normal>(),
                Initializer.Of<Constant>(),
                Initializer.Zeros,
            ],
            [
                Schedule.Constant,
                Schedule.Of<StepSchedule>(),
                Schedule.Of<ExponentialSchedule>(),
                Schedule.Of<CosineSchedule>(),
                Schedule.Of<InverseScalingSchedule>(),
                Schedule.Of<WarmUpSchedule>(),
                Schedule.Of<OneCycleSchedule>(),
            ]
        );

    private Catalogue(
        ImmutableArray<Activation> activations,
        ImmutableArray<Loss> losses,
        ImmutableArray<Optimizer> optimizers,
        ImmutableArray<Initializer> initializers,
        ImmutableArray<Schedule> schedules
    )
    {
        (Activations, Losses, Optimizers, Initializers, Schedules) = (activations, losses, optimizers, initializers, schedules);
    }

    /// <summary>The activations.</summary>
    public ImmutableArray<Activation> Activations { get; }

    /// <summary>The losses.</summary>
    public ImmutableArray<Loss> Losses { get; }

    /// <summary>The update rules.</summary>
    public ImmutableArray<Optimizer> Optimizers { get; }

    /// <summary>The initializers.</summary>
    public ImmutableArray<Initializer> Initializers { get; }

    /// <summary>The schedules of the learning rate.</summary>
    public ImmutableArray<Schedule> Schedules { get; }

    /// <summary>This catalogue with one more activation.</summary>
    /// <param name="activation">An activation with a name that is not taken.</param>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public Catalogue With(Activation activation)
    {
        ArgumentNullException.ThrowIfNull(activation);
        return new(Added(Activations, activation, a => a.Name), Losses, Optimizers, Initializers, Schedules);
    }

    /// <summary>This catalogue with one more loss.</summary>
    /// <param name="loss">A loss with a name that is not taken.</param>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public Catalogue With(Loss loss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        return new(Activations, Added(Losses, loss, l => l.Name), Optimizers, Initializers, Schedules);
    }

    /// <summary>This catalogue with one more update rule.</summary>
    /// <param name="optimizer">An update rule with a name that is not taken.</param>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public Catalogue With(Optimizer optimizer)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        return new(Activations, Losses, Added(Optimizers, optimizer, o => o.Name), Initializers, Schedules);
    }

    /// <summary>This catalogue with one more schedule.</summary>
    /// <param name="schedule">A schedule with a name that is not taken.</param>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public Catalogue With(Schedule schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return new(Activations, Losses, Optimizers, Initializers, Added(Schedules, schedule, s => s.Name));
    }

    private static ImmutableArray<TItem> Added<TItem>(ImmutableArray<TItem> items, TItem item, Func<TItem, string> name) =>
        items.Any(other => string.Equals(name(other), name(item), StringComparison.Ordinal))
            ? throw new ArgumentException($"The name {name(item)} is taken; a function of one's own needs a name of its own.", nameof(item))
            : items.Add(item);
}
