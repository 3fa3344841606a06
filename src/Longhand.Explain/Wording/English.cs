using System.Globalization;
using Longhand.Explain.Documents;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Explain.Wording;

/// <summary>The sentences in English.</summary>
public sealed class English : Sentences
{
    private English() { }

    /// <summary>The one instance.</summary>
    public static English Instance { get; } = new();

    /// <inheritdoc/>
    public override string Language => "en";

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
    public override Prose Introduction { get; } =
        Prose.Text(
            "Every number of one training step: the forward pass, the loss, the derivative of the loss by every weight and bias, and the update. Each equation stands in names first, then in numbers, then as its value."
        );

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
    public override Prose OutputDelta { get; } = Prose.Text("The delta of a unit is the derivative of the loss by its weighted input: the product of the two.");

    /// <inheritdoc/>
    public override Prose HiddenDelta { get; } = Prose.Text("The delta of a unit is again the product of the two:");

    /// <inheritdoc/>
    public override Prose PathsIntroduction { get; } =
        Prose.Text(
            "By paths: the loss depends on a weight along every path from it to the loss. Each path is a product of local derivatives, and the paths are added up. The derivative of a weighted input by a weight is the input of that weight, by a bias 1, and by an activation the weight between them."
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
        Prose.Text("The matrix form of the gradient is that of the loss without regularization; what regularization adds stands with each weight.");

    /// <inheritdoc/>
    public override Prose MatrixTooLarge { get; } = Prose.Text("the matrices are too large to be read here");

    /// <inheritdoc/>
    public override Prose LossRose { get; } = Prose.Text("The loss rose: the step was too large. A smaller learning rate makes it fall.");

    /// <inheritdoc/>
    public override Prose PoliciesNotCompared { get; } = Prose.Text("Exact working and working by hand were not compared.");

    /// <inheritdoc/>
    public override Prose Convention(string name) => Prose.Of($"Convention: {new Inline.Strong(name)}. It says what is meant where the problem says nothing.");

    /// <inheritdoc/>
    public override Prose Rounding(bool isCarried, Rounding rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var digits = Count(rule.Digits, rule.Count == DigitCount.Decimals ? "decimal" : "significant digit");
        var ties = rule.Ties switch
        {
            Ties.Up => "a tie goes away from zero",
            Ties.Even => "a tie goes to the even digit",
            _ => "what follows is cut off",
        };
        return isCarried
            ? Prose.Of($"Rounding: {new Inline.Strong("carried by hand")}. Every quantity that bears a name is rounded to {digits} when it is made ({ties}), and the work goes on with the rounded number.")
            : Prose.Of($"Rounding: {new Inline.Strong("exact")}. Everything is computed in double precision and only shown with {digits} ({ties}); = stands before a number that is shown in full, ≈ before one that is not.");
    }

    /// <inheritdoc/>
    public override Prose Network(NetworkDefinition network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var layers = network.Layers.Select((layer, l) => $"{(l == network.Layers.Length - 1 ? "output" : "hidden")} layer {Text(l + 1)} with {Count(layer.Units, "unit")} ({layer.Activation.Name}, {BiasOf(layer)})");
        return Prose.Text($"Network: {Count(network.Inputs, "input")}; {string.Join("; ", layers)}.");
    }

    /// <inheritdoc/>
    public override Prose Loss(Loss loss, Formula term, int outputs, int examples)
    {
        ArgumentNullException.ThrowIfNull(loss);
        var over = outputs == 1 ? string.Empty : loss.Outputs == Outputs.Sum ? ", added up over the outputs" : ", averaged over the outputs";
        var batch = examples == 1 ? string.Empty : loss.Reduction == Reduction.Mean ? "; the loss of a batch is the mean over its examples" : "; the loss of a batch is the sum over its examples";
        return Prose.Of($"Loss: {new Inline.Strong(loss.Name)}, {term} for each output{over}{batch}.");
    }

    /// <inheritdoc/>
    public override Prose CanonicalPair(string loss, string activation, bool usesWeightedInputs) =>
        usesWeightedInputs
            ? Prose.Of($"{loss} with {activation} is a canonical pair: the delta of the output layer is prediction minus target, and the loss is computed from the weighted inputs.")
            : Prose.Of($"{loss} with {activation} is a canonical pair: the delta of the output layer is prediction minus target.");

    /// <inheritdoc/>
    public override Prose Activation(Activation activation, Formula? value, Formula derivative)
    {
        ArgumentNullException.ThrowIfNull(activation);
        var name = Prose.Of($"Activation: {new Inline.Strong(activation.Name)}");
        var line = value is null ? Prose.Of($"{name}, with {derivative}") : Prose.Of($"{name}, {value}, with {derivative}");
        var kinks = activation.Kinks.Count == 0 ? string.Empty : "; where the derivative does not exist the second branch is taken";
        return Prose.Of($"{line}{kinks}.");
    }

    /// <inheritdoc/>
    public override Prose VectorActivation(string name) =>
        Prose.Of($"Activation: {new Inline.Strong(name)}, the share of a unit in the sum of the exponentials of its layer: e to its weighted input, divided by the sum of e to the weighted input of each unit.");

    /// <inheritdoc/>
    public override Prose UpdateRule(Optimizer optimizer, IReadOnlyList<Formula> constants, IReadOnlyList<Formula> lines, Formula gradient)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        return Prose.Of($"Update rule: {new Inline.Strong(optimizer.Name)} with {Listed(constants, ", ")}: {Listed(lines, "; ")}, where {gradient}.");
    }

