using System.Globalization;
using Longhand.Backpropagation;
using Longhand.Checking.Ledgers;
using Longhand.Checking.Reading;
using Longhand.Model;

namespace Longhand.Checking.Names;

/// <summary>The names that people give to the quantities of a network.</summary>
internal sealed class CommonNames(Ledger ledger)
{
    private static readonly string[] OfWeightedInputs = ["z", "net", "in", "s", "u", "pre", "netinput"];
    private static readonly string[] OfActivations = ["a", "out", "act", "o", "output", "h"];
    private static readonly string[] OfDeltas = ["δ", "d", "error", "err"];
    private static readonly string[] OfOutputUnits = ["o", "out", "output", "y", "y^", "O", "k"];
    private static readonly string[] OfHiddenUnits = ["h", "H", "hidden", "j"];
    private static readonly string[] OfLosses = ["E", "L", "C", "J", "loss", "error", "err"];
    private static readonly string[] OfRates = ["η", "α", "γ", "ε", "rate", "r"];
    private static readonly string[] OfTargets = ["t", "target", "y", "d", "ytarget", "ttarget", "T", "targettarget", "actual", "desired", "expected", "label"];
    private static readonly string[] OfResiduals = ["e", "err", "error", "residual", "diff", "difference"];
    private static readonly string[] OfInputs = ["x", "i", "input", "in", "X"];

    private readonly NetworkDefinition _network = ledger.Problem.Network.Definition;

    private readonly Dictionary<int, int> _ordinals = ledger.Problem.Network.Definition.Layout.Parameters.GroupBy(p => p.IsWeight ? ParameterKind.Weight : p.Kind).SelectMany(g => g.OrderBy(p => p.Index).Select((p, i) => (p.Index, i))).ToDictionary();

    /// <summary>Every name with what it may mean, but those of the parameters.</summary>
    public IEnumerable<(Name Name, Candidate Candidate)> All() => ledger.Entries.SelectMany(Of);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Name Make(string letter, params string[] index) => new(letter) { Index = [.. index] };

    private IEnumerable<(Name Name, Candidate Candidate)> Of(Entry entry)
    {
        var q = entry.Quantity;
        var names = (q.Kind, entry.Role) switch
        {
            (QuantityKind.WeightedInput, EntryRole.After) => OfUnit(q, OfWeightedInputs).Select(n => (n.Name, Scheme.After)),
            (QuantityKind.Activation, EntryRole.After) => OfUnit(q, OfActivations).Concat(Outputs(q)).Concat(UnitAlone(q)).Select(n => (n.Name, Scheme.After)),
            (QuantityKind.WeightedInput, _) => OfUnit(q, OfWeightedInputs),
            (QuantityKind.Activation, _) => OfUnit(q, OfActivations).Concat(Outputs(q)).Concat(UnitAlone(q)),
            (QuantityKind.Delta, _) => OfUnit(q, OfDeltas),
            (QuantityKind.Target, EntryRole.Residual or EntryRole.OppositeResidual) => Residuals(q),
            (QuantityKind.Target, _) => Counted(OfTargets, q.Unit, _network.Outputs, Labels(_network.Layers.Length - 1, q.Unit)),
            (QuantityKind.Input, _) => Counted(OfInputs, q.Unit, _network.Inputs, []),
            (QuantityKind.Loss, EntryRole.LossOfOutput) => Labels(q.Layer, q.Unit).SelectMany(label => OfLosses.Select(e => (Make(e, label.Index), label.Scheme))),
            (QuantityKind.Loss, EntryRole.Whole) => [(Make("L"), Scheme.Plain)],
            (QuantityKind.BatchLoss or QuantityKind.LossBefore, _) => [(Make("L"), Scheme.Plain)],
            (QuantityKind.LossAfter, _) => [(Make("L") with { IsNew = true }, Scheme.Plain), (Make("L") with { IsMarked = true }, Scheme.Plain)],
            (QuantityKind.LossDrop, _) => [(Make("L") with { IsChange = true }, Scheme.Plain)],
            (QuantityKind.UpdatePart, EntryRole.Whole) when _network.Layout.Length == 1 && q.Name is [var letter, '_', 'h', ..] => [(Make(letter.ToString()) with { HasHat = true }, Scheme.Plain), (Make(letter.ToString(), Text(entry.Step)) with { HasHat = true }, Scheme.Plain)],
            (QuantityKind.NewState, EntryRole.Whole) when _network.Layout.Length == 1 => [(Make(q.Name), Scheme.Plain), (Make(q.Name, Text(entry.Step)), Scheme.Plain)],
            (QuantityKind.Constant, _) when q.Name is "learningRate" => OfRates.Select(n => (Make(n), Scheme.Plain)).Append((Make("learning", "rate"), Scheme.Plain)),
            (QuantityKind.Constant, _) when q.Name is "momentum" => [(Make("μ"), Scheme.Plain), (Make("β"), Scheme.Plain), (Make("momentum"), Scheme.Plain)],
            _ => [],
        };
        return names.Select(n => (n.Item1, new Candidate(entry.Place, n.Item2)));
    }

