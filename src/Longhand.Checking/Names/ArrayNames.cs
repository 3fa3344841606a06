using System.Globalization;
using Longhand.Backpropagation;
using Longhand.Checking.Ledgers;
using Longhand.Checking.Reading;
using Longhand.Model;

namespace Longhand.Checking.Names;

/// <summary>What the name of a vector or of a matrix means: the places of its numbers, row by row.</summary>
internal sealed class ArrayNames(Ledger ledger)
{
    private const int MostNumbers = 4096;

    private readonly NetworkDefinition _network = ledger.Problem.Network.Definition;
    private readonly Dictionary<string, List<int[]>> _known = new(StringComparer.Ordinal);

    /// <summary>Every reading of a name that has so many numbers.</summary>
    public IReadOnlyList<int[]> Of(Name name, int count)
    {
        if (count is 0 or > MostNumbers)
        {
            return [];
        }

        var key = name.Key + "#" + count.ToString(CultureInfo.InvariantCulture);
        if (!_known.TryGetValue(key, out var found))
        {
            _known[key] = found = [.. Readings(name).Where(places => places.Length == count)];
        }

        return found;
    }

    /// <summary>What one vector less another is, where a quantity of the problem has just these values: a2 − y.</summary>
    public IReadOnlyList<int[]> OfDifference(Name left, Name right, int count)
    {
        int[][] known = [.. Of(new Name("a") { By = null, Index = ["o"] }, count).Select(a => Array.ConvertAll(a, place => ledger.Entries[place].Quantity)).SelectMany(a => new[] { QuantityKind.ActivationGradient, QuantityKind.Delta }
            .Select(kind => Array.ConvertAll(a, q => ledger.Find(q with { Kind = kind }, 1)?.Place ?? -1)))];
        return [.. Of(left, count).SelectMany(x => Of(right, count).Select(y => (x, y)))
            .SelectMany(pair => known.Where(places => !places.Where((place, i) => place < 0 || !Judging.PrintedPrecision.AreSame(ledger.Entries[place].Exact, ledger.Entries[pair.x[i]].Exact - ledger.Entries[pair.y[i]].Exact)).Any()))];
    }

    private IEnumerable<int[]> Readings(Name name)
    {
        name = OfWords(name);
        var (kinds, isGradient) = Kinds(name);
        var areBiases = (name.By ?? name).Base.TrimStart('d', '∇') is ['b' or 'B', ..];
        var steps = ledger.Entries[^1].Step;
        foreach (var kind in kinds)
        {
            foreach (var layer in Layers(name.By ?? name, kind))
            {
                for (var step = 1; step <= steps; step++)
                {
                    foreach (var places in Places(kind, layer, step, isGradient, areBiases))
                    {
                        if (places.Length > 0 && !Array.Exists(places, p => p < 0))
                        {
                            yield return places;
                        }
                    }
                }
            }
        }
    }

    /// <summary>hidden_inputs, final_outputs, output_errors: the layer in a word and what of it in another, as the letters that others write.</summary>
    private static Name OfWords(Name name)
    {
        if (name is not { By: null, Index: [var what, ..] } || name.Base is not ("hidden" or "final" or "output" or "h" or "o"))
        {
            return name;
        }

        var letter = what.ToLowerInvariant() switch
        {
            "input" or "inputs" or "net" or "sum" or "sums" => "z",
            "output" or "outputs" or "activation" or "activations" or "out" => "a",
            "delta" or "deltas" => "δ",
            "error" or "errors" => name.Base is "hidden" or "h" ? string.Empty : "error",
            _ => null,
        };
        return letter is null ? name : new Name(letter) { Index = [name.Base is "hidden" or "h" ? "h" : "o"] };
    }

    /// <summary>The kinds that a letter stands for, and whether it is a derivative of the loss by them.</summary>
    private static (QuantityKind[] Kinds, bool IsGradient) Kinds(Name name)
    {
        if (name.By is { } by)
        {
            return NameTable.IsLoss(name with { By = null }) ? (OfLetter(by.Base, by.HasHat), true)
                : name.Base.ToLowerInvariant() is "a" or "out" or "h" or "o" or "y" ? ([QuantityKind.ActivationDerivative], false) : ([], false);
        }

        var letter = name.Base;
        if (letter.Length > 1 && letter[0] is 'd' or '∇' && letter is not "delta")
        {
            return (OfLetter(letter[1..], name.HasHat), true);
        }

        var kinds = OfLetter(letter, name.HasHat);
        return (name.IsNew || name.IsMarked ? [.. kinds.Where(k => k != QuantityKind.Parameter)] : kinds, false);
    }

