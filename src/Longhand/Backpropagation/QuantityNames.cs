using Longhand.Model;

namespace Longhand.Backpropagation;

/// <summary>The names of the quantities of a problem, without example and step: <c>dL/dw5</c>, and <c>w5.gradient</c> for it.</summary>
/// <remarks>
/// What a name may mean is guessed from its parts, and then asked what it is called: only a quantity that bears the very name is
/// found. So the names are written in one place, <see cref="Quantity.Identifier"/>.
/// </remarks>
internal sealed class QuantityNames
{
    private const int MostListed = 4000;

    private static readonly (string Word, string Before, string Behind)[] WordsOfParameters =
    [
        ("gradient", "dL/d", string.Empty), ("new", string.Empty, "_new"), ("old", string.Empty, string.Empty),
    ];

    private static readonly (string Word, string Before, string Behind)[] WordsOfUnits =
    [
        ("delta", "delta_", string.Empty), ("activation", "a_", string.Empty), ("input", "z_", string.Empty),
    ];

    private static readonly Dictionary<string, string> WordsOfLoss = new(StringComparer.Ordinal)
    {
        ["loss"] = "L", ["loss.before"] = "L_old", ["loss.after"] = "L_new", ["loss.drop"] = "L_drop",
    };

    private readonly Problem _problem;
    private readonly NetworkNames _names;
    private readonly Dictionary<string, Parameter> _parameters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Layer, int Unit)> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _inputs = new(StringComparer.Ordinal);

    public QuantityNames(Problem problem, NetworkNames names)
    {
        (_problem, _names) = (problem, names);
        var network = problem.Network.Definition;
        foreach (var parameter in network.Layout.Parameters)
        {
            _parameters.TryAdd(names.Parameter(parameter.Index), parameter);
        }

        for (var i = 0; i < network.Inputs; i++)
        {
            _inputs.TryAdd(names.Input(i), i);
        }

        for (var l = 0; l < network.Layers.Length; l++)
        {
            for (var j = 0; j < network.Layers[l].Units; j++)
            {
                _units.TryAdd(names.Unit(l, j), (l, j));
            }
        }
    }

    /// <summary>What bears a name: of the batch first, then of an example, as the first one.</summary>
    public IEnumerable<Quantity> Of(string name)
    {
        var written = Written(name);
        return Guesses(written).Where(q => string.Equals(Bare(q), written, StringComparison.Ordinal) && Exists(q)).Distinct().OrderBy(q => q.Example);
    }

    /// <summary>Some names, to find what somebody may have meant.</summary>
    public IEnumerable<string> All()
    {
        var ofUnits = _units.Keys.SelectMany(unit => new[] { "z_" + unit, "a_" + unit, "delta_" + unit, "dL/da_" + unit, unit + ".delta", unit + ".activation", unit + ".input" });
        var ofParameters = _parameters.Keys.SelectMany(p => new[] { p, "dL/d" + p, p + "_new", p + ".gradient", p + ".new", p + ".old" });
        return WordsOfLoss.Keys.Concat(["L", "L_new", "L_drop"]).Concat(_inputs.Keys).Concat(ofUnits.Take(MostListed)).Concat(ofParameters.Take(MostListed));
    }

    /// <summary>A few names, to show what they look like.</summary>
    public IEnumerable<string> Examples()
    {
        var (parameter, unit) = (_parameters.Keys.First(), _units.Keys.First());
        return ["L", "z_" + unit, "a_" + unit, "delta_" + unit, "dL/d" + parameter, parameter + "_new", parameter + ".gradient"];
    }

    /// <summary>The identifier that words stand for; the words themselves where they stand for none.</summary>
    private string Written(string name)
    {
        if (WordsOfLoss.TryGetValue(name, out var loss))
        {
            return loss;
        }

        if (_units.TryGetValue(name, out var output) && output.Layer == _problem.Network.Definition.Layers.Length - 1)
        {
            return "a_" + name;
        }

        var dot = name.LastIndexOf('.');
        if (dot <= 0)
        {
            return name;
        }

        var (owner, word) = (name[..dot], name[(dot + 1)..]);
        var words = _parameters.ContainsKey(owner) ? WordsOfParameters : _units.ContainsKey(owner) ? WordsOfUnits : [];
        return words.Where(w => w.Word == word).Select(w => w.Before + owner + w.Behind).FirstOrDefault(name);
    }

    /// <summary>The identifier without its example, which is the first in a guess.</summary>
    private string Bare(Quantity quantity)
    {
        var text = quantity.Identifier(_problem, _names);
        return quantity.Example < 0 || _problem.Examples.Length == 1 ? text : text[..^"[1]".Length];
    }

    private IEnumerable<Quantity> Guesses(string name) =>
        OfStep(name).Concat(OfLayer()).Concat(OfParameter(name)).Concat(OfExample(name)).Concat(OfUnit(name)).Concat(Derivatives(name));

    private static IEnumerable<Quantity> OfStep(string name)
    {
        QuantityKind[] kinds =
        [
            QuantityKind.BatchLoss, QuantityKind.LossBefore, QuantityKind.LossAfter, QuantityKind.LossOverAll, QuantityKind.LossDrop, QuantityKind.PredictedDrop,
            QuantityKind.Penalty, QuantityKind.LearningRate, QuantityKind.GradientNorm, QuantityKind.WeightSum,
        ];
        return kinds.Select(kind => new Quantity(kind)).Append(new Quantity(QuantityKind.Constant, Name: name));
    }

    /// <summary>dropout, dropout_2, m_kept: of layers with dropout.</summary>
    private IEnumerable<Quantity> OfLayer() =>
        Enumerable.Range(0, _problem.Network.Definition.Layers.Length).SelectMany(l => new Quantity[] { new(QuantityKind.DropoutShare, l), new(QuantityKind.MaskKept, l) });

    /// <summary>w5, w5_new, w5_ahead, g_w5, m_w5, m_w5_new.</summary>
    private IEnumerable<Quantity> OfParameter(string name)
    {
        foreach (var index in Named(_parameters, name, string.Empty, string.Empty).Select(p => p.Index))
        {
            yield return new(QuantityKind.Parameter, Parameter: index);
        }

        foreach (var index in Named(_parameters, name, string.Empty, "_new").Select(p => p.Index))
        {
            yield return new(QuantityKind.NewParameter, Parameter: index);
        }

        foreach (var index in Named(_parameters, name, string.Empty, "_ahead").Select(p => p.Index))
        {
            yield return new(QuantityKind.LookAhead, Parameter: index);
        }

        foreach (var index in Named(_parameters, name, "g_", string.Empty).Select(p => p.Index))
        {
            yield return new(QuantityKind.AdjustedGradient, Parameter: index);
        }

        foreach (var state in _problem.Optimizer.State)
        {
            foreach (var index in Named(_parameters, name, state + "_", string.Empty).Select(p => p.Index))
            {
                yield return new(QuantityKind.State, Parameter: index, Name: state);
            }

            foreach (var index in Named(_parameters, name, state + "_", "_new").Select(p => p.Index))
            {
                yield return new(QuantityKind.NewState, Parameter: index, Name: state);
            }
        }
    }

    private IEnumerable<Quantity> OfExample(string name)
    {
        QuantityKind[] kinds = [QuantityKind.Loss, QuantityKind.LossByDefinition, QuantityKind.ExampleWeight];
        var largest = Enumerable.Range(0, _problem.Network.Definition.Layers.Length).Select(l => new Quantity(QuantityKind.LargestInput, l, Example: 0));
        var inputs = Named(_inputs, name, string.Empty, string.Empty).Select(i => new Quantity(QuantityKind.Input, Unit: i, Example: 0));
        var isTarget = name.StartsWith('y');
        var targets = Enumerable.Range(0, isTarget ? _problem.Network.Definition.Outputs : 0)
            .SelectMany(k => new[] { QuantityKind.Target, QuantityKind.SmoothedTarget }.Select(kind => new Quantity(kind, Unit: k, Example: 0)));
        return kinds.Select(kind => new Quantity(kind, Example: 0)).Concat(largest).Concat(inputs).Concat(targets);
    }

    /// <summary>z_h1, a_h1, m_h1, d_h1, delta_h1, dL/dd_h1, dL/da_h1, dL/dz_o1.</summary>
    private IEnumerable<Quantity> OfUnit(string name)
    {
        (string Prefix, QuantityKind Kind)[] prefixes =
        [
            ("z_", QuantityKind.WeightedInput), ("a_", QuantityKind.Activation), ("delta_", QuantityKind.Delta),
            ("m_", QuantityKind.Mask), ("d_", QuantityKind.Output), ("dL/dd_", QuantityKind.OutputGradient),
            ("dL/da_", QuantityKind.ActivationGradient), ("dL/dz_", QuantityKind.ProductDelta),
        ];
        return prefixes.SelectMany(p => Named(_units, name, p.Prefix, string.Empty).Select(unit => new Quantity(p.Kind, unit.Layer, unit.Unit, Example: 0)));
    }

    /// <summary>dL/dw5, and by a slash between two units or a unit and a parameter: da_h1/dz_h1, dz_h1/da_x, dz_o1/dd_h1, dd_h1/da_h1, dz_h1/dw5, da_h1/dslope_h1.</summary>
    private IEnumerable<Quantity> Derivatives(string name)
    {
        foreach (var parameter in Named(_parameters, name, "dL/d", string.Empty))
        {
            yield return new(QuantityKind.Gradient, Parameter: parameter.Index);
            yield return new(QuantityKind.ExampleGradient, Parameter: parameter.Index, Example: 0);
        }

        foreach (var parameter in Named(_parameters, name, "dL/d", "_data"))
        {
            yield return new(QuantityKind.ExampleGradient, Parameter: parameter.Index, Example: 0);
        }

        foreach (var parameter in Named(_parameters, name, "dL/d", "_paths"))
        {
            yield return new(QuantityKind.PathGradient, Parameter: parameter.Index, Example: 0);
        }

        for (var slash = name.IndexOf("/d", StringComparison.Ordinal); slash > 0; slash = name.IndexOf("/d", slash + 1, StringComparison.Ordinal))
        {
            foreach (var quantity in Quotient(name[..slash], name[(slash + 2)..]))
            {
                yield return quantity;
            }
        }
    }

    private IEnumerable<Quantity> Quotient(string of, string by)
    {
        foreach (var (layer, unit) in Named(_units, of, "dd_", string.Empty).Intersect(Named(_units, by, "a_", string.Empty)))
        {
            yield return new(QuantityKind.MaskDerivative, layer, unit, Example: 0);
        }

        var isActivation = of.StartsWith("da_", StringComparison.Ordinal);
        foreach (var (layer, unit) in Named(_units, of, isActivation ? "da_" : "dz_", string.Empty))
        {
            foreach (var other in Named(_units, by, isActivation ? "z_" : "a_", string.Empty).Concat(Named(_units, by, isActivation ? "z_" : "d_", string.Empty)).Where(other => other.Layer == (isActivation ? layer : layer - 1)).Distinct())
            {
                yield return new(isActivation ? QuantityKind.ActivationDerivative : QuantityKind.InputDerivative, layer, unit, other.Unit, Example: 0);
            }

            foreach (var parameter in Named(_parameters, by, string.Empty, string.Empty).Where(p => p.Layer == layer && p.IsOfActivation == isActivation && (p.IsShared || p.Unit == unit)))
            {
                yield return isActivation
                    ? new(QuantityKind.ShapeDerivative, layer, unit, Parameter: parameter.Index, Example: 0)
                    : new(QuantityKind.ParameterDerivative, layer, unit, parameter.Source, parameter.Index, Example: 0);
            }
        }
    }

    /// <summary>What is meant where a name stands between two words.</summary>
    private static IEnumerable<T> Named<T>(Dictionary<string, T> items, string name, string before, string behind) =>
        name.Length > before.Length + behind.Length
        && name.StartsWith(before, StringComparison.Ordinal)
        && name.EndsWith(behind, StringComparison.Ordinal)
        && items.TryGetValue(name[before.Length..^behind.Length], out var item)
            ? [item]
            : [];

    /// <summary>Whether the problem has such a number: a penalty only where something is penalised.</summary>
    private bool Exists(Quantity q) => q.Kind switch
    {
        QuantityKind.Penalty => !_problem.Regularization.IsNone,
        QuantityKind.LossOverAll => _problem.Until is not null,
        QuantityKind.LearningRate => !_problem.Optimizer.Schedule.IsConstant,
        QuantityKind.GradientNorm => double.IsFinite(_problem.Optimizer.ClipNorm),
        QuantityKind.LookAhead => _problem.Optimizer.LooksAhead,
        QuantityKind.SmoothedTarget => _problem.Loss.LabelSmoothing > 0.0,
        QuantityKind.ExampleWeight or QuantityKind.WeightSum => _problem.Loss.DividesByWeights,
        QuantityKind.LossByDefinition or QuantityKind.ProductDelta => _problem.Loss.IsCanonicalWith(_problem.Network.Definition.OutputLayer.Activation),
        QuantityKind.LargestInput => !_problem.Network.Definition.Layers[q.Layer].Activation.IsElementwise,
        QuantityKind.DropoutShare or QuantityKind.MaskKept or QuantityKind.Mask or QuantityKind.MaskDerivative or QuantityKind.Output or QuantityKind.OutputGradient =>
            _problem.Network.Definition.Layers[q.Layer].HasDropout,
        QuantityKind.Constant => IsConstant(q.Name),
        _ => true,
    };

    private bool IsConstant(string name)
    {
        var optimizer = _problem.Optimizer;
        return name switch
        {
            "learningRate" => true,
            "l2" => _problem.Regularization.L2 > 0.0,
            "l1" => _problem.Regularization.L1 > 0.0,
            "weightDecay" => optimizer.WeightDecay > 0.0,
            "clipNorm" => double.IsFinite(optimizer.ClipNorm),
            "clipValue" => double.IsFinite(optimizer.ClipValue),
            _ when name.StartsWith(UpdateRule.SchedulePrefix, StringComparison.Ordinal) =>
                optimizer.Schedule.Parameters.Any(p => p.Name == name[UpdateRule.SchedulePrefix.Length..]),
            _ => optimizer.Parameters.Any(p => p.Name == name),
        };
    }
}
