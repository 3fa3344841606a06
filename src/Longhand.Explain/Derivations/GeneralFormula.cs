using System.Collections.Immutable;
using Longhand.Explain.Documents;
using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Explain.Derivations;

/// <summary>A formula of the catalogue in general letters, with its branches: what it computes for any number.</summary>
internal static class GeneralFormula
{
    /// <summary>The formula in some letters.</summary>
    /// <param name="formula">The formula, generic in the number type.</param>
    /// <param name="letters">Its letters.</param>
    /// <param name="otherwise">The word for «otherwise».</param>
    public static Formula Of(Func<Expr[], Expr> formula, ImmutableArray<Symbol> letters, string otherwise)
    {
        // A letter has no value here; 1/2 is inside the domain of every function, and no branch is left out.
        var symbols = letters.Select(letter => Expr.Symbol(new Letter(letter), 0.5)).ToArray();
        return Build(formula(symbols).Node, otherwise);
    }

    /// <summary>f(z) of an elementwise activation.</summary>
    /// <param name="activation">The activation.</param>
    /// <param name="z">The weighted input.</param>
    public static Expr Apply(Activation activation, Expr z)
    {
        var a = new Expr[1];
        activation.Apply<Expr>([z], a);
        return a[0];
    }

    private static Formula Build(ExprNode node, string otherwise)
    {
        if (node is ExprNode.Conditional c)
        {
            // A branch that only guards 0 · ln 0 is not part of the textbook formula.
            if (c.Otherwise is ExprNode.Literal { Value: 0.0 } && c.Then is not ExprNode.Literal)
            {
                return Build(c.Then, otherwise);
            }

            var condition = new Formula.Comparison(Build(c.Left, otherwise), ">", Build(c.Right, otherwise));
            return new Formula.Cases([(Build(c.Then, otherwise), condition), (Build(c.Otherwise, otherwise), null)], otherwise);
        }

        return node switch
        {
            ExprNode.Symbol s => new Formula.Name(((Letter)s.Identity).Symbol),
            ExprNode.Sum s => new Formula.Sum([.. Terms(s.Left, otherwise), Build(s.Right, otherwise)]),
            ExprNode.Difference d => new Formula.Sum([.. Terms(d.Left, otherwise), new Formula.Negation(Build(d.Right, otherwise))]),
            ExprNode.Product p => new Formula.Product([Build(p.Left, otherwise), Build(p.Right, otherwise)]),
            ExprNode.Quotient q => new Formula.Fraction(Build(q.Numerator, otherwise), Build(q.Denominator, otherwise)),
            ExprNode.Opposite o => new Formula.Negation(Build(o.Operand, otherwise)),
            ExprNode.Power p => new Formula.Power(Build(p.Base, otherwise), new Formula.Number(Digits.Full(p.Exponent))),
            ExprNode.Maximum m => new Formula.Call("max", [Build(m.Left, otherwise), Build(m.Right, otherwise)]),
            ExprNode.Apply a => FormulaBuilder.Applied(a.Function, Build(a.Argument, otherwise)),
            ExprNode.Literal l => new Formula.Number(Digits.Full(l.Value)),
            _ => throw new InvalidOperationException($"No formula for {node.GetType().Name}."),
        };
    }

    private static ImmutableArray<Formula> Terms(ExprNode node, string otherwise) =>
        Build(node, otherwise) is var built && built is Formula.Sum sum ? sum.Terms : [built];

    private sealed record Letter(Symbol Symbol) : ExprIdentity;
}
