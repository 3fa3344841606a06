using System.Globalization;
using Longhand.Explain.Documents;
using Longhand.Functions;

namespace Longhand.Explain.Wording;

/// <summary>What is said where something is too large to be shown in full.</summary>
public sealed partial class English
{
    /// <inheritdoc/>
    public override string OtherTerms(int count) => Text(count) + (count == 1 ? " other" : " others");

    /// <inheritdoc/>
    public override string StatedForward => "Values of the same forward pass that enter further on";

    /// <inheritdoc/>
    public override string StatedDeltas => "Deltas of the same backward pass that enter further down";

    /// <inheritdoc/>
    public override Prose RowInPart(int selected, int worked) =>
        Prose.Of($"Of the {selected} selected weights of one unit {(worked == 1 ? "the one with the largest gradient is" : $"the {Text(worked)} with the largest gradients are")} worked out; the table of the update has them all.");

    /// <inheritdoc/>
    public override Prose ShortDelta(Loss loss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        return Prose.Text($"The delta, in the form that is left when the full sum over the Jacobian is shortened: {Difference(loss)}.");
    }

    /// <inheritdoc/>
    public override Prose Selected(string selection, long equations, long all) =>
        Prose.Of(
            $"Shown is what {new Inline.Code(selection)} rests on: {equations.ToString("N0", CultureInfo.InvariantCulture)} {(equations == 1 ? "equation" : "equations")} of about {all.ToString("N0", CultureInfo.InvariantCulture)} in a step. The others are left out; the drawing and the tables show what these name."
        );

    /// <inheritdoc/>
    public override Prose NothingSelected(string selection) => Prose.Of($"Nothing of {new Inline.Code(selection)} is worked in this step: it takes other examples.");

    /// <inheritdoc/>
    public override Prose LargeSums(int terms, int most) =>
        Prose.Of(
            $"A sum of more than {most} terms is shortened: the {terms} largest are written out, in their order, and (… others) stands for all that remain; in numbers, for what these add up to. The sum itself is computed and checked with every term, in order."
        );
}
