using System.Collections.Immutable;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>Formulas as text for the terminal: one line, but for matrices, which stand on as many lines as they have rows.</summary>
internal sealed class TextFormula : IFormulaVisitor<TextBox>
{
    private static readonly TextFormula AtStart = new(followsSign: false);
    private static readonly TextFormula BehindSign = new(followsSign: true);

    private readonly bool _followsSign;

    private TextFormula(bool followsSign) => _followsSign = followsSign;

    /// <summary>A formula as text.</summary>
    /// <param name="formula">The formula.</param>
    public static TextBox Of(Formula formula) => formula.Accept(AtStart);

    /// <inheritdoc/>
    public TextBox Visit(Formula.Name formula) => UnicodeText.Of(formula.Symbol);

    /// <inheritdoc/>
    public TextBox Visit(Formula.Number formula) => UnicodeText.Of(formula);

    /// <inheritdoc/>
    public TextBox Visit(Formula.Sum formula)
    {
        var boxes = new List<TextBox>();
        for (var i = 0; i < formula.Terms.Length; i++)
        {
            var term = formula.Terms[i];
            if (i > 0 && term is Formula.Negation negation)
            {
                boxes.Add(" − ");
                boxes.Add(Bracketed(negation.Operand, Brackets.NeedsUnderMinus(negation.Operand), BehindSign));
                continue;
            }

            if (i > 0)
            {
                boxes.Add(" + ");
            }

            boxes.Add(Bracketed(term, Brackets.NeedsInSum(term, i == 0), i == 0 ? this : BehindSign));
        }

        return TextBox.Beside(boxes);
    }

    /// <inheritdoc/>
    public TextBox Visit(Formula.Others formula) => $"({formula.Words})";

    /// <inheritdoc/>
    public TextBox Visit(Formula.Product formula)
    {
        var boxes = new List<TextBox>();
        for (var i = 0; i < formula.Factors.Length; i++)
        {
            if (i > 0)
            {
                boxes.Add(Between(formula));
            }

            var needs = Brackets.NeedsInInlineProduct(formula, i, _followsSign);
            boxes.Add(Bracketed(formula.Factors[i], needs, i == 0 ? this : AtStart));
        }

        return TextBox.Beside(boxes);
    }

    /// <inheritdoc/>
    public TextBox Visit(Formula.Fraction formula) =>
        TextBox.Beside(
            Bracketed(formula.Numerator, Brackets.NeedsInInlineNumerator(formula.Numerator, _followsSign), this),
            "/",
            Bracketed(formula.Denominator, Brackets.NeedsInInlineDenominator(formula.Denominator), AtStart)
        );

    /// <inheritdoc/>
    public TextBox Visit(Formula.Power formula)
    {
        var raised = Bracketed(formula.Base, Brackets.NeedsAsBase(formula.Base), AtStart);
        if (formula.Exponent is Formula.Number { Text: var digits } && digits.All(char.IsAsciiDigit))
        {
            return TextBox.Beside(raised, UnicodeText.Exponent(digits));
        }

        return TextBox.Beside(raised, "^", Bracketed(formula.Exponent, Brackets.NeedsAsInlineExponent(formula.Exponent), AtStart));
    }

    /// <inheritdoc/>
    public TextBox Visit(Formula.Negation formula) =>
        TextBox.Beside("−", Bracketed(formula.Operand, Brackets.NeedsUnderMinus(formula.Operand), BehindSign));

    /// <inheritdoc/>
    public TextBox Visit(Formula.Call formula) =>
        TextBox.Beside([UnicodeText.Visible(formula.Function) + (formula.IsDerivative ? "′(" : "("), .. Listed(formula.Arguments), ")"]);

    /// <inheritdoc/>
    public TextBox Visit(Formula.Root formula) => TextBox.Beside("√(", Of(formula.Operand), ")");

    /// <inheritdoc/>
    public TextBox Visit(Formula.Absolute formula) =>
        formula.IsNorm ? TextBox.Beside("‖", Of(formula.Operand), "‖") : TextBox.Beside("|", Of(formula.Operand), "|");

    /// <inheritdoc/>
    public TextBox Visit(Formula.Derivative formula) =>
        TextBox.Beside(
            "∂",
            Bracketed(formula.Of, Brackets.NeedsInDerivative(formula.Of), AtStart),
            "/∂",
            Bracketed(formula.By, Brackets.NeedsInDerivative(formula.By), AtStart)
        );

