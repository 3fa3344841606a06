using System.Collections.Immutable;
using Longhand.Explain.Documents;
using Longhand.Explain.Wording;
using Longhand.Training;

namespace Longhand.Explain.Derivations;

/// <summary>The curve of a training: the loss of each epoch, and beside it that of the examples that were held back.</summary>
public static class TrainingCurve
{
    /// <summary>Draws it.</summary>
    /// <param name="history">The training, of two epochs at the least.</param>
    /// <param name="sentences">The words.</param>
    public static Block.Curve Of(History history, Sentences sentences)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(sentences);
        var epochs = history.Epochs;
        var hasValidation = epochs.All(epoch => epoch.ValidationLoss is not null);
        ImmutableArray<CurvePoint> Points(Func<EpochReport, double> loss) => [.. epochs.Select(epoch => new CurvePoint(epoch.Epoch, loss(epoch)))];
        return RunCurve.Of(
            Prose.Text(sentences.TrainingCurveCaption),
            Name(sentences.EpochAxis),
            epochs.Length,
            [
                (Name(sentences.TrainingLoss), Points(epoch => epoch.Loss)),
                .. hasValidation ? new[] { (Name(sentences.ValidationLoss), Points(epoch => epoch.ValidationLoss!.Value)) } : [],
            ]
        );
    }

    private static Formula.Name Name(string words) => new(new Symbol(words));
}
