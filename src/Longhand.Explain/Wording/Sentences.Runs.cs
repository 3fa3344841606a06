using Longhand.Explain.Documents;

namespace Longhand.Explain.Wording;

/// <content>The sentences of a run of many steps.</content>
public abstract partial class Sentences
{
    /// <summary>Gets the heading above the run as a whole.</summary>
    public abstract string RunHeading { get; }

    /// <summary>Gets the caption of the table of steps.</summary>
    public abstract string RunCaption { get; }

    /// <summary>Gets a column of steps.</summary>
    public abstract string Step { get; }

    /// <summary>Gets what the axis of the steps is called: one word.</summary>
    public abstract string RunAxis { get; }

    /// <summary>What the horizontal axis of the curve of a training counts.</summary>
    public abstract string EpochAxis { get; }

    /// <summary>The name of the loss on the examples that are learned from, beside its curve.</summary>
    public abstract string TrainingLoss { get; }

    /// <summary>The name of the loss on the examples that were held back, beside its curve.</summary>
    public abstract string ValidationLoss { get; }

    /// <summary>The caption of the curve of a training.</summary>
    public abstract string TrainingCurveCaption { get; }

    /// <summary>Gets what the curve shows.</summary>
    /// <param name="loss">The letter of the loss.</param>
    public abstract Prose RunCurveCaption(Formula loss);

    /// <summary>Says which steps the curve has.</summary>
    /// <param name="stride">Of how many steps in a row it has one.</param>
    public abstract Prose RunCurveStride(int stride);

    /// <summary>Says what the table has.</summary>
    /// <param name="steps">How many steps there were.</param>
    /// <param name="rows">How many of them stand in the table.</param>
    /// <param name="isBatchSplit">Whether each step has a batch of its own, so that losses are not of the same examples.</param>
    public abstract Prose RunIntroduction(int steps, int rows, bool isBatchSplit);

    /// <summary>Says which steps are shown in full.</summary>
    /// <param name="ranges">Their numbers.</param>
    /// <param name="hasLast">Whether the last is shown, whichever it is.</param>
    /// <param name="isDefault">Whether nobody asked for them.</param>
    /// <param name="mayEnd">Whether the run may end before it reaches them all; of one that reaches none its last step is shown.</param>
    public abstract Prose StepsShown(IReadOnlyList<(int From, int To)> ranges, bool hasLast, bool isDefault, bool mayEnd);

    /// <summary>Says that steps were worked and are not shown.</summary>
    /// <param name="from">The first of them.</param>
    /// <param name="to">The last of them.</param>
    public abstract Prose StepsBetween(int from, int to);

    /// <summary>Says that steps were asked for that did not come.</summary>
    /// <param name="from">The first of them.</param>
    /// <param name="steps">How many steps there were.</param>
    public abstract Prose StepsMissing(int from, int steps);

    /// <summary>Gets the caption of the table of what an update rule remembers of each parameter before a step.</summary>
    public abstract string RememberedCaption { get; }
}
