using System.Collections.Immutable;
using Longhand.Model;

namespace Longhand.Training;

/// <summary>What came of a training.</summary>
/// <param name="Network">The network with what it learned: of the best epoch where <see cref="EarlyStopping.RestoreBest"/> asks for it, else of the last step.</param>
/// <param name="History">What every epoch came to.</param>
/// <param name="Stopped">Why it ended.</param>
public sealed record TrainingResult(Network Network, History History, TrainingStop Stopped)
{
    /// <summary>The epoch with the lowest loss, of the validation part where there is one, counted from 1; 0 where none was made.</summary>
    public int BestEpoch => History.Best?.Epoch ?? 0;

    /// <summary>The options with everything filled in that was chosen.</summary>
    public required TrainingOptions Options { get; init; }

    /// <summary>What was chosen by the data, a sentence each.</summary>
    public required ImmutableArray<string> Choices { get; init; }
}
