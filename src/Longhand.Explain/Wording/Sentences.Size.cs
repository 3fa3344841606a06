using Longhand.Explain.Documents;
using Longhand.Functions;

namespace Longhand.Explain.Wording;

/// <summary>What is said where something is too large to be shown in full.</summary>
public abstract partial class Sentences
{
    /// <summary>Names the terms of a sum that are not written out.</summary>
    /// <param name="count">How many they are.</param>
    public abstract string OtherTerms(int count);

    /// <summary>Gets the caption of the table of values of the forward pass that enter and are not worked.</summary>
    public abstract string StatedForward { get; }

    /// <summary>Gets the caption of the table of deltas that enter and are not worked.</summary>
    public abstract string StatedDeltas { get; }

    /// <summary>Says which of several selected weights of one unit are worked out.</summary>
    /// <param name="selected">How many are selected.</param>
    /// <param name="worked">How many of them are worked out.</param>
    public abstract Prose RowInPart(int selected, int worked);

    /// <summary>Says what delta of the output layer is used, where the long product is left out.</summary>
    /// <param name="loss">The loss.</param>
    public abstract Prose ShortDelta(Loss loss);

    /// <summary>Says what of a derivation is shown, and what is left out.</summary>
    /// <param name="selection">What was asked for.</param>
    /// <param name="equations">How many equations are shown.</param>
    /// <param name="all">About how many the whole derivation has.</param>
    public abstract Prose Selected(string selection, long equations, long all);

    /// <summary>Says that a step has nothing of what is selected.</summary>
    /// <param name="selection">What was asked for.</param>
    public abstract Prose NothingSelected(string selection);

    /// <summary>Says how large sums are written.</summary>
    /// <param name="terms">How many terms are written out.</param>
    /// <param name="most">The most terms of a sum that is written in full.</param>
    public abstract Prose LargeSums(int terms, int most);
}
