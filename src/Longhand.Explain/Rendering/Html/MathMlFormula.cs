using System.Collections.Immutable;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>Writes formulas as MathML Core.</summary>
/// <param name="page">What formulas carry on a page that can be switched; null where the page stands still.</param>
internal sealed class MathMlFormula(PageMath? page = null) : IFormulaVisitor<string>
{
    /// <summary>The minus sign before its operand.</summary>
    public const string PrefixMinus = "<mo form=\"prefix\">−</mo>";

    private const string BlockBegin = "<mrow class=\"block\">";

    private bool _followsSign;

    private MathMlLines Lines => field ??= new MathMlLines(this);

    /// <summary>The name of a function, ready for its arguments.</summary>
    /// <param name="call">Where it is called.</param>
    public static string Function(Formula.Call call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var name = $"<mi>{HtmlText.Isolate(MathMlSymbol.Letter(call.Function))}</mi>";

        // U+2061 is invisible: it says to programs and to screen readers that the function is applied.
        return name + (call.IsDerivative ? "<mo form=\"postfix\">′</mo>" : string.Empty) + "<mo>\u2061</mo>";
    }

    /// <summary>What stands between two factors.</summary>
    /// <param name="between">The kind of product.</param>
    public static string Operator(ProductOperator between) =>
        between switch
        {
            ProductOperator.Juxtaposed => "<mo>\u2062</mo>",
            ProductOperator.Elementwise => "<mo form=\"infix\">⊙</mo>",
            _ => "<mo form=\"infix\">⋅</mo>",
        };

    /// <summary>The <c>math</c> element of a formula in a line of words.</summary>
    /// <param name="formula">The formula.</param>
    public string Inline(Formula formula)
    {
        var written = Write(formula);
        var spoken = page?.SpokenInline(formula);
        return MathMlLines.IsSolid(written) ? $"<math{spoken}>{written}</math>" : $"<math class=\"inline\"{spoken}>{Lines.Write(formula)}</math>";
    }

    /// <summary>The <c>math</c> element of the left side of an equation.</summary>
    /// <param name="formula">The left side.</param>
    public string Left(Formula formula) => $"<math display=\"block\"{page?.Spoken(formula)}>{Write(formula)}</math>";

    /// <summary>The <c>math</c> element of another side of an equation, with the sign before it.</summary>
    /// <param name="side">The side.</param>
    /// <param name="signs">Whether = stands before it under each choice of digits; empty where there is none.</param>
    public string Side(EquationSide side, ImmutableArray<bool> signs = default)
    {
        ArgumentNullException.ThrowIfNull(side);
        var all = signs.IsDefault ? [] : signs;
        var sign = PageMath.Sign(side.IsExact, all);
        return $"<math display=\"block\"{page?.Spoken(side, all)}>{sign}<mrow class=\"body\">{Lines.Write(side.Formula)}</mrow></math>";
    }

    /// <summary>One MathML element for a formula, which does not break across lines.</summary>
    /// <param name="formula">The formula.</param>
    public string Write(Formula formula) => Write(formula, brackets: false, followsSign: false);

    /// <summary>One MathML element for a part of a formula.</summary>
    /// <param name="formula">The part.</param>
    /// <param name="brackets">Whether brackets stand around it.</param>
    /// <param name="followsSign">Whether a + or − stands right before it.</param>
    public string Write(Formula formula, bool brackets, bool followsSign)
    {
        ArgumentNullException.ThrowIfNull(formula);
        var outer = _followsSign;
        _followsSign = followsSign && !brackets;
        var written = formula.Accept(this);
        _followsSign = outer;
        return brackets ? InBrackets(written) : written;
    }

    /// <inheritdoc/>
    public string Visit(Formula.Name formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        return Marked(MathMlSymbol.Write(formula.Symbol), formula);
    }

