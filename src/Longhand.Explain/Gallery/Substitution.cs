using System.Collections.Immutable;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Wording;
using Longhand.Model;
using Longhand.Numerics;
using Longhand.Backpropagation;

namespace Longhand.Explain.Gallery;

/// <summary>A formula of the catalogue with numbers put in for its letters, every number in full.</summary>
/// <param name="text">The sentences.</param>
/// <param name="saysBranches">Whether it is said which branch was taken, and why.</param>
internal sealed class Substitution(Sentences text, bool saysBranches = true)
{
    private static readonly Symbols General = new(Problem.Textbook);
    private static readonly Digits Full = new(new Rounding(Rounding.MostDigits, DigitCount.Significant), isCarried: false);

    /// <summary>A letter with its number.</summary>
    public static Expr Letter(Symbol symbol, double value) => Expr.Symbol(new Letter(symbol), value);

    /// <summary>The equation: what it is, the formula in letters where that is asked for, in numbers, and the value.</summary>
    /// <param name="left">What it is.</param>
    /// <param name="formula">The formula, its letters bound to numbers.</param>
    /// <param name="value">The value that the function gave.</param>
    /// <param name="inLetters">Whether the formula stands in letters first.</param>
    /// <exception cref="DisagreementException">The formula gives another number.</exception>
    public Block.Equation Of(Formula left, Expr formula, double value, bool inLetters)
    {
        var computed = formula.Evaluate(F64.From).Value;
        if (computed != value && !(double.IsNaN(computed) && double.IsNaN(value)))
        {
            throw new DisagreementException(FormattableString.Invariant($"A formula gives {computed:R}, but the function {value:R}."));
        }

        var builder = new FormulaBuilder(General, Full, named => (new Quantity(QuantityKind.LargestInput, 0), new Expr(named.Definition).Evaluate(F64.From).Value)) { IsTextbook = true };
        var (names, numbers, result) = (builder.Names(formula.Node), builder.Numbers(formula.Node), Digits.InFull(value));
        var sides = ImmutableArray.CreateBuilder<EquationSide>();
        // Beyond an edge the work may be a constant: then no letters lead to it, and the reason is said.
        var isConstant = numbers == result && names is not Formula.Name;
        if (inLetters && names != numbers && !isConstant)
        {
            sides.Add(new EquationSide(true, names));
        }

        if (!double.IsFinite(value))
        {
            // No equation: a division by 0 has no value, and the largest number is passed.
            return new Block.Equation(string.Empty, null, left, sides.Count > 0 ? sides.ToImmutable() : [new EquationSide(true, numbers)], text.Unbounded(result), value);
        }

        if (numbers != result)
        {
            sides.Add(new EquationSide(FormulaNumbers.AreExact(numbers), numbers));
        }

        sides.Add(new EquationSide(result.IsExact && FormulaNumbers.AreExact(numbers), result));
        return new Block.Equation(string.Empty, null, left, sides.ToImmutable(), Because(builder), value);
    }

    private Prose? Because(FormulaBuilder builder)
    {
        var conditions = builder.Conditions.Select(c => Branches.Sides(c.Node, c.Holds)).Distinct().ToArray();
        return conditions.Length == 0 || !saysBranches ? null : text.Because([.. conditions.Select(c => (Named(builder, c.Left), c.Relation, builder.Numbers(c.Right)))]);
    }

    /// <summary>What is compared: z = 0.5, or a number that stands in the formula itself.</summary>
    private static Formula Named(FormulaBuilder builder, ExprNode node) =>
        builder.Names(node) is var names && builder.Numbers(node) is var numbers && names == numbers ? numbers : FormulaNumbers.Equal(names, numbers);
}
