using System.Collections.Immutable;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>Estimates how wide formulas become, a little too wide rather than too narrow.</summary>
/// <param name="maximum">The width in em that a matrix is made to fit, by a smaller font.</param>
internal sealed class FormulaMeasure(double maximum) : IFormulaVisitor<FormulaExtent>
{
    // In em of Computer Modern.
    private const double Digit = 0.5;
    private const double Character = 0.6;
    private const double Signs = 1.25;
    private const double Dot = 0.75;
    private const double Pair = 0.8;
    private const double ScriptScale = 0.78;

    /// <summary>The width in em that a matrix is made to fit.</summary>
    public double Maximum => maximum;

    /// <summary>The width of a formula in em.</summary>
    /// <param name="formula">The formula.</param>
    public double Width(Formula formula) => formula.Accept(this).Width;

    /// <summary>The width of a name in em.</summary>
    /// <param name="symbol">The name.</param>
    public static double Width(Symbol symbol)
    {
        var isSingle = symbol.Letter.Length == 1 || LatexCharacters.GreekWord(symbol.Letter) is not null;
        var letter = isSingle ? Character : WordWidth(symbol.Letter);
        var below = (symbol.Index.Length * Digit) + (symbol.Of is null ? 0 : Width(symbol.Of));
        var above = (symbol.Mark.Length * Character) + (symbol.Example is null ? 0 : 3 * Digit);
        return letter + (ScriptScale * Math.Max(below, above));
    }

    /// <summary>The width of words in em.</summary>
    /// <param name="words">The words.</param>
    public static double WordWidth(string words)
    {
        var width = 0.0;
        foreach (var character in words)
        {
            // What the fonts lack is written [U+4E2D].
            var isShown = character is >= ' ' and <= 'ÿ' || LatexCharacters.Letter(character) is not null || LatexCharacters.Symbol(character) is not null;
            width += isShown ? Digit : 8 * Digit;
        }

        return width;
    }

    /// <summary>The widths of the columns of a matrix in em, without the room between them.</summary>
    /// <param name="rows">The rows.</param>
    public double[] ColumnWidths(ImmutableArray<ImmutableArray<Formula>> rows)
    {
        var widths = new double[rows.Length > 0 ? rows[0].Length : 0];
        foreach (var row in rows)
        {
            for (var i = 0; i < widths.Length && i < row.Length; i++)
            {
                widths[i] = Math.Max(widths[i], Width(row[i]));
            }
        }

        return widths;
    }

    /// <inheritdoc/>
    public FormulaExtent Visit(Formula.Name formula) => new(Width(formula.Symbol), IsTall: false);

    /// <inheritdoc/>
    public FormulaExtent Visit(Formula.Number formula)
    {
        var width = 0.0;
        foreach (var character in formula.Text)
        {
            width += character switch
            {
                '.' => 0.28,
                '-' => 0.78,
                'e' => 2, // a times and a ten
                _ => Digit,
            };
        }

        return new(width, IsTall: false);
    }

    /// <inheritdoc/>
    public FormulaExtent Visit(Formula.Sum formula) => Join(formula.Terms, Signs);

    /// <inheritdoc/>
    public FormulaExtent Visit(Formula.Others formula) => new(WordWidth(formula.Words) + Pair, IsTall: false);

    /// <inheritdoc/>
    public FormulaExtent Visit(Formula.Product formula) => Join(formula.Factors, Dot);

    /// <inheritdoc/>
    public FormulaExtent Visit(Formula.Fraction formula) =>
        new(Math.Max(Width(formula.Numerator), Width(formula.Denominator)) + 0.3, IsTall: true);

    /// <inheritdoc/>
    public FormulaExtent Visit(Formula.Power formula)
    {
        var below = formula.Base.Accept(this);
        var brackets = Brackets.NeedsAsBase(formula.Base) ? Pair : 0;
        return below with { Width = below.Width + (ScriptScale * Width(formula.Exponent)) + brackets };
    }

    /// <inheritdoc/>
    public FormulaExtent Visit(Formula.Negation formula)
    {
        var operand = formula.Operand.Accept(this);
        return operand with { Width = operand.Width + 0.8 + (Brackets.NeedsUnderMinus(formula.Operand) ? Pair : 0) };
    }

    /// <inheritdoc/>
    public FormulaExtent Visit(Formula.Call formula)
    {
        var arguments = Join(formula.Arguments, 0.5);
        return arguments with { Width = arguments.Width + Width(new Symbol(formula.Function)) + Pair + (formula.IsDerivative ? 0.3 : 0) };
    }

    /// <inheritdoc/>
    public FormulaExtent Visit(Formula.Root formula)
    {
        var operand = formula.Operand.Accept(this);
        return operand with { Width = operand.Width + 0.9 };
    }

    /// <inheritdoc/>
    public FormulaExtent Visit(Formula.Absolute formula)
    {
        var operand = formula.Operand.Accept(this);
        return operand with { Width = operand.Width + Pair };
    }

    /// <inheritdoc/>
    public FormulaExtent Visit(Formula.Derivative formula) =>
        new(Math.Max(Width(formula.Of), Width(formula.By)) + 0.9, IsTall: true);

    /// <inheritdoc/>
    public FormulaExtent Visit(Formula.Matrix formula)
    {
        var width = 1.0;
        foreach (var column in ColumnWidths(formula.Rows))
        {
            width += column + 1;
        }

        return new(Math.Min(width, maximum), IsTall: true);
    }

    /// <inheritdoc/>
    public FormulaExtent Visit(Formula.Transpose formula)
    {
        var operand = formula.Operand.Accept(this);
        return operand with { Width = operand.Width + ScriptScale + (Brackets.NeedsAsBase(formula.Operand) ? Pair : 0) };
    }

    /// <inheritdoc/>
    public FormulaExtent Visit(Formula.Comparison formula)
    {
        var (left, right) = (formula.Left.Accept(this), formula.Right.Accept(this));
        return new(left.Width + right.Width + Signs, left.IsTall || right.IsTall);
    }

    /// <inheritdoc/>
    public FormulaExtent Visit(Formula.Cases formula)
    {
        var (values, conditions) = (0.0, WordWidth(formula.Otherwise));
        foreach (var (value, condition) in formula.Branches)
        {
            values = Math.Max(values, Width(value));
            conditions = Math.Max(conditions, condition is null ? 0 : Width(condition));
        }

        return new(values + conditions + 2, IsTall: true);
    }

    private FormulaExtent Join(ImmutableArray<Formula> operands, double between)
    {
        var (width, isTall) = (0.0, false);
        foreach (var operand in operands)
        {
            var extent = operand.Accept(this);
            width += extent.Width + (width > 0 ? between : 0) + (operand.Binding <= Binding.Negation ? Pair : 0);
            isTall |= extent.IsTall;
        }

        return new(width, isTall);
    }
}
