using System.Globalization;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>Lays an equation out: sides aligned at their signs, the number at the right, lines that are too long broken.</summary>
/// <param name="width">The width of a line in columns.</param>
internal sealed class TextEquation(int width)
{
    private const string Indent = "  ";
    private const int ContinuationIndent = 2;

    /// <summary>The lines of an equation.</summary>
    /// <param name="equation">The equation.</param>
    public IEnumerable<string> Lines(Block.Equation equation)
    {
        var number = equation.Number is { } n ? string.Create(CultureInfo.InvariantCulture, $"({n})") : string.Empty;
        var left = TextFormula.Of(equation.Left);
        var margin = new string(' ', TextBox.Columns(Indent) + left.Width);
        var room = width - TextBox.Columns(margin) - 3;
        var isFirst = true;
        foreach (var side in Joined(equation, room - number.Length - 1))
        {
            foreach (var line in Side(side, isFirst ? Indent + left.Line : margin, margin, isFirst ? room - number.Length - 1 : room))
            {
                yield return isFirst && number.Length > 0 ? TextBox.Padded(line, width - number.Length, isRight: false) + number : line.TrimEnd();
                isFirst = false;
            }
        }
    }

    /// <summary>The sides as boxes with their signs. The value joins the line before it where both fit.</summary>
    private static List<TextBox> Joined(Block.Equation equation, int room)
    {
        var sides = equation.Sides.SelectMany(side => Stacked(side, room)).ToList();
        if (sides.Count > 1 && sides[^1].IsLine && sides[^2].IsLine && sides[^1].Width + sides[^2].Width + 1 <= room && sides.Count > 2)
        {
            var joined = TextBox.Beside(sides[^2], " ", sides[^1]);
            sides.RemoveRange(sides.Count - 2, 2);
            sides.Add(joined);
        }

        return sides;
    }

    /// <summary>One side with its sign; a sum of matrices that is too wide stands term below term.</summary>
    private static IEnumerable<TextBox> Stacked(EquationSide side, int room)
    {
        var sign = side.IsExact ? "= " : "≈ ";
        var whole = TextBox.Beside(sign, TextFormula.Of(side.Formula));
        var (before, sum) = side.Formula switch
        {
            Formula.Sum s => (string.Empty, s),
            Formula.Product { Factors: [Formula.Fraction share, Formula.Sum s] } => (TextFormula.Of(share).Line + "·( ", s),
            _ => (string.Empty, null),
        };
        if (whole.IsLine || whole.Width <= room || sum is null)
        {
            yield return whole;
            yield break;
        }

        for (var i = 0; i < sum.Terms.Length; i++)
        {
            var start = i == 0 ? sign + before : new string(' ', sign.Length + Math.Max(0, before.Length - 2)) + "+ ";
            var end = before.Length > 0 && i == sum.Terms.Length - 1 ? " )" : string.Empty;
            yield return TextBox.Beside(start, TextFormula.Of(sum.Terms[i]), end);
        }
    }

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