    /// <inheritdoc/>
    public override Prose Regularization(Formula? l2, Formula? l1) => (l2, l1) switch
    {
        (not null, not null) => Prose.Of($"Regularization: L2 with {l2} and L1 with {l1}, over the weights without the biases: (λ₂/2n) Σ w² + (λ₁/n) Σ |w| in a batch of n examples."),
        (not null, null) => Prose.Of($"Regularization: L2 with {l2}, over the weights without the biases: (λ₂/2n) Σ w² in a batch of n examples."),
        _ => Prose.Of($"Regularization: L1 with {l1!}, over the weights without the biases: (λ₁/n) Σ |w| in a batch of n examples."),
    };

    /// <inheritdoc/>
    public override Prose ClipNorm(Formula limit) => Prose.Of($"Clipping: where the norm of all gradients together is above {limit}, they are scaled down to it.");

    /// <inheritdoc/>
    public override Prose ClipValue(Formula limit) => Prose.Of($"Clipping: a gradient larger than {limit} in size is cut down to it.");

    /// <inheritdoc/>
    public override Prose WeightDecay(Formula decay, WeightDecayForm form) => form switch
    {
        WeightDecayForm.WeightsOnly => Prose.Of($"Weight decay: {decay}; λ w is added to the gradient of every weight."),
        WeightDecayForm.WeightsAndBiases => Prose.Of($"Weight decay: {decay}; λ w is added to the gradient of every weight and bias."),
        _ => Prose.Of($"Weight decay: {decay}; η λ w is subtracted from every weight and bias beside the step."),
    };

    /// <inheritdoc/>
    public override Prose Drawn(string initializer, long seed) =>
        Prose.Of($"What is not given was drawn by {new Inline.Strong(initializer)}, seed {seed.ToString(CultureInfo.InvariantCulture)}.");

    /// <inheritdoc/>
    public override Prose Batch(int examples, int? size) => size switch
    {
        null => Prose.Of($"Batch: every step takes all {examples} examples."),
        1 => Prose.Of($"Batch: every step takes one of the {examples} examples, in order."),
        _ => Prose.Of($"Batch: every step takes {size.Value} of the {examples} examples, in order."),
    };

    /// <inheritdoc/>
    public override Prose Notation(Formula updated, Formula delta, Formula derivative, bool rowsPerUnit, bool hasExamples) =>
        Prose.Of($"Notation: {updated} is w after the step; {delta} of a unit is {derivative}; {(rowsPerUnit ? "row" : "column")} j of a weight matrix belongs to unit j.{(hasExamples ? " [2] marks what belongs to the second example." : string.Empty)}");

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
    public override Prose Because(Formula value, string relation, Formula limit) => Prose.Of($"because {value} {relation} {limit}");

    /// <inheritdoc/>
    public override Prose ProductIsLost(Formula quantity) =>
        Prose.Of($"{quantity} cannot be formed as a product here: a prediction is 0 or 1 to double precision. Prediction minus target is exact all the same.");

    /// <inheritdoc/>
    public override Prose ActivationDerivative(string activation) => Prose.Of($"The derivative of the activation, {activation}′(z):");

    /// <inheritdoc/>
    public override Prose Jacobian(string activation) =>
        Prose.Of($"Under {activation} every activation depends on every weighted input of the layer; the full Jacobian:");

    /// <inheritdoc/>
    public override Prose Kink(Formula place, Formula derivative) => Prose.Of($"{place} is a kink: the derivative does not exist there and is taken as {derivative}.");

    /// <inheritdoc/>
    public override Prose CanonicalDelta(string loss) =>
        string.Equals(loss, CrossEntropy.Name, StringComparison.Ordinal)
            ? Prose.Text("The delta by both roads: the full sum over the Jacobian, and what it comes to because the targets add up to 1: prediction minus target.")
            : Prose.Text("The delta by both roads: the full product, and what is left when it is shortened: prediction minus target.");

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
    public override Prose LossAfter(Formula symbol, Formula value) =>
        Prose.Of($"With the new parameters the forward pass gives the loss {new Formula.Comparison(symbol, "=", value)}.");

    /// <inheritdoc/>
    public override Prose LossFell(Formula drop) => Prose.Of($"The loss fell by {drop}.");

    /// <inheritdoc/>
    public override Prose PoliciesAgree(bool isCarried) =>
        Prose.Text(isCarried ? "Exact working shows the same digits everywhere." : "Working by hand, with every quantity rounded to as many digits, shows the same digits everywhere.");

    /// <inheritdoc/>
    public override Prose PoliciesPart(bool isCarried, bool hasMore) =>
        Prose.Of($"{(isCarried ? "Exact working, rounded only at the end, shows other last digits" : "Working by hand, with every quantity rounded to as many digits when it is made, shows other last digits")} in these places{(hasMore ? " (the first of them)" : string.Empty)}. Neither is a mistake.");

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
    public override Prose Stopped(int steps, bool isLimit) =>
        Prose.Of($"{(isLimit ? "The limit of steps was reached before the loss settled" : "The loss has settled")} after {Count(steps, "step")}.");

    private static Prose Listed(IReadOnlyList<Formula> formulas, string separator)
    {
        var list = Prose.Empty;
        for (var i = 0; i < formulas.Count; i++)
        {
            list = Prose.Of($"{list}{(i == 0 ? string.Empty : separator)}{formulas[i]}");
        }

        return list;
    }

    private static string Of(int? example) => example is { } number ? ", example " + Text(number) : string.Empty;

    private static string BiasOf(LayerDefinition layer) => layer.Bias switch
    {
        BiasKind.None => "no bias",
        BiasKind.Shared => "one bias for all units",
        _ => "one bias a unit",
    };

    private static string Count(int number, string noun) => Text(number) + " " + noun + (number == 1 ? string.Empty : "s");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
