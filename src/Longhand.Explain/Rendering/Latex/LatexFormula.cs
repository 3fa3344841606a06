using System.Text;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>Writes formulas in LaTeX, each on one line.</summary>
/// <param name="dialect">Who reads it.</param>
/// <param name="measure">How wide things become.</param>
internal sealed class LatexFormula(LatexDialect dialect, FormulaMeasure measure) : IFormulaVisitor<string>
{
    // Whether a + or − stands right before what is visited next.
    private bool _followsSign;

    // Whether it stands in a line of text, where a derivative is written with a slash.
    private bool _isInline;

    /// <summary>Who reads it.</summary>
    public LatexDialect Dialect => dialect;

    /// <summary>How wide things become.</summary>
    public FormulaMeasure Measure => measure;

    /// <summary>Writes a formula.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="followsSign">Whether a + or − stands right before it.</param>
    public string Write(Formula formula, bool followsSign = false)
    {
        _followsSign = followsSign;
        var text = formula.Accept(this);
        _followsSign = false;
        return text;
    }

    /// <summary>Writes a formula in a line of text.</summary>
    /// <param name="formula">The formula.</param>
    public string WriteInline(Formula formula)
    {
        _isInline = true;
        var text = Write(formula);
        _isInline = false;
        return text;
    }

    /// <summary>The terms of a sum with their signs and brackets.</summary>
    /// <param name="sum">The sum.</param>
    /// <param name="followsSign">Whether a + or − stands right before it.</param>
    public static List<LatexOperand> Terms(Formula.Sum sum, bool followsSign)
    {
        var terms = new List<LatexOperand>(sum.Terms.Length);
        foreach (var term in sum.Terms)
        {
            var isFirst = terms.Count == 0;
            terms.Add(
                !isFirst && term is Formula.Negation { Operand: var operand }
                    ? new(" - ", operand, Brackets.NeedsUnderMinus(operand), FollowsSign: true)
                    : new(isFirst ? string.Empty : " + ", term, Brackets.NeedsInSum(term, isFirst), !isFirst || followsSign)
            );
        }

        return terms;
    }

    /// <summary>The factors of a product with what stands between them and their brackets.</summary>
    /// <param name="product">The product.</param>
    /// <param name="followsSign">Whether a + or − stands right before it.</param>
    public static List<LatexOperand> Factors(Formula.Product product, bool followsSign)
    {
        var sign = product.Operator switch
        {
            ProductOperator.Juxtaposed => @"\, ",
            ProductOperator.Elementwise => @" \odot ",
            _ => @" \cdot ",
        };
        var factors = new List<LatexOperand>(product.Factors.Length);
        for (var i = 0; i < product.Factors.Length; i++)
        {
            var hasBrackets = Brackets.NeedsInProduct(product, i, followsSign);
            factors.Add(new(i == 0 ? string.Empty : sign, product.Factors[i], hasBrackets, i == 0 && followsSign));
        }

        return factors;
    }

    /// <summary>A formula, between brackets where it needs them.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="hasBrackets">Whether it gets brackets.</param>
    /// <param name="followsSign">Whether a + or − stands right before it.</param>
    public string Operand(Formula formula, bool hasBrackets, bool followsSign = false) =>
        hasBrackets ? Between(formula, "(", ")") : Write(formula, followsSign);

    /// <summary>The name of a function with its prime.</summary>
    /// <param name="formula">The call.</param>
    public string Function(Formula.Call formula) => LatexSymbol.Function(formula.Function, dialect) + (formula.IsDerivative ? "'" : string.Empty);

    /// <summary>A relation: &gt;, \le, \approx.</summary>
    /// <param name="relation">The sign.</param>
    public static string Relation(string relation) =>
        relation.Length == 1 && LatexCharacters.Symbol(relation[0]) is { } symbol ? symbol : relation is "<" or ">" or "=" ? relation : LatexText.MathWord(relation, LatexDialect.Article);

    /// <inheritdoc/>
    public string Visit(Formula.Name formula) => LatexSymbol.Write(formula.Symbol, dialect);

    /// <inheritdoc/>
    public string Visit(Formula.Number formula)
    {
        var exponent = formula.Text.IndexOf('e', StringComparison.OrdinalIgnoreCase);
        return exponent > 0 && char.IsAsciiDigit(formula.Text[exponent - 1])
            ? $@"{formula.Text[..exponent]} \times 10^{{{formula.Text[(exponent + 1)..].TrimStart('+')}}}"
            : NumberText(formula.Text);
    }

