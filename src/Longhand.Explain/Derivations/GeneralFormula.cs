using System.Collections.Immutable;
using Longhand.Backpropagation;
using Longhand.Explain.Documents;
using Longhand.Explain.Wording;
using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Explain.Derivations;

/// <summary>A formula of the catalogue in general letters, with its branches: what it computes for any number.</summary>
internal static class GeneralFormula
{
    /// <summary>Stands for the number of a step, t, in a formula that holds for every step.</summary>
    private const int AnyStep = int.MaxValue / 2;

    /// <summary>Stands for a count of steps in such a formula.</summary>
    private const int AnyCount = ushort.MaxValue;

    /// <summary>The formula in some letters.</summary>
    /// <param name="formula">The formula, generic in the number type.</param>
    /// <param name="letters">Its letters.</param>
    /// <param name="text">The words between branches.</param>
    public static Formula Of(Func<Expr[], Expr> formula, ImmutableArray<Symbol> letters, Sentences text)
    {
        // A letter has no value here; 1/2 is inside the domain of every function, and no branch is left out.
        var symbols = letters.Select(letter => Expr.Symbol(new Letter(letter), 0.5)).ToArray();
        return Build(formula(symbols).Node, text);
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
    /// <param name="sheet">The problem and its letters.</param>
    public static IEnumerable<Formula.Comparison> OfRule(Lettering sheet)
    {
        var optimizer = sheet.Problem.Optimizer;
        var state = State(sheet);
        var numbers = Numbers(sheet);
        var w = new Symbol("w");
        if (optimizer.LooksAhead)
        {
            yield return Line(sheet, Symbols.Ahead(w), optimizer.LookAhead(Bound(w), state, numbers));
        }

        var step = Bound(w) - optimizer.Step(Bound(w), Bound(new Symbol("g")), ref state, numbers);
        foreach (var part in ExprParts.Of(step, state, allBranches: true))
        {
            yield return Line(sheet, PartName(part.Name, sheet), new Expr(part.Definition));
        }

        yield return Line(sheet, w with { Mark = "+" }, step);
    }

    /// <summary>What the rule remembers before the first step: m = 0.</summary>
    /// <param name="sheet">The problem and its letters.</param>
    public static IEnumerable<Formula.Comparison> StartOfRule(Lettering sheet)
    {
        var optimizer = sheet.Problem.Optimizer;
        var start = optimizer.Start(Numbers(sheet));
        return optimizer.State.Select(name => Line(sheet, sheet.Symbols.StateLetter(name), start[optimizer.SlotOf(name)]));
    }

    /// <summary>The learning rate of step t under the schedule.</summary>
    /// <param name="sheet">The problem and its letters.</param>
    public static Formula.Comparison OfSchedule(Lettering sheet)
    {
        var schedule = sheet.Problem.Optimizer.Schedule;
        Expr Constant(string name) => Bound(sheet.Symbols.Constant(name));
        Expr[] numbers = [.. schedule.Parameters.Select(p => Constant(UpdateRule.SchedulePrefix + p.Name))];
        double[] values = [.. schedule.Parameters.Select(p => p.Kind == FunctionParameterKind.Whole ? AnyCount : p.Default)];
        var rate = schedule.Rate(Constant("learningRate"), AnyStep, new ScheduleNumbers<Expr>(numbers, values));
        return Line(sheet, sheet.Symbols.ScheduledRate, rate);
    }

    private static Expr Bound(Symbol symbol) => Expr.Symbol(new Letter(symbol), 0.5);

    private static OptimizerState<Expr> State(Lettering sheet)
    {
        var optimizer = sheet.Problem.Optimizer;
        Expr Of(int slot) =>
            optimizer.State.FirstOrDefault(name => optimizer.SlotOf(name) == slot) is { } name ? Bound(sheet.Symbols.StateLetter(name)) : Expr.Zero;
        return new(Of(0), Of(1), Of(2));
    }

    private static OptimizerNumbers<Expr> Numbers(Lettering sheet)
    {
        var optimizer = sheet.Problem.Optimizer;
        Expr Constant(string name) => Bound(sheet.Symbols.Constant(name));
        var rate = optimizer.Schedule.IsConstant ? Constant("learningRate") : Bound(sheet.Symbols.ScheduledRate);
        return UpdateRule.Numbers(optimizer, AnyStep, rate, Constant);
    }

    private static Formula.Comparison Line(Lettering sheet, Symbol left, Expr formula) =>
        new(new Formula.Name(left), "=", Build(formula.Node, sheet.Text, sheet));

    /// <summary>g = ∂L/∂w: what the g of an update rule stands for.</summary>
    /// <param name="sheet">The problem and its letters.</param>
    public static Formula GradientSymbol(Lettering sheet) =>
        new Formula.Comparison(
            new Formula.Name(new Symbol("g")),
            "=",
            new Formula.Derivative(new Formula.Name(sheet.Symbols.Loss), new Formula.Name(new Symbol("w")))
        );

    private static Symbol PartName(string name, Lettering sheet)
    {
        var symbol = sheet.Symbols.StateLetter(name);
        return sheet.Problem.Optimizer.State.Contains(name, StringComparer.Ordinal) ? symbol with { Mark = "+" } : symbol;
    }

    private static Formula Build(ExprNode node, Sentences text, Lettering? rule = null)
    {
        if (node is ExprNode.Conditional { IsEdgeOfNumbers: true } edge)
        {
            return Build(edge.Otherwise, text, rule);
        }

        if (node is ExprNode.Conditional c)
        {
            // A branch that only guards 0 · ln 0 is not part of the textbook formula.
            return c.Otherwise is ExprNode.Literal { Value: 0.0 } && ExprParts.HasLogarithm(c.Then)
                ? Build(c.Then, text, rule)
                : Branches.Of(c, node => Build(node, text, rule), text);
        }

        return node switch
        {
            ExprNode.Symbol s => new Formula.Name(((Letter)s.Identity).Symbol),
            ExprNode.Sum s => new Formula.Sum([.. Terms(s.Left, text, rule), Build(s.Right, text, rule)]),
            ExprNode.Difference { Right: ExprNode.Opposite twice } d => new Formula.Sum([.. Terms(d.Left, text, rule), Build(twice.Operand, text, rule)]),
            ExprNode.Difference d => new Formula.Sum([.. Terms(d.Left, text, rule), new Formula.Negation(Build(d.Right, text, rule))]),
            ExprNode.Product { Right: ExprNode.Literal l } p when Constants.Reciprocal(l.Value) is { } divisor => new Formula.Fraction(Build(p.Left, text, rule), divisor),
            ExprNode.Product p => new Formula.Product([Build(p.Left, text, rule), Build(p.Right, text, rule)]),
            ExprNode.Quotient q => new Formula.Fraction(Build(q.Numerator, text, rule), Build(q.Denominator, text, rule)),
            ExprNode.Opposite o => new Formula.Negation(Build(o.Operand, text, rule)),
            ExprNode.Named n when rule is not null => new Formula.Name(PartName(n.Name, rule)),
            ExprNode.Power { Exponent: (AnyStep - 1) / AnyCount } p => new Formula.Power(Build(p.Base, text, rule), Rounds(rule!)),
            ExprNode.Power p => new Formula.Power(Build(p.Base, text, rule), Whole(p.Exponent)),
            ExprNode.Raised r => new Formula.Power(Build(r.Base, text, rule), Build(r.Exponent, text, rule)),
            ExprNode.Maximum m => new Formula.Call("max", [Build(m.Left, text, rule), Build(m.Right, text, rule)]),
            ExprNode.Apply a => FormulaBuilder.Applied(a.Function, Build(a.Argument, text, rule)),
            ExprNode.Literal l when Constants.Written(l.Value) is { } constant => constant,
            ExprNode.Literal { Value: Math.PI } => new Formula.Name(new Symbol("π")),
            ExprNode.Literal { Value: AnyStep - 1.0 or AnyStep or AnyStep + 1.0 } l => Whole((int)l.Value),
            ExprNode.Literal l => new Formula.Number(Digits.Full(l.Value)),
            _ => throw new InvalidOperationException($"No formula for {node.GetType().Name}."),
        };
    }

    /// <summary>A whole number, or the t, t − 1 or t + 1 that it stands for.</summary>
    private static Formula Whole(int number)
    {
        var t = new Formula.Name(new Symbol("t"));
        var one = new Formula.Number("1");
        return number switch
        {
            AnyStep - 1 => new Formula.Sum([t, new Formula.Negation(one)]),
            AnyStep => t,
            AnyStep + 1 => new Formula.Sum([t, one]),
            _ => new Formula.Number(Digits.Full(number)),
        };
    }

    /// <summary>⌊(t − 1)/s⌋, how often a count of steps is over.</summary>
    private static Formula.Call Rounds(Lettering sheet)
    {
        var count = sheet.Problem.Optimizer.Schedule.Parameters.First(p => p.Kind == FunctionParameterKind.Whole);
        var symbol = sheet.Symbols.Constant(UpdateRule.SchedulePrefix + count.Name);
        return new("floor", [new Formula.Fraction(Whole(AnyStep - 1), new Formula.Name(symbol))]);
    }

    private static ImmutableArray<Formula> Terms(ExprNode node, Sentences text, Lettering? rule) =>
        Build(node, text, rule) is var built && built is Formula.Sum sum ? sum.Terms : [built];
}
