using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>Writes a document as text for a terminal: Unicode mathematics that lines up, colour only where it is asked for.</summary>
public sealed class TextRenderer : DocumentRenderer
{
    /// <summary>The width of a line where nothing is said.</summary>
    public const int DefaultWidth = 80;

    private const string Bold = "\u001b[1m";
    private const string Dim = "\u001b[2m";
    private const string Accent = "\u001b[36m";
    private const string Plain = "\u001b[0m";

    private readonly int _width;
    private readonly bool _hasColour;
    private readonly TextEquation _equations;
    private readonly TextTable _tables;

    /// <summary>Begins a text.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="width">The width of a line in columns, at least 40.</param>
    /// <param name="hasColour">Whether headings and remarks are set off by colour, with the escapes of a terminal.</param>
    public TextRenderer(TextWriter output, int width = DefaultWidth, bool hasColour = false)
        : base(output)
    {
        const int Least = 40;
        ArgumentOutOfRangeException.ThrowIfLessThan(width, Least);
        (_width, _hasColour) = (width, hasColour);
        (_equations, _tables) = (new TextEquation(width), new TextTable(width));
    }

    /// <inheritdoc/>
    public override void Visit(Block.Heading block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var text = Written(block.Text);
        var rule = block.Level switch
        {
            1 => new string('═', Math.Min(TextBox.Columns(text), _width)),
            2 => new string('─', Math.Min(TextBox.Columns(text), _width)),
            _ => null,
        };
        if (block.Level is 2 or 3)
        {
            Output.Write('\n');
        }

        WriteWrapped(text, string.Empty, string.Empty, block.Level <= 2 ? Bold + Accent : Bold);
        if (rule is not null)
        {
            WriteLine(Styled(rule, Dim));
        }

        Output.Write('\n');
    }

    /// <inheritdoc/>
    public override void Visit(Block.Paragraph block)
    {
        ArgumentNullException.ThrowIfNull(block);
        WriteWrapped(Written(block.Text), string.Empty, string.Empty);
        Output.Write('\n');
    }

    /// <inheritdoc/>
    public override void Visit(Block.Bullets block)
    {
        ArgumentNullException.ThrowIfNull(block);
        foreach (var item in block.Items)
        {
            WriteWrapped(Written(item), "• ", "  ");
        }

        Output.Write('\n');
    }

    /// <inheritdoc/>
    public override void Visit(Block.Equation block)
    {
        ArgumentNullException.ThrowIfNull(block);
        foreach (var line in _equations.Lines(block))
        {
            WriteLine(line);
        }

        if (block.Remark is { } remark)
        {
            const string Arrow = "    ↳ ";
            foreach (var line in TextLines.Wrapped(Written(remark), _width - Arrow.Length))
            {
                WriteLine(Styled(Arrow + line, Dim));
            }
        }

        Output.Write('\n');
    }

    /// <inheritdoc/>
    public override void Visit(Block.Table block)
    {
        ArgumentNullException.ThrowIfNull(block);
        WriteWrapped(Written(block.Caption), "  ", "  ", Bold);
        Output.Write('\n');
        foreach (var line in _tables.Lines(block, Written))
        {
            WriteLine(line);
        }

        Output.Write('\n');
    }

    /// <inheritdoc/>
    public override void Visit(Block.Diagram block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var lines = new TextDiagram(_width).Lines(block).ToList();
        foreach (var line in lines)
        {
            WriteLine(line);
        }

        if (lines.Count == 0)
        {
            WriteChain(block);
        }

        Output.Write('\n');
    }

    // More layers than stand beside each other.
    private void WriteChain(Block.Diagram block)
    {
        const int MostNames = 12;
        var columns = block.Columns.Select(column =>
            string.Join("  ", column.Take(MostNames).Select(node => UnicodeText.Of(node.Name))) + (column.Length > MostNames ? "  …" : string.Empty)
        );
        WriteWrapped(string.Join("  ──▶  ", columns), "  ", "  ");
    }

    /// <inheritdoc/>
    public override void Visit(Block.Curve block)
    {
        ArgumentNullException.ThrowIfNull(block);
        WriteWrapped(Written(block.Caption), "  ", "  ", Bold);
        Output.Write('\n');
        foreach (var line in new TextCurve(_width).Lines(block, Written))
        {
            WriteLine(line);
        }

        Output.Write('\n');
    }

    /// <inheritdoc/>
    public override void Visit(Block.Note block)
    {
        ArgumentNullException.ThrowIfNull(block);
        WriteWrapped(Written(block.Text), "  │ ", "  │ ");
        Output.Write('\n');
    }

    private static string Written(Prose prose) => UnicodeText.Of(prose);

    private void WriteWrapped(string text, string first, string others, string? style = null)
    {
        var start = first;
        foreach (var line in TextLines.Wrapped(text, _width - first.Length))
        {
            WriteLine(style is null ? start + line : Styled(start + line, style));
            start = others;
        }
    }

    private void WriteLine(string line)
    {
        Output.Write(line);
        Output.Write('\n');
    }

    private string Styled(string text, string style) => _hasColour ? style + text + Plain : text;
}
