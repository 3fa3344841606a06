namespace Longhand.Cli;

/// <summary>Sentences in lines of the terminal's width.</summary>
internal static class TextLines
{
    /// <summary>A sentence with a bullet.</summary>
    public static void Bullet(TextWriter output, string text) => Write(output, text, "  • ", "    ");

    /// <summary>Sentences.</summary>
    public static void Paragraph(TextWriter output, string text) => Write(output, text, string.Empty, string.Empty);

    private static void Write(TextWriter output, string text, string first, string next)
    {
        var (line, width) = (first, Terminal.Width(null));
        var isEmpty = true;
        foreach (var word in text.Split(' '))
        {
            if (!isEmpty && line.Length + 1 + word.Length > width)
            {
                output.WriteLine(line);
                (line, isEmpty) = (next, true);
            }

            line += isEmpty ? word : " " + word;
            isEmpty = false;
        }

        output.WriteLine(line);
    }
}