    /// <summary>What an output is off by: e, err, error₁.</summary>
    private IEnumerable<(Name Name, Scheme Scheme)> Residuals(Quantity q)
    {
        foreach (var letter in OfResiduals)
        {
            foreach (var (index, _) in Labels(_network.Layers.Length - 1, q.Unit))
            {
                yield return (Make(letter, index), Scheme.Residual);
            }
        }
    }

    /// <summary>What a unit is called below a letter: h1, o1, its place in the layer, in the network.</summary>
    private IEnumerable<(string[] Index, string Layer, Scheme Scheme)> AllLabels(int layer, int unit)
    {
        var layers = _network.Layers.Length;
        var (isLast, units) = (layer == layers - 1, _network.Layers[layer].Units);
        var before = Enumerable.Range(0, layer).Sum(l => _network.Layers[l].Units);
        foreach (var (first, scheme) in new[] { (1, Scheme.Plain), (0, Scheme.FromZero) })
        {
            var number = Text(unit + first);
            foreach (var letter in isLast ? OfOutputUnits : layers == 2 || layer == 0 ? OfHiddenUnits : [])
            {
                yield return ([letter, number], string.Empty, scheme);
            }

            if (!isLast && layer > 0 && first == 1)
            {
                yield return (["h", Text(before + unit + first)], string.Empty, Scheme.WithinNetwork);
                yield return (["hidden", Text(before + unit + first)], string.Empty, Scheme.WithinNetwork);
            }

            yield return (["h", Text(layer + first), number], string.Empty, scheme);
            yield return ([Text(layer + first), number], string.Empty, scheme == Scheme.Plain ? Scheme.Layers : scheme);
            yield return ([number], Text(layer + 1), scheme == Scheme.Plain ? Scheme.Layers : Scheme.FromZero);
            yield return ([number], Text(layer + 2), Scheme.LayersWithInputs);
            yield return ([number], isLast ? "o" : "h", scheme);
            yield return ([number], isLast ? "out" : "hidden", scheme);
            yield return ([Text(layer + 1) + number], string.Empty, Scheme.Layers);
            if (layer == 0 && !isLast)
            {
                yield return ([number], string.Empty, scheme == Scheme.Plain ? Scheme.WithinLayer : scheme);
            }

        }

        yield return ([Text(before + unit + 1)], string.Empty, Scheme.WithinNetwork);

        foreach (var label in units == 1 ? OfOnlyUnit(layer) : [])
        {
            yield return label;
        }
    }

    /// <summary>Where a layer has one unit, its layer says which.</summary>
    private IEnumerable<(string[] Index, string Layer, Scheme Scheme)> OfOnlyUnit(int layer)
    {
        var (layers, isLast) = (_network.Layers.Length, layer == _network.Layers.Length - 1);
        yield return ([Text(layer + 1)], string.Empty, Scheme.Layers);
            yield return ([Text(layer + 2)], string.Empty, Scheme.LayersWithInputs);
            yield return ([], Text(layer + 1), Scheme.Layers);
            yield return ([], Text(layer + 2), Scheme.LayersWithInputs);
            foreach (var letter in isLast ? new[] { "o", "out", "output", "y", "y^", "O", "pred" } : layers == 2 ? ["h", "hidden"] : [])
            {
                yield return ([letter], string.Empty, Scheme.Plain);
            }

            if (isLast)
            {
                yield return ([], string.Empty, Scheme.Plain);
            }
    }

