using System.Collections.Immutable;

namespace Longhand.Training;

/// <summary>How far a training has come.</summary>
/// <param name="History">The epochs that were made.</param>
/// <param name="BestLoss">The loss that the next improvement is measured by.</param>
/// <param name="EpochsWithout">How many epochs have gone by without an improvement.</param>
/// <param name="Best">The parameters of the best epoch, where they are kept.</param>
/// <param name="Stopped">Why it ended.</param>
internal sealed record Progress(History History, double BestLoss, int EpochsWithout, ImmutableArray<double>? Best, TrainingStop Stopped)
{
    public static Progress Start { get; } = new(History.Empty, double.PositiveInfinity, 0, null, TrainingStop.None);

    /// <summary>The same after one more epoch.</summary>
    /// <param name="epoch">What came of it.</param>
    /// <param name="options">How it is trained.</param>
    /// <param name="parameters">The parameters after it.</param>
    public Progress After(EpochReport epoch, TrainingOptions options, Func<ImmutableArray<double>> parameters)
    {
        var rule = options.EarlyStopping;
        var improves = epoch.Monitored < BestLoss - (rule?.LeastImprovement ?? 0.0);
        var report = epoch with { IsBest = improves };
        var without = improves ? 0 : EpochsWithout + 1;
        return new(
            History.With(report),
            improves ? report.Monitored : BestLoss,
            without,
            improves && rule is { RestoreBest: true } ? parameters() : Best,
            StopOf(report, without, options)
        );
    }

    /// <summary>Why a training ends after an epoch, if it does.</summary>
    private static TrainingStop StopOf(EpochReport report, int without, TrainingOptions options)
    {
        var isAsked = false;
        foreach (var stops in options.StopWhen)
        {
            isAsked |= stops(report); // Everybody is asked, so that nobody misses an epoch.
        }

        return isAsked ? TrainingStop.Asked
            : without >= (options.EarlyStopping?.Patience ?? int.MaxValue) ? TrainingStop.NoImprovement
            : report.Epoch >= options.Epochs ? TrainingStop.Epochs
            : TrainingStop.None;
    }
}
