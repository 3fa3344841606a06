using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Explain.Derivations;

/// <summary>Finds the parts of a formula that have names of their own.</summary>
internal static class ExprParts
{
    /// <summary>The named parts, each once, in the order in which they are computed.</summary>
    /// <param name="root">The tree.</param>
    public static IReadOnlyList<ExprNode.Named> Of(ExprNode root) => Of([root], allBranches: false);

    /// <summary>The named parts of an update, each once: those of the step, and those of what is remembered.</summary>
    /// <param name="step">The step, or the new value of the parameter.</param>
    /// <param name="state">What is remembered after it.</param>
    /// <param name="allBranches">Whether those of a branch that is not taken belong to them.</param>
    public static IReadOnlyList<ExprNode.Named> Of(Expr step, OptimizerState<Expr> state, bool allBranches = false) =>
        Of([step.Node, state.First.Node, state.Second.Node, state.Third.Node], allBranches);

    private static List<ExprNode.Named> Of(ExprNode[] roots, bool allBranches)
    {
        var found = new List<ExprNode.Named>();
        foreach (var root in roots)
        {
            Visit(root, found, allBranches);
        }

        return found;
    }

    /// <summary>Whether a logarithm is taken somewhere in a formula.</summary>
    /// <param name="node">The tree.</param>
    public static bool HasLogarithm(ExprNode node) =>
        node is ExprNode.Apply { Function: ExprFunction.Log or ExprFunction.LogOnePlus } || Array.Exists(Children(node), HasLogarithm);

    /// <summary>Whether a formula is made of numbers that are the same for every parameter of the network.</summary>
    /// <param name="node">The tree.</param>
    public static bool AreShared(ExprNode node) => node is not ExprNode.Symbol { Identity: Quantity { Parameter: >= 0 } } && Children(node).All(AreShared);

    private static void Visit(ExprNode node, List<ExprNode.Named> found, bool allBranches)
    {
        var children = allBranches && node is ExprNode.Conditional c ? [c.Left, c.Right, c.Then, c.Otherwise] : Children(node);
        foreach (var child in children)
        {
            Visit(child, found, allBranches);
        }

        if (node is ExprNode.Named named && !found.Exists(other => string.Equals(other.Name, named.Name, StringComparison.Ordinal)))
        {
            found.Add(named);
        }
    }

    private static ExprNode[] Children(ExprNode node) => node switch
    {
        ExprNode.Named n => [n.Definition],
        ExprNode.Sum s => [s.Left, s.Right],
        ExprNode.Difference d => [d.Left, d.Right],
        ExprNode.Product p => [p.Left, p.Right],
        ExprNode.Quotient q => [q.Numerator, q.Denominator],
        ExprNode.Opposite o => [o.Operand],
        ExprNode.Power p => [p.Base],
        ExprNode.Maximum m => [m.Left, m.Right],
        ExprNode.Raised r => [r.Base, r.Exponent],
        ExprNode.Conditional c => [c.Left, c.Right, c.Taken],
        ExprNode.Apply a => [a.Argument],
        _ => [],
    };
}
