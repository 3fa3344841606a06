namespace Longhand.Training;

/// <summary>How an engine works: nothing of it changes a result.</summary>
public sealed record EngineOptions
{
    /// <summary>The most examples that a step takes; 0 is as many as the problem has.</summary>
    public int BatchSize { get; init; }

    /// <summary>How many threads work; null lets the engine choose by the work of a step, at most one a processor.</summary>
    public int? Threads { get; init; }

    /// <summary>How many numbers are worked at once; null is the widest register of this processor.</summary>
    public LaneWidth? Width { get; init; }
}
