namespace Longhand.Cli.Tests;

/// <summary>
/// Every file and every output that README and docs show is written there by this test: behind a mark
/// <c>&lt;!-- file: … --&gt;</c> or <c>&lt;!-- run: … --&gt;</c>. UPDATE_SNAPSHOTS=1 writes them anew.
/// </summary>
public sealed class DocumentationTests
{
    private const string Fence = "```";

    public static TheoryData<string> Documents => [.. new[] { "README.md" }.Concat(Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md").Select(file => Path.GetRelativePath(Repository.Root, file)))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void What_a_document_shows_is_what_the_program_prints(string document)
    {
        var path = Path.Combine(Repository.Root, document);
        var shown = File.ReadAllText(path);
        var printed = Written(shown.Split('\n'));
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, printed);
            return;
        }

        Assert.Equal(printed, shown);
    }

    [Fact]
    public void The_page_of_functions_is_what_the_program_prints() =>
        Approved.Check("../../docs/functions.md", LonghandProcess.Run("functions", "--format", "markdown").Done());

    private static string Written(string[] lines)
    {
        var text = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            text.Add(lines[i]);
            if (Block(lines[i]) is not { } block)
            {
                continue;
            }

            // The old block goes, if there is one.
            if (i + 2 < lines.Length && lines[i + 1].Length == 0 && lines[i + 2].StartsWith(Fence, StringComparison.Ordinal))
            {
                i = Array.FindIndex(lines, i + 3, line => line == Fence);
            }

            text.Add(string.Empty);
            text.AddRange(block);
        }

        return string.Join('\n', text);
    }

    private static string[]? Block(string line)
    {
        if (line.StartsWith("<!-- file: ", StringComparison.Ordinal))
        {
            var file = Mark(line, "<!-- file: ").Split(" | ");
            var language = Path.GetExtension(file[0]) switch { ".cs" => "csharp", ".json" => "jsonc", _ => "text" };
            return [Fence + language, .. Cut(File.ReadAllText(Path.Combine(Repository.Root, file[0])), file), Fence];
        }

        if (!line.StartsWith("<!-- run: ", StringComparison.Ordinal))
        {
            return null;
        }

        var parts = Mark(line, "<!-- run: ").Split(" | ");
        return [Fence + "text", "$ " + parts[0], .. Cut(Repository.Run(parts[0].Split(' ')[0], parts[0].Split(' ')[1..]), parts), Fence];
    }

    /// <summary>The lines from one to another; the whole text where none are named.</summary>
    private static string[] Cut(string text, string[] parts)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        var from = Limit(parts, "from ") is { } first ? Array.FindIndex(lines, l => l.StartsWith(first, StringComparison.Ordinal)) : 0;
        var to = Limit(parts, "to ") is { } last ? Array.FindIndex(lines, from, l => l.StartsWith(last, StringComparison.Ordinal)) : lines.Length - 1;
        return lines[from..(to + 1)];
    }

    private static string Mark(string line, string start) => line[start.Length..].Replace(" -->", string.Empty, StringComparison.Ordinal);

    private static string? Limit(string[] parts, string name) =>
        parts.FirstOrDefault(part => part.StartsWith(name, StringComparison.Ordinal))?[name.Length..].Trim('"');
}
