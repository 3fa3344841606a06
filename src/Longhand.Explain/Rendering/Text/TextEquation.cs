using System.Globalization;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>Lays an equation out: sides aligned at their signs, the number at the right, lines that are too long broken.</summary>
/// <param name="width">The width of a line in columns.</param>
internal sealed class TextEquation(int width)
{
    private const string Indent = "  ";
    private const int ContinuationIndent = 2;

    // A left side that takes more of the line than this stands on a line of its own.
    private const double WidestLeft = 0.45;

    /// <summary>The lines of an equation.</summary>
    /// <param name="equation">The equation.</param>
    public IEnumerable<string> Lines(Block.Equation equation)
    {
        var number = equation.Number is { } n ? string.Create(CultureInfo.InvariantCulture, $"({n})") : string.Empty;
        var left = TextFormula.Of(equation.Left);
        var start = Indent + left.Line;
        var margin = new string(' ', TextBox.Columns(start));
        if (TextBox.Columns(start) > width * WidestLeft)
        {
            yield return TextBox.Padded(start, width - number.Length, isRight: false) + number;
            (start, margin, number) = (Indent + Indent, Indent + Indent, string.Empty);
        }

        var room = width - TextBox.Columns(margin) - 1;
        var isFirst = true;
        foreach (var side in Joined(equation, room - number.Length - 1))
        {
            foreach (var line in Side(side, isFirst ? start : margin, margin, isFirst ? room - number.Length - 1 : room))
            {
                yield return isFirst && number.Length > 0 ? TextBox.Padded(line, width - number.Length, isRight: false) + number : line.TrimEnd();
                isFirst = false;
            }
        }
    }

    /// <summary>The sides as boxes with their signs. The value joins the line before it where both fit.</summary>
    private static List<TextBox> Joined(Block.Equation equation, int room)
    {
        var sides = equation.Sides.SelectMany(side => Stacked(side.Formula, side.IsExact ? "= " : "≈ ", room)).ToList();
        if (sides.Count > 1 && sides[^1].IsLine && sides[^2].IsLine && sides[^1].Width + sides[^2].Width + 1 <= room && sides.Count > 2)
        {
            var joined = TextBox.Beside(sides[^2], " ", sides[^1]);
            sides.RemoveRange(sides.Count - 2, 2);
            sides.Add(joined);
        }

        return sides;
    }

    /// <summary>A formula behind its sign; what is too wide stands on further lines, branches one below the other.</summary>
    private static IEnumerable<TextBox> Stacked(Formula formula, string start, int room)
    {
        var whole = TextBox.Beside(start, TextFormula.Of(formula));
        if (whole.Width <= room)
        {
            return [whole];
        }

        if (formula is Formula.Cases cases && whole.IsLine)
        {
            var blank = new string(' ', start.Length);
            return TextFormula.Branches(cases).Select((branch, i) =>
                TextBox.Beside(i == 0 ? start : blank, branch, i == cases.Branches.Length - 1 ? string.Empty : ",")
            );
        }

        return whole.IsLine && !HasMatrix(formula) ? [whole] : new TextBlocks(room).Of(start, formula);
    }

    /// <summary>Whether a matrix is in a formula: one of a single row stands on a line, but is no text to be broken anywhere.</summary>
    private static bool HasMatrix(Formula formula) => FormulaNumbers.Largest([formula]).Columns > 0;

    /// <summary>One side: on one line, on the lines of its matrices, or broken where terms begin.</summary>
    private static IEnumerable<string> Side(TextBox side, string start, string margin, int room)
    {
        if (!side.IsLine)
        {
            for (var row = 0; row < side.Lines.Count; row++)
            {
                yield return (row == side.Baseline ? start : margin) + " " + side.Lines[row];
            }

            yield break;
        }

        var isFirst = true;
        foreach (var line in TextLines.Broken(side.Line, room, ContinuationIndent))
        {
            yield return isFirst ? $"{start} {line}" : $"{margin} {line}";
            isFirst = false;
        }
    }
}
