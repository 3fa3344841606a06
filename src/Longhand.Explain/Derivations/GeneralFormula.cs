using System.Collections.Immutable;
using Longhand.Backpropagation;
using Longhand.Explain.Documents;
using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Explain.Derivations;

/// <summary>A formula of the catalogue in general letters, with its branches: what it computes for any number.</summary>
internal static class GeneralFormula
{
    /// <summary>Stands for the number of a step, t, in a formula that holds for every step.</summary>
    private const int AnyStep = int.MaxValue;

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
    /// <param name="p">The number that shapes it, where it is a letter.</param>
    public static Expr Apply(Activation activation, Expr z, params ReadOnlySpan<Expr> p)
    {
        var a = new Expr[1];
        activation.Apply<Expr>([z], p, a);
        return a[0];
    }

    /// <summary>The update rule in general letters: a line for each named part, and the line of the parameter.</summary>
    /// <param name="sheet">The worksheet.</param>
    public static IEnumerable<Formula.Comparison> OfRule(Worksheet sheet)
    {
        var optimizer = sheet.Problem.Optimizer;
        Expr Bound(Symbol symbol) => Expr.Symbol(new Letter(symbol), 0.5);
        Expr State(int slot) => slot < optimizer.State.Count ? Bound(Symbols.Parse(optimizer.State[slot])) : Expr.Zero;
        var state = new OptimizerState<Expr>(State(0), State(1));
        var numbers = UpdateRule.Numbers(optimizer, AnyStep, name => Bound(sheet.Symbols.Constant(name)));
        var w = new Symbol("w");
        var step = Bound(w) - optimizer.Step(Bound(w), Bound(new Symbol("g")), ref state, numbers);
        foreach (var part in ExprParts.Of(step.Node))
        {
            yield return new Formula.Comparison(PartName(part.Name, optimizer), "=", Build(part.Definition, string.Empty, optimizer));
        }

        yield return new Formula.Comparison(new Formula.Name(w with { Mark = "+" }), "=", Build(step.Node, string.Empty, optimizer));
    }

    /// <summary>g = ∂L/∂w: what the g of an update rule stands for.</summary>
    /// <param name="sheet">The worksheet.</param>
    public static Formula GradientSymbol(Worksheet sheet) =>
        new Formula.Comparison(
            new Formula.Name(new Symbol("g")),
            "=",
            new Formula.Derivative(new Formula.Name(sheet.Symbols.Loss), new Formula.Name(new Symbol("w")))
        );

    private static Formula.Name PartName(string name, Optimizer optimizer)
    {
        var symbol = Symbols.StateLetter(name);
        return new Formula.Name(optimizer.State.Contains(name, StringComparer.Ordinal) ? symbol with { Mark = "+" } : symbol);
    }

    private static Formula Build(ExprNode node, string otherwise, Optimizer? rule = null)
    {
        if (node is ExprNode.Conditional { IsEdgeOfNumbers: true } edge)
        {
            return Build(edge.Otherwise, otherwise, rule);
        }

        if (node is ExprNode.Conditional c)
        {
            // A branch that only guards 0 · ln 0 is not part of the textbook formula.
            return c.Otherwise is ExprNode.Literal { Value: 0.0 } && ExprParts.HasLogarithm(c.Then)
                ? Build(c.Then, otherwise, rule)
                : Branches.Of(c, node => Build(node, otherwise, rule), otherwise);
        }

        return node switch
        {
            ExprNode.Symbol s => new Formula.Name(((Letter)s.Identity).Symbol),
            ExprNode.Sum s => new Formula.Sum([.. Terms(s.Left, otherwise, rule), Build(s.Right, otherwise, rule)]),
            ExprNode.Difference { Right: ExprNode.Opposite twice } d => new Formula.Sum([.. Terms(d.Left, otherwise, rule), Build(twice.Operand, otherwise, rule)]),
            ExprNode.Difference d => new Formula.Sum([.. Terms(d.Left, otherwise, rule), new Formula.Negation(Build(d.Right, otherwise, rule))]),
            ExprNode.Product { Right: ExprNode.Literal l } p when Constants.Reciprocal(l.Value) is { } divisor => new Formula.Fraction(Build(p.Left, otherwise, rule), divisor),
            ExprNode.Product p => new Formula.Product([Build(p.Left, otherwise, rule), Build(p.Right, otherwise, rule)]),
            ExprNode.Quotient q => new Formula.Fraction(Build(q.Numerator, otherwise, rule), Build(q.Denominator, otherwise, rule)),
            ExprNode.Opposite o => new Formula.Negation(Build(o.Operand, otherwise, rule)),
            ExprNode.Named n when rule is not null => PartName(n.Name, rule),
            ExprNode.Power { Exponent: AnyStep - 1 } p => new Formula.Power(
                Build(p.Base, otherwise, rule),
                new Formula.Sum([new Formula.Name(new Symbol("t")), new Formula.Negation(new Formula.Number("1"))])
            ),
            ExprNode.Power { Exponent: AnyStep } p => new Formula.Power(Build(p.Base, otherwise, rule), new Formula.Name(new Symbol("t"))),
            ExprNode.Power p => new Formula.Power(Build(p.Base, otherwise, rule), new Formula.Number(Digits.Full(p.Exponent))),
            ExprNode.Maximum m => new Formula.Call("max", [Build(m.Left, otherwise, rule), Build(m.Right, otherwise, rule)]),
            ExprNode.Apply a => FormulaBuilder.Applied(a.Function, Build(a.Argument, otherwise, rule)),
            ExprNode.Literal l when Constants.Written(l.Value) is { } constant => constant,
            ExprNode.Literal l => new Formula.Number(Digits.Full(l.Value)),
            _ => throw new InvalidOperationException($"No formula for {node.GetType().Name}."),
        };
    }

    private static ImmutableArray<Formula> Terms(ExprNode node, string otherwise, Optimizer? rule) =>
        Build(node, otherwise, rule) is var built && built is Formula.Sum sum ? sum.Terms : [built];

    private sealed record Letter(Symbol Symbol) : ExprIdentity;
}
