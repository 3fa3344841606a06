using System.Collections.Immutable;

namespace Longhand.Training;

/// <summary>What every epoch of a training came to, in order.</summary>
/// <param name="Epochs">The reports.</param>
public sealed record History(ImmutableArray<EpochReport> Epochs)
{
    /// <summary>A training that has made no epoch.</summary>
    public static History Empty { get; } = new([]);

    /// <summary>The last epoch that was best when it was made; null where there is none.</summary>
    public EpochReport? Best => Epochs.LastOrDefault(epoch => epoch.IsBest);

    /// <summary>The last epoch; null where there is none.</summary>
    public EpochReport? Last => Epochs.LastOrDefault();

    /// <summary>The losses of the training part, epoch by epoch.</summary>
    public IEnumerable<double> Losses => Epochs.Select(epoch => epoch.Loss);

    /// <summary>The losses of the validation part, epoch by epoch; none where there is no such part.</summary>
    public IEnumerable<double> ValidationLosses => Epochs.Where(epoch => epoch.ValidationLoss is not null).Select(epoch => epoch.ValidationLoss!.Value);

    /// <summary>The same with one more epoch.</summary>
    /// <param name="epoch">The report.</param>
    public History With(EpochReport epoch) => new(Epochs.Add(epoch));
}
