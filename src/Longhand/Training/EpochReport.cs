using System.Collections.Immutable;

namespace Longhand.Training;

/// <summary>What came of one epoch of a training.</summary>
/// <param name="Epoch">The epoch, counted from 1.</param>
/// <param name="Loss">
/// The mean of the losses of its batches, each counted by its examples: as they were met, before each step, regularization included.
/// </param>
public sealed record EpochReport(int Epoch, double Loss)
{
    /// <summary>The loss of the validation part after the epoch, without regularization; null where there is no such part.</summary>
    public double? ValidationLoss { get; init; }

    /// <summary>The metrics of the validation part, or of the training part where there is no other and <see cref="TrainingOptions.MeasureTraining"/> asks for them, by their names in order.</summary>
    public ImmutableArray<MetricValue> Metrics { get; init; } = [];

    /// <summary>The loss that decides which epoch is best: <see cref="ValidationLoss"/>, or <see cref="Loss"/> where there is none.</summary>
    public double Monitored => ValidationLoss ?? Loss;

    /// <summary>Whether no epoch before was as good.</summary>
    public bool IsBest { get; init; }

    /// <summary>The learning rate of its last step.</summary>
    public double LearningRate { get; init; }

    /// <summary>How many steps were made since the training began.</summary>
    public int Steps { get; init; }

    /// <summary>How many examples its steps took.</summary>
    public int Examples { get; init; }

    /// <summary>How long it took; null without <see cref="TrainingOptions.Clock"/>.</summary>
    public TimeSpan? Time { get; init; }
}