    private IEnumerable<(string[] Index, Scheme Scheme)> Labels(int layer, int unit) => AllLabels(layer, unit).Where(l => l.Layer.Length == 0).Select(l => (l.Index, l.Scheme)).Concat(OfOutputs(layer, unit));

    /// <summary>Of outputs a number alone is enough where only outputs are meant.</summary>
    private IEnumerable<(string[] Index, Scheme Scheme)> OfOutputs(int layer, int unit) =>
        layer == _network.Layers.Length - 1 ? [([Text(unit + 1)], Scheme.Plain), ([Text(unit)], Scheme.FromZero)] : [];

    private IEnumerable<(Name Name, Scheme Scheme)> OfUnit(Quantity q, string[] letters)
    {
        foreach (var (index, layer, scheme) in AllLabels(q.Layer, q.Unit))
        {
            foreach (var letter in letters.Where(l => l is not ("h" or "o") || q.Kind != QuantityKind.Activation || (l is "h") == (q.Layer < _network.Layers.Length - 1)))
            {
                yield return (Make(letter, index) with { Layer = layer }, scheme);
                if (index.Length > 0 && index[0] is "H" or "O")
                {
                    yield return (Make(letter, [index[0].ToLowerInvariant(), .. index[1..]]) with { Layer = layer }, scheme);
                }
            }
        }
    }

    /// <summary>ŷ, ŷ₁, o₁, out, pred.</summary>
    private IEnumerable<(Name Name, Scheme Scheme)> Outputs(Quantity q)
    {
        if (q.Layer != _network.Layers.Length - 1)
        {
            yield break;
        }

        foreach (var (first, scheme) in new[] { (1, Scheme.Plain), (0, Scheme.FromZero) })
        {
            string[] number = [Text(q.Unit + first)];
            foreach (var letter in new[] { "y", "o", "t", "p" })
            {
                yield return (Make(letter, number) with { HasHat = letter is not "p" }, scheme);
            }

            yield return (Make("y", number), Scheme.OutputIsY);
            yield return (Make("p", number), scheme);
            yield return (Make("y", ["o", .. number]) with { HasHat = true }, scheme);
        }

        if (_network.Outputs == 1)
        {
            foreach (var letter in new[] { "y", "o" })
            {
                yield return (Make(letter) with { HasHat = true }, Scheme.Plain);
            }

            foreach (var letter in new[] { "out", "output", "pred", "prediction", "predicted", "p", "o", "yout", "ypred" })
            {
                yield return (Make(letter), Scheme.Plain);
            }

            yield return (Make("y", "out"), Scheme.Plain);
            yield return (Make("y", "output"), Scheme.Plain);
            yield return (Make("y"), Scheme.OutputIsY);
            yield return (Make("actual"), Scheme.OutputIsY);
        }
    }

    /// <summary>h1 alone is what unit h1 gives out.</summary>
    private IEnumerable<(Name Name, Scheme Scheme)> UnitAlone(Quantity q)
    {
        foreach (var (index, scheme) in Labels(q.Layer, q.Unit).Where(l => l.Index.Length > 1 && !char.IsAsciiDigit(l.Index[0][0])))
        {
            yield return (Make(index[0].TrimEnd('^'), index[1..]) with { HasHat = index[0].EndsWith('^') }, index[0] is "y" ? Scheme.OutputIsY : scheme);
        }
    }

    private static IEnumerable<(Name Name, Scheme Scheme)> Counted(string[] letters, int place, int count, IEnumerable<(string[] Index, Scheme Scheme)> labels)
    {
        foreach (var letter in letters)
        {
            yield return (Make(letter, Text(place + 1)), Scheme.Plain);
            yield return (Make(letter, Text(place)), Scheme.FromZero);
            if (count == 1)
            {
                yield return (Make(letter), Scheme.Plain);
            }
        }

        foreach (var (index, scheme) in labels)
        {
            foreach (var letter in letters)
            {
                yield return (Make(letter, index), scheme);
            }
        }
    }

    /// <summary>The names of a weight or a bias.</summary>
    public IEnumerable<(Name Name, Scheme Scheme)> OfParameter(Parameter parameter) => parameter.IsWeight ? Weight(parameter) : parameter.IsBias ? Bias(parameter) : [];

