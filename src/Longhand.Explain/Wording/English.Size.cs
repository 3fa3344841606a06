using Longhand.Explain.Documents;

namespace Longhand.Explain.Wording;

/// <summary>What is said where something is too large to be shown in full.</summary>
public sealed partial class English
{
    /// <inheritdoc/>
    public override string OtherTerms(int count) => Text(count) + (count == 1 ? " other" : " others");

    /// <inheritdoc/>
    public override Prose LargeSums(int terms, int most) =>
        Prose.Of(
            $"A sum of more than {most} terms is shortened: the {terms} largest are written out, in their order, and (… others) stands for all that remain; in numbers, for what these add up to. The sum itself is computed and checked with every term, in order."
        );
}
