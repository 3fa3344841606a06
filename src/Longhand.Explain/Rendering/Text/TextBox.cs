using System.Globalization;
using System.Text;

namespace Longhand.Explain.Rendering;

/// <summary>A piece of typeset text: lines of equal width, one of which stands on the line of the equation.</summary>
/// <param name="Lines">The lines, all of the same width.</param>
/// <param name="Baseline">Which of them stands on the line of the equation.</param>
internal sealed record TextBox(IReadOnlyList<string> Lines, int Baseline)
{
    private const int FirstMark = 0x300;

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

    /// <summary>How many columns a text takes.</summary>
    public static int Columns(string text)
    {
        var columns = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            columns += Columns(rune);
        }

        return columns;
    }

    /// <summary>How many columns a character takes: marks that stand on a letter take none, the characters of East Asia two.</summary>
    public static int Columns(Rune rune) =>
        rune.Value < FirstMark ? 1
        : Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
        : IsWide(rune.Value) ? 2
        : 1;

    /// <summary>The beginning of a text that fits into some columns.</summary>
    public static string Cut(string text, int columns)
    {
        var (length, used) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            used += Columns(rune);
            if (used > columns)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return text[..length];
    }

    /// <summary>A text with blanks up to a width.</summary>
    public static string Padded(string text, int width, bool isRight)
    {
        var blanks = new string(' ', Math.Max(0, width - Columns(text)));
        return isRight ? blanks + text : text + blanks;
    }

    // Hangul, the radicals and ideographs with what stands between them, and the wide forms.
    private static bool IsWide(int value) =>
        value
            is (>= 0x1100 and <= 0x115F)
                or (>= 0x2E80 and <= 0x303E)
                or (>= 0x3041 and <= 0xA4CF)
                or (>= 0xA960 and <= 0xA97F)
                or (>= 0xAC00 and <= 0xD7A3)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFE30 and <= 0xFE6F)
                or (>= 0xFF00 and <= 0xFF60)
                or (>= 0xFFE0 and <= 0xFFE6)
                or (>= 0x1F300 and <= 0x1FAFF)
                or (>= 0x20000 and <= 0x3FFFD);
}
