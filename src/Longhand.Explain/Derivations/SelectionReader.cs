using System.Collections;
using Longhand.Backpropagation;
using Longhand.Model;

namespace Longhand.Explain.Derivations;

/// <summary>Reads a <see cref="Selection"/>: splits it into items, and looks each of them up in the network.</summary>
/// <param name="text">The selection.</param>
/// <param name="problem">The problem, for its names.</param>
internal sealed class SelectionReader(string text, Problem problem)
{
    private const string Dots = "..";

    private readonly NetworkDefinition _network = problem.Network.Definition;
    private readonly SelectionNames _names = new(problem);
    private readonly BitArray _parameters = new(problem.Network.Definition.Layout.Length);
    private readonly List<Quantity> _quantities = [];

    public Selection Read()
    {
        foreach (var item in Items())
        {
            Read(item);
        }

        return new Selection(_network, _parameters, _quantities, text);
    }

    /// <summary>The text between commas; a comma between brackets or quotes belongs to the item.</summary>
    private IEnumerable<string> Items()
    {
        var (start, isInBrackets, isQuoted) = (0, false, false);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ',';
            if (i == text.Length && (isQuoted || isInBrackets))
            {
                throw Mistake(text[start..].Trim(), isQuoted ? "the second quotation mark is missing" : "the closing bracket is missing");
            }

            isQuoted ^= c == '"';
            isInBrackets = !isQuoted && (c == '[' || (isInBrackets && c != ']'));
            if (c == ',' && !isQuoted && !isInBrackets)
            {
                var item = text[start..i].Trim();
                start = i + 1;
                yield return item.Length > 0 ? item : throw SelectionNames.Refused($"The selection \"{text}\" has an empty place; {_names.There}.");
            }
        }
    }

    private void Read(string item)
    {
        if (item.Length > 1 && item[0] == '"' && item[^1] == '"')
        {
            if (!Named(item[1..^1]))
            {
                throw _names.Unknown(item[1..^1]);
            }

            return;
        }

        var range = item.Split(Dots, 2);
        if (Named(item) || Quantity(item) || Layers(item) || Layer(item))
        {
            return;
        }

        if (range.Length < 2 || item.Contains('[', StringComparison.Ordinal))
        {
            throw _names.Unknown(item);
        }

        Range(item, range[0].Trim(), range[1].Trim());
    }

    /// <summary>Everything that bears a name; a name may stand for a parameter and for a unit as well.</summary>
    private bool Named(string name)
    {
        var isFound = false;
        foreach (var parameter in _names.Of(name))
        {
            _parameters[parameter.Index] = isFound = true;
        }

        return isFound;
    }

    /// <summary>z_h1, a_h1, delta_h1, m_h1, d_h1, of every example, or of one: a_h1[2].</summary>
    private bool Quantity(string item)
    {
        var (name, places) = Bracketed(item);
        if (_names.Quantity(name) is not { } quantity)
        {
            return false;
        }

        var examples = places is null ? Enumerable.Range(0, problem.Examples.Length) : Places(item, places, problem.Examples.Length, 1, "example");
        _quantities.AddRange(examples.Select(example => quantity with { Example = example }));
        return true;
    }

    /// <summary>layer1..layer3: whole layers.</summary>
    private bool Layers(string item)
    {
        var ends = item.Split(Dots, 2, StringSplitOptions.TrimEntries);
        if (ends.Length < 2 || SelectionNames.LayerNumber(ends[0]) is not { } from)
        {
            return false;
        }

        if (SelectionNames.LayerNumber(ends[1]) is not { } to)
        {
            throw Mistake(item, $"a range that begins with a layer joins two whole layers, as in layer1..layer{_network.Layers.Length}");
        }

        CheckLayer(item, from);
        CheckLayer(item, to);
        if (from > to)
        {
            throw Mistake(item, $"a range runs upward: write layer{to}..layer{from}");
        }

        var isFound = false;
        foreach (var parameter in Enumerable.Range(from - 1, to - from + 1).SelectMany(layer => _network.Layout.ParametersOf(layer)))
        {
            _parameters[parameter.Index] = isFound = true;
        }

        return isFound ? true : throw Mistake(item, "there is no connection");
    }

    private void CheckLayer(string item, int number)
    {
        if (number < 1 || number > _network.Layers.Length)
        {
            throw Mistake(item, $"there {(_network.Layers.Length == 1 ? "is layer1 only" : $"are layer1 to layer{_network.Layers.Length}")}");
        }
    }

    private bool Layer(string item)
    {
        var (name, places) = Bracketed(item);
        var parts = name.Split('.', 2);
        if (SelectionNames.LayerNumber(parts[0]) is not { } number)
        {
            return false;
        }

        CheckLayer(item, number);
        var kinds = parts.Length == 1 ? (ParameterKind?)null : SelectionNames.Part(item, parts[1]);
        var chosen = Chosen(item, number - 1, kinds, places?.Split(',')).ToArray();
        foreach (var parameter in chosen)
        {
            _parameters[parameter.Index] = true;
        }

        return chosen.Length > 0 ? true : throw Mistake(item, kinds is null ? "there is no connection" : $"layer{number} has none");
    }

    private IEnumerable<Parameter> Chosen(string item, int layer, ParameterKind? kind, string[]? places)
    {
        if (places?.Length > 2)
        {
            throw Mistake(item, "a weight has two places, unit and source, as in layer1[1,2]");
        }

        var (first, definition) = (problem.Notation.IndexBase, _network.Layers[layer]);
        var units = places is null ? null : Places(item, places[0], definition.Units, first, "unit").ToHashSet();
        var sources = places is { Length: 2 } ? Places(item, places[1], _network.InputsOf(layer), first, "source").ToHashSet() : null;
        if (sources is not null && kind is not null and not ParameterKind.Weight)
        {
            throw Mistake(item, "only weights have a source; a bias or a learned number has one place");
        }

        return _network.Layout.ParametersOf(layer).Where(p =>
            (kind is null || p.Kind == kind)
            && (units is null || p.IsShared || units.Contains(p.Unit))
            && (sources is null || (p.IsWeight && sources.Contains(p.Source)))
        );
    }

    /// <summary>*, a place, or a range of places; given back from 0.</summary>
    private static IEnumerable<int> Places(string item, string text, int count, int first, string what)
    {
        if (text.Trim() is "*")
        {
            return Enumerable.Range(0, count);
        }

        var ends = text.Split(Dots, 2);
        var (from, to) = (Place(item, ends[0], count, first, what), Place(item, ends[^1], count, first, what));
        return from <= to ? Enumerable.Range(from, to - from + 1) : throw Mistake(item, $"a range runs upward: write {ends[1].Trim()}..{ends[0].Trim()}");
    }

    private static int Place(string item, string text, int count, int first, string what) =>
        SelectionNames.Number(text.Trim()) is { } number && number >= first && number < first + count
            ? number - first
            : throw Mistake(item, FormattableString.Invariant($"\"{text.Trim()}\" is no {what}; {what}s run from {first} to {first + count - 1}, and * is all of them"));

    private void Range(string item, string from, string to)
    {
        var chosen = _names.Range(from, to);
        if (chosen is null)
        {
            var unknown = _names.Of(from).Any() ? to : from;
            throw _names.Of(unknown).Any()
                ? Mistake(item, "a range joins two weights, two biases, two inputs, two layers, or two units of one layer, the earlier one first")
                : _names.Unknown(unknown);
        }

        foreach (var parameter in chosen)
        {
            _parameters[parameter.Index] = true;
        }
    }

    private static (string Name, string? Places) Bracketed(string item) =>
        item.IndexOf('[', StringComparison.Ordinal) is var start and > 0 && item[^1] == ']' ? (item[..start], item[(start + 1)..^1]) : (item, null);

    private static ArgumentException Mistake(string item, string rule) => SelectionNames.Refused($"The selection {item} cannot be read: {rule}.");
}
