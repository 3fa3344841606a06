using System.Collections.Immutable;
using Longhand.Functions;

namespace Longhand.Training;

/// <summary>How a network is trained. What is null is chosen by the data and the network; <see cref="TrainingResult.Choices"/> says what.</summary>
public sealed record TrainingOptions
{
    /// <summary>The loss.</summary>
    public Loss? Loss { get; init; }

    /// <summary>The update rule, with its schedule and its clipping.</summary>
    public Optimizer? Optimizer { get; init; }

    /// <summary>What keeps weights small.</summary>
    public Regularization Regularization { get; init; } = Regularization.None;

    /// <summary>What omitted things mean: on what weight decay pulls, and what clipping adds to the norm.</summary>
    public Convention Convention { get; init; } = Convention.Textbook;

    /// <summary>How many times every example is taken, at most.</summary>
    public int? Epochs { get; init; }

    /// <summary>How many examples a step takes; the last of an epoch may take fewer.</summary>
    public int? BatchSize { get; init; }

    /// <summary>Where the random numbers start: of the order of the examples, of the validation part, of what dropout leaves out.</summary>
    public long Seed { get; init; }

    /// <summary>Whether the examples are taken in a new order every epoch.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>The share of the data that is held back for validation, at least 0 and below 1: of each class alike, where there are classes.</summary>
    public double ValidationShare { get; init; }

    /// <summary>When a training that no longer gets better ends; null lets it make all of its epochs.</summary>
    public EarlyStopping? EarlyStopping { get; init; }

    /// <summary>The weight of each class in the loss; empty where all weigh the same.</summary>
    public ImmutableArray<double> ClassWeights { get; init; } = [];

    /// <summary>Whether every class weighs n / (K nₖ), for nₖ of n examples in each of K classes, so that rare classes count as much as frequent ones.</summary>
    public bool BalanceClasses { get; init; }

    /// <summary>What every epoch reports of the validation part besides the loss.</summary>
    public ImmutableArray<Metric>? Metrics { get; init; }

    /// <summary>Whether every epoch also works the metrics where there is no validation part: of the training part, after the epoch.</summary>
    public bool MeasureTraining { get; init; }

    /// <summary>Each is asked after every epoch; the first that answers yes ends the training.</summary>
    public ImmutableArray<Func<EpochReport, bool>> StopWhen { get; init; } = [];

    /// <summary>Which engine makes the steps.</summary>
    public EngineKind Engine { get; init; }

    /// <summary>How many threads work; null lets the engine choose. Changes no result.</summary>
    public int? Threads { get; init; }

    /// <summary>How many numbers are worked at once; null is the widest register of this processor. Changes no result.</summary>
    public LaneWidth? Width { get; init; }

    /// <summary>What times the epochs; null leaves <see cref="EpochReport.Time"/> empty. Changes no result.</summary>
    public TimeProvider? Clock { get; init; }
}
