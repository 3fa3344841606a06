using Longhand.Explain.Documents;

namespace Longhand.Explain.Wording;

/// <content>The sentences of the check of gradients.</content>
public abstract partial class Sentences
{
    /// <summary>Gets the title of a check of gradients.</summary>
    public abstract string GradientCheckTitle { get; }

    /// <summary>Gets the caption of its table.</summary>
    public abstract string GradientCheckCaption { get; }

    /// <summary>Gets a column of derivatives by backpropagation.</summary>
    public abstract string ByBackpropagation { get; }

    /// <summary>Gets a column of derivatives by dual numbers.</summary>
    public abstract string ByDualNumbers { get; }

    /// <summary>Gets a column of derivatives by central differences.</summary>
    public abstract string ByDifferences { get; }

    /// <summary>Gets a column: how far dual numbers are from backpropagation.</summary>
    public abstract string DualApart { get; }

    /// <summary>Gets a column: how far central differences are from backpropagation.</summary>
    public abstract string DifferencesApart { get; }

    /// <summary>Gets what stands in place of a difference that says nothing, at a kink.</summary>
    public abstract string AtKink { get; }

    /// <summary>Marks a number whose gradients part.</summary>
    /// <param name="name">Its name.</param>
    public abstract Prose Parts(Prose name);

    /// <summary>Says what is set side by side.</summary>
    /// <param name="step">h and its value.</param>
    /// <param name="difference">The central difference.</param>
    public abstract Prose GradientCheckIntroduction(Formula step, Formula difference);

    /// <summary>Says how many comparisons the table leaves out.</summary>
    /// <param name="count">How many.</param>
    public abstract Prose OtherComparisons(int count);

    /// <summary>Says that differences across a kink say nothing.</summary>
    /// <param name="number">What stands at the kink, with its value.</param>
    /// <param name="kink">Where the kink is.</param>
    /// <param name="isAt">Whether it stands on the kink itself.</param>
    /// <param name="places">What cannot be compared.</param>
    /// <param name="hasMore">Whether there are more of them.</param>
    public abstract Prose NearKink(Formula number, Formula kink, bool isAt, IReadOnlyList<Formula> places, bool hasMore);

    /// <summary>Says how far the three may be apart.</summary>
    /// <param name="roundings">n, how many roundings stand in a row at the most.</param>
    /// <param name="ofGradient">The share of a gradient by which differences may be off.</param>
    /// <param name="ofLoss">The share of the loss by which they may be off besides.</param>
    /// <param name="isWidened">Whether more is allowed somewhere: the loss is strongly curved there, or its roundings are large.</param>
    public abstract Prose GradientCheckBounds(int roundings, Formula ofGradient, Formula ofLoss, bool isWidened);

    /// <summary>Says that nothing could be compared.</summary>
    /// <param name="count">How many derivatives there are.</param>
    public abstract Prose NothingCompared(int count);

    /// <summary>Says that all agree.</summary>
    /// <param name="count">How many were compared.</param>
    /// <param name="others">How many could not be.</param>
    /// <param name="worst">Which one is the worst.</param>
    /// <param name="difference">How far it is apart.</param>
    /// <param name="isDual">Whether from dual numbers.</param>
    /// <param name="bound">How far it may be.</param>
    public abstract Prose GradientsAgree(int count, int others, Formula worst, Formula difference, bool isDual, Formula bound);

    /// <summary>Says that some part.</summary>
    /// <param name="parting">How many part.</param>
    /// <param name="count">How many were compared.</param>
    /// <param name="worst">Which one is the worst.</param>
    /// <param name="difference">How far it is apart.</param>
    /// <param name="isDual">Whether from dual numbers.</param>
    /// <param name="bound">How far it may be.</param>
    public abstract Prose GradientsPart(int parting, int count, Formula worst, Formula difference, bool isDual, Formula bound);
}
