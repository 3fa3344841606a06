using Longhand.Explain.Documents;

namespace Longhand.Explain.Wording;

/// <content>The sentences of the check of gradients.</content>
public sealed partial class English
{
    /// <inheritdoc/>
    public override string GradientCheckTitle => "Gradients, worked out three times";

    /// <inheritdoc/>
    public override string GradientCheckCaption => "The derivative of the loss by each parameter and each input";

    /// <inheritdoc/>
    public override string ByBackpropagation => "Backprop.";

    /// <inheritdoc/>
    public override string ByDualNumbers => "Dual numbers";

    /// <inheritdoc/>
    public override string ByDifferences => "Differences";

    /// <inheritdoc/>
    public override string DualApart => "Dual off";

    /// <inheritdoc/>
    public override string DifferencesApart => "Diff. off";

    /// <inheritdoc/>
    public override string AtKink => "kink";

    /// <inheritdoc/>
    public override Prose Parts(Prose name) => Prose.Of($"{name} ✗");

    /// <inheritdoc/>
    public override Prose GradientCheckIntroduction(Formula step, Formula difference) =>
        Prose.Of($"The derivative of the loss of all examples by every parameter and by every input: by backpropagation, as the tangent of the loss in dual numbers, and as the central difference {difference} with {step}. The last two see forward passes only.");

    /// <inheritdoc/>
    public override Prose OtherComparisons(int count) =>
        Prose.Of($"These are the worst; {Text(count)} more {(count == 1 ? "is" : "are")} left out; {new Inline.Code("--format json")} has them all.");

    /// <inheritdoc/>
    public override Prose NearKink(Formula number, Formula kink, bool isAt, IReadOnlyList<Formula> places, bool hasMore)
    {
        var list = Prose.Of($"{Listed(places, ", ")}{(hasMore ? ", …" : string.Empty)}");
        return isAt
            ? Prose.Of($"{number} stands on a kink: there the derivative is a convention. Not compared: {list}.")
            : Prose.Of($"{number} is nearer to the kink at {kink} than h: a difference reaches across it and says nothing. Compared with dual numbers only: {list}.");
    }

    /// <inheritdoc/>
    public override Prose GradientCheckBounds(int roundings, Formula ofGradient, Formula ofLoss, bool isWidened)
    {
        var widened = isWidened ? ", and where that is not enough by what a step of twice the size changes, which shows how curved the loss is, and by the roundings of the loss over 2h" : string.Empty;
        return Prose.Of(
            $"Bounds: dual numbers may be off by {roundings} roundings in a row of the sum of the sizes of all terms; central differences by {ofGradient} of the gradient and {ofLoss} of the loss, at least of 1{widened}."
        );
    }

    /// <inheritdoc/>
    public override Prose NothingCompared(int count) =>
        Prose.Of($"{new Inline.Strong("Nothing could be compared")}: all {count} derivatives stand on a kink, where a convention says what they are. The check says nothing here.");

    /// <inheritdoc/>
    public override Prose GradientsAgree(int count, int others, Formula worst, Formula difference, bool isDual, Formula bound)
    {
        var compared = others == 0 ? Prose.Of($"all {count} of them") : Prose.Of($"the {count} that can be compared; {others} cannot");
        return Prose.Of($"{new Inline.Strong("They agree")}, {compared}. The worst is {worst}: {Way(isDual)} are off by {difference}, and {bound} is allowed.");
    }

    /// <inheritdoc/>
    public override Prose GradientsPart(int parting, int count, Formula worst, Formula difference, bool isDual, Formula bound) =>
        Prose.Of($"{new Inline.Strong("They part")}: {parting} of {count}. The worst is {worst}: {Way(isDual)} are off by {difference}, and {bound} is allowed. A derivative is wrong where the error begins: behind the last layer whose gradients agree.");

    private static string Way(bool isDual) => isDual ? "dual numbers" : "central differences";
}
