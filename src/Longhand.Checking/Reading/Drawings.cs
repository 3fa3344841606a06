namespace Longhand.Checking.Reading;

/// <summary>What stands in a working and is no text of it: drawings and definitions, in which numbers stand beside lines.</summary>
internal static class Drawings
{
    private const int MostLines = 400;

    /// <summary>The line behind a drawing or a definition in LaTeX; −1 where neither begins.</summary>
    public static int Behind(SourceLines lines, int line, ReadOnlySpan<char> bare) =>
        bare.StartsWith("\\begin{tikzpicture}", StringComparison.Ordinal) ? Picture(lines, line)
        : bare.IndexOfAnyInRange('\u2801', '\u28ff') >= 0 ? line + 1 // Dots draw a network or a curve, with numbers beside them.
        : bare.StartsWith("\\tikzset", StringComparison.Ordinal) || bare.StartsWith("\\def\\", StringComparison.Ordinal) ? Definition(lines, line)
        : -1;

    /// <summary>A definition goes on until its braces are closed.</summary>
    private static int Definition(SourceLines lines, int line)
    {
        var depth = 0;
        for (var last = line; last < lines.Count && last - line < MostLines; last++)
        {
            foreach (var c in lines.Line(last))
            {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            }

            if (depth <= 0)
            {
                return last + 1;
            }
        }

        return line + 1;
    }

    /// <summary>A drawing is no working.</summary>
    private static int Picture(SourceLines lines, int line)
    {
        for (var last = line; last < lines.Count; last++)
        {
            if (lines.Line(last).IndexOf("\\end{tikzpicture}", StringComparison.Ordinal) >= 0)
            {
                return last + 1;
            }
        }

        return line + 1;
    }
}
