using Longhand.Backpropagation;
using Longhand.Checking.Ledgers;
using Longhand.Checking.Reading;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Checking.Inference;

/// <summary>
/// Fits the conventions of the loss to a working before anybody is accused: ½ or not, sum or mean. Where the loss that the working states
/// is not that of the problem, and is that of another convention which explains more of the working, that one is meant.
/// </summary>
internal static class ConventionFit
{
    private const int MostParameters = 2000;

    /// <summary>Another convention changes every number behind the loss: one that explains hardly more does so by accident.</summary>
    private const int LeastMore = 2;

    private static readonly string[] Squared = ["half-squared-error", "squared-error", "mean-squared-error"];

    /// <summary>The problem under the convention that explains most; the problem itself where no other does better.</summary>
    public static Problem Of(Problem problem, IReadOnlyList<Statement> statements)
    {
        if (problem.Network.Definition.Layout.Length > MostParameters || problem.Steps > 3 || problem.Until is not null)
        {
            return problem;
        }

        var evidence = new Evidence(Givens.Of(statements).Claimed);
        var (explained, hasLoss) = Judged(problem, evidence);
        if (hasLoss)
        {
            return problem;
        }

        foreach (var variant in Variants(problem))
        {
            var (more, isStated) = Judged(variant, evidence);
            if (isStated && more > explained + LeastMore)
            {
                return variant;
            }
        }

        return problem;
    }

    private static (int Explained, bool HasLoss) Judged(Problem problem, Evidence evidence)
    {
        var entries = LedgerBuilder.Build(problem).Entries.Where(e => e.Role == EntryRole.Whole).ToArray();
        var losses = entries.Where(e => e.Quantity.Kind is QuantityKind.Loss or QuantityKind.BatchLoss);
        return (evidence.Explained(entries.Select(e => e.Exact)), losses.Any(e => evidence.IsNear(e.Exact)));
    }

    private static IEnumerable<Problem> Variants(Problem problem)
    {
        var losses = Squared.Contains(problem.Loss.Name, StringComparer.Ordinal) ? Squared.Select(name => Catalogue.Default.Losses.First(l => l.Name == name)) : [problem.Loss];
        foreach (var loss in losses)
        {
            yield return problem with { Loss = loss.With(reduction: problem.Loss.Reduction) };
            yield return problem with { Loss = loss.With(Outputs.Mean, problem.Loss.Reduction) };
            yield return problem with { Loss = loss.With(Outputs.Sum, problem.Loss.Reduction) };
            if (problem.Examples.Length > 1)
            {
                yield return problem with { Loss = loss.With(reduction: problem.Loss.Reduction == Reduction.Mean ? Reduction.Sum : Reduction.Mean) };
            }
        }
    }
}
