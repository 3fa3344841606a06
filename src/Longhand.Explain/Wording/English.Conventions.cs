using System.Globalization;
using Longhand.Explain.Documents;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Explain.Wording;

/// <content>What stands at the top of a derivation: the conventions in force.</content>
public sealed partial class English
{
    /// <inheritdoc/>
    public override Prose Convention(string name, Loss loss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        var line = Prose.Of($"Convention: {new Inline.Strong(name)}. It says what is meant where the problem says nothing.");
        return loss.Domain is LossDomain.Probabilities or LossDomain.Distributions ? Prose.Of($"{line} {Logarithms(loss)}") : line;
    }

    /// <inheritdoc/>
    public override Prose ClassWeights(IReadOnlyList<Formula> weights, bool dividesByWeights)
    {
        var mean = dividesByWeights ? "; the mean over a batch divides by the sum of the weights of its examples" : string.Empty;
        return Prose.Of($"Class weights: {Listed(weights, ", ")}. Each target counts times the weight of its class{mean}.");
    }

    /// <inheritdoc/>
    public override Prose LabelSmoothing(Formula share) =>
        Prose.Of($"Label smoothing: {new Formula.Comparison(new Formula.Name(new Symbol("α")), "=", share)}. The loss compares with y′ = (1 − α) y + α/K over the K outputs.");

    /// <inheritdoc/>
    public override Prose SmoothedTargets { get; } = Prose.Text("Label smoothing takes a share of each target and gives it to all outputs alike:");

    /// <inheritdoc/>
    public override Prose ExampleWeights { get; } = Prose.Text("What each example weighs, by the classes of its targets as they are given, and all of them together:");

    /// <inheritdoc/>
    public override Prose Clipped(Formula prediction, Loss loss, double value)
    {
        ArgumentNullException.ThrowIfNull(loss);
        return loss.Clip is not { } clip ? Prose.Of($"{prediction}: a logarithm is below {Full(ClampedBinaryCrossEntropy.LeastLogarithm)} and is taken as {Full(ClampedBinaryCrossEntropy.LeastLogarithm)}.")
            : value < clip.Least ? Prose.Of($"{prediction} is below {Full(clip.Least)} and is clipped: under the logarithm it is taken as {Full(clip.Least)}.")
            : Prose.Of($"{prediction} is above {Full(clip.Most)} and is clipped: under the logarithm it is taken as {Full(clip.Most)}.");
    }

    /// <inheritdoc/>
    public override Prose ClipIsFlat(Formula prediction, Formula derivative) =>
        Prose.Of($"{prediction} is clipped, and a clip is flat: the derivative is {derivative}.");

    /// <summary>How probabilities are taken under a logarithm.</summary>
    private static Prose Logarithms(Loss loss)
    {
        const string Product = "so the delta of the output layer is the full product, not prediction minus target";
        if (loss.Is<ClampedBinaryCrossEntropy>())
        {
            return Prose.Of($"A logarithm of a probability is taken as {Full(ClampedBinaryCrossEntropy.LeastLogarithm)} where it is below, and under the derivative ŷ (1 − ŷ) as {Full(ClampedBinaryCrossEntropy.LeastBelow)} where it is below: {Product}.");
        }

        if (loss.Clip is not { } clip)
        {
            return Prose.Text("Probabilities under a logarithm are taken as they are: none is clipped.");
        }

        var what = clip.OfTargets ? "Predictions and targets" : "Probabilities under a logarithm";
        var range = Prose.Of($"{what} are clipped to the range from {Full(clip.Least)} to {Full(clip.Most)}");
        return clip.InDerivative
            ? Prose.Of($"{range}, and the derivative is 0 where a prediction is clipped: {Product}.")
            : Prose.Of($"{range} in the value of the loss; derivatives are taken as if none was clipped.");
    }

    /// <inheritdoc/>
    public override Prose Introduction(bool hasManySteps) =>
        Prose.Text(
            $"Every number of {(hasManySteps ? "each training step" : "one training step")}: the forward pass, the loss, the derivative of the loss by every weight and bias, and the update. Each equation stands in names first, then in numbers, then as its value."
                + (hasManySteps ? " A step begins with the values that the step before it ended with." : string.Empty)
        );

    /// <inheritdoc/>
    public override Prose LossRose { get; } = Prose.Text("The loss rose, by no more than roundings.");

    /// <inheritdoc/>
    public override Prose Until(string? lossBelow, string? lossChange, int maxSteps)
    {
        var reasons = new[]
        {
            lossBelow is null ? null : $"the loss over all examples is below {lossBelow}",
            lossChange is null ? null : $"it changes by less than {lossChange} in a step",
            $"{Count(maxSteps, "step")} are worked",
        };
        return Prose.Text($"The step is repeated until {string.Join(", or ", reasons.OfType<string>())}.");
    }

    /// <inheritdoc/>
    public override Prose LossOverAll(Formula value, bool hasDropout) =>
        Prose.Of($"The loss over all examples is now {value}{(hasDropout ? ", with no unit left out" : string.Empty)}.");

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
    public override Prose SinglePrecision(Rounding? rule)
    {
        var shown = rule is null ? "shown in full" : $"only shown with {Count(rule.Digits, rule.Count == DigitCount.Decimals ? "decimal" : "significant digit")}";
        return Prose.Of($"Rounding: {new Inline.Strong("exact")}. Everything is computed in single precision, as the network was trained, and {shown}; = stands before a number that is shown in full, ≈ before one that is not.");
    }

