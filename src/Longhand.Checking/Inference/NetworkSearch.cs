using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Checking.Inference;

/// <summary>Tries every network that the weights and biases of a text may mean, and keeps the one whose forward pass explains most of its numbers.</summary>
internal sealed class NetworkSearch(Parts parts, Evidence evidence, Structure structure, string text)
{
    private const int MostLayers = 4;
    private const int MostUnits = 16;
    private const int MostShapes = 400;

    /// <summary>More groups of weights than this are no layers of one network.</summary>
    private const int MostGroups = 32;

    /// <summary>So much is worked to find the network: products, and numbers of the text that a value is set beside.</summary>
    private const long MostWork = 40_000_000;

    private const int WorkOfValue = 12;

    /// <summary>One in so many numbers of the text lies near a value.</summary>
    private const int OneNear = 16;

    /// <summary>How many of the usual activations are tried where the text does not speak of them.</summary>
    private const int EveryWhere = 4;

    private static readonly string[] Usual = ["sigmoid", "tanh", "relu", "identity", "leaky-relu", "softplus", "elu", "gelu", "silu", "softsign", "hard-sigmoid", "selu"];

    private readonly Dictionary<string, bool> _spoken = Usual.ToDictionary(name => name, name => Speaks(text, name), StringComparer.Ordinal);
    private readonly List<Activation> _ofLayers = Known(text, areOutputs: false);
    private readonly List<Activation> _ofOutputs = Known(text, areOutputs: true);
    private readonly NamedNumbers? _biases = parts.Biases.Count == 0 ? null : parts.Biases.Count == 1 ? Flat(parts.Biases[0]) : Joined(parts.Biases);
    private long _work;

    /// <summary>The best network; null where none explains anything.</summary>
    public NetworkGuess? Find()
    {
        if (parts.Inputs.Count == 0 || parts.Weights.Count is 0 or > MostGroups)
        {
            return null;
        }

        NetworkGuess? best = null;
        foreach (var weights in Shapes().Take(MostShapes).TakeWhile(_ => !IsSpent))
        {
            foreach (var biases in Biases(weights, 0, 0).Take(81))
            {
                if (Try(weights, biases) is { } guess && (best is null || guess.Score > best.Score))
                {
                    best = guess;
                }
            }
        }

        return best;
    }

    private int Outputs => parts.Targets.Count > 0 ? parts.Targets[0].Values.Length : 0;

    /// <summary>The weights by layers, by unit and source.</summary>
    private IEnumerable<IReadOnlyList<NamedNumbers>> Shapes()
    {
        var inputs = parts.Inputs[0].Values.Length;
        if (parts.Weights.Count == 1 && !parts.Weights[0].IsMatrix)
        {
            foreach (var units in Sizes(parts.Weights[0].Count, inputs, 0))
            {
                yield return Split(units, inputs, isByUnit: true);
                yield return Split(units, inputs, isByUnit: false);
            }

            yield break;
        }

        foreach (var shape in Chains(0, inputs))
        {
            yield return shape;
        }
    }

    /// <summary>Groups one after the other, each turned so that it fits to the one before.</summary>
    private IEnumerable<IReadOnlyList<NamedNumbers>> Chains(int group, int width)
    {
        if (group == parts.Weights.Count)
        {
            return [[]];
        }

        var weights = parts.Weights[group];
        var choices = new List<NamedNumbers>();
        if (!weights.IsMatrix)
        {
            for (var rows = 1; rows * width <= weights.Count; rows++)
            {
                if (rows * width == weights.Count)
                {
                    choices.Add(weights.Part(0, rows, width));
                    choices.Add(weights.Part(0, width, rows).Turned());
                }
            }
        }
        else
        {
            choices.AddRange(new[] { weights, weights.Turned() }.Where(w => w.Rows[0].Length == width));
        }

        return choices.SelectMany(w => Chains(group + 1, w.Rows.Length).Select(rest => (IReadOnlyList<NamedNumbers>)[w, .. rest]));
    }

    /// <summary>The numbers of units that use so many weights up, fewer layers first.</summary>
    private IEnumerable<int[]> Sizes(int count, int width, int depth)
    {
        if (depth == MostLayers || count <= 0)
        {
            yield break;
        }

        if (count % width == 0 && (Outputs == 0 || count / width == Outputs))
        {
            yield return [count / width];
        }

        for (var units = 1; units <= MostUnits && units * width < count; units++)
        {
            foreach (var rest in Sizes(count - (units * width), units, depth + 1))
            {
                yield return [units, .. rest];
            }
        }
    }

    private List<NamedNumbers> Split(int[] units, int inputs, bool isByUnit)
    {
        var (layers, from, width) = (new List<NamedNumbers>(), 0, inputs);
        foreach (var count in units)
        {
            layers.Add(isByUnit ? parts.Weights[0].Part(from, count, width) : parts.Weights[0].Part(from, width, count).Turned());
            from += count * width;
            width = count;
        }

        return layers;
    }