    private static QuantityKind[] OfLetter(string letter, bool hasHat) => letter.ToLowerInvariant() switch
    {
        "z" or "net" => [QuantityKind.WeightedInput],
        "y" when hasHat => [QuantityKind.Activation],
        "a" or "out" or "h" or "o" or "output" or "p" or "hidden" => [QuantityKind.Activation],
        "w" or "weights" or "b" or "bias" or "biases" or "v" => [QuantityKind.Parameter, QuantityKind.NewParameter],
        "δ" or "delta" => [QuantityKind.Delta],
        "x" or "input" or "inputs" => [QuantityKind.Input],
        "y" or "t" or "target" or "ytarget" => [QuantityKind.Target, QuantityKind.Activation],
        _ => [],
    };

    /// <summary>The layers that a name may mean, by what stands above or below it; −1 for inputs and targets.</summary>
    private IEnumerable<int> Layers(Name name, QuantityKind kind)
    {
        if (kind is QuantityKind.Input or QuantityKind.Target)
        {
            return [-1];
        }

        var (all, last) = (Enumerable.Range(0, _network.Layers.Length), _network.Layers.Length - 1);
        var mark = name.Layer.Length > 0 ? name.Layer : name.Index.Length > 0 ? name.Index[^1] : name.HasHat || name.Base is "o" or "p" or "output" ? "o" : name.Base is "hidden" ? "h" : string.Empty;
        if (int.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            // The layer of that number; where the inputs are the first layer, the one before.
            return new[] { number - 1, number - 2 }.Where(l => l >= 0 && l <= last);
        }

        return mark.ToLowerInvariant() switch
        {
            "" => all,
            "o" or "out" or "output" or "y" or "y^" or "ho" => [last],
            "h" or "hidden" or "ih" or "xh" => all.Where(l => l < last),
            _ => all,
        };
    }

    private IEnumerable<int[]> Places(QuantityKind kind, int layer, int step, bool isGradient, bool areBiases)
    {
        var examples = Enumerable.Range(0, ledger.Problem.Examples.Length).ToArray();
        switch (kind)
        {
            case QuantityKind.Parameter or QuantityKind.NewParameter:
                return Parameters(isGradient ? QuantityKind.Gradient : kind, layer, step, areBiases);
            case QuantityKind.Input or QuantityKind.Target:
                var count = kind == QuantityKind.Input ? _network.Inputs : _network.Outputs;
                return examples.Select(e => Each(count, i => new(kind, Unit: i, Example: e), step)).Append([.. examples.SelectMany(e => Each(count, i => new(kind, Unit: i, Example: e), step))]);
            default:
                var of = !isGradient ? kind : kind == QuantityKind.WeightedInput ? QuantityKind.Delta : kind == QuantityKind.Activation ? QuantityKind.ActivationGradient : kind;
                var units = _network.Layers[layer].Units;
                return examples.Select(e => Each(units, j => new(of, layer, j, of == QuantityKind.ActivationDerivative ? j : -1, Example: e), step))
                    .Append([.. examples.SelectMany(e => Each(units, j => new(of, layer, j, of == QuantityKind.ActivationDerivative ? j : -1, Example: e), step))]);
        }
    }

    /// <summary>A matrix of weights by rows and by columns, a vector of biases; one shared bias stands for every unit.</summary>
    private IEnumerable<int[]> Parameters(QuantityKind kind, int layer, int step, bool areBiases)
    {
        var (units, inputs, layout) = (_network.Layers[layer].Units, _network.InputsOf(layer), _network.Layout);
        if (!areBiases)
        {
            yield return Each(units * inputs, i => new(kind, Parameter: layout.Weight(layer, i / inputs, i % inputs)), step);
            yield return Each(units * inputs, i => new(kind, Parameter: layout.Weight(layer, i % units, i / units)), step);
            yield break;
        }

        if (_network.Layers[layer].BiasCount > 0)
        {
            yield return Each(_network.Layers[layer].BiasCount, j => new(kind, Parameter: layout.Bias(layer, j)), step);
            yield return Each(units, j => new(kind, Parameter: layout.Bias(layer, j)), step);
        }
    }

    private int[] Each(int count, Func<int, Quantity> quantity, int step) => [.. Enumerable.Range(0, count).Select(i => ledger.Find(quantity(i), step)?.Place ?? -1)];
}
