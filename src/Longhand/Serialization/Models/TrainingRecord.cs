using System.Collections.Immutable;
using Longhand.Training;

namespace Longhand.Serialization;

/// <summary>How a model came about.</summary>
public sealed record TrainingRecord
{
    /// <summary>The name of the data, without a folder.</summary>
    public required string Data { get; init; }

    /// <summary>How many examples were trained on.</summary>
    public required int Examples { get; init; }

    /// <summary>How many examples were validated with.</summary>
    public int ValidationExamples { get; init; }

    /// <summary>The share of the rows that was held back for validation; 0 where none was, or other data were given.</summary>
    public double ValidationShare { get; init; }

    /// <summary>How many epochs were asked for.</summary>
    public required int Epochs { get; init; }

    /// <summary>How many examples a step took.</summary>
    public required int BatchSize { get; init; }

    /// <summary>Where the random numbers started.</summary>
    public long Seed { get; init; }

    /// <summary>Whether the examples were taken in a new order every epoch.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>What would have ended it before; null where nothing would.</summary>
    public EarlyStopping? EarlyStopping { get; init; }

    /// <summary>What was chosen, a sentence each.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>What every epoch came to.</summary>
    public required History History { get; init; }

    /// <summary>Why it ended; none where it has not.</summary>
    public required TrainingStop Stopped { get; init; }

    /// <summary>The epoch that the parameters are of: the best one where early stopping restores it, else the last; null where none was made.</summary>
    public EpochReport? Kept => EarlyStopping is { RestoreBest: true } ? History.Best ?? History.Last : History.Last;
}
