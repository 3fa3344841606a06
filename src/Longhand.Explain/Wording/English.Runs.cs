using Longhand.Explain.Documents;

namespace Longhand.Explain.Wording;

/// <content>The sentences of a run of many steps.</content>
public sealed partial class English
{
    /// <inheritdoc/>
    public override string RunHeading => "The whole run";

    /// <inheritdoc/>
    public override string RunCaption => "Losses and gradients, step by step";

    /// <inheritdoc/>
    public override string Step => "Step";

    /// <inheritdoc/>
    public override string RunAxis => "step";

    /// <inheritdoc/>
    public override string EpochAxis => "epoch";

    /// <inheritdoc/>
    public override string TrainingLoss => "loss";

    /// <inheritdoc/>
    public override string ValidationLoss => "validation loss";

    /// <inheritdoc/>
    public override string TrainingCurveCaption => "The loss of each epoch";

    /// <inheritdoc/>
    public override Prose RunCurveCaption(Formula loss) => Prose.Of($"The loss {loss} at the beginning of each step");

    /// <inheritdoc/>
    public override Prose RunCurveStride(int stride) => Prose.Text($"The curve has the first step, the last, and every step that {Grouped(stride)} divides.");

    /// <inheritdoc/>
    public override Prose RunIntroduction(int steps, int rows, bool isBatchSplit)
    {
        var which = rows < steps ? $"{Grouped(rows)} of {Grouped(steps)} steps, evenly chosen, with those that are shown in full and the last." : $"All {Grouped(steps)} steps.";
        return Prose.Text(isBatchSplit ? which + " A loss is that of the step's own examples: from one step to the next it may jump." : which);
    }

    /// <inheritdoc/>
    public override Prose StepsShown(IReadOnlyList<(int From, int To)> ranges, bool hasLast, bool isDefault, bool mayEnd)
    {
        ArgumentNullException.ThrowIfNull(ranges);
        var parts = ranges.Select(range => range.From == range.To ? $"step {Grouped(range.From)}" : $"steps {Grouped(range.From)} to {Grouped(range.To)}").ToList();
        if (hasLast)
        {
            parts.Add("the last step");
        }

        var list = parts.Count == 1 ? parts[0] : string.Join(", ", parts.SkipLast(1)) + " and " + parts[^1];
        var far = mayEnd ? ", as far as the run goes" : string.Empty;
        var none = mayEnd && !hasLast && ranges[0].From > 1 ? "; if it reaches none of them, its last step" : string.Empty;
        var others = Prose.Text($"Shown in full{far}: {list}{none}. All steps are worked; the losses of the others stand at the end.");
        return isDefault ? Prose.Of($"{others} Other steps are shown with {new Inline.Code("--show")}.") : others;
    }

    /// <inheritdoc/>
    public override string RememberedCaption => "What the update rule remembers";

    /// <inheritdoc/>
    public override Prose StepsBetween(int from, int to) =>
        Prose.Text(
            from == to
                ? $"Step {Grouped(from)} was worked and is not shown: what it left behind, parameters and what the update rule remembers, is given below."
                : $"Steps {Grouped(from)} to {Grouped(to)} were worked and are not shown: what they left behind, parameters and what the update rule remembers, is given below."
        );

    /// <inheritdoc/>
    public override Prose StepsMissing(int from, int steps) =>
        Prose.Text($"Step {Grouped(from)} was to be shown, but there were {Grouped(steps)} steps.");
}
