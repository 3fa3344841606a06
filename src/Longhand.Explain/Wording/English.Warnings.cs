using Longhand.Backpropagation;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Wording;

/// <content>The sentences of what a step did to the loss, and of what may keep a network from learning.</content>
public sealed partial class English
{
    /// <inheritdoc/>
    public override string LossesCaption => "The loss before and after";

    /// <inheritdoc/>
    public override string Before => "Before";

    /// <inheritdoc/>
    public override string After => "After";

    /// <inheritdoc/>
    public override string FellBy => "Fell by";

    /// <inheritdoc/>
    public override string Foretold => "Foretold";

    /// <inheritdoc/>
    public override Prose ForetoldMeans(Formula term) =>
        Prose.Of($"Foretold is what the gradients promise: each times the way that its parameter goes, {term}, added up. The loss would fall by that if it were a straight line; what is missing is its curve.");

    /// <inheritdoc/>
    public override Prose Saturated(IReadOnlyList<Formula> units, int others, Formula slope, Formula limit, int examples)
    {
        ArgumentNullException.ThrowIfNull(units);
        var isOne = units.Count == 1;
        return Prose.Of(
            $"{new Inline.Strong("Saturated:")} {Named(units, others)} {(isOne ? "stands where its activation is" : "stand where their activation is")} nearly flat{ForBatch(examples)}: the derivative is {(isOne && examples == 1 ? string.Empty : "at most ")}{slope} in size, and below {limit} next to nothing of the loss comes through to {(isOne ? "its" : "their")} weights. Smaller weights, or inputs scaled down, bring {(isOne ? "it" : "them")} back to where it is steep."
        );
    }

    /// <inheritdoc/>
    public override Prose Dead(IReadOnlyList<Formula> units, int others, int examples, bool isAll)
    {
        ArgumentNullException.ThrowIfNull(units);
        var isOne = units.Count == 1;
        var waking = isAll ? string.Empty : $" Other examples may wake {(isOne ? "it" : "them")}.";
        return Prose.Of(
            $"{new Inline.Strong("Dead:")} the derivative of {Named(units, others)} is exactly 0{ForBatch(examples)}, so nothing of the loss comes through to {(isOne ? "its" : "their")} weights, and they learn nothing from it.{waking} Another start, a smaller learning rate, or an activation that is flat nowhere (leaky-relu) keeps units alive."
        );
    }

    /// <inheritdoc/>
    public override Prose DeltasChange(bool isVanishing, int layer, int above, Formula here, Formula there, Formula times, Formula limit)
    {
        var (word, than, remedy) = isVanishing
            ? ("Vanishing:", "smaller", "learns that much more slowly. Activations with a derivative near 1 (relu), larger starting weights or fewer layers help.")
            : ("Exploding:", "larger", "takes that much larger steps. Smaller starting weights, or clipping the gradient (clipNorm), help.");
        return Prose.Of(
            $"{new Inline.Strong(word)} the largest delta of layer {layer} is {here} in size, {times} times {than} than that of layer {above}, {there}; more than {limit} times is too much for what stands between them. Layer {layer} {remedy}"
        );
    }

    /// <inheritdoc/>
    public override Prose LostUpdate(IReadOnlyList<Formula> parameters, int others, bool isCarried)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var isOne = parameters.Count == 1;
        var remedy = isCarried ? "Carry more digits, or significant ones." : "A larger learning rate, or smaller numbers, keep it.";
        return Prose.Of(
            $"{new Inline.Strong("Lost:")} the update of {Named(parameters, others)} is smaller than the last digit that is kept: the new value{(isOne ? " is the old one" : "s are the old ones")}, although there is a gradient. {remedy}"
        );
    }

    /// <inheritdoc/>
    public override Prose StepTooLarge(Formula foretold, bool isForetold, Formula? parameter, Formula times)
    {
        var why = isForetold
            ? Prose.Of($"the gradients foretold a fall of {foretold}, and the step went beyond where they hold")
            : Prose.Text("the step did not go down the gradient, because of what the update rule remembers of earlier steps or adds to it");
        var most = parameter is null ? Prose.Empty : Prose.Of($" {parameter} moved the most for its size, by {times} times its old value.");
        return Prose.Of($"{new Inline.Strong("The loss rose:")} {why}.{most} A smaller learning rate makes a step that the loss follows.");
    }

    /// <inheritdoc/>
    public override Prose Warnings(int count) =>
        Prose.Of($"{new Inline.Strong(count == 1 ? "One warning" : Text(count) + " warnings")} about this step; each stands where it belongs:");

    /// <inheritdoc/>
    public override Prose WarningLabel(WarningKind kind, int layer, IReadOnlyList<Formula> places, int others, Formula number, int? equation)
    {
        ArgumentNullException.ThrowIfNull(places);
        var names = Named(places, others);
        var label = kind switch
        {
            WarningKind.Saturated => Prose.Of($"saturated: {names}, the derivative at most {number}"),
            WarningKind.Dead => Prose.Of($"dead: {names}"),
            WarningKind.Kink => Prose.Of($"on a kink: {names}, the derivative taken as {number}"),
            WarningKind.Vanishing => Prose.Of($"vanishing: the deltas of layer {layer}, {number} times smaller"),
            WarningKind.Exploding => Prose.Of($"exploding: the deltas of layer {layer}, {number} times larger"),
            WarningKind.LostProduct => Prose.Of($"lost in rounding: {names}"),
            WarningKind.LostUpdate => Prose.Of($"lost: the update of {names}"),
            _ => Prose.Text("the loss rose"),
        };
        return equation is { } at ? Prose.Of($"{label} {new Inline.Reference(at)}") : label;
    }

    /// <inheritdoc/>
    public override Prose OtherWarnings(int count) => Prose.Text($"and {Text(count)} more");

    private static Prose Named(IReadOnlyList<Formula> names, int others) =>
        others == 0 ? Listed(names, ", ") : Prose.Of($"{Listed(names, ", ")} and {others} more");

    private static string ForBatch(int examples) => examples == 1 ? string.Empty : $" for every one of the {Text(examples)} examples of the batch";
}
