using Longhand.Explain.Documents;
using Longhand.Functions;

namespace Longhand.Explain.Wording;

/// <content>The sentences of the gallery of functions.</content>
public sealed partial class English
{
    /// <inheritdoc/>
    public override string GalleryTitle => "Functions";

    /// <inheritdoc/>
    public override string FunctionParametersCaption => "Numbers that it takes";

    /// <inheritdoc/>
    public override string Letter => "Letter";

    /// <inheritdoc/>
    public override string Default => "Default";

    /// <inheritdoc/>
    public override string Allowed => "Allowed";

    /// <inheritdoc/>
    public override string InNumbers => "In numbers";

    /// <inheritdoc/>
    public override Prose KinkMark { get; } = Prose.Text("the side taken at a kink");

    /// <inheritdoc/>
    public override Prose GalleryIntroduction(string convention) =>
        Prose.Of($"Every function that a problem may name, under the convention {new Inline.Strong(convention)}. {new Inline.Code("longhand functions NAME")} draws one; {new Inline.Code("longhand functions NAME 0.5")} works it at 0.5.");

    /// <inheritdoc/>
    public override string Functions(FunctionKind kind) => kind switch
    {
        FunctionKind.Activation => "Activations",
        FunctionKind.Loss => "Losses",
        FunctionKind.Optimizer => "Update rules",
        FunctionKind.Schedule => "Schedules of the learning rate",
        _ => "Initializers",
    };

    /// <inheritdoc/>
    public override Prose WhatItIs(FunctionKind kind, string use)
    {
        var what = kind switch
        {
            FunctionKind.Activation => "An activation.",
            FunctionKind.Loss => "A loss.",
            FunctionKind.Optimizer => "An update rule.",
            FunctionKind.Schedule => "A schedule of the learning rate.",
            _ => "An initializer.",
        };
        return Prose.Text(use.Length == 0 ? what : $"{what} {use}");
    }

    /// <inheritdoc/>
    public override Prose LettersOfActivation(Formula z, Formula? value) =>
        value is null ? Prose.Of($"{z} is the weighted input of a unit.") : Prose.Of($"{z} is the weighted input of a unit, and {value}.");

    /// <inheritdoc/>
    public override Prose LettersOfLoss(Formula prediction, Formula target, Loss loss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        var outputs = loss.Outputs == Outputs.Sum ? "added up" : "averaged";
        var domain = loss.Domain switch
        {
            LossDomain.Probabilities => ", both from 0 to 1",
            LossDomain.Distributions => ", both from 0 to 1; the targets of an example add up to 1",
            LossDomain.Signs => ", −1 or 1",
            LossDomain.Rates => ", both at least 0",
            _ => string.Empty,
        };
        return Prose.Of($"The loss of one output: {prediction} is its prediction and {target} its target{domain}. Several outputs are {outputs}.");
    }

    /// <inheritdoc/>
    public override Prose LettersOfRule(Formula gradient, IReadOnlyList<Formula> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var memory = state.Count == 0
            ? Prose.Text("It remembers nothing from step to step.")
            : Prose.Of($"It remembers {Listed(state, " and ")} of each parameter; a + marks what is new.");
        return Prose.Of($"For each parameter w with the gradient {gradient}. {memory}");
    }

    /// <inheritdoc/>
    public override Prose LettersOfSchedule(Formula rate, Formula step, Formula learningRate) =>
        Prose.Of($"{rate} is the learning rate of step {step}, counted from 1, and {learningRate} that of the update rule.");

    /// <inheritdoc/>
    public override Prose LettersOfInitializer(InitialDistribution distribution, Formula spread, Formula inputs, Formula units, bool drawsBias)
    {
        var biases = drawsBias ? "biases are drawn too" : "biases start at 0";
        return distribution switch
        {
            InitialDistribution.Uniform => Prose.Of($"Weights are drawn uniformly from −{spread} to {spread} for a layer of {inputs} inputs and {units} units; {biases}."),
            InitialDistribution.Normal => Prose.Of($"Weights are drawn from the normal distribution with the mean 0 and the standard deviation {spread} for a layer of {inputs} inputs and {units} units; {biases}."),
            InitialDistribution.Constant => Prose.Of($"Every weight is {spread}; {biases}."),
            _ => Prose.Of($"The weights are {spread} times a random matrix with orthonormal rows, or columns where there are fewer of these; {biases}."),
        };
    }

    /// <inheritdoc/>
    public override Prose OverALayer(int units) =>
        Prose.Of($"Every activation depends on every weighted input of the layer; written for a layer of {units} units.");

    /// <inheritdoc/>
    public override Prose Range(ValueRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        return range == ValueRange.All ? Prose.Text("Range: all numbers.") : Prose.Text($"Range: {range}.");
    }

    /// <inheritdoc/>
    public override Prose CanonicalWith(string other, Formula delta) =>
        Prose.Of($"A canonical pair with {new Inline.Strong(other)}: together they have {delta}.");

    /// <inheritdoc/>
    public override Prose FromWeightedInput(Formula term) =>
        Prose.Of($"There the loss is computed from the weighted input, as {term}, which needs no logarithm of a number near 0.");

    /// <inheritdoc/>
    public override Prose UnderConventions(IReadOnlyList<string> conventions, IReadOnlyList<Formula> changes)
    {
        ArgumentNullException.ThrowIfNull(conventions);
        return Prose.Of($"Under {string.Join(", ", conventions)}: {Listed(changes, "; ")}.");
    }

    /// <inheritdoc/>
    public override Prose Source(string source) => Prose.Text($"Source: {source}.");

    /// <inheritdoc/>
    public override Prose CurveCaption(IReadOnlyList<Formula> given)
    {
        ArgumentNullException.ThrowIfNull(given);
        return given.Count == 0 ? Prose.Text("Curve and derivative") : Prose.Of($"Curve and derivative where {Listed(given, " and ")}");
    }

    /// <inheritdoc/>
    public override Prose ValuesCaption(Formula? given) => given is null ? Prose.Text("Values in double precision") : Prose.Of($"Values in double precision where {given}");

    /// <inheritdoc/>
    public override Prose KinkInShort(Formula place, Formula derivative) => Prose.Of($"Kink at {place}, taken as {derivative}.");

    /// <inheritdoc/>
    public override Prose OutputsOf(Loss loss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        return Prose.Text(loss.Outputs == Outputs.Sum ? "Outputs are added up." : "Outputs are averaged.");
    }

    /// <inheritdoc/>
    public override Prose AlsoCalled(string kind, string name) =>
        Prose.Of($"Another kind has one of this name: {new Inline.Code($"longhand functions {name} --kind {kind}")}.");

    /// <inheritdoc/>
    public override Prose Unbounded(Formula value) => Prose.Of($"which has no finite value here: {value}");
}
