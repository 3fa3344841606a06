namespace Longhand.Explain.Rendering;

/// <summary>Breaks lines of formulas and of words.</summary>
internal static class TextLines
{
    /// <summary>A formula, broken before a + or − or behind a ·, at the outermost such place that fits.</summary>
    /// <param name="text">The formula, with its sign.</param>
    /// <param name="room">How many columns a line has.</param>
    /// <param name="indent">How far further lines stand in.</param>
    public static IEnumerable<string> Broken(string text, int room, int indent)
    {
        var rest = text;
        while (TextBox.Columns(rest) > room && BreakIn(rest, room) is var place and > 0)
        {
            yield return rest[..place].TrimEnd();
            rest = new string(' ', indent) + rest[place..].TrimStart();
            if (place <= indent)
            {
                break;
            }
        }

        yield return rest;
    }

    /// <summary>Words, broken at blanks.</summary>
    /// <param name="text">The words.</param>
    /// <param name="room">How many columns a line has.</param>
    public static IEnumerable<string> Wrapped(string text, int room)
    {
        var line = string.Empty;
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && TextBox.Columns(line) + 1 + TextBox.Columns(word) > room)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : line + " " + word;
            }
        }

        yield return line;
    }

    /// <summary>The place to break at: the least nested one in the later half of the line, or the last that fits.</summary>
    private static int BreakIn(string text, int room)
    {
        var (best, bestDepth, depth, columns) = (0, int.MaxValue, 0, 0);
        var start = text.Length - text.TrimStart().Length + 2;
        for (var i = 0; i < text.Length && columns <= room; i++)
        {
            depth += text[i] is '(' or '[' ? 1 : text[i] is ')' or ']' ? -1 : 0;
            var isSign = i > start && text[i] is '+' or '−' && text[i - 1] == ' ' && i + 1 < text.Length && text[i + 1] == ' ';
            var isBehindDot = i > start && text[i - 1] is '·' or ',';
            var rank = (2 * depth) + (isSign ? 0 : 1);
            if ((isSign || isBehindDot) && (rank <= bestDepth || best < room / 3))
            {
                (best, bestDepth) = (i, rank);
            }

            columns++;
        }

        return best;
    }
}
