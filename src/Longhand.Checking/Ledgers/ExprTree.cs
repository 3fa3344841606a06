using Longhand.Numerics;

namespace Longhand.Checking.Ledgers;

/// <summary>The parts of a formula.</summary>
internal static class ExprTree
{
    public static ExprNode[] Children(ExprNode node) => node switch
    {
        ExprNode.Named n => [n.Definition],
        ExprNode.Sum s => [s.Left, s.Right],
        ExprNode.Difference d => [d.Left, d.Right],
        ExprNode.Product p => [p.Left, p.Right],
        ExprNode.Quotient q => [q.Numerator, q.Denominator],
        ExprNode.Opposite o => [o.Operand],
        ExprNode.Power p => [p.Base],
        ExprNode.Raised r => [r.Base, r.Exponent],
        ExprNode.Maximum m => [m.Left, m.Right],
        ExprNode.Conditional c => [c.Left, c.Right, c.Then, c.Otherwise],
        ExprNode.Apply a => [a.Argument],
        _ => [],
    };

    /// <summary>A formula with some of its symbols replaced by formulas of their own.</summary>
    /// <param name="node">The formula.</param>
    /// <param name="other">What stands in the place of a symbol; null leaves it.</param>
    public static Expr Replaced(ExprNode node, Func<int, Expr?> other)
    {
        Expr Of(ExprNode part) => Replaced(part, other);
        return node switch
        {
            ExprNode.Symbol s => other((int)s.Value) ?? new Expr(node),
            ExprNode.Named n => Of(n.Definition),
            ExprNode.Sum s => Of(s.Left) + Of(s.Right),
            ExprNode.Difference d => Of(d.Left) - Of(d.Right),
            ExprNode.Product p => Of(p.Left) * Of(p.Right),
            ExprNode.Quotient q => Of(q.Numerator) / Of(q.Denominator),
            ExprNode.Opposite o => -Of(o.Operand),
            ExprNode.Power p => Expr.Power(Of(p.Base), p.Exponent),
            _ => new Expr(node),
        };
    }

    /// <summary>A formula and every part of it that has operands.</summary>
    public static IEnumerable<ExprNode> Parts(ExprNode node) => Children(node).SelectMany(Parts).Append(node);
}
