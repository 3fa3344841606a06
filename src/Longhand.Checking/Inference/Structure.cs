using Longhand.Checking.Reading;
using Longhand.Model;

namespace Longhand.Checking.Inference;

/// <summary>
/// Sets a network beside the weighted sums that a text displays: which weights stand together in one sum belongs to the author's method,
/// and a wrong number leaves it as it is.
/// </summary>
internal sealed class Structure(IReadOnlyList<WeightedSum> all)
{
    /// <summary>So many sums show how the weights stand together.</summary>
    private const int MostSums = 200;

    private const double OfNames = 2.5;
    private const double OfNumbers = 1.0;

    private readonly WeightedSum[] _sums = [.. all.Take(MostSums)];

    /// <summary>How much is worked to set some weights beside the sums.</summary>
    public long WorkOf(IReadOnlyList<NamedNumbers> weights) => (_sums.Length + 1L) * weights.Sum(w => w.Count);

    /// <summary>How well the rows of the weights are the sums of the text; less than nothing where they contradict them.</summary>
    public double Score(IReadOnlyList<NamedNumbers> weights, IReadOnlyList<(BiasKind Kind, NamedNumbers? Values)> biases)
    {
        var places = new Dictionary<string, (int Layer, int Unit)>(StringComparer.Ordinal);
        for (var l = 0; l < weights.Count; l++)
        {
            for (var j = 0; j < weights[l].Rows.Length; j++)
            {
                foreach (var name in weights[l].Names[j].OfType<Name>())
                {
                    places.TryAdd(name.Key, (l, j));
                }
            }
        }

        return _sums.Sum(sum => ByNames(sum, weights, biases, places) ?? ByNumbers(sum, weights, biases));
    }

    /// <summary>The score of a sum in names; null where its names are not those of weights.</summary>
    private static double? ByNames(WeightedSum sum, IReadOnlyList<NamedNumbers> weights, IReadOnlyList<(BiasKind Kind, NamedNumbers? Values)> biases, Dictionary<string, (int Layer, int Unit)> places)
    {
        var found = new List<(int Layer, int Unit)>();
        foreach (var (first, second) in sum.Products)
        {
            if (Place(first) is { } one && Place(second) is null)
            {
                found.Add(one);
            }
            else if (Place(second) is { } other && Place(first) is null)
            {
                found.Add(other);
            }
            else
            {
                return null;
            }
        }

        var (layer, unit) = found[0];
        if (found.Exists(p => p != found[0]) || found.Count != weights[layer].Rows[unit].Length)
        {
            return -OfNames;
        }

        var (kind, values) = biases[layer];
        var isRightBias = sum.Alone is null ? kind == BiasKind.None
            : values?.Names[0][kind == BiasKind.Shared ? 0 : unit] is not { } bias || (sum.Alone is Node.Reference r && r.Name.Key == bias.Key);
        return OfNames + (isRightBias ? 0.5 : -0.5);

        (int Layer, int Unit)? Place(Node node) => node is Node.Reference r && places.TryGetValue(r.Name.Key, out var at) ? at : null;
    }

    /// <summary>The score of a sum in numbers: the row that has its weights, and its bias.</summary>
    private static double ByNumbers(WeightedSum sum, IReadOnlyList<NamedNumbers> weights, IReadOnlyList<(BiasKind Kind, NamedNumbers? Values)> biases)
    {
        if (sum.Products.Any(p => p.First.Literal is null || p.Second.Literal is null))
        {
            return 0.0;
        }

        var best = -0.5 * OfNumbers;
        for (var l = 0; l < weights.Count; l++)
        {
            var (kind, values) = biases[l];
            for (var j = 0; j < weights[l].Rows.Length; j++)
            {
                var row = weights[l].Rows[j];
                if (row.Length == sum.Products.Count && Shared(row, sum) is var shared && (shared == row.Length || (row.Length > 1 && shared == row.Length - 1)))
                {
                    var bias = kind == BiasKind.None ? null : (double?)values!.Rows[0][kind == BiasKind.Shared ? 0 : j];
                    best = Math.Max(best, OfNumbers * (shared == row.Length ? 1.0 : 0.4) + (sum.Alone?.Literal?.Value == bias ? 0.5 : -0.25));
                }
            }
        }

        return best;
    }

    /// <summary>How many products have a weight of their own in a row.</summary>
    private static int Shared(double[] row, WeightedSum sum)
    {
        var left = row.ToList();
        return sum.Products.Count(p => left.Remove(p.First.Literal!.Value) || left.Remove(p.Second.Literal!.Value));
    }
}
