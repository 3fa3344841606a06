using Longhand.Numerics;

namespace Longhand.Explain.Derivations;

/// <summary>Finds the parts of a formula that have names of their own.</summary>
internal static class ExprParts
{
    /// <summary>The named parts, each once, in the order in which they are computed.</summary>
    /// <param name="root">The tree.</param>
    public static IReadOnlyList<ExprNode.Named> Of(ExprNode root)
    {
        var found = new List<ExprNode.Named>();
        Visit(root, found);
        return found;
    }

    /// <summary>Whether a logarithm is taken somewhere in a formula.</summary>
    /// <param name="node">The tree.</param>
    public static bool HasLogarithm(ExprNode node) =>
        node is ExprNode.Apply { Function: ExprFunction.Log or ExprFunction.LogOnePlus } || Array.Exists(Children(node), HasLogarithm);

    private static void Visit(ExprNode node, List<ExprNode.Named> found)
    {
        foreach (var child in Children(node))
        {
            Visit(child, found);
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
        ExprNode.Conditional c => [c.Taken],
        ExprNode.Apply a => [a.Argument],
        _ => [],
    };
}
