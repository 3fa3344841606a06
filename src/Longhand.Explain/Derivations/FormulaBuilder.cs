using System.Collections.Immutable;
using Longhand.Backpropagation;
using Longhand.Explain.Documents;
using Longhand.Numerics;

namespace Longhand.Explain.Derivations;

/// <summary>
/// Turns the tree of an <see cref="Expr"/> into a formula to be typeset: with names, or with the numbers that the names are bound to.
/// What was computed together stays together: a sum or product inside another keeps its brackets, so that what is printed can be
/// computed again to the last bit.
/// </summary>
/// <param name="symbols">The symbols of the problem.</param>
/// <param name="digits">How numbers are shown.</param>
/// <param name="named">The quantity of a part that has a name of its own, and its value.</param>
/// <param name="large">How large sums are shortened; null writes every term.</param>
internal sealed class FormulaBuilder(
    Symbols symbols,
    Digits digits,
    Func<ExprNode.Named, (Quantity Quantity, double Value)> named,
    LargeSums? large = null
)
{
    /// <summary>
    /// Whether the formula with names is the textbook form also beyond an edge of number representation. Else it is the form that is computed,
    /// as the formula with numbers always is.
    /// </summary>
    public bool IsTextbook { get; init; }

    /// <summary>The conditions that decided which branch was taken, in the order in which they were met.</summary>
    public List<(ExprNode.Conditional Node, bool Holds)> Conditions { get; } = [];

    /// <summary>The formula with names.</summary>
    /// <param name="node">The tree.</param>
    public Formula Names(ExprNode node) => Build(node, withNumbers: false);

    /// <summary>The formula with numbers.</summary>
    /// <param name="node">The tree.</param>
    public Formula Numbers(ExprNode node) => Build(node, withNumbers: true);

    private Formula Build(ExprNode node, bool withNumbers) => node switch
    {
        ExprNode.Literal { Value: Math.PI } => new Formula.Name(new Symbol("π")),
        ExprNode.Literal literal => new Formula.Number(Digits.Full(literal.Value)),
        ExprNode.Symbol { Identity: Letter letter } symbol => withNumbers ? Digits.InFull(symbol.Value) : new Formula.Name(letter.Symbol),
        ExprNode.Symbol symbol => withNumbers ? Shown((Quantity)symbol.Identity, symbol.Value) : symbols.Of((Quantity)symbol.Identity),
        ExprNode.Named part => Part(part, withNumbers),
        ExprNode.Sum or ExprNode.Difference => Sum(node, withNumbers),
        ExprNode.Product => Product(node, withNumbers),
        ExprNode.Quotient q => new Formula.Fraction(Build(q.Numerator, withNumbers), Build(q.Denominator, withNumbers)),
        ExprNode.Opposite o => new Formula.Negation(Build(o.Operand, withNumbers)),
        ExprNode.Power p => new Formula.Power(Build(p.Base, withNumbers), new Formula.Number(Digits.Full(p.Exponent))),
        ExprNode.Raised r => new Formula.Power(Build(r.Base, withNumbers), Build(r.Exponent, withNumbers)),
        ExprNode.Maximum m => new Formula.Call("max", Largest(m, withNumbers)),
        ExprNode.Conditional c => Taken(c, withNumbers),
        ExprNode.Apply a => Applied(a.Function, Build(a.Argument, withNumbers)),
        _ => throw new InvalidOperationException($"No formula for {node.GetType().Name}."),
    };

    private Formula.Number Shown(Quantity quantity, double value) => digits.Shown(value, IsGiven(quantity)) with { Quantity = quantity };

    /// <summary>Whether a number is given by the problem, and not computed.</summary>
    internal static bool IsGiven(Quantity quantity) =>
        quantity.Kind is QuantityKind.Input or QuantityKind.Target or QuantityKind.Parameter or QuantityKind.Constant or QuantityKind.DropoutShare
            or QuantityKind.InputDerivative or QuantityKind.ParameterDerivative;

    private Formula Part(ExprNode.Named part, bool withNumbers)
    {
        var (quantity, value) = named(part);
        return withNumbers ? Shown(quantity, value) : symbols.Of(quantity);
    }

    private ImmutableArray<Formula> Largest(ExprNode.Maximum node, bool withNumbers)
    {
        var left = node.Left is ExprNode.Maximum inner ? Largest(inner, withNumbers) : [Build(node.Left, withNumbers)];
        return left.Add(Build(node.Right, withNumbers));
    }

    private Formula Taken(ExprNode.Conditional node, bool withNumbers)
    {
        // What is computed decides which conditions were met.
        if (withNumbers == IsTextbook && (node.Holds || !node.IsEdgeOfNumbers))
        {
            Conditions.Add((node, node.Holds));
        }

        return Build(IsTextbook && !withNumbers && node.IsEdgeOfNumbers ? node.Otherwise : node.Taken, withNumbers);
    }

    private Formula Sum(ExprNode node, bool withNumbers)
    {
        var terms = LargeSums.Terms(node);

        // Adding the 0 of a branch that is not taken changes nothing, and nobody writes it.
        foreach (var zero in terms.Where(term => IsZero(term.Node)))
        {
            Build(zero.Node, withNumbers);
        }

        terms.RemoveAll(term => IsZero(term.Node));
        var written = large is not null && terms.Count > large.Most ? large.Shortened(node, terms) : null;
        var formulas = terms.Where((_, i) => written is null || written.Places[i]).Select(term => Term(term, withNumbers));
        if (written is not null)
        {
            formulas = formulas.Append(withNumbers ? digits.Shown(written.Rest) : new Formula.Others(written.Count, written.Words));
        }

        return formulas.ToImmutableArray() switch
        {
            [] => new Formula.Number("0"),
            [var only] => only,
            var several => new Formula.Sum(several),
        };
    }

    private Formula Term((ExprNode Node, bool IsSubtracted) term, bool withNumbers)
    {
        var built = Build(term.Node is ExprNode.Opposite o ? o.Operand : term.Node, withNumbers);
        return term.IsSubtracted != term.Node is ExprNode.Opposite ? new Formula.Negation(built) : built;
    }

    private static bool IsZero(ExprNode node) => node switch
    {
        ExprNode.Literal literal => literal.Value == 0.0,
        ExprNode.Conditional conditional => IsZero(conditional.Taken),
        _ => false,
    };

    private Formula.Product Product(ExprNode node, bool withNumbers)
    {
        var factors = ImmutableArray.CreateBuilder<Formula>();
        void Collect(ExprNode n)
        {
            if (n is ExprNode.Product product)
            {
                Collect(product.Left);
                factors.Add(Build(product.Right, withNumbers));
            }
            else
            {
                factors.Add(Build(n, withNumbers));
            }
        }

        Collect(node);
        return new Formula.Product(factors.ToImmutable());
    }

    internal static Formula Applied(ExprFunction function, Formula argument) => function switch
    {
        ExprFunction.Exp => new Formula.Power(new Formula.Name(new Symbol("e")), argument),
        ExprFunction.Log => new Formula.Call("ln", [argument]),
        ExprFunction.LogOnePlus => new Formula.Call("ln", [new Formula.Sum([new Formula.Number("1"), argument])]),
        ExprFunction.ExpMinusOne => new Formula.Sum([Applied(ExprFunction.Exp, argument), new Formula.Negation(new Formula.Number("1"))]),
        ExprFunction.OnePlusErf => new Formula.Sum([new Formula.Number("1"), new Formula.Call("erf", [argument])]),
        ExprFunction.Sign => new Formula.Call("sgn", [argument]),
        ExprFunction.Cos => new Formula.Call("cos", [argument]),
        ExprFunction.Tanh => new Formula.Call("tanh", [argument]),
        ExprFunction.Sqrt => new Formula.Root(argument),
        ExprFunction.Abs => new Formula.Absolute(argument),
        _ => throw new InvalidOperationException($"No formula for {function}."),
    };
}
