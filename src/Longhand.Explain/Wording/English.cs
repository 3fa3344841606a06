using Longhand.Backpropagation;
using Longhand.Explain.Documents;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Explain.Wording;

/// <summary>The sentences in English.</summary>
public sealed partial class English : Sentences
{
    private English() { }

    /// <summary>The one instance.</summary>
    public static English Instance { get; } = new();

    /// <inheritdoc/>
    public override string Language => "en";

    /// <inheritdoc/>
    public override string LatexLanguage => string.Empty;

    /// <inheritdoc/>
    public override string NoteWord => "Note";

    /// <inheritdoc/>
    public override string OldIndex => "old";

    /// <inheritdoc/>
    public override string LayerIndex => "layer";

    /// <inheritdoc/>
    public override string If => "if";

    /// <inheritdoc/>
    public override string Otherwise => "otherwise";

    /// <inheritdoc/>
    public override string DefaultTitle => "A training step, worked in full";

    /// <inheritdoc/>
    public override string Conventions => "Conventions";

    /// <inheritdoc/>
    public override string Given => "What is given";

    /// <inheritdoc/>
    public override string ParametersCaption => "Weights and biases";

    /// <inheritdoc/>
    public override string Parameter => "Name";

    /// <inheritdoc/>
    public override string From => "From";

    /// <inheritdoc/>
    public override string To => "To";

    /// <inheritdoc/>
    public override string Value => "Value";

    /// <inheritdoc/>
    public override string Example => "Example";

    /// <inheritdoc/>
    public override string ExamplesCaption => "Inputs and targets";

    /// <inheritdoc/>
    public override string BatchLoss => "Loss of the batch";

    /// <inheritdoc/>
    public override string Gradients => "Gradients: every weight and every bias";

    /// <inheritdoc/>
    public override string Update => "Update";

    /// <inheritdoc/>
    public override string Result => "What the step did";

    /// <inheritdoc/>
    public override string WeightsCaption => "Weights before and after";

    /// <inheritdoc/>
    public override string BiasesCaption => "Biases before and after";

    /// <inheritdoc/>
    public override string LearnedCaption => "Numbers of the activations before and after";

    /// <inheritdoc/>
    public override string Weight => "Weight";

    /// <inheritdoc/>
    public override string Bias => "Bias";

    /// <inheritdoc/>
    public override string OldValue => "Old value";

    /// <inheritdoc/>
    public override string NewValue => "New value";

    /// <inheritdoc/>
    public override string PoliciesCaption => "Where exact working and working by hand part";

    /// <inheritdoc/>
    public override string Equation => "Equation";

    /// <inheritdoc/>
    public override string Quantity => "Quantity";

    /// <inheritdoc/>
    public override Prose LossFromWeightedInputs { get; } =
        Prose.Text("The same number, computed from the weighted inputs: this form needs no logarithm of a number near 0, and it is the one that is used.");

    /// <inheritdoc/>
    public override Prose LossDefinitionIsLost { get; } =
        Prose.Text("A prediction is so near to 0 or 1 that its logarithm is lost in double precision; the loss is computed from the weighted inputs.");

    /// <inheritdoc/>
    public override Prose OutputGradient { get; } = Prose.Text("How the loss changes with each prediction:");

    /// <inheritdoc/>
    public override Prose ActivationGradient { get; } =
        Prose.Text("How the loss changes with each activation: through every unit of the next layer, whose deltas are known already.");

    /// <inheritdoc/>
    public override Prose ShapeDerivative => Prose.Text("A number that shapes the activation and is learned has a derivative of its own:");

    /// <inheritdoc/>
    public override Prose OutputDelta { get; } = Prose.Text("The delta of a unit is the derivative of the loss by its weighted input: the product of the two.");

    /// <inheritdoc/>
    public override Prose HiddenDelta { get; } = Prose.Text("The delta of a unit is again the product of the two:");

    /// <inheritdoc/>
    public override Prose JacobianDelta { get; } =
        Prose.Text("The delta of a unit goes through every activation of its layer: how the loss changes with each, times how that changes with the weighted input of the unit, added up:");

    /// <inheritdoc/>
    public override Prose PathsIntroduction(bool hasDropout) =>
        Prose.Text(
            "By paths: the loss depends on a weight along every path from it to the loss. Each path is a product of local derivatives, and the paths are added up. The derivative of a weighted input by a weight is the input of that weight, by a bias 1, and by an activation the weight between them."
                + (hasDropout ? " Where a layer has dropout, what goes on to the next one stands between the two, and its derivative by the activation is the mask." : string.Empty)
        );