    /// <inheritdoc/>
    public TextBox Visit(Formula.Matrix formula) => TextBox.Beside(Columns(formula).SelectMany((column, i) => i == 0 ? [column] : new TextBox[] { "  ", column }).ToArray());

    /// <summary>The columns of a matrix; the brackets stand at the first and at the last.</summary>
    /// <param name="matrix">The matrix.</param>
    public static List<TextBox> Columns(Formula.Matrix matrix)
    {
        var cells = matrix.Rows.Select(row => row.Select(entry => Of(entry).Line).ToArray()).ToArray();
        var columns = new List<TextBox>(cells[0].Length);
        for (var column = 0; column < cells[0].Length; column++)
        {
            var width = cells.Max(row => TextBox.Columns(row[column]));
            var lines = new string[cells.Length];
            for (var row = 0; row < lines.Length; row++)
            {
                var (left, right) = Edges(row, lines.Length);
                var start = column == 0 ? left + " " : string.Empty;
                var end = column == cells[0].Length - 1 ? " " + right : string.Empty;
                lines[row] = start + TextBox.Padded(cells[row][column], width, isRight: true) + end;
            }

            columns.Add(new TextBox(lines, (lines.Length - 1) / 2));
        }

        return columns;
    }

    /// <summary>The mark of a transpose beside a box.</summary>
    /// <param name="box">The box.</param>
    public static TextBox TransposeMark(TextBox box) => new([.. box.Lines.Select((_, row) => row == 0 ? "ᵀ" : " ")], box.Baseline);

    /// <inheritdoc/>
    public TextBox Visit(Formula.Transpose formula)
    {
        var box = Bracketed(formula.Operand, Brackets.NeedsAsBase(formula.Operand), AtStart);
        return TextBox.Beside(box, TransposeMark(box));
    }

    /// <inheritdoc/>
    public TextBox Visit(Formula.Comparison formula) =>
        TextBox.Beside(
            Bracketed(formula.Left, Brackets.NeedsInRelation(formula.Left), AtStart),
            $" {formula.Relation} ",
            Bracketed(formula.Right, Brackets.NeedsInRelation(formula.Right), AtStart)
        );

    /// <inheritdoc/>
    public TextBox Visit(Formula.Cases formula) => string.Join(", ", Branches(formula));

    /// <summary>The branches of a formula, each with its condition.</summary>
    /// <param name="formula">The formula.</param>
    public static IEnumerable<string> Branches(Formula.Cases formula) =>
        formula.Branches.Select(branch =>
            branch.Condition is null ? $"{Of(branch.Value).Line} {formula.Otherwise}" : $"{Of(branch.Value).Line} {formula.If} {Of(branch.Condition).Line}"
        );

    private static string Between(Formula.Product product) => product.Operator switch
    {
        ProductOperator.Juxtaposed => " ",
        ProductOperator.Elementwise => " ⊙ ",
        _ => product.Factors.Any(factor => factor is Formula.Derivative) ? " · " : "·",
    };

    private static IEnumerable<TextBox> Listed(ImmutableArray<Formula> arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (i > 0)
            {
                yield return ", ";
            }

            yield return Of(arguments[i]);
        }
    }

    private static (string Left, string Right) Edges(int row, int rows) => (row, rows) switch
    {
        (_, 1) => ("[", "]"),
        (0, _) => ("⎡", "⎤"),
        _ when row == rows - 1 => ("⎣", "⎦"),
        _ => ("⎢", "⎥"),
    };

    /// <summary>A formula in its place; brackets around it are as tall as it is.</summary>
    private static TextBox Bracketed(Formula formula, bool needs, TextFormula place)
    {
        if (!needs)
        {
            return formula.Accept(place);
        }

        var inner = Of(formula);
        return inner.IsLine ? $"({inner.Line})" : TextBox.Beside(Bracket(inner, "⎛⎜⎝"), inner, Bracket(inner, "⎞⎟⎠"));
    }

    private static TextBox Bracket(TextBox inner, string parts)
    {
        var last = inner.Lines.Count - 1;
        var lines = inner.Lines.Select((_, row) => parts[row == 0 ? 0 : row == last ? 2 : 1].ToString()).ToArray();
        return new TextBox(lines, inner.Baseline);
    }
}
