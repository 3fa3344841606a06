using System.Globalization;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>
/// Writes a document as one HTML file that needs nothing else: MathML for equations, SVG for the diagram, no script, and a policy
/// that forbids the browser to load anything. The caller encodes it as UTF-8.
/// </summary>
public sealed class HtmlRenderer : DocumentRenderer
{
    private readonly string _language;
    private readonly MathMlFormula _math = new();
    private readonly Stack<int> _levels = new();
    private int _diagrams;

    /// <summary>Begins a renderer.</summary>
    /// <param name="output">Where the document goes.</param>
    /// <param name="language">The language of its words, as BCP 47 has it.</param>
    public HtmlRenderer(TextWriter output, string language = "en")
        : base(output)
    {
        ArgumentNullException.ThrowIfNull(language);
        _language = language;
    }

    /// <inheritdoc/>
    public override void Visit(Block.Heading block)
    {
        ArgumentNullException.ThrowIfNull(block);

        // No level is left out, whatever the blocks leave out: screen readers show the headings as a tree.
        while (_levels.TryPeek(out var above) && above >= block.Level)
        {
            _levels.Pop();
        }

        _levels.Push(block.Level);
        var level = Text(Math.Min(_levels.Count, 6));
        Line($"<h{level}>{Prose(block.Text)}</h{level}>");
    }

    /// <inheritdoc/>
    public override void Visit(Block.Paragraph block)
    {
        ArgumentNullException.ThrowIfNull(block);
        Line($"<p>{Prose(block.Text)}</p>");
    }

    /// <inheritdoc/>
    public override void Visit(Block.Bullets block)
    {
        ArgumentNullException.ThrowIfNull(block);
        Line("<ul>");
        foreach (var item in block.Items)
        {
            Line($"<li>{Prose(item)}</li>");
        }

        Line("</ul>");
    }

    /// <inheritdoc/>
    public override void Visit(Block.Equation block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var number = block.Number is { } n ? Text(n) : null;
        var id = number is null ? string.Empty : $" id=\"eq-{number}\"";
        var quantity = block.Id.Length == 0 ? string.Empty : $" data-quantity=\"{HtmlText.Escape(block.Id)}\"";
        Line($"<div class=\"equation\"{id}{quantity}>");
        Line("<div class=\"sides\">");
        Line($"<div class=\"left\">{_math.Left(block.Left)}</div>");
        foreach (var side in block.Sides)
        {
            Line($"<div class=\"side\">{_math.Side(side)}</div>");
        }

        if (block.Remark is { } remark)
        {
            Line($"<div class=\"remark\">{Prose(remark)}</div>");
        }

        Line("</div>");
        if (number is not null)
        {
            Line($"<div class=\"number\">({number})</div>");
        }

        Line("</div>");
    }

    /// <inheritdoc/>
    public override void Visit(Block.Table block)
    {
        ArgumentNullException.ThrowIfNull(block);
        Line("<div class=\"table\"><table>");
        Line($"<caption>{Prose(block.Caption)}</caption>");
        Line("<thead><tr>");
        foreach (var column in block.Columns)
        {
            Line($"<th scope=\"col\"{(column.IsNumeric ? " class=\"numeric\"" : string.Empty)}>{Prose(column.Header)}</th>");
        }

        Line("</tr></thead>");
        Line("<tbody>");
        foreach (var row in block.Rows)
        {
            Output.Write("<tr>");
            for (var i = 0; i < row.Length; i++)
            {
                WriteCell(row[i], isNumeric: i < block.Columns.Length && block.Columns[i].IsNumeric, isFirst: i == 0);
            }

            Line("</tr>");
        }

        Line("</tbody></table></div>");
    }

    /// <inheritdoc/>
    public override void Visit(Block.Diagram block)
    {
        ArgumentNullException.ThrowIfNull(block);
        _diagrams++;
        Line("<figure>");
        new SvgDiagram(Output, block, "diagram-" + Text(_diagrams)).Write();
        Line("</figure>");
    }

    /// <inheritdoc/>
    public override void Visit(Block.Curve block)
    {
        ArgumentNullException.ThrowIfNull(block);
        _diagrams++;
        Line("<figure>");
        new SvgCurve(Output, block, "diagram-" + Text(_diagrams), UnicodeText.Of(block.Caption)).Write();
        Output.Write($"<figcaption>{Prose(block.Caption)}<br>");
        for (var i = 0; i < block.Lines.Length; i++)
        {
            Output.Write($"<span class=\"key{(i == 0 ? string.Empty : " second")}\"></span>{_math.Inline(block.Lines[i].Label)} ");
        }

        Output.Write(block.Lines.Any(line => !line.Kinks.IsEmpty) ? $"<span class=\"dot\"></span>{Prose(block.KinkWords)}" : string.Empty);
        Line("</figcaption>");
        Line("</figure>");
    }

    /// <inheritdoc/>
    public override void Visit(Block.Note block)
    {
        ArgumentNullException.ThrowIfNull(block);
        Line($"<div class=\"note\" role=\"note\"><p>{Prose(block.Text)}</p></div>");
    }

    /// <inheritdoc/>
    protected override void Begin(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        Line("<!DOCTYPE html>");
        Line($"<html lang=\"{HtmlText.Escape(_language)}\">");
        Line("<head>");
        Line("<meta charset=\"utf-8\">");
        Line($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{HtmlStyle.Hash}'; img-src data:\">");
        Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        Line("<meta name=\"color-scheme\" content=\"light dark\">");
        Line($"<title>{HtmlText.Escape(title)}</title>");
        Line("<link rel=\"icon\" href=\"data:,\">");
        Line($"<style>{HtmlStyle.Sheet}</style>");
        Line("</head>");
        Line("<body>");
        Line("<main>");
    }

    /// <inheritdoc/>
    protected override void End()
    {
        Line("</main>");
        Line("</body>");
        Line("</html>");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // The same bytes on every system, whatever the writer holds for a new line.
    private void Line(string text)
    {
        Output.Write(text);
        Output.Write('\n');
    }

    private void WriteCell(Prose cell, bool isNumeric, bool isFirst)
    {
        var content = isNumeric && cell.Pieces is [Inline.Words number] ? HtmlText.Isolate(HtmlText.Number(number.Text)) : Prose(cell);
        Output.Write(
            (isNumeric, isFirst) switch
            {
                (true, _) => $"<td class=\"numeric\">{content}</td>",
                (_, true) => $"<th scope=\"row\">{content}</th>",
                _ => $"<td>{content}</td>",
            }
        );
    }

    private string Prose(Prose prose) => string.Concat(prose.Pieces.Select(Piece));

    private string Piece(Inline piece) =>
        piece switch
        {
            Inline.Words words => HtmlText.Isolate(words.Text),
            Inline.Strong strong => $"<strong>{HtmlText.Isolate(strong.Text)}</strong>",
            Inline.Code code => $"<code>{HtmlText.Isolate(code.Text)}</code>",
            Inline.Math math => _math.Inline(math.Formula),
            Inline.Reference reference => $"<a href=\"#eq-{Text(reference.Number)}\">({Text(reference.Number)})</a>",
            _ => throw new ArgumentOutOfRangeException(nameof(piece), piece, "An inline of no known kind."),
        };
}
