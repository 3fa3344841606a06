using System.Collections.Immutable;
using Longhand.Explain.Documents;
using Longhand.Explain.Wording;
using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Explain.Derivations;

/// <summary>The branches of a formula, and the conditions between them.</summary>
internal static class Branches
{
    /// <summary>Whether the branches of a loss are said: those of a loss of probabilities only guard 0 · ln 0, or clip, which is said elsewhere.</summary>
    /// <param name="loss">The loss.</param>
    public static bool AreSaid(Loss loss) => loss.Domain is LossDomain.Numbers or LossDomain.Signs;

    /// <summary>The branches one below the other, each with its condition; the first whose condition holds is meant.</summary>
    /// <param name="node">The branching, with others inside it.</param>
    /// <param name="build">Makes the formula of a branch.</param>
    /// <param name="text">The words between branches.</param>
    public static Formula.Cases Of(ExprNode.Conditional node, Func<ExprNode, Formula> build, Sentences text)
    {
        var branches = ImmutableArray.CreateBuilder<(Formula, Formula?)>();
        ExprNode rest = node;
        while (rest is ExprNode.Conditional { IsEdgeOfNumbers: false } c)
        {
            // A branch that branches again stands last: then the other one comes first, under the opposite condition.
            var isTurned = c.Then is ExprNode.Conditional { IsEdgeOfNumbers: false } && c.Otherwise is not ExprNode.Conditional { IsEdgeOfNumbers: false };
            branches.Add((build(isTurned ? c.Otherwise : c.Then), Condition(c, !isTurned, build)));
            rest = isTurned ? c.Then : c.Otherwise;
        }

        branches.Add((build(rest), null));
        return new Formula.Cases(branches.ToImmutable(), text.Otherwise, text.If);
    }

    /// <summary>A condition as one writes it: z &lt; 0 for 0 &gt; z, and z &lt; −80 for −z &gt; 80.</summary>
    /// <param name="node">The branching.</param>
    /// <param name="holds">Whether its condition holds.</param>
    /// <param name="build">Makes the formula of either side.</param>
    public static Formula.Comparison Condition(ExprNode.Conditional node, bool holds, Func<ExprNode, Formula> build)
    {
        var (left, relation, right) = Sides(node, holds);
        return new(build(left), relation, build(right));
    }

    /// <summary>The two sides of a condition, what varies on the left, and what stands between them.</summary>
    /// <param name="node">The branching.</param>
    /// <param name="holds">Whether its condition holds.</param>
    public static (ExprNode Left, string Relation, ExprNode Right) Sides(ExprNode.Conditional node, bool holds) => (node.Left, node.Right) switch
    {
        ({ } left, { } right) when IsConstant(left) && !IsConstant(right) => (right, holds ? "<" : "≥", left),
        (ExprNode.Opposite left, ExprNode.Literal right) => (left.Operand, holds ? "<" : "≥", new ExprNode.Literal(-right.Value)),
        var (left, right) => (left, holds ? ">" : "≤", right),
    };

    private static bool IsConstant(ExprNode node) => node is ExprNode.Literal or ExprNode.Opposite { Operand: ExprNode.Literal };
}
