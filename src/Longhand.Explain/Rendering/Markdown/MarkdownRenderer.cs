using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Longhand.Explain.Documents;
using Longhand.Explain.Wording;

namespace Longhand.Explain.Rendering;

/// <summary>
/// Writes a document as GitHub-flavoured Markdown, with mathematics in LaTeX and the network in Mermaid. Nothing that a user wrote
/// becomes markup.
/// </summary>
/// <remarks>
/// Mathematics stands in <c>```math</c> blocks and between <c>$`</c> and <c>`$</c>: there Markdown takes no backslash, underscore or
/// asterisk for its own, as it does between dollar signs.
/// </remarks>
public sealed class MarkdownRenderer : DocumentRenderer
{
    // A wider equation would have to be scrolled.
    private const double LineWidth = 50;

    private readonly LatexFormula _formulas = new(LatexDialect.Browser, new FormulaMeasure(double.PositiveInfinity));

    private readonly Sentences _text;

    /// <summary>Begins a renderer.</summary>
    /// <param name="output">Where the document goes.</param>
    /// <param name="sentences">The language of its words; null is English.</param>
    public MarkdownRenderer(TextWriter output, Sentences? sentences = null)
        : base(output) => _text = sentences ?? English.Instance;

    /// <inheritdoc/>
    public override void Visit(Block.Heading block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var text = Line(block.Text);

        // A # at the end would be taken for the end of the heading.
        WriteBlock($"{new string('#', Math.Clamp(block.Level, 1, 6))} {(text.EndsWith('#') ? text[..^1] + @"\#" : text)}");
    }

    /// <inheritdoc/>
    public override void Visit(Block.Paragraph block)
    {
        ArgumentNullException.ThrowIfNull(block);
        WriteBlock(MarkdownText.BlockStart(Line(block.Text)));
    }

    /// <inheritdoc/>
    public override void Visit(Block.Bullets block)
    {
        ArgumentNullException.ThrowIfNull(block);
        foreach (var item in block.Items)
        {
            Output.WriteLine($"- {MarkdownText.BlockStart(Line(item))}");
        }

        Output.WriteLine();
    }

    /// <inheritdoc/>
    public override void Visit(Block.Equation block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var lines = new LatexEquation(_formulas, LineWidth).Lines(block);
        var tag = block.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $@" \tag{{{number}}}") : string.Empty;
        if (block.Number is not null)
        {
            WriteBlock($"<a name=\"{Anchor(block.Number.Value)}\"></a>");
        }

        Output.WriteLine("```math");
        Output.WriteLine(@"\begin{aligned}");
        Output.WriteLine(string.Join(@" \\" + Output.NewLine, lines));
        Output.WriteLine($@"\end{{aligned}}{tag}");
        Output.WriteLine("```");
        Output.WriteLine();
        if (block.Remark is { } remark)
        {
            WriteBlock(MarkdownText.BlockStart(Line(remark)));
        }
    }

    /// <inheritdoc/>
    public override void Visit(Block.Table block)
    {
        ArgumentNullException.ThrowIfNull(block);
        if (!block.Caption.Pieces.IsEmpty)
        {
            WriteBlock(MarkdownText.BlockStart(Line(block.Caption)));
        }

        if (block.Columns.IsEmpty)
        {
            return;
        }

        Output.WriteLine(Row(block.Columns, column => Cell(column.Header)));
        Output.WriteLine(Row(block.Columns, column => column.IsNumeric ? "---:" : "---"));
        foreach (var row in block.Rows)
        {
            Output.WriteLine(Row(row, Cell));
        }

        Output.WriteLine();
    }

    /// <inheritdoc/>
    public override void Visit(Block.Diagram block)
    {
        ArgumentNullException.ThrowIfNull(block);
        new MermaidDiagram(Output, block).Write();
    }

    /// <inheritdoc/>
    public override void Visit(Block.Curve block)
    {
        ArgumentNullException.ThrowIfNull(block);
        WriteBlock(MarkdownText.BlockStart(Line(block.Caption)));
        new MermaidCurve(Output, block).Write();
        Visit(CurveTable.Of(block) with { Caption = Prose.Empty });
    }

    /// <inheritdoc/>
    public override void Visit(Block.Note block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var word = block.Text.Pieces is [Inline.Strong, ..] ? string.Empty : $"**{_text.NoteWord}** ";
        WriteBlock($"> {word}{Line(block.Text)}");
    }

    private static string Anchor(int number) => string.Create(CultureInfo.InvariantCulture, $"eq-{number}");

    private void WriteBlock(string text)
    {
        Output.WriteLine(text);
        Output.WriteLine();
    }

    private static string Row<T>(ImmutableArray<T> items, Func<T, string> cell)
    {
        var text = new StringBuilder("|");
        foreach (var item in items)
        {
            text.Append(' ').Append(cell(item)).Append(" |");
        }

        return text.ToString();
    }

    // Inside a cell a bar ends it, even in a code span; words have their backslash already.
    private string Cell(Prose prose) => Line(prose, isCell: true);

    private string Line(Prose prose, bool isCell = false)
    {
        var text = new StringBuilder();
        var followsMath = false;
        foreach (var piece in prose.Pieces)
        {
            var next = piece switch
            {
                Inline.Words { Text: var words } => MarkdownText.Words(words),
                Inline.Strong { Text: var words } => Strong(words),
                Inline.Code { Text: var name } => isCell ? MarkdownText.Code(name).Replace("|", @"\|", StringComparison.Ordinal) : MarkdownText.Code(name),
                Inline.Math { Formula: var formula } => $"$`{_formulas.WriteInline(formula)}`$",
                Inline.Reference { Number: var number } => string.Create(CultureInfo.InvariantCulture, $"[({number})](#{Anchor(number)})"),
                _ => string.Empty,
            };
            if (next.Length == 0)
            {
                continue;
            }

            // GitHub sees no mathematics where a letter or a digit touches the dollar sign; two code spans that touch are one.
            var isMath = piece is Inline.Math;
            var isTouching = isMath ? !IsOpening(text) : followsMath && char.IsLetterOrDigit(next[0]);
            if (isTouching || (piece is Inline.Code && text.Length > 0 && text[^1] == '`'))
            {
                text.Append(' ');
            }

            text.Append(next);
            followsMath = isMath;
        }

        return text.ToString().Trim(' ');
    }

    private static bool IsOpening(StringBuilder text) => text.Length == 0 || text[^1] is ' ' or '(' or '“' or '«';

    private static string Strong(string words) => string.IsNullOrWhiteSpace(words) ? string.Empty : $"**{MarkdownText.Words(words).Trim(' ')}**";
}
