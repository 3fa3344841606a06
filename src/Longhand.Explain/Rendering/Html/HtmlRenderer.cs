using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Wording;

namespace Longhand.Explain.Rendering;

/// <summary>
/// Writes a document as one HTML file that needs nothing else: MathML for equations, SVG for the diagram, and a policy that forbids the
/// browser to load anything. A document stands still, without a script; a derivation can be pointed at, walked through and switched by
/// the one script that is in the page. The caller encodes it as UTF-8.
/// </summary>
public sealed class HtmlRenderer : DocumentRenderer
{
    private readonly string _language;
    private readonly Sentences _text;
    private readonly PageMath? _page;
    private readonly PageSwitches? _switches;
    private readonly MathMlFormula _math;
    private readonly Stack<int> _levels = new();
    private readonly HtmlPlace _place = new();
    private int _diagrams;

    /// <summary>Begins a renderer of a page that stands still.</summary>
    /// <param name="output">Where the document goes.</param>
    /// <param name="sentences">The language of its words; null is English.</param>
    public HtmlRenderer(TextWriter output, Sentences? sentences = null)
        : base(output)
    {
        _text = sentences ?? English.Instance;
        (_language, _math) = (_text.Language, new MathMlFormula());
    }

    /// <summary>Begins a renderer of a derivation with switches.</summary>
    /// <param name="output">Where the document goes.</param>
    /// <param name="options">How the derivation is worked and shown.</param>
    public HtmlRenderer(TextWriter output, DerivationOptions options)
        : base(output)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_language, _text, _page) = (options.Sentences.Language, options.Sentences, new PageMath(options));
        (_math, _switches) = (new MathMlFormula(_page), new PageSwitches(options, _page));
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
        _place.Enter(block);
        var level = HtmlText.Whole(Math.Min(_levels.Count, 6));
        Line($"<h{level}{Place(block)}>{Prose(block.Text)}</h{level}>");
    }

    /// <inheritdoc/>
    public override void Visit(Block.Paragraph block)
    {
        ArgumentNullException.ThrowIfNull(block);
        Line($"<p{Place(block)}>{Prose(block.Text)}</p>");
    }

    /// <inheritdoc/>
    public override void Visit(Block.Bullets block)
    {
        ArgumentNullException.ThrowIfNull(block);
        Line($"<ul{Place(block)}>");
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
        var number = block.Number is { } n ? HtmlText.Whole(n) : null;
        var id = number is null ? string.Empty : $" id=\"eq-{number}\"";
        var quantity = block.Id.Length == 0 ? string.Empty : $" data-quantity=\"{HtmlText.Escape(block.Id)}\"";
        Line($"<div class=\"equation\"{id}{quantity}{(_page is null ? string.Empty : HtmlPlace.Of(block, _page.Items))}{Place(block)}>");
        Line("<div class=\"sides\">");
        Line($"<div class=\"left\">{_math.Left(block.Left)}</div>");
        var signs = _page?.Signs(block.Sides) ?? [];
        for (var i = 0; i < block.Sides.Length; i++)
        {
            Line($"<div class=\"side\">{_math.Side(block.Sides[i], signs.IsEmpty ? [] : signs[i])}</div>");
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
        Line($"<div class=\"table\"{Place(block)}><table>");
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
        _page?.Items.Begin(block);
        Line($"<figure{Place(block)}>");
        new SvgDiagram(Output, block, "diagram-" + HtmlText.Whole(_diagrams), new SvgMarks(block, _page, _text)).Write();
        Line("</figure>");
    }

    /// <inheritdoc/>
    public override void Visit(Block.Curve block)
    {
        ArgumentNullException.ThrowIfNull(block);
        _diagrams++;
        Line($"<figure{Place(block)}>");
        new SvgCurve(Output, block, "diagram-" + HtmlText.Whole(_diagrams), UnicodeText.Of(block.Caption)).Write();
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
        Line($"<div class=\"note\"{Place(block)} role=\"note\"><p>{Prose(block.Text)}</p></div>");
    }

    /// <inheritdoc/>
    protected override void Begin(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        var style = _page is null ? HtmlStyle.Still : HtmlStyle.Switched;
        var script = _page is null ? string.Empty : $" script-src '{HtmlStyle.Script.Hash}';";
        Line("<!DOCTYPE html>");
        Line($"<html lang=\"{HtmlText.Escape(_language)}\">");
        Line("<head>");
        Line("<meta charset=\"utf-8\">");
        Line($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{style.Hash}';{script} img-src data:\">");
        Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        Line("<meta name=\"color-scheme\" content=\"light dark\">");
        Line($"<title>{HtmlText.Escape(title)}</title>");
        Line("<link rel=\"icon\" href=\"data:,\">");
        Line($"<style>{style.Text}</style>");
        if (_page is not null)
        {
            Line($"<script type=\"module\">{HtmlStyle.Script.Text}</script>");
        }

        Line("</head>");
        Line("<body>");
        _switches?.Write(Line);
        Line(_page is null ? "<main>" : "<main id=\"working\" tabindex=\"-1\">");
    }

    /// <inheritdoc/>
    protected override void End()
    {
        Line("</main>");
        Line(_page is null ? "</body>" : "</div>\n</body>");
        Line("</html>");
    }

    // Where a block stands, for the switches that show some and hide others.
    private string Place(Block block) => _page is null ? string.Empty : _place.Of(block);

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

    private string Prose(Prose prose)
    {
        var written = Pieces(prose);
        if (_page?.Choices is not { } choices || prose.Under is not { } under)
        {
            return written;
        }

        // A sentence that is true of some digits stands there for them.
        var all = choices.Rules.Select(rule => Pieces(under(rule))).ToArray();
        var different = all.Distinct().ToArray();
        return different.Length == 1 ? written : string.Concat(different.Select(text =>
        {
            var places = Enumerable.Range(0, all.Length).Where(i => all[i] == text).ToArray();
            var off = places.Contains(choices.Asked) ? string.Empty : " class=\"off\"";
            return $"<span data-at=\"{string.Join(' ', places.Select(HtmlText.Whole))}\"{off}>{text}</span>";
        }));
    }

    private string Pieces(Prose prose) => string.Concat(prose.Pieces.Select(Piece));

    private string Piece(Inline piece) =>
        piece switch
        {
            Inline.Words words => HtmlText.Isolate(words.Text),
            Inline.Strong strong => $"<strong>{HtmlText.Isolate(strong.Text)}</strong>",
            Inline.Code code => $"<code>{HtmlText.Isolate(code.Text)}</code>",
            Inline.Math math => _math.Inline(math.Formula),
            Inline.Reference reference => $"<a href=\"#eq-{HtmlText.Whole(reference.Number)}\">({HtmlText.Whole(reference.Number)})</a>",
            _ => throw new ArgumentOutOfRangeException(nameof(piece), piece, "An inline of no known kind."),
        };
}
