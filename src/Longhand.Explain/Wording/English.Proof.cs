using System.Globalization;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Wording;

/// <content>The sentences of what a step says for itself: products counted, gradients checked.</content>
public sealed partial class English
{
    /// <inheritdoc/>
    public override Prose ProductsSaved(Formula.Number byPaths, Formula.Number byDeltas) =>
        Prose.Of($"What that saves: written out as sums over all paths, the gradients of one example of this network take {Counted(byPaths)} products of local derivatives; with each delta computed once and used again, {Counted(byDeltas)}.");

    /// <inheritdoc/>
    public override string ProofHeading => "Check: the gradients by central differences";

    /// <inheritdoc/>
    public override string ProofCaption => "Gradients beside central differences";

    /// <inheritdoc/>
    public override string Apart => "Apart by";

    /// <inheritdoc/>
    public override string Verdict => "Verdict";

    /// <inheritdoc/>
    public override string VerdictOn(bool agrees) => agrees ? "agree" : "part ✗";

    /// <inheritdoc/>
    public override Prose ProofIntroduction(Formula step, Formula difference, bool isCarried)
    {
        var exact = isCarried
            ? " It is worked in full precision from the numbers of this step, and so is the gradient beside it: the one above, worked by hand, may differ in its last digits."
            : string.Empty;
        return Prose.Of($"The same gradients without the chain rule: each parameter is moved up and down by {step} and the loss is worked anew, {difference}. That sees forward passes only.{exact}");
    }

    /// <inheritdoc/>
    public override Prose ProofInPart(int count, int all) =>
        Prose.Text($"Of {Grouped(all)} parameters {Grouped(count)} are checked here, evenly chosen.");

    /// <inheritdoc/>
    public override Prose ProofLeftOut(long products) =>
        Prose.Of($"The gradients are not checked by central differences here: that would take more than {Grouped(products)} products. {new Inline.Code("longhand gradcheck")} checks all of the first step, whatever it takes.");

    /// <inheritdoc/>
    public override Prose DifferenceAcrossKink(Formula number, Formula kink, bool isAt, IReadOnlyList<Formula> places, bool hasMore)
    {
        var list = Prose.Of($"{Listed(places, ", ")}{(hasMore ? ", …" : string.Empty)}");
        return isAt
            ? Prose.Of($"{number} stands on a kink: a difference takes the mean of both sides there, and the gradient is what the convention says. Not compared: {list}.")
            : Prose.Of($"{number} is nearer to the kink at {kink} than h: a difference reaches across it and says nothing. Not compared: {list}.");
    }

    /// <inheritdoc/>
    public override Prose ProofVerdict(int count, int others, int parting, Formula worst, Formula difference, Formula bound)
    {
        if (count == 1 && others == 0 && parting == 0)
        {
            return Prose.Of($"{new Inline.Strong("They agree")}: apart by {difference}, and {bound} is allowed.");
        }

        var compared = others == 0 ? count == 1 ? "the one that is checked" : $"all {Text(count)} of them" : $"the {Text(count)} that can be compared; {Text(others)} cannot";
        return parting == 0
            ? Prose.Of($"{new Inline.Strong("They agree")}, {compared}. The worst is {worst}: apart by {difference}, and {bound} is allowed.")
            : Prose.Of($"{new Inline.Strong("They part")}: {parting} of {count}. The worst is {worst}: apart by {difference}, and {bound} is allowed. A derivative is wrong, or the loss is too rough for differences; {new Inline.Code("longhand gradcheck")} says which.");
    }

    /// <inheritdoc/>
    public override Prose ProofSaysNothing { get; } = Prose.Text("A kink stands in the way of every comparison: the check says nothing here.");

    /// <summary>A count that stands in full is words of the sentence, and one with a power of ten a formula.</summary>
    private static Prose Counted(Formula.Number count) =>
        long.TryParse(count.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Prose.Text(Grouped(number))
        : Prose.Of($"{(count.IsExact ? string.Empty : "about ")}{count}");

    private static string Grouped(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
