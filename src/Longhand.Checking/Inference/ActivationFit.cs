using Longhand.Backpropagation;
using Longhand.Checking.Judging;
using Longhand.Checking.Ledgers;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Checking.Inference;

/// <summary>
/// Fits the activations to the weighted inputs and the activations as they are printed side by side: a mistake before them changes both,
/// and leaves the function between them as it is.
/// </summary>
internal static class ActivationFit
{
    private const int MostSaid = 2;

    /// <summary>The problem with the activations that the printed numbers show; the problem itself where they show those that it has.</summary>
    public static Problem Of(Problem problem, NetworkGuess guess, Ledger ledger, IReadOnlyList<Mention> mentions, string text)
    {
        for (var layer = 0; layer < guess.Layers.Count; layer++)
        {
            var (own, known) = (guess.Layers[layer].Activation, Scores(problem, guess, ledger, mentions, text, layer));
            var best = known.MaxBy(k => k.Score);
            guess = best.Score > known.Find(k => k.Activation == own).Score ? guess.With(layer, best.Activation) : guess;
        }

        return guess.Layers.Select((l, i) => l.Activation == problem.Network.Definition.Layers[i].Activation).All(same => same) ? problem : problem with { Network = guess.Build() };
    }

    /// <summary>The problem with another activation in one layer that the printed numbers show as well as the one that it has.</summary>
    public static IEnumerable<Problem> Ties(Problem problem, NetworkGuess guess, Ledger ledger, IReadOnlyList<Mention> mentions, string text)
    {
        for (var layer = 0; layer < guess.Layers.Count; layer++)
        {
            guess = guess.With(layer, problem.Network.Definition.Layers[layer].Activation);
        }

        for (var layer = 0; layer < guess.Layers.Count; layer++)
        {
            var (own, known) = (guess.Layers[layer].Activation, Scores(problem, guess, ledger, mentions, text, layer));
            var score = known.Find(k => k.Activation == own).Score;
            foreach (var (other, _) in known.Where(k => k.Activation != own && k.Score == score))
            {
                yield return problem with { Network = guess.With(layer, other).Build() };
            }
        }
    }

    /// <summary>How well each activation fits to what is printed of a layer, and to what is said of it.</summary>
    private static List<(Activation Activation, double Score)> Scores(Problem problem, NetworkGuess guess, Ledger ledger, IReadOnlyList<Mention> mentions, string text, int layer)
    {
        var printed = new Dictionary<int, Mention>();
        foreach (var mention in mentions.Where(m => m.Place >= 0))
        {
            printed.TryAdd(mention.Place, mention);
        }

        var (pairs, stated) = (Pairs(ledger, printed, problem, layer), Stated(ledger, mentions, layer));
        var areOutputs = layer == guess.Layers.Count - 1 && guess.Layers[layer].Weights.Rows.Length > 1;
        return [.. NetworkSearch.Known(text, areOutputs).Append(guess.Layers[layer].Activation).Distinct().Select(a => (a, Agreeing(a, pairs) + Weight(a, stated, pairs)))];
    }

    /// <summary>What the chains of a layer's activations say that they apply.</summary>
    private static List<(string Name, bool IsLetter)> Stated(Ledger ledger, IReadOnlyList<Mention> mentions, int layer)
    {
        var found = new List<(string, bool)>();
        foreach (var mention in mentions.Where(m => m.Place >= 0 && ledger.Entries[m.Place].Quantity is { Kind: QuantityKind.Activation } q && q.Layer == layer))
        {
            if (StatedActivation.Of(mention.Statement, out var isLetter) is { } name)
            {
                found.Add((name, isLetter));
            }
        }

        return found;
    }

    /// <summary>What is said outweighs one or two numbers: they may be the mistake. The letter σ only says that some function is applied.</summary>
    private static double Weight(Activation activation, List<(string Name, bool IsLetter)> stated, List<(Mention[] Z, Mention[] A)> pairs)
    {
        var said = stated.Count(s => s.Name == activation.Name || (s.IsLetter && activation.Name is not "identity" && Agreeing(activation, pairs) > 1));
        return said == 0 ? 0.0 : Math.Min(said, MostSaid) + (stated.Exists(s => s.Name == activation.Name) ? 0.5 : 0.25);
    }

    /// <summary>The weighted inputs of a layer beside its activations, an example a row; only where all of them are printed.</summary>
    private static List<(Mention[] Z, Mention[] A)> Pairs(Ledger ledger, Dictionary<int, Mention> printed, Problem problem, int layer)
    {
        var pairs = new List<(Mention[], Mention[])>();
        var units = Enumerable.Range(0, problem.Network.Definition.Layers[layer].Units).ToArray();
        for (var example = 0; example < problem.Examples.Length; example++)
        {
            Mention?[] Of(QuantityKind kind) => [.. units.Select(j => ledger.Find(new(kind, layer, j, Example: example), 1) is { } entry ? printed.GetValueOrDefault(entry.Place) : null)];
            var (z, a) = (Of(QuantityKind.WeightedInput), Of(QuantityKind.Activation));
            if (Array.TrueForAll(z, m => m is not null) && Array.TrueForAll(a, m => m is not null))
            {
                pairs.Add(([.. z.OfType<Mention>()], [.. a.OfType<Mention>()]));
            }
        }

        return pairs;
    }

    private static int Agreeing(Activation activation, List<(Mention[] Z, Mention[] A)> pairs) => pairs.Sum(pair =>
    {
        double[] At(double side) => NetworkGuess.Apply(activation, [.. pair.Z.Select(z => z.Number.Value + (z.Number.IsCoarse ? 0.0 : side * z.Number.Unit))]);
        var (low, middle, high) = (At(-0.5), At(0.0), At(0.5));
        return pair.A.Where((a, j) => a.Number.Value >= Math.Min(low[j], Math.Min(middle[j], high[j])) - a.Number.Unit && a.Number.Value <= Math.Max(high[j], Math.Max(middle[j], low[j])) + a.Number.Unit).Count();
    });
}