    /// <inheritdoc/>
    public override Prose NestedPaths(int most, int? equation) =>
        equation is { } number
            ? Prose.Of($"more than {most} paths: nested, layer by layer; the first factor is the sum in {new Inline.Reference(number)}")
            : Prose.Of($"more than {most} paths: nested, layer by layer");

    /// <inheritdoc/>
    public override Prose AllAtOnce { get; } = Prose.Text("All parameters are updated at once, from the old values: no new value enters another update.");

    /// <inheritdoc/>
    public override Prose FrozenStay { get; } = Prose.Text("Frozen parameters keep their values; their gradients stand above all the same.");

    /// <inheritdoc/>
    public override Prose MatrixWithoutPenalty { get; } =
        Prose.Text("What L1 adds depends on the sign of each weight and stands with each of them; there is no matrix form.");

    /// <inheritdoc/>
    public override Prose MatrixTooLarge { get; } = Prose.Text("the matrices are too large to be read here");

    /// <inheritdoc/>
    public override Prose ZeroTerms { get; } = Prose.Text("terms whose target makes them 0 are left out");

    /// <inheritdoc/>
    public override Prose Softmax { get; } =
        Prose.Of($"Activation: {new Inline.Strong("softmax")}, the share of a unit in the sum of the exponentials of its layer: e to its weighted input, divided by the sum of e to the weighted input of each unit.");

    /// <inheritdoc/>
    public override Prose LossStayed { get; } = Prose.Text("The loss stayed the same.");

    /// <inheritdoc/>
    public override Prose PoliciesNotCompared { get; } = Prose.Text("Exact working and working by hand were not compared.");

    /// <inheritdoc/>
    public override string AllOfLayer(int layer) => "all units of layer " + Text(layer);

    /// <inheritdoc/>
    public override Prose Frozen(Formula parameter) => Prose.Of($"{parameter} (frozen)");

    /// <inheritdoc/>
    public override Prose LayerHeading(NetworkDefinition network, int layer)
    {
        ArgumentNullException.ThrowIfNull(network);
        var kind = layer == network.Layers.Length - 1 ? "output" : "hidden";
        return Prose.Of($"Layer {layer + 1}: {kind}, {network.Layers[layer].Activation.Name}");
    }

    /// <inheritdoc/>
    public override Prose SoftmaxShift(Formula largest) =>
        Prose.Of($"The largest weighted input, {largest}, is subtracted from every exponent: the quotient stays the same, and no exponential can overflow.");

    /// <inheritdoc/>
    public override Prose Because(IReadOnlyList<(Formula Value, string Relation, Formula Limit)> conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        var list = Prose.Empty;
        foreach (var (value, relation, limit) in conditions)
        {
            list = Prose.Of($"{list}{(list.Pieces.IsEmpty ? "because " : " and ")}{value} {relation} {limit}");
        }

        return list;
    }

    /// <inheritdoc/>
    public override Prose ProductIsLost(Formula quantity) =>
        Prose.Of($"{quantity} cannot be formed as a product here: a prediction is 0 or 1 to double precision. The shortened form is exact all the same.");

    /// <inheritdoc/>
    public override Prose ActivationDerivative(Formula derivative) => Prose.Of($"The derivative of the activation, {derivative}:");

    /// <inheritdoc/>
    public override Prose Jacobian(string activation) =>
        Prose.Of($"Under {activation} every activation depends on every weighted input of the layer; the full Jacobian:");

    /// <inheritdoc/>
    public override Prose Kink(Formula place, Formula derivative) => Prose.Of($"{place} is a kink: the derivative does not exist there and is taken as {derivative}.");

    /// <inheritdoc/>
    public override Prose CanonicalDelta(Loss loss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        return loss.ClassWeights.Count > 0
            ? Prose.Text($"The delta by both roads: the full sum over the Jacobian, and what it comes to: {Difference(loss)}.")
            : loss.Domain == LossDomain.Distributions
            ? Prose.Text($"The delta by both roads: the full sum over the Jacobian, and what it comes to because the targets add up to 1: {Difference(loss)}.")
            : Prose.Text($"The delta by both roads: the full product, and what is left when it is shortened: {Difference(loss)}.");
    }

