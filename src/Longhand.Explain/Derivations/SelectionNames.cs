using System.Globalization;
using Longhand.Backpropagation;
using Longhand.Model;

namespace Longhand.Explain.Derivations;

/// <summary>What a name in a <see cref="Selection"/> may mean, and what there is where it means nothing.</summary>
/// <param name="problem">The problem.</param>
internal sealed class SelectionNames(Problem problem)
{
    private const string LayerWord = "layer";

    private static readonly (string Prefix, QuantityKind Kind)[] Prefixes =
    [
        ("z_", QuantityKind.WeightedInput),
        ("a_", QuantityKind.Activation),
        ("delta_", QuantityKind.Delta),
        ("m_", QuantityKind.Mask),
        ("d_", QuantityKind.Output),
    ];

    private static readonly (string Name, ParameterKind Kind)[] Parts =
    [
        ("weights", ParameterKind.Weight),
        ("bias", ParameterKind.Bias),
        ("learned", ParameterKind.Activation),
    ];

    private readonly NetworkDefinition _network = problem.Network.Definition;
    private readonly NetworkNames _names = problem.Names;

    /// <summary>What there is to select, each kind from its first name to its last.</summary>
    public string There
    {
        get
        {
            var kinds = Parts.Select(part => Span(Parameters.Where(p => p.Kind == part.Kind).Select(p => _names.Parameter(p.Index))));
            var units = Enumerable.Range(0, _network.Layers.Length).Select(l => Span(UnitsOf(l)));
            var layers = Span(Enumerable.Range(1, _network.Layers.Length).Select(l => LayerWord + Text(l)));
            var inputs = Span(Enumerable.Range(0, _network.Inputs).Select(_names.Input));
            return "there are " + string.Join(", ", kinds.Append(inputs).Concat(units).Append(layers).OfType<string>());
        }
    }

    private IEnumerable<Parameter> Parameters => _network.Layout.Parameters;

    /// <summary>The number of a layer as it is written, layer2; null where it is no layer.</summary>
    public static int? LayerNumber(string name) => name.StartsWith(LayerWord, StringComparison.Ordinal) ? Number(name[LayerWord.Length..]) : null;

    /// <summary>A whole number in digits; null where it is none.</summary>
    public static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The parameters that a name means: those that bear it, those of the unit, or those that lead from the input.</summary>
    public IEnumerable<Parameter> Of(string name) =>
        Parameters
            .Where(p => Is(_names.Parameter(p.Index), name))
            .Concat(Units(name).SelectMany(unit => OfUnit(unit.Layer, unit.Unit)))
            .Concat(Inputs(name).SelectMany(OfInput));

    /// <summary>Everything from one name to another of its kind; null where they do not go together.</summary>
    public IReadOnlyList<Parameter>? Range(string from, string to)
    {
        foreach (var (_, kind) in Parts)
        {
            var all = Parameters.Where(p => p.Kind == kind).ToArray();
            var (first, last) = (PlaceOf(all, from), PlaceOf(all, to));
            if (first >= 0 && last >= first)
            {
                return all[first..(last + 1)];
            }
        }

        var ends = from a in Units(@from) from b in Units(to) where a.Layer == b.Layer && a.Unit <= b.Unit select (a.Layer, a.Unit, Last: b.Unit);
        if (ends.FirstOrDefault((-1, 0, 0)) is (>= 0, _, _) units)
        {
            return [.. Enumerable.Range(units.Item2, units.Item3 - units.Item2 + 1).SelectMany(unit => OfUnit(units.Item1, unit))];
        }

        var (start, end) = (Inputs(from).FirstOrDefault(-1), Inputs(to).FirstOrDefault(-1));
        return start >= 0 && end >= start ? [.. Enumerable.Range(start, end - start + 1).SelectMany(OfInput)] : null;
    }

    /// <summary>A quantity of the passes by its identifier; null where it is none.</summary>
    public Quantity? Quantity(string identifier)
    {
        foreach (var (prefix, kind) in Prefixes)
        {
            if (identifier.StartsWith(prefix, StringComparison.Ordinal) && Units(identifier[prefix.Length..]).FirstOrDefault((-1, -1)) is (>= 0, _) unit
                && (kind is not (QuantityKind.Mask or QuantityKind.Output) || _network.Layers[unit.Item1].HasDropout))
            {
                return new Quantity(kind, unit.Item1, unit.Item2);
            }
        }

        return null;
    }

    /// <summary>A part of a layer by its name.</summary>
    public static ParameterKind Part(string item, string name) =>
        Array.Find(Parts, part => Is(part.Name, name)) is { Name: not null } found
            ? found.Kind
            : throw Refused($"The selection {item} cannot be read: \"{name}\" is no part of a layer; {Nearest.Advice(name, [.. Parts.Select(p => p.Name)])}.");

    /// <summary>What is thrown where a selection cannot be read.</summary>
    public static ArgumentException Refused(string text) => new(text, nameof(text));

    /// <summary>Says that a name means nothing, which one is near to it, and what there is.</summary>
    public ArgumentException Unknown(string name)
    {
        const int LongestShown = 60;
        var known = Parameters
            .Select(p => _names.Parameter(p.Index))
            .Concat(Enumerable.Range(0, _network.Layers.Length).SelectMany(l => UnitsOf(l).Append(LayerWord + Text(l + 1))))
            .Concat(Enumerable.Range(0, _network.Inputs).Select(_names.Input))
            .ToArray();
        var shown = name.Length > LongestShown ? name[..LongestShown] + "…" : name;
        var advice = Nearest.Best(name, known) is { } best ? $"did you mean \"{best}\"? " : string.Empty;
        return Refused($"No weight, bias, input, unit or layer is called \"{shown}\"; {advice}{(advice.Length > 0 ? "T" + There[1..] : There)}.");
    }

    private IEnumerable<(int Layer, int Unit)> Units(string name) =>
        from layer in Enumerable.Range(0, _network.Layers.Length)
        from unit in Enumerable.Range(0, _network.Layers[layer].Units)
        where Is(_names.Unit(layer, unit), name)
        select (layer, unit);

    private IEnumerable<int> Inputs(string name) => Enumerable.Range(0, _network.Inputs).Where(i => Is(_names.Input(i), name));

    private IEnumerable<string> UnitsOf(int layer) => Enumerable.Range(0, _network.Layers[layer].Units).Select(unit => _names.Unit(layer, unit));

    private IEnumerable<Parameter> OfUnit(int layer, int unit) => _network.Layout.ParametersOf(layer).Where(p => p.IsShared || p.Unit == unit);

    private IEnumerable<Parameter> OfInput(int input) => _network.Layout.ParametersOf(0).Where(p => p.IsWeight && p.Source == input);

    private int PlaceOf(Parameter[] parameters, string name) => Array.FindIndex(parameters, p => Is(_names.Parameter(p.Index), name));

    /// <summary>The first name and the last; null where there is none.</summary>
    private static string? Span(IEnumerable<string> names)
    {
        var (first, last) = ((string?)null, (string?)null);
        foreach (var name in names)
        {
            first ??= name;
            last = name;
        }

        return first is null || Is(first, last!) ? first : $"{first} to {last}";
    }

    private static bool Is(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
