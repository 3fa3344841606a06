using System.Globalization;
using Longhand.Backpropagation;
using Longhand.Explain.Documents;
using Longhand.Explain.Wording;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Explain.Derivations;

/// <summary>The formula that stands for a quantity: every letter comes from the notation and the names of the problem.</summary>
public sealed class Symbols
{
    /// <summary>The letter of a mask.</summary>
    internal const string MaskLetter = "m";

    /// <summary>The letter of what dropout leaves of an activation.</summary>
    internal const string OutputLetter = "d";

    private readonly Problem _problem;
    private readonly NetworkNames _names;
    private readonly Sentences _text;
    private readonly Dictionary<int, Symbol> _ofActivations;

    /// <summary>Settles the symbols of a problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="sentences">The language of a word in an index; null is English.</param>
    public Symbols(Problem problem, Sentences? sentences = null)
    {
        ArgumentNullException.ThrowIfNull(problem);
        _text = sentences ?? English.Instance;
        (_problem, _names) = (problem, problem.Names);
        _ofActivations = problem.Network.Definition.Layout.Parameters.Where(p => p.IsOfActivation).ToDictionary(p => p.Index, OfActivation);
    }

    /// <summary>The names of the network's parts.</summary>
    public NetworkNames Names => _names;

    /// <summary>A letter of the notation, or a name that a user gave: w5 is w with the index 5, y_hat is y with a hat.</summary>
    /// <param name="name">The name.</param>
    public static Symbol Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        const string Hat = "_hat";
        var letters = Length(name, 0, char.IsLetter);
        if (letters == 0)
        {
            return new Symbol(name);
        }

        var hasHat = name.AsSpan(letters).StartsWith(Hat, StringComparison.Ordinal);
        var start = letters + (hasHat ? Hat.Length : 0);
        var end = start + Length(name, start, char.IsAsciiDigit);
        var index = name[start..end];
        if (end < name.Length && name[end] == '_' && end > start && !hasHat)
        {
            var second = Length(name, end + 1, char.IsAsciiDigit);
            index = $"{index},{name.AsSpan(end + 1, second)}";
            end += second > 0 ? second + 1 : 0;
        }