    /// <inheritdoc/>
    public string Visit(Formula.Sum formula) => Join(Terms(formula, _followsSign));

    /// <inheritdoc/>
    public string Visit(Formula.Others formula) => $@"(\text{{{LatexText.MathWord(formula.Words, dialect)}}})";

    /// <inheritdoc/>
    public string Visit(Formula.Product formula) => Join(Factors(formula, _followsSign));

    /// <inheritdoc/>
    public string Visit(Formula.Fraction formula) => $@"\frac{{{Write(formula.Numerator)}}}{{{Write(formula.Denominator)}}}";

    /// <inheritdoc/>
    public string Visit(Formula.Power formula) => $"{Raised(formula.Base)}^{{{Write(formula.Exponent)}}}";

    /// <inheritdoc/>
    public string Visit(Formula.Negation formula) =>
        $"-{Operand(formula.Operand, Brackets.NeedsUnderMinus(formula.Operand), followsSign: true)}";

    /// <inheritdoc/>
    public string Visit(Formula.Call formula)
    {
        var (inner, isTall) = (new StringBuilder(), false);
        foreach (var argument in formula.Arguments)
        {
            inner.Append(inner.Length > 0 ? ", " : string.Empty).Append(Write(argument));
            isTall |= argument.Accept(measure).IsTall;
        }

        return Function(formula) + (isTall ? $@"\!\left({inner}\right)" : $"({inner})");
    }

    /// <inheritdoc/>
    public string Visit(Formula.Root formula) => $@"\sqrt{{{Write(formula.Operand)}}}";

    /// <inheritdoc/>
    public string Visit(Formula.Absolute formula) =>
        formula.IsNorm ? Between(formula.Operand, @"\lVert ", @"\rVert ") : Between(formula.Operand, @"\lvert ", @"\rvert ");

    /// <inheritdoc/>
    public string Visit(Formula.Derivative formula)
    {
        var of = Operand(formula.Of, Brackets.NeedsInDerivative(formula.Of));
        var by = Operand(formula.By, Brackets.NeedsInDerivative(formula.By));
        return _isInline ? $@"\partial {of}/\partial {by}" : $@"\frac{{\partial {of}}}{{\partial {by}}}";
    }

    /// <inheritdoc/>
    public string Visit(Formula.Matrix formula) => LatexMatrix.Write(formula, this);

    /// <inheritdoc/>
    public string Visit(Formula.Transpose formula) => $@"{Raised(formula.Operand)}^{{\mathsf{{T}}}}";

    /// <inheritdoc/>
    public string Visit(Formula.Comparison formula)
    {
        var left = Operand(formula.Left, Brackets.NeedsInRelation(formula.Left));
        var right = Operand(formula.Right, Brackets.NeedsInRelation(formula.Right));
        return $"{left} {Relation(formula.Relation)} {right}";
    }

    /// <inheritdoc/>
    public string Visit(Formula.Cases formula)
    {
        var text = new StringBuilder(@"\begin{cases} ");
        foreach (var (value, condition) in formula.Branches)
        {
            var otherwise = condition is null ? $@"\mathrm{{{LatexText.MathWord(formula.Otherwise, dialect)}}}" : Write(condition);
            text.Append(Write(value)).Append(" & ").Append(otherwise).Append(@" \\ ");
        }

        return text.Append(@"\end{cases}").ToString();
    }

    private string Raised(Formula operand) => Operand(operand, Brackets.NeedsAsBase(operand));

    private string Join(List<LatexOperand> operands)
    {
        var text = new StringBuilder();
        foreach (var operand in operands)
        {
            text.Append(operand.Sign).Append(Operand(operand.Formula, operand.HasBrackets, operand.FollowsSign));
        }

        return text.ToString();
    }

    private string Between(Formula formula, string open, string close) =>
        formula.Accept(measure).IsTall ? $@"\left{open}{Write(formula)}\right{close}" : $"{open}{Write(formula)}{close}";

    private string NumberText(string text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit(character) && character is not ('-' or '.'))
            {
                return $@"\mathrm{{{LatexText.MathWord(text, dialect)}}}";
            }
        }

        return text;
    }
}
