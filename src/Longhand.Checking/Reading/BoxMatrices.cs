namespace Longhand.Checking.Reading;

/// <summary>Matrices whose brackets are drawn over several lines, brought to one line: [1, 2; 3, 4].</summary>
internal static class BoxMatrices
{
    private const string Open = "⎡⎢⎣";
    private const string Close = "⎤⎥⎦";

    /// <summary>The lines as one.</summary>
    /// <param name="lines">The text.</param>
    /// <param name="first">The first line.</param>
    /// <param name="last">The last line.</param>
    public static List<Glyph> Read(SourceLines lines, int first, int last)
    {
        var glyphs = new List<Glyph>();
        var width = Enumerable.Range(first, last - first + 1).Max(l => lines.End(l) - lines.Start(l));
        for (var column = 0; column < width; column++)
        {
            var top = Enumerable.Range(first, last - first + 1).FirstOrDefault(l => Open.Contains(At(lines, l, column), StringComparison.Ordinal), -1);
            if (top >= 0 && Closing(lines, top, column) is var end and > 0)
            {
                Matrix(lines, first, last, column, end, glyphs);
                column = end;
                continue;
            }

            var line = Enumerable.Range(first, last - first + 1).FirstOrDefault(l => At(lines, l, column) != ' ', first);
            glyphs.AddRange(PlainNotation.Of(lines.Text, Math.Min(lines.Start(line) + column, lines.End(line)), Math.Min(lines.Start(line) + column + 1, lines.End(line))));
            if (At(lines, line, column) == ' ')
            {
                glyphs.Add(new(' ', lines.Start(line)));
            }
        }

        return Trimmed(glyphs);
    }

    private static char At(SourceLines lines, int line, int column) =>
        lines.Start(line) + column < lines.End(line) ? lines.Text[lines.Start(line) + column] : ' ';

    private static int Closing(SourceLines lines, int line, int column)
    {
        for (var c = column + 1; lines.Start(line) + c < lines.End(line); c++)
        {
            if (Close.Contains(At(lines, line, c), StringComparison.Ordinal))
            {
                return c;
            }
        }

        return 0;
    }

    private static void Matrix(SourceLines lines, int first, int last, int from, int to, List<Glyph> glyphs)
    {
        glyphs.Add(new('[', Math.Min(lines.Start(first) + from, lines.End(first))));
        var bottom = Enumerable.Range(first, last - first + 1).Last(l => Open.Contains(At(lines, l, from), StringComparison.Ordinal));
        for (var line = first; line <= last; line++)
        {
            if (!Open.Contains(At(lines, line, from), StringComparison.Ordinal))
            {
                continue;
            }

            var begin = lines.Start(line) + from + 1;
            glyphs.AddRange(PlainNotation.Of(lines.Text, Math.Min(begin, lines.End(line)), Math.Min(lines.Start(line) + to, lines.End(line))));
            glyphs.Add(new(line == bottom ? ']' : ';', Math.Min(lines.Start(line) + to, lines.End(line))));
        }
    }

    /// <summary>Marks above a name are read character by character here: groups that were opened for each are one.</summary>
    private static List<Glyph> Trimmed(List<Glyph> glyphs)
    {
        for (var i = glyphs.Count - 3; i >= 0; i--)
        {
            if (glyphs[i].Character == '}' && glyphs[i + 1].Character is '^' or '_' && glyphs[i + 2].Character == '{' && i > 0 && Mark(glyphs, i) == glyphs[i + 1].Character)
            {
                glyphs.RemoveRange(i, 3);
            }
        }

        return glyphs;
    }

    private static char Mark(List<Glyph> glyphs, int close)
    {
        var open = close;
        while (open > 0 && glyphs[open].Character != '{')
        {
            open--;
        }

        return open > 0 ? glyphs[open - 1].Character : ' ';
    }
}
