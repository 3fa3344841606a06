using System.Globalization;

namespace Longhand.Explain.Rendering;

/// <summary>A piece of typeset text: lines of equal width, one of which stands on the line of the equation.</summary>
/// <param name="Lines">The lines, all of the same width.</param>
/// <param name="Baseline">Which of them stands on the line of the equation.</param>
internal sealed record TextBox(IReadOnlyList<string> Lines, int Baseline)
{
    /// <summary>The width in columns of a terminal.</summary>
    public int Width => Columns(Lines[0]);

    /// <summary>Whether it is one line.</summary>
    public bool IsLine => Lines.Count == 1;

    /// <summary>The text of a box of one line.</summary>
    public string Line => Lines[0];

    /// <summary>A line of text.</summary>
    public static implicit operator TextBox(string line) => new([line], 0);

    /// <summary>Boxes side by side, on one line of the equation.</summary>
    public static TextBox Beside(params IReadOnlyList<TextBox> boxes)
    {
        if (boxes.All(box => box.IsLine))
        {
            return string.Concat(boxes.Select(box => box.Line));
        }

        var above = boxes.Max(box => box.Baseline);
        var below = boxes.Max(box => box.Lines.Count - box.Baseline);
        var lines = new string[above + below];
        for (var row = 0; row < lines.Length; row++)
        {
            lines[row] = string.Concat(
                boxes.Select(box =>
                {
                    var line = row - above + box.Baseline;
                    return line >= 0 && line < box.Lines.Count ? box.Lines[line] : new string(' ', box.Width);
                })
            );
        }

        return new TextBox(lines, above);
    }

    /// <summary>How many columns a text takes: marks that stand on a letter take none.</summary>
    public static int Columns(string text)
    {
        var columns = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            columns += System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format ? 0 : 1;
        }

        return columns;
    }

    /// <summary>A text with blanks up to a width.</summary>
    public static string Padded(string text, int width, bool isRight)
    {
        var blanks = new string(' ', Math.Max(0, width - Columns(text)));
        return isRight ? blanks + text : text + blanks;
    }
}