    private IEnumerable<(Name Name, Scheme Scheme)> Weight(Parameter p)
    {
        var before = _ordinals[p.Index];
        yield return (Make("w", Text(before + 1)), Scheme.Plain);
        yield return (Make("w", Text(before)), Scheme.FromZero);
        string[] letters = p.Layer == 0 ? ["w", "W"] : p.Layer == 1 ? ["w", "W", "v", "V"] : ["w", "W"];
        foreach (var letter in letters)
        {
            foreach (var (first, byUnit, bySource) in new[] { (1, Scheme.UnitFirst, Scheme.SourceFirst), (0, Scheme.UnitFirstFromZero, Scheme.SourceFirstFromZero) })
            {
                var (unit, source) = (Text(p.Unit + first), Text(p.Source + first));
                foreach (var (name, scheme) in Pairs(letter, unit, source, byUnit).Concat(Pairs(letter, source, unit, bySource)))
                {
                    foreach (var placed in Placed(name, p.Layer))
                    {
                        yield return (placed, scheme);
                    }

                    if (letter is "v" or "V" || p.Layer == 0)
                    {
                        yield return (name, scheme);
                    }
                }
            }

            foreach (var name in OfEnds(letter, p))
            {
                yield return (name, Scheme.Plain);
            }
        }

        if (_network.Layers[p.Layer].Units == 1)
        {
            foreach (var name in Placed(Make("w", Text(p.Source + 1)), p.Layer).Concat(Placed(Make("W", Text(p.Source + 1)), p.Layer)).Append(Make("v", Text(p.Source + 1))))
            {
                yield return (name, Scheme.Plain);
            }
        }
    }

    /// <summary>A weight by the two units that it connects: w_h1o1.</summary>
    private IEnumerable<Name> OfEnds(string letter, Parameter p) =>
        Labels(p.Layer, p.Unit).Where(l => l.Index.Length > 0 && l.Scheme == Scheme.Plain)
            .SelectMany(unit => Sources(p).SelectMany(source => new[] { Make(letter, [.. source, .. unit.Index]), Make(letter, [.. unit.Index, .. source]) }));

    private IEnumerable<string[]> Sources(Parameter p) =>
        p.Layer == 0 ? [["x", Text(p.Source + 1)], ["i", Text(p.Source + 1)]] : Labels(p.Layer - 1, p.Source).Where(l => l.Index.Length > 0 && l.Scheme == Scheme.Plain).Select(l => l.Index);

    private static IEnumerable<(Name Name, Scheme Scheme)> Pairs(string letter, string first, string second, Scheme scheme)
    {
        yield return (Make(letter, first, second), scheme);
        yield return (Make(letter, first + second), scheme);
    }

    /// <summary>A name of a layer: the layer above it, or below it first.</summary>
    private IEnumerable<Name> Placed(Name name, int layer)
    {
        yield return name with { Layer = Text(layer + 1) };
        yield return name with { Layer = layer == _network.Layers.Length - 1 ? "o" : "h" };
        yield return name with { Index = [Text(layer + 1), .. name.Index] };
        yield return name with { Index = [layer == _network.Layers.Length - 1 ? "o" : "h", .. name.Index] };
        yield return name with { Index = [.. name.Index, layer == _network.Layers.Length - 1 ? "o" : "h"] };
    }

    private IEnumerable<(Name Name, Scheme Scheme)> Bias(Parameter p)
    {
        var before = _ordinals[p.Index];
        foreach (var letter in new[] { "b", "B", "bias", "θ" })
        {
            yield return (Make(letter, Text(before + 1)), Scheme.Plain);
            yield return (Make(letter, Text(before)), Scheme.FromZero);
            var units = _network.Layers[p.Layer].Units;
            var isWhole = p.IsShared || units == 1;
            if (isWhole)
            {
                yield return (Make(letter, Text(p.Layer + 1)), Scheme.BiasOfLayer);
                yield return (Make(letter) with { Layer = Text(p.Layer + 1) }, Scheme.Plain);
                foreach (var word in p.Layer == _network.Layers.Length - 1 ? new[] { "o", "out", "output", "y", "k" } : ["h", "hidden", "j"])
                {
                    yield return (Make(letter, word), Scheme.Plain);
                }
            }

            if (!p.IsShared)
            {
                foreach (var (index, layer, scheme) in AllLabels(p.Layer, p.Unit))
                {
                    yield return (Make(letter, index) with { Layer = layer }, scheme);
                }
            }
        }
    }
}