    /// <inheritdoc/>
    public override Prose SameAs(int equation) => Prose.Of($"the same as {new Inline.Reference(equation)}");

    /// <inheritdoc/>
    public override Prose SameButForRounding(int equation) => Prose.Of($"the same as {new Inline.Reference(equation)} but for rounding");

    /// <inheritdoc/>
    public override Prose PathCount(int paths) => Prose.Text(paths == 1 ? "one path" : $"{Text(paths)} paths");

    /// <inheritdoc/>
    public override Prose DeltaIntroduction(Formula delta) =>
        Prose.Of($"By deltas: everything behind the weighted input of a unit is its {delta}, which was computed once and is used again for each of the unit's weights and its bias.");

    /// <inheritdoc/>
    public override Prose GradientColumn(Formula gradient) => Prose.Of($"Gradient {gradient}");

    /// <inheritdoc/>
    public override Prose LossAfter(Formula value, bool hasDropout) =>
        Prose.Of($"With the new parameters the forward pass gives the loss {value} for the same examples{(hasDropout ? ", with the same masks" : string.Empty)}.");

    /// <inheritdoc/>
    public override Prose LossFell(Formula drop) => Prose.Of($"The loss fell by {drop}.");

    /// <inheritdoc/>
    public override Prose PoliciesAgree(bool isCarried) =>
        Prose.Text(isCarried ? "Exact working shows the same digits everywhere." : "Working by hand, with every quantity rounded to as many digits, shows the same digits everywhere.");

    /// <inheritdoc/>
    public override Prose PoliciesPart(bool isCarried, bool hasMore, bool isFar)
    {
        var which = isCarried ? "Exact working, rounded only at the end," : "Working by hand, with every quantity rounded to as many digits when it is made,";
        var listed = hasMore ? " (the first of them)" : string.Empty;
        var far = isFar
            ? "Some are far apart: a number that the rounding took away was needed later. Carry more digits, or significant ones."
            : "Neither is a mistake.";
        return Prose.Text($"{which} gives other digits in these places{listed}. {far}");
    }

    /// <inheritdoc/>
    public override string Policy(bool isCarried) => isCarried ? "By hand" : "Exact";

    /// <inheritdoc/>
    public override string DiagramDescription(NetworkDefinition network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var hidden = network.Layers.SkipLast(1).Select(layer => $"a hidden layer of {Count(layer.Units, "unit")}, ");
        return $"A feed-forward network with {Count(network.Inputs, "input")}, {string.Concat(hidden)}and an output layer of {Count(network.Outputs, "unit")}.";
    }

    /// <inheritdoc/>
    public override Prose StepHeading(int step) => Prose.Of($"Step {step}");

    /// <inheritdoc/>
    public override Prose ForwardHeading(int? example) => Prose.Text("Forward pass" + Of(example));

    /// <inheritdoc/>
    public override Prose LossHeading(int? example) => Prose.Text("Loss" + Of(example));

    /// <inheritdoc/>
    public override Prose BackwardHeading(int? example) => Prose.Text("Backward pass" + Of(example));

    /// <inheritdoc/>
    public override Prose Stopped(int steps, StopReason reason) =>
        Prose.Text(
            reason switch
            {
                StopReason.LossBelow => $"After {Count(steps, "step")} the loss over all examples is as small as was asked for.",
                StopReason.LossChange => $"After {Count(steps, "step")} the loss over all examples has settled.",
                _ => $"{Count(steps, "step")} were worked, as many as are allowed; the loss has not settled.",
            }
        );

    private static string Difference(Loss loss)
    {
        var target = loss.LabelSmoothing > 0.0 ? "smoothed target" : "target";
        var difference = loss.ClassWeights.Count > 0 ? $"prediction times the sum of the weighted {target}s, minus the weighted {target}" : $"prediction minus {target}";
        return loss.Outputs == Outputs.Mean ? difference + ", divided by the number of outputs" : difference;
    }

    private static string Of(int? example) => example is { } number ? ", example " + Text(number) : string.Empty;

    private static string BiasOf(LayerDefinition layer) => layer.Bias switch
    {
        BiasKind.None => "no bias",
        BiasKind.Shared => "one bias for all units",
        _ => "one bias a unit",
    };

    private static string Count(int number, string noun) => Text(number) + " " + noun + (number == 1 ? string.Empty : "s");
}
