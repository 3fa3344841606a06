using Longhand.Numerics;

namespace Longhand.Explain.Derivations;

/// <summary>
/// Shortens large sums: which terms are written out, and what the others add up to. It computes nothing: the step evaluates each
/// term, and the sum of the others, as it computes itself.
/// </summary>
/// <param name="options">How many terms are written out.</param>
/// <param name="evaluate">The value of a part of a formula in the number type of the step; nothing is rounded.</param>
internal sealed class LargeSums(DerivationOptions options, Func<Expr, double> evaluate)
{
    private readonly Dictionary<ExprNode, ShortenedSum> _shortened = new(ReferenceEqualityComparer.Instance);

    /// <summary>The most terms of a sum that is written in full.</summary>
    public int Most => options.MostTerms;

    /// <summary>The terms of a sum from left to right, each with its sign.</summary>
    /// <param name="sum">The sum, or a difference.</param>
    public static List<(ExprNode Node, bool IsSubtracted)> Terms(ExprNode sum)
    {
        var (terms, node) = (new List<(ExprNode, bool)>(), sum);
        while (node is ExprNode.Sum or ExprNode.Difference)
        {
            var (left, right, isSubtracted) = node is ExprNode.Sum s ? (s.Left, s.Right, false) : (((ExprNode.Difference)node).Left, ((ExprNode.Difference)node).Right, true);
            terms.Add((right, isSubtracted));
            node = left;
        }

        terms.Add((node, false));
        terms.Reverse();
        return terms;
    }

    /// <summary>Which terms of a sum are written out: the largest ones by absolute value, the earlier where two are as large.</summary>
    /// <param name="sum">The sum, so that names and numbers show the same terms.</param>
    /// <param name="terms">Its terms.</param>
    public ShortenedSum Shortened(ExprNode sum, List<(ExprNode Node, bool IsSubtracted)> terms)
    {
        if (_shortened.TryGetValue(sum, out var known))
        {
            return known;
        }

        var sizes = terms.Select(term => Math.Abs(evaluate(new Expr(term.Node)))).ToArray();
        var places = new bool[terms.Count];
        foreach (var place in Largest(sizes))
        {
            places[place] = true;
        }

        var rest = Expr.Zero;
        for (var i = 0; i < places.Length; i++)
        {
            var term = new Expr(terms[i].Node);
            rest = places[i] ? rest : terms[i].IsSubtracted ? rest - term : rest + term;
        }

        var count = terms.Count - options.Terms;
        return _shortened[sum] = new ShortenedSum(places, count, options.Sentences.OtherTerms(count), evaluate(rest));
    }

    private IEnumerable<int> Largest(double[] sizes)
    {
        var best = new PriorityQueue<int, (double Size, int Place)>(options.Terms + 1);
        for (var i = 0; i < sizes.Length; i++)
        {
            best.Enqueue(i, (sizes[i], -i));
            if (best.Count > options.Terms)
            {
                best.Dequeue();
            }
        }

        return best.UnorderedItems.Select(item => item.Element);
    }
}
