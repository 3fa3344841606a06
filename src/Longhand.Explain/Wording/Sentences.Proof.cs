using Longhand.Explain.Documents;

namespace Longhand.Explain.Wording;

/// <content>The sentences of what a step says for itself: products counted, gradients checked.</content>
public abstract partial class Sentences
{
    /// <summary>Says what it saves to compute each delta once.</summary>
    /// <param name="byPaths">How many products the gradients of one example take as sums over paths.</param>
    /// <param name="byDeltas">How many with deltas.</param>
    public abstract Prose ProductsSaved(Formula.Number byPaths, Formula.Number byDeltas);

    /// <summary>Gets the heading above the check of the gradients of a step.</summary>
    public abstract string ProofHeading { get; }

    /// <summary>Gets the caption of its table.</summary>
    public abstract string ProofCaption { get; }

    /// <summary>Gets a column: how far two numbers are apart.</summary>
    public abstract string Apart { get; }

    /// <summary>Gets a column of verdicts.</summary>
    public abstract string Verdict { get; }

    /// <summary>Gets the verdict on a gradient and a difference: they agree or part.</summary>
    /// <param name="agrees">Whether they agree.</param>
    public abstract string VerdictOn(bool agrees);

    /// <summary>Says what stands beside the gradients.</summary>
    /// <param name="step">h and its value.</param>
    /// <param name="difference">The central difference.</param>
    /// <param name="isCarried">Whether the step was worked by hand, and the gradients beside the differences are exact.</param>
    public abstract Prose ProofIntroduction(Formula step, Formula difference, bool isCarried);

    /// <summary>Says that not all gradients are checked.</summary>
    /// <param name="count">How many are.</param>
    /// <param name="all">How many there are.</param>
    public abstract Prose ProofInPart(int count, int all);

    /// <summary>Says that no gradient is checked, because it would be too much work.</summary>
    /// <param name="products">How many products a check may take.</param>
    public abstract Prose ProofLeftOut(long products);

    /// <summary>Says that a difference across a kink says nothing.</summary>
    /// <param name="number">What stands at the kink, with its value.</param>
    /// <param name="kink">Where the kink is.</param>
    /// <param name="isAt">Whether it stands on the kink itself.</param>
    /// <param name="places">What cannot be compared.</param>
    /// <param name="hasMore">Whether there are more of them.</param>
    public abstract Prose DifferenceAcrossKink(Formula number, Formula kink, bool isAt, IReadOnlyList<Formula> places, bool hasMore);

    /// <summary>Says how gradients and differences compare.</summary>
    /// <param name="count">How many were compared.</param>
    /// <param name="others">How many cannot be compared.</param>
    /// <param name="parting">How many part.</param>
    /// <param name="worst">The one that parts the most.</param>
    /// <param name="difference">How far it is off.</param>
    /// <param name="bound">How far it may be off.</param>
    public abstract Prose ProofVerdict(int count, int others, int parting, Formula worst, Formula difference, Formula bound);

    /// <summary>Says that a kink stands in the way of every comparison.</summary>
    public abstract Prose ProofSaysNothing { get; }
}