        return end == name.Length ? new Symbol(Letter(name[..letters]), index, hasHat) : new Symbol(name);
    }

    /// <summary>A Greek letter where its name is written out: alpha is α.</summary>
    private static string Letter(string name)
    {
        string[] names = ["alpha", "beta", "gamma", "delta", "epsilon", "eta", "theta", "lambda", "mu", "rho", "sigma", "phi"];
        string[] letters = ["α", "β", "γ", "δ", "ε", "η", "θ", "λ", "μ", "ρ", "σ", "φ"];
        var place = Array.IndexOf(names, name);
        return place >= 0 ? letters[place] : name;
    }

    private static int Length(string text, int start, Func<char, bool> belongs)
    {
        var end = start;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        return end - start;
    }

    /// <summary>The letter of a part of an update rule: m, v, m̂, μ_t, and the letter of the notation with a hat for the rate that is used.</summary>
    /// <param name="name">The name that the formula gives to the part.</param>
    public Symbol StateLetter(string name) => name switch
    {
        "eta_hat" => LearningRate with { HasHat = true },
        "step" => new Symbol("Δ"),
        _ => Indexed(name),
    };

    /// <summary>A letter with a word as index where the name has one: η_min.</summary>
    private static Symbol Indexed(string name)
    {
        var parsed = Parse(name);
        var place = name.IndexOf('_', StringComparison.Ordinal);
        return parsed.HasHat || place < 0 ? parsed : new Symbol(Letter(name[..place]), name[(place + 1)..]);
    }

    /// <summary>The formula of a quantity.</summary>
    /// <param name="q">The quantity.</param>
    public Formula Of(Quantity q)
    {
        ArgumentNullException.ThrowIfNull(q);
        return Written(q) with { Quantity = q };
    }

    private Formula Written(Quantity q) => q.Kind switch
    {
        QuantityKind.ActivationGradient => By(ExampleLoss(q), Activation(q.Layer, q.Unit, q)),
        QuantityKind.ActivationDerivative => By(Activation(q.Layer, q.Unit, q), WeightedInput(q.Layer, q.Other, q)),
        QuantityKind.InputDerivative => By(WeightedInput(q.Layer, q.Unit, q), Below(q)),
        QuantityKind.OutputGradient => By(ExampleLoss(q), Output(q.Layer, q.Unit, q)),
        QuantityKind.MaskDerivative => By(Output(q.Layer, q.Unit, q), Activation(q.Layer, q.Unit, q)),
        QuantityKind.ParameterDerivative => By(WeightedInput(q.Layer, q.Unit, q), Parameter(q)),
        QuantityKind.ShapeDerivative => By(Activation(q.Layer, q.Unit, q), Parameter(q)),
        QuantityKind.ProductDelta => By(ExampleLoss(q), WeightedInput(q.Layer, q.Unit, q)),
        QuantityKind.ExampleGradient or QuantityKind.PathGradient => By(ExampleLoss(q), Parameter(q)),
        QuantityKind.Gradient => By(Loss, Parameter(q)),
        QuantityKind.GradientNorm => new Formula.Absolute(new Formula.Name(new Symbol("∇" + _problem.Notation.Loss)), IsNorm: true),
        _ => new Formula.Name(Name(q)),
    };

    /// <summary>s_h₁: the letter of what is learned, of its unit or of the layer that shares it.</summary>
    private Symbol OfActivation(Parameter parameter)
    {
        var letter = Parse(_problem.Network.Definition.Layers[parameter.Layer].Activation.Parameter!.Symbol);
        var owner = parameter.IsShared
            ? new Symbol(_text.LayerIndex, (parameter.Layer + 1).ToString(CultureInfo.InvariantCulture))
            : Unit(parameter.Layer, parameter.Unit);
        return letter with { Of = owner };
    }

    /// <summary>A vector or matrix of a layer: W⁽²⁾, a⁽¹⁾, δ⁽²⁾.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="layer">The layer, from 0; −1 for the inputs, which bear no layer.</param>
    /// <param name="example">The example, from 0; −1 where it has none.</param>
    public Symbol OfLayer(string letter, int layer, int example = -1)
    {
        var mark = layer < 0 ? string.Empty : "(" + (layer + 1).ToString(CultureInfo.InvariantCulture) + ")";
        return Parse(letter) with { Mark = mark, IsMatrix = true, Example = Example(example) };
    }

    /// <summary>The letter of the loss.</summary>
    public Symbol Loss => Parse(_problem.Notation.Loss);

    /// <summary>The name of a parameter.</summary>
    /// <param name="index">Its place in the buffer.</param>
    public Symbol Parameter(int index) => _ofActivations.TryGetValue(index, out var symbol) ? symbol : Parse(_names.Parameter(index));

    /// <summary>The symbol of a constant by its name in a problem file.</summary>
    /// <param name="name">The name.</param>
    public Symbol Constant(string name) => name switch
    {
        "learningRate" => LearningRate,
        "l2" => new Symbol("λ", "2"),
        "l1" => new Symbol("λ", "1"),
        _ when name.StartsWith(UpdateRule.SchedulePrefix, StringComparison.Ordinal) =>
            OfParameter(_problem.Optimizer.Schedule.Parameters, name[UpdateRule.SchedulePrefix.Length..]),
        _ => OfParameter(_problem.Optimizer.AllParameters, name),
    };

    /// <summary>The letter of the learning rate of step t, which a schedule changes.</summary>
    public Symbol ScheduledRate => LearningRate with { Index = "t" };

    /// <summary>The name of what the passes are made with in place of a parameter, where a rule looks ahead.</summary>
    /// <param name="symbol">The name of the parameter.</param>
    public static Symbol Ahead(Symbol symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        return symbol with { Mark = symbol.Mark + "*" };
    }

    private Symbol LearningRate => Parse(_problem.Notation.LearningRate);

    private static Symbol OfParameter(IEnumerable<FunctionParameter> parameters, string name) =>
        Indexed(parameters.First(p => string.Equals(p.Name, name, StringComparison.Ordinal)).Symbol);

    private static Formula By(Symbol of, Symbol by) => new Formula.Derivative(new Formula.Name(of), new Formula.Name(by));

    private Symbol Name(Quantity q) => q.Kind switch
    {
        QuantityKind.Input => Parse(_names.Input(q.Unit)) with { Example = Mark(q) },
        QuantityKind.Target => Target(q) with { Example = Mark(q) },
        QuantityKind.SmoothedTarget => Target(q) with { Mark = "′", Example = Mark(q) },
        QuantityKind.ExampleWeight => new Symbol("c", Example: Mark(q)),
        QuantityKind.WeightSum => new Symbol("s"),
        QuantityKind.WeightedInput => WeightedInput(q.Layer, q.Unit, q),
        QuantityKind.LargestInput => Parse(_problem.Notation.Input) with { Index = "max", Mark = LayerMark(q.Layer), Example = Mark(q) },
        QuantityKind.Activation => Activation(q.Layer, q.Unit, q),
        QuantityKind.DropoutShare => OfLayer("p", q.Layer) with { IsMatrix = false },
        QuantityKind.MaskKept => OfLayer(MaskLetter, q.Layer) with { IsMatrix = false, Index = _text.KeptIndex },
        QuantityKind.Mask => new Symbol(MaskLetter, Of: Unit(q.Layer, q.Unit), Example: Mark(q)),
        QuantityKind.Output => Output(q.Layer, q.Unit, q),
        QuantityKind.Delta => Parse(_problem.Notation.Delta) with { Of = Unit(q.Layer, q.Unit), Example = Mark(q) },
        QuantityKind.Loss or QuantityKind.LossByDefinition => ExampleLoss(q),
        QuantityKind.BatchLoss => Loss,
        QuantityKind.LossBefore => Loss with { Index = _text.OldIndex },
        QuantityKind.LossAfter => Loss with { Mark = "+" },
        QuantityKind.LossDrop => Loss with { Letter = "Δ" + Loss.Letter },
        QuantityKind.PredictedDrop => Loss with { Letter = "Δ" + Loss.Letter, Index = "1" },
        QuantityKind.Penalty => new Symbol("R"),
        QuantityKind.Parameter => Parameter(q),
        QuantityKind.LookAhead => Ahead(Parameter(q)),
        QuantityKind.LearningRate => ScheduledRate,
        QuantityKind.NewParameter => Parameter(q) with { Mark = "+" },
        QuantityKind.AdjustedGradient => new Symbol("g", Of: Parameter(q)),
        QuantityKind.State => Part(q),
        QuantityKind.NewState => Part(q) with { Mark = "+" },
        QuantityKind.UpdatePart => Part(q),
        QuantityKind.Constant => Constant(q.Name),
        _ => new Symbol(q.Name),
    };

    /// <summary>The layer, where what a layer has once is there in several.</summary>
    private string LayerMark(int layer) =>
        _problem.Network.Definition.Layers.Count(l => !l.Activation.IsElementwise) > 1 ? OfLayer(_problem.Notation.Input, layer).Mark : string.Empty;

    private Symbol Part(Quantity q) => q.Parameter < 0 ? StateLetter(q.Name) : StateLetter(q.Name) with { Of = Parameter(q) };

    /// <summary>The loss of one example; a letter of its own where regularization or a class weight makes it another number than the loss of the batch.</summary>
    private Symbol ExampleLoss(Quantity q) =>
        Mark(q) is null && _problem.ReductionChangesLoss ? new Symbol("ℓ") : Loss with { Example = Mark(q) };

    private Symbol Parameter(Quantity q) => Parameter(q.Parameter);

    /// <summary>The name of a unit; the one output is called what the notation calls a prediction.</summary>
    private Symbol Unit(int layer, int unit) =>
        Parse(IsPrediction(layer, unit) ? _problem.Notation.Prediction : _names.Unit(layer, unit));

    private bool IsPrediction(int layer, int unit) =>
        layer == _problem.Network.Definition.Layers.Length - 1 && _names.Unit(layer, unit) is NetworkNames.OneOutput;

    private Symbol WeightedInput(int layer, int unit, Quantity q) =>
        Parse(_problem.Notation.Input) with { Of = Unit(layer, unit), Example = Mark(q) };

    private Symbol Activation(int layer, int unit, Quantity q)
    {
        if (layer < 0)
        {
            return Parse(_names.Input(unit)) with { Example = Mark(q) };
        }

        var isOutput = layer == _problem.Network.Definition.Layers.Length - 1;
        var letter = Parse(isOutput ? _problem.Notation.Prediction : _problem.Notation.Activation);
        var name = Unit(layer, unit);
        return (isOutput && IsPrediction(layer, unit) ? letter : letter with { Of = name }) with { Example = Mark(q) };
    }

    /// <summary>What the weight of ∂z/∂a leads from: an activation, or what dropout leaves of it.</summary>
    private Symbol Below(Quantity q) =>
        _problem.Network.Definition.Layers[q.Layer - 1].HasDropout ? Output(q.Layer - 1, q.Other, q) : Activation(q.Layer - 1, q.Other, q);

    private Symbol Output(int layer, int unit, Quantity q) => new(OutputLetter, Of: Unit(layer, unit), Example: Mark(q));

    private Symbol Target(Quantity q) =>
        Parse(_problem.Notation.Target) with
        {
            Index = _problem.Network.Definition.Outputs == 1 ? string.Empty : (q.Unit + _problem.Notation.IndexBase).ToString(CultureInfo.InvariantCulture),
        };

    private int? Mark(Quantity q) => Example(q.Example);

    private int? Example(int example) => example >= 0 && _problem.Examples.Length > 1 ? example + 1 : null;
}
