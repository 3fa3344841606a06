namespace Longhand.Explain.Rendering;

/// <summary>Breaks lines of formulas and of words.</summary>
internal static class TextLines
{
    /// <summary>A formula, broken before the + and − of its outermost sum; a term that is still too long behind a · in it.</summary>
    /// <param name="text">The formula, with its sign.</param>
    /// <param name="room">How many columns a line has.</param>
    /// <param name="indent">How far further lines stand in.</param>
    public static IEnumerable<string> Broken(string text, int room, int indent)
    {
        if (TextBox.Columns(text) <= room)
        {
            return [text];
        }

        var lines = new List<string>();
        foreach (var term in Terms(text))
        {
            var joined = lines.Count == 0 ? term : lines[^1] + " " + term;
            if (lines.Count > 0 && TextBox.Columns(joined) <= room)
            {
                lines[^1] = joined;
                continue;
            }

            lines.AddRange(BrokenTerm(lines.Count == 0 ? term : new string(' ', indent) + term, room, 2 * indent));
        }

        return lines;
    }

    /// <summary>The terms of the outermost sum, each with its sign.</summary>
    private static IEnumerable<string> Terms(string text)
    {
        var (start, depth) = (0, 0);
        for (var i = 1; i < text.Length - 1; i++)
        {
            depth += text[i] is '(' or '[' ? 1 : text[i] is ')' or ']' ? -1 : 0;
            if (depth == 0 && text[i] is '+' or '−' && text[i - 1] == ' ' && text[i + 1] == ' ')
            {
                yield return text[start..(i - 1)];
                start = i;
            }
        }

        yield return text[start..];
    }

    private static IEnumerable<string> BrokenTerm(string term, int room, int indent)
    {
        var rest = term;
        while (TextBox.Columns(rest) > room && BreakIn(rest, room) is var place && place > indent)
        {
            yield return rest[..place].TrimEnd();
            rest = new string(' ', indent) + rest[place..].TrimStart();
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
            var isBehindDot = i > start && (text[i - 1] == '·' || (text[i - 1] == ' ' && text[i - 2] is '·' or ','));
            var rank = (2 * depth) + (isSign ? 0 : 1);
            if ((isSign || (isBehindDot && text[i] != ' ')) && (rank <= bestDepth || best < room / 3))
            {
                (best, bestDepth) = (i, rank);
            }

            columns++;
        }

        return best;
    }
}
