using Longhand.Training;

namespace Longhand.Cli;

/// <summary>What is said before and after a training.</summary>
internal static class TrainingText
{
    /// <summary>The data, and what was chosen.</summary>
    public static void Beginning<TElement>(TextWriter output, Lesson<TElement> lesson, bool goesOn)
        where TElement : unmanaged
    {
        var (trainer, network) = (lesson.Trainer, lesson.Trainer.Problem.Network.Definition);
        var shape = string.Join("-", network.Layers.Select(layer => layer.Units).Prepend(network.Inputs));
        var precision = typeof(TElement) == typeof(float) ? "single" : "double";
        output.WriteLine(FormattableString.Invariant($"{lesson.Data}: a {shape} network of {network.Layout.Length} parameters, in {precision} precision"));
        foreach (var sentence in lesson.Notes.Concat(goesOn ? [] : lesson.Choices))
        {
            TextLines.Bullet(output, sentence);
        }

        if (goesOn)
        {
            var made = trainer.History.Epochs.Length;
            TextLines.Bullet(output, FormattableString.Invariant($"It goes on after {made} epoch{(made == 1 ? string.Empty : "s")} and {trainer.Batch} of {trainer.BatchesPerEpoch} batches."));
        }

        output.WriteLine();
    }

    /// <summary>Why it ended, and what is kept.</summary>
    public static void End<TElement>(TextWriter output, TrainingResult result, Trainer<TElement> trainer, bool isStopped)
        where TElement : unmanaged
    {
        var epochs = result.History.Epochs.Length;
        var early = trainer.Options.EarlyStopping;
        var why =
            result.Stopped == TrainingStop.NoImprovement ? FormattableString.Invariant($"Ended after epoch {epochs}: the loss has not improved for {early!.Patience} epochs.")
            : isStopped && result.Stopped == TrainingStop.None ? FormattableString.Invariant($"Stopped in epoch {epochs + 1}.")
            : FormattableString.Invariant($"Ended after all {epochs} epochs.");
        var kept = early is { RestoreBest: true } ? result.History.Best : result.History.Last;
        output.WriteLine();
        TextLines.Paragraph(output, kept is null ? why : $"{why} {Kept(kept, trainer.ValidationExamples, trainer.TrainingExamples)}");
    }

    private static string Kept(EpochReport kept, int validation, int training)
    {
        var figures = kept.Metrics.Select(metric => $", {metric.Name} {Figure.Of(metric.Value)}");
        var (on, loss) = kept.ValidationLoss is { } held
            ? (FormattableString.Invariant($"{validation} examples that were held back"), held)
            : (FormattableString.Invariant($"the {training} examples that it learned from"), kept.Loss);
        return FormattableString.Invariant($"Kept is epoch {kept.Epoch}: on {on} loss {Figure.Of(loss)}{string.Concat(figures)}.");
    }
}
