using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>
/// Breaks a formula with matrices that is wider than the line: before the signs of its sums, between factors, and at last between the
/// columns of a matrix, whose right bracket stands where its last columns are.
/// </summary>
/// <param name="room">How many columns a line has.</param>
internal sealed class TextBlocks(int room)
{
    private const int Indent = 2;

    private readonly List<(string Gap, TextBox Box)> _chunks = [];

    /// <summary>The lines of a formula, each as tall as its matrices.</summary>
    /// <param name="start">What stands before it; further lines stand in by as much.</param>
    /// <param name="formula">The formula.</param>
    public IEnumerable<TextBox> Of(string start, Formula formula)
    {
        Split(string.Empty, start, formula, string.Empty);
        var blank = new string(' ', start.Length + Indent);
        var line = new List<TextBox>();
        var used = 0;
        foreach (var (gap, box) in _chunks)
        {
            if (line.Count > 0 && used + gap.Length + box.Width > room)
            {
                yield return TextBox.Beside(line);
                line.Clear();
            }

            line.Add(line.Count > 0 ? gap : used == 0 ? string.Empty : blank);
            line.Add(box);
            used = line.Sum(part => part.Width);
        }

        yield return TextBox.Beside(line);
    }

    private void Split(string gap, string before, Formula formula, string behind)
    {
        var whole = TextBox.Beside(before, TextFormula.Of(formula), behind);
        if (whole.Width + Indent + 2 <= room)
        {
            _chunks.Add((gap, whole));
            return;
        }

        switch (formula)
        {
            case Formula.Sum sum:
                SplitSum(gap, before, sum, behind);
                break;
            case Formula.Product product:
                SplitProduct(gap, before, product, behind);
                break;
            case Formula.Negation { Operand: var operand }:
                SplitBracketed(gap, before + "−", operand, Brackets.NeedsUnderMinus(operand), behind);
                break;
            case Formula.Call { Arguments: [var argument] } call:
                Split(gap, $"{before}{UnicodeText.Visible(call.Function)}{(call.IsDerivative ? "′" : string.Empty)}(", argument, ")" + behind);
                break;
            case Formula.Matrix matrix:
                SplitMatrix(gap, before, matrix, isTransposed: false, behind);
                break;
            case Formula.Transpose { Operand: Formula.Matrix matrix }:
                SplitMatrix(gap, before, matrix, isTransposed: true, behind);
                break;
            default:
                _chunks.Add((gap, whole));
                break;
        }
    }

    private void SplitSum(string gap, string before, Formula.Sum sum, string behind)
    {
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            var term = sum.Terms[i];
            var end = i == sum.Terms.Length - 1 ? behind : string.Empty;
            if (i > 0 && term is Formula.Negation { Operand: var operand })
            {
                SplitBracketed(" ", "− ", operand, Brackets.NeedsUnderMinus(operand), end);
                continue;
            }

            SplitBracketed(i == 0 ? gap : " ", i == 0 ? before : "+ ", term, Brackets.NeedsInSum(term, i == 0), end);
        }
    }

    private void SplitProduct(string gap, string before, Formula.Product product, string behind)
    {
        for (var i = 0; i < product.Factors.Length; i++)
        {
            var isLast = i == product.Factors.Length - 1;
            var end = isLast ? behind : product.Operator == ProductOperator.Dot ? "·" : string.Empty;
            var sign = i > 0 && product.Operator == ProductOperator.Elementwise ? "⊙ " : string.Empty;
            var needs = Brackets.NeedsInInlineProduct(product, i, followsSign: false);
            SplitBracketed(i == 0 ? gap : product.Operator == ProductOperator.Dot ? string.Empty : " ", i == 0 ? before : sign, product.Factors[i], needs, end);
        }
    }

    private void SplitBracketed(string gap, string before, Formula formula, bool needs, string behind) =>
        Split(gap, needs ? before + "(" : before, formula, needs ? ")" + behind : behind);

    private void SplitMatrix(string gap, string before, Formula.Matrix matrix, bool isTransposed, string behind)
    {
        var columns = TextFormula.Columns(matrix);
        for (var i = 0; i < columns.Count; i++)
        {
            var box = columns[i];
            box = i == 0 ? TextBox.Beside(before, box) : box;
            if (i == columns.Count - 1)
            {
                box = TextBox.Beside(box, isTransposed ? TextFormula.TransposeMark(box) : string.Empty, behind);
            }

            _chunks.Add((i == 0 ? gap : "  ", box));
        }
    }
}
