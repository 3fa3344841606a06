using Longhand.Explain.Documents;

namespace Longhand.Explain.Wording;

/// <content>What is said of units that a step leaves out.</content>
public abstract partial class Sentences
{
    /// <summary>The heading over the masks of a step.</summary>
    public abstract string DropoutHeading { get; }

    /// <summary>The index of the mask of a unit that is kept.</summary>
    public abstract string KeptIndex { get; }

    /// <summary>The caption of the table of masks.</summary>
    public abstract string MasksCaption { get; }

    /// <summary>Says what the masks of a step are; what a unit that is kept counts follows.</summary>
    public abstract Prose Masks { get; }

    /// <summary>Says what goes on to the next layer.</summary>
    public abstract Prose DropoutOutput { get; }

    /// <summary>Says that a unit is left out.</summary>
    public abstract Prose LeftOut { get; }

    /// <summary>Says what the derivative is by what goes on to the next layer.</summary>
    public abstract Prose DropoutGradient { get; }

    /// <summary>Says what the derivative by an activation is that goes through a mask.</summary>
    public abstract Prose MaskedGradient { get; }

    /// <summary>Says which units a check of gradients leaves out.</summary>
    public abstract Prose MasksOfCheck { get; }

    /// <summary>Says which layers have dropout, and what it does.</summary>
    /// <param name="shares">The layers, counted from 1, and the share of each.</param>
    /// <param name="seed">Where the choice starts.</param>
    public abstract Prose Dropout(IReadOnlyList<(int Layer, Formula Share)> shares, long seed);
}
