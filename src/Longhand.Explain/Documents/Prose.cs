using System.Collections.Immutable;
using Longhand.Numerics;

namespace Longhand.Explain.Documents;

/// <summary>A sentence, or a few: words with formulas and references between them.</summary>
/// <param name="Pieces">The pieces, in order.</param>
public sealed record Prose(ImmutableArray<Inline> Pieces)
{
    /// <summary>
    /// The same where numbers are shown by another rule, or in full where the rule is null: for a sentence that is true of the digits
    /// that are shown. Null where the sentence does not depend on them.
    /// </summary>
    public Func<Rounding?, Prose>? Under { get; init; }

    /// <summary>Nothing.</summary>
    public static Prose Empty { get; } = new(ImmutableArray<Inline>.Empty);

    /// <summary>Builds a sentence from an interpolated string: formulas and references keep what they are, everything else is words.</summary>
    /// <param name="text">The interpolated string.</param>
    public static Prose Of(ProseBuilder text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.ToProse();
    }

    /// <summary>A formula alone.</summary>
    /// <param name="formula">The formula.</param>
    public static Prose Of(Formula formula) => new([new Inline.Math(formula)]);

    /// <summary>Words alone.</summary>
    /// <param name="text">The words.</param>
    public static Prose Text(string text) => new([new Inline.Words(text)]);
}