    /// <inheritdoc/>
    public override Prose EngineDifference(int count, Formula? quantity, string here, string there, string difference)
    {
        var numbers = $"The engine that trains was given the same step; of {Grouped(count)} numbers, the predictions, the loss and the new parameters, ";
        return quantity is null
            ? Prose.Text(numbers + "none differs from what stands here by a single bit.")
            : Prose.Of($"{numbers}{quantity} differs the most: {here} here, {there} there, {difference} apart.");
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
        var kinks = loss.Kinks.Count == 0 ? string.Empty : "; where its derivative does not exist it is taken as 0";
        var over = outputs == 1 ? string.Empty : loss.Outputs == Outputs.Sum ? ", added up over the outputs" : ", averaged over the outputs";
        var batch = examples == 1 ? string.Empty : loss.Reduction == Reduction.Mean ? "; the loss of a batch is the mean over its examples" : "; the loss of a batch is the sum over its examples";
        var name = loss.Parameter is { } parameter
            ? Prose.Of($"{new Inline.Strong(loss.Name)} with {new Formula.Comparison(new Formula.Name(new Symbol(parameter.Symbol)), "=", Full(loss.ParameterValue))}")
            : Prose.Of($"{new Inline.Strong(loss.Name)}");
        return Prose.Of($"Loss: {name}, {term} for each output{over}{batch}{kinks}.");
    }

    /// <inheritdoc/>
    public override Prose CanonicalPair(Loss loss, string activation, bool usesWeightedInputs)
    {
        ArgumentNullException.ThrowIfNull(loss);
        var source = usesWeightedInputs ? ", and the loss is computed from the weighted inputs" : string.Empty;
        return Prose.Of($"{loss.Name} with {activation} is a canonical pair: the delta of the output layer is {Difference(loss)}{source}.");
    }

    /// <inheritdoc/>
    public override Prose Activation(Activation activation, Formula? value, Formula derivative, IReadOnlyList<(double At, double Taken)> kinks)
    {
        ArgumentNullException.ThrowIfNull(activation);
        ArgumentNullException.ThrowIfNull(kinks);
        var name = Prose.Of($"Activation: {new Inline.Strong(activation.Name)}");
        var line = value is null ? Prose.Of($"{name}, with {derivative}") : Prose.Of($"{name}, {value}, with {derivative}");
        return Prose.Of($"{line}{KinksOf(kinks, derivative)}.");
    }

    private static Prose KinksOf(IReadOnlyList<(double At, double Taken)> kinks, Formula derivative)
    {
        if (kinks.Count == 0)
        {
            return Prose.Empty;
        }

        if (derivative is Formula.Comparison { Right: Formula.Cases { Branches.Length: 2 } })
        {
            return Prose.Text("; where the derivative does not exist the second branch is taken");
        }

        double[] taken = [.. kinks.Select(kink => kink.Taken)];
        var places = Prose.Of($"; where the derivative does not exist, at {Listed(Numbers([.. kinks.Select(kink => kink.At)]), " and ")}, it is taken as ");
        return Prose.Of($"{places}{Listed(Numbers(taken.Distinct().Count() == 1 ? [taken[0]] : taken), " and ")}");
    }

    /// <inheritdoc/>
    public override Prose LearnedActivation(Activation activation, Formula value, Formula derivative, Formula shape)
    {
        ArgumentNullException.ThrowIfNull(activation);
        var letter = new Formula.Name(new Symbol(activation.Parameter!.Symbol));
        return Prose.Of($"Activation: {new Inline.Strong(activation.Name)}, {value}, with {derivative}; {letter} is learned with the weights, by {shape}.");
    }

    /// <inheritdoc/>
    public override Prose VectorActivation(string name) =>
        Prose.Of($"Activation: {new Inline.Strong(name)}, over the whole layer: every activation depends on every weighted input.");

    /// <inheritdoc/>
    public override Prose Regularization(Formula? l2, Formula? l1) => (l2, l1) switch
    {
        (not null, not null) => Prose.Of($"Regularization: L2 with {l2} and L1 with {l1}, over the weights without the biases: (λ₂/2n) Σ w² + (λ₁/n) Σ |w| in a batch of n examples."),
        (not null, null) => Prose.Of($"Regularization: L2 with {l2}, over the weights without the biases: (λ₂/2n) Σ w² in a batch of n examples."),
        _ => Prose.Of($"Regularization: L1 with {l1!}, over the weights without the biases: (λ₁/n) Σ |w| in a batch of n examples."),
    };

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
    public override Prose Notation(Formula updated, Formula delta, Formula derivative, bool rowsPerUnit, bool hasExamples, Formula? ofExample) =>
        Prose.Of($"Notation: {updated} is w after the step; {delta} of a unit is {derivative}; {(rowsPerUnit ? "row" : "column")} j of a weight matrix belongs to unit j.{(hasExamples ? " [2] marks what belongs to the second example." : string.Empty)}{(ofExample is null ? Prose.Empty : Prose.Of($" {ofExample} is the loss of the example, before regularization and the weights of classes."))}");
}