    /// <summary>How the biases may be spread over the layers.</summary>
    private IEnumerable<IReadOnlyList<(BiasKind Kind, NamedNumbers? Values)>> Biases(IReadOnlyList<NamedNumbers> weights, int layer, int used)
    {
        if (parts.Biases.Count == weights.Count && layer == 0 && (parts.Biases.Count > 1 || parts.Biases[0].Count == weights[0].Rows.Length || parts.Biases[0].Count == 1))
        {
            var grouped = parts.Biases.Select(Flat).Select((b, l) => (b.Count == 1 && weights[l].Rows.Length >= 1 ? BiasKind.Shared : BiasKind.PerUnit, (NamedNumbers?)b)).ToArray();
            if (grouped.Select((g, l) => g.Item1 == BiasKind.Shared || g.Item2!.Count == weights[l].Rows.Length).All(fits => fits))
            {
                yield return grouped;
                yield break;
            }
        }

        var left = (_biases?.Count ?? 0) - used;
        if (IsSpent || left > weights.Skip(layer).Sum(w => w.Rows.Length))
        {
            yield break;
        }

        _work += WorkOfValue;
        if (layer == weights.Count)
        {
            if (left == 0)
            {
                yield return [];
            }

            yield break;
        }

        var units = weights[layer].Rows.Length;
        foreach (var (kind, count) in new[] { (BiasKind.PerUnit, units), (BiasKind.Shared, 1), (BiasKind.None, 0) }.Where(b => b.Item2 <= left && !(b.Item1 == BiasKind.PerUnit && units == 1)))
        {
            foreach (var rest in Biases(weights, layer + 1, used + count))
            {
                yield return [(kind, count == 0 ? null : _biases!.Part(used, 1, count)), .. rest];
            }
        }
    }

    private static NamedNumbers Flat(NamedNumbers b) => new([[.. b.Rows.SelectMany(r => r)]], [[.. b.Names.SelectMany(n => n)]], false);

    private static NamedNumbers Joined(IReadOnlyList<NamedNumbers> biases) => new([[.. biases.SelectMany(b => b.Rows.SelectMany(r => r))]], [[.. biases.SelectMany(b => b.Names.SelectMany(n => n))]], false);

    private bool IsSpent => _work > MostWork;

    private NetworkGuess? Try(IReadOnlyList<NamedNumbers> weights, IReadOnlyList<(BiasKind Kind, NamedNumbers? Values)> biases)
    {
        _work += structure.WorkOf(weights) + weights.Sum(w => parts.Inputs.Count * (w.Count + (w.Rows.Length * _ofOutputs.Count * (WorkOfValue + (evidence.Count / OneNear)))));
        var (layers, score) = (new List<NetworkGuess.Layer>(), 0.0);
        double[][] inputs = [.. parts.Inputs.Take(8).Select(x => x.Values)];
        for (var l = 0; l < weights.Count; l++)
        {
            var (w, (kind, values)) = (weights[l], biases[l]);
            if (inputs.Any(x => x.Length != w.Rows[0].Length))
            {
                return null;
            }

            double[][] z = [.. inputs.Select(x => w.Rows.Select((row, j) => WeightedInput(row, x, kind == BiasKind.None ? 0.0 : values!.Rows[0][kind == BiasKind.Shared ? 0 : j])).ToArray())];
            var activation = Best(z, l == weights.Count - 1);
            inputs = [.. z.Select(row => NetworkGuess.Apply(activation, row))];
            score += z.Concat(inputs).Sum(row => row.Sum(v => v == 0.0 ? (evidence.HasZero ? 0.3 : -0.2) : evidence.Has(v) ? 1.0 : evidence.IsNear(v) ? 0.7 : -0.5));
            layers.Add(new(w, kind, values, activation));
        }

        return new(layers, score - layers.Count + structure.Score(weights, biases));
    }

    private static double WeightedInput(double[] w, double[] a, double b) =>
        Reference.WeightedInput<F64>(Array.ConvertAll(w, v => new F64(v)), Array.ConvertAll(a, v => new F64(v)), new F64(b)).Value;

    /// <summary>The activation whose values are printed most; where none is, one that the text speaks of.</summary>
    private Activation Best(double[][] z, bool isLast)
    {
        var known = isLast && z[0].Length > 1 ? _ofOutputs : _ofLayers;
        var best = known.MaxBy(a => Matches(a, z) + Preference(a))!;
        if (Matches(best, z) > 0.0)
        {
            return best;
        }

        // Where no function comes out and the weighted inputs do, none was applied.
        var isLinear = isLast && z.Any(row => row.Any(evidence.IsNear));
        return isLinear ? known[3] : known.MaxBy(Preference)!;
    }

    /// <summary>The activations that come into question.</summary>
    /// <param name="text">The text.</param>
    /// <param name="areOutputs">Whether it is for several outputs.</param>
    public static List<Activation> Known(string text, bool areOutputs)
    {
        var known = Usual.Where((name, i) => i < EveryWhere || Speaks(text, name)).Select(name => Catalogue.Default.Activations.FirstOrDefault(a => a.Name == name)).OfType<Activation>().ToList();
        return areOutputs ? [.. known, Activation.OfVector<Softmax>()] : known;
    }

    private double Preference(Activation a) => Speaks(a.Name) ? 0.4 : a.Name is "sigmoid" ? 0.2 : 0.0;

    /// <summary>How many values of an activation are printed; one that leaves its input as it is says nothing.</summary>
    private double Matches(Activation a, double[][] z) =>
        z.Sum(row => NetworkGuess.Apply(a, row).Zip(row).Sum(v => v.First == 0.0 ? (evidence.HasZero && v.Second < 0.0 ? 0.9 : 0.0) : Math.Abs(v.First - v.Second) > 0.002 * Math.Abs(v.Second) ? evidence.Tells(v.First, v.Second) : a.Name is "relu" && Speaks("relu") && evidence.IsNear(v.First) ? 0.4 : 0.0));

    private bool Speaks(string name) => _spoken.GetValueOrDefault(name);

    /// <summary>Whether a text names an activation.</summary>
    public static bool Speaks(string text, string name) =>
        text.Contains(name, StringComparison.OrdinalIgnoreCase) || (name is "identity" && text.Contains("linear", StringComparison.OrdinalIgnoreCase)) || (name is "sigmoid" && (text.Contains("logistic", StringComparison.OrdinalIgnoreCase) || text.Contains('σ')));
}
