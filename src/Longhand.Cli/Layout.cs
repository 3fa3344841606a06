using System.CommandLine;
using System.Text;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Rendering;
using Longhand.Explain.Wording;

namespace Longhand.Cli;

/// <summary>How a document is written, and where: the options of every command that writes one.</summary>
/// <param name="Format">text, markdown, latex, html or json.</param>
/// <param name="File">The file; standard output where there is none.</param>
/// <param name="Columns">The width of a line of text; that of the terminal where nothing is said.</param>
/// <param name="IsFragment">Whether LaTeX is written for another document.</param>
internal sealed record Layout(string Format, string? File, int? Columns = null, bool IsFragment = false)
{
    /// <summary>The language of the words.</summary>
    public Sentences Sentences { get; init; } = English.Instance;

    private const int Narrowest = 60;
    private const int Widest = 1000;

    /// <summary>The width of a line of text.</summary>
    public static Option<int?> Width { get; } =
        CommandOptions.Whole("--width", "The columns of a line of text (the terminal's own, 60 to 100; 80 in a file).", Narrowest, Widest);

    /// <summary>LaTeX without preamble.</summary>
    public static Option<bool> Fragment { get; } =
        new("--fragment") { Description = "LaTeX to \\input into a document of your own; its first lines say what that needs." };

    /// <summary>The language of the words between equations.</summary>
    public static Option<string> Language { get; } =
        CommandOptions.Choice("--language", "The language of the words; numbers keep their decimal point.", [.. Sentences.Languages.Select(s => s.Language)]);

    /// <summary>The sentences of the language that is asked for.</summary>
    public static Sentences SentencesOf(ParseResult arguments) => Sentences.Languages.First(s => s.Language == arguments.GetValue(Language));

    /// <summary>Reads the options of a command.</summary>
    public static Layout Of(ParseResult arguments, string format, string? file)
    {
        var layout = new Layout(format, file, arguments.GetValue(Width), arguments.GetValue(Fragment)) { Sentences = SentencesOf(arguments) };
        if (layout is { IsFragment: true, Format: not "latex" })
        {
            throw new UsageException($"--fragment is for LaTeX, and the format is {format}: give --format latex, or leave --fragment out.");
        }

        WidthOf(arguments, format, file);
        return layout;
    }

    /// <summary>The columns of a line of text.</summary>
    public static int WidthOf(ParseResult arguments, string format, string? file) =>
        arguments.GetValue(Width) is not { } columns ? Terminal.Width(file)
        : format is "text" ? columns
        : throw new UsageException($"--width is for text, and the format is {format}: leave it out.");

    /// <summary>Writes a document; a derivation, whose options are given, as a page with switches.</summary>
    public void Write(Stream stream, IEnumerable<Block> blocks, string title, DerivationOptions? options = null)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        Renderer(writer, options).Render(blocks, title);
    }

    private DocumentRenderer Renderer(TextWriter writer, DerivationOptions? options) => Format switch
    {
        "markdown" => new MarkdownRenderer(writer, Sentences),
        "latex" => new LatexRenderer(writer, IsFragment, Sentences),
        "html" => options is null ? new HtmlRenderer(writer, Sentences) : new HtmlRenderer(writer, options),
        _ => new TextRenderer(writer, Columns ?? Terminal.Width(File), Terminal.HasColour(File)),
    };
}