    /// <inheritdoc/>
    public string Visit(Formula.Number formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        var texts = page?.Texts(formula) ?? [];
        if (texts.IsEmpty)
        {
            return Marked(Number(formula.Text), formula);
        }

        if (texts.All(text => PageMath.HaveOneShape(text, formula.Text)))
        {
            return Marked(Number(formula.Text, PageMath.Alternatives(texts)), formula);
        }

        // Another exponent, or a 0 without the sign: each shape is written, and one is seen.
        var shapes = texts.Distinct().Select(text =>
        {
            var places = Enumerable.Range(0, texts.Length).Where(i => texts[i] == text).Select(HtmlText.Whole);
            return $"<mrow data-at=\"{string.Join(' ', places)}\"{(text == formula.Text ? string.Empty : " class=\"off\"")}>{Number(text)}</mrow>";
        });
        return Marked(Row(shapes), formula);
    }

    /// <inheritdoc/>
    public string Visit(Formula.Sum formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        var followsSign = _followsSign;
        return Row(
            formula.Terms.Select(
                (term, i) =>
                {
                    var part = MathMlTerm.At(formula, i);
                    return part.Sign + Write(part.Operand, part.NeedsBrackets, i > 0 || followsSign);
                }
            )
        );
    }

    /// <inheritdoc/>
    public string Visit(Formula.Others formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        return $"<mtext>({HtmlText.Isolate(formula.Words)})</mtext>";
    }

    /// <inheritdoc/>
    public string Visit(Formula.Product formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        var followsSign = _followsSign;
        return Row(
            formula.Factors.Select(
                (factor, i) =>
                    (i == 0 ? string.Empty : Operator(formula.Operator))
                    + Write(factor, Brackets.NeedsInProduct(formula, i, followsSign), i == 0 && followsSign)
            )
        );
    }

    /// <inheritdoc/>
    public string Visit(Formula.Fraction formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        return $"<mfrac>{Block(formula.Numerator)}{Block(formula.Denominator)}</mfrac>";
    }

    /// <inheritdoc/>
    public string Visit(Formula.Power formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        return $"<msup>{WriteBase(formula.Base)}{Write(formula.Exponent)}</msup>";
    }

    /// <inheritdoc/>
    public string Visit(Formula.Negation formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        return $"<mrow>{PrefixMinus}{Write(formula.Operand, Brackets.NeedsUnderMinus(formula.Operand), followsSign: true)}</mrow>";
    }

    /// <inheritdoc/>
    public string Visit(Formula.Call formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        return $"<mrow>{Function(formula)}{InBrackets(string.Join("<mo>,</mo>", formula.Arguments.Select(Write)))}</mrow>";
    }

    /// <inheritdoc/>
    public string Visit(Formula.Root formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        return $"<msqrt>{Block(formula.Operand)}</msqrt>";
    }

    /// <inheritdoc/>
    public string Visit(Formula.Absolute formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        var bar = formula.IsNorm ? "‖" : "|";
        return $"<mrow><mo form=\"prefix\">{bar}</mo>{Block(formula.Operand)}<mo form=\"postfix\">{bar}</mo></mrow>";
    }

    /// <inheritdoc/>
    public string Visit(Formula.Derivative formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        return Marked($"<mfrac>{Differential(formula.Of)}{Differential(formula.By)}</mfrac>", formula);
    }

    /// <inheritdoc/>
    public string Visit(Formula.Matrix formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        var rows = formula.Rows.Select(row => $"<mtr>{string.Concat(row.Select(entry => $"<mtd>{Write(entry)}</mtd>"))}</mtr>");
        var areNumbers = formula.Rows.All(row => row.All(entry => entry is Formula.Number));
        var table = $"<mtable class=\"{(areNumbers ? "numbers" : "matrix")}\">{string.Concat(rows)}</mtable>";
        return $"<mrow><mo>[</mo>{table}<mo>]</mo></mrow>";
    }

    /// <inheritdoc/>
    public string Visit(Formula.Transpose formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        return $"<msup>{WriteBase(formula.Operand)}<mi mathvariant=\"normal\">T</mi></msup>";
    }

    /// <inheritdoc/>
    public string Visit(Formula.Comparison formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        return $"<mrow>{Part(formula.Left)}<mo{page?.Relation(formula)}>{HtmlText.Escape(formula.Relation)}</mo>{Part(formula.Right)}</mrow>";

        string Part(Formula part) => Write(part, Brackets.NeedsInRelation(part), followsSign: false);
    }

    /// <inheritdoc/>
    public string Visit(Formula.Cases formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        var otherwise = $"<mtext>{HtmlText.Isolate(formula.Otherwise)}</mtext>";
        var rows = formula.Branches.Select(branch =>
            $"<mtr><mtd>{Write(branch.Value)}</mtd><mtd>{(branch.Condition is null ? otherwise : Write(branch.Condition))}</mtd></mtr>"
        );
        return $"<mrow><mo form=\"prefix\">{{</mo><mtable class=\"cases\">{string.Concat(rows)}</mtable></mrow>";
    }

    // Brackets of a fixed size stand closer to what is in them.
    private static string InBrackets(string written)
    {
        var isHigh = new[] { "<mfrac", "<mtable", "<msqrt", BlockBegin }.Any(mark => written.Contains(mark, StringComparison.Ordinal));
        var stretches = isHigh ? string.Empty : " stretchy=\"false\"";
        return $"<mrow><mo{stretches}>(</mo>{written}<mo{stretches}>)</mo></mrow>";
    }

    private static string Number(string text, string alternatives = "")
    {
        if (!HtmlText.IsNumber(text))
        {
            return $"<mtext>{HtmlText.Isolate(text)}</mtext>";
        }

        var (digits, exponent) = HtmlText.Split(text);
        var mantissa = Signed(digits, alternatives);
        return exponent.Length == 0 ? mantissa : $"<mrow>{mantissa}<mo>×</mo><msup><mn>10</mn>{Signed(exponent)}</msup></mrow>";
    }

    private static string Signed(string digits, string alternatives = "") =>
        digits.StartsWith('-') ? $"<mrow>{PrefixMinus}<mn{alternatives}>{digits[1..]}</mn></mrow>" : $"<mn{alternatives}>{digits}</mn>";

    private static string Row(IEnumerable<string> parts) => $"<mrow>{string.Concat(parts)}</mrow>";

    // The part with what it carries on a page, in its first tag.
    private string Marked(string written, Formula part)
    {
        var marks = page?.Marks(part) ?? string.Empty;
        return marks.Length == 0 ? written : written.Insert(written.AsSpan().IndexOfAny(' ', '>'), marks);
    }

    // A part that takes several lines where it is long.
    private string Block(Formula formula)
    {
        var written = Write(formula);
        return MathMlLines.IsWide(written) ? $"{BlockBegin}{Lines.Write(formula)}</mrow>" : written;
    }

    private string WriteBase(Formula operand) =>
        Brackets.NeedsAsBase(operand) ? InBrackets(Block(operand)) : Write(operand, brackets: false, followsSign: false);

    private string Differential(Formula part) =>
        $"<mrow><mi>∂</mi>{Write(part, Brackets.NeedsInDerivative(part), followsSign: false)}</mrow>";
}
