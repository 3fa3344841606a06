using System.Globalization;
using System.Text;
using Longhand.Explain.Documents;
using Longhand.Explain.Wording;

namespace Longhand.Explain.Rendering;

/// <summary>
/// Writes a document in LaTeX, in ASCII: an article, which pdflatex compiles as it is, or a fragment for a document of one's own.
/// Nothing that a user wrote reaches TeX as a command.
/// </summary>
public sealed class LatexRenderer : DocumentRenderer
{
    private const double Indent = 2;
    private const int MostLinesTogether = 10;

    private readonly bool _isFragment;
    private readonly Sentences _text;
    private readonly LatexPage _page;
    private readonly LatexFormula _formulas;
    private readonly LatexProse _prose;

    /// <summary>Begins a renderer.</summary>
    /// <param name="output">Where the document goes.</param>
    /// <param name="isFragment">
    /// Whether it goes into another document by <c>\input</c>: without preamble, its equations numbered with those around it.
    /// </param>
    /// <param name="sentences">The language of its words; null is English.</param>
    public LatexRenderer(TextWriter output, bool isFragment = false, Sentences? sentences = null)
        : base(output)
    {
        (_isFragment, _text) = (isFragment, sentences ?? English.Instance);
        _page = isFragment ? LatexPage.Fragment : LatexPage.Article;
        _formulas = new LatexFormula(LatexDialect.Article, new FormulaMeasure(_page.FormulaWidth));
        _prose = new LatexProse(_formulas, isFragment ? @"\longhandlabel " : "eq:");
    }

    /// <inheritdoc/>
    public override void Visit(Block.Heading block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var text = _prose.Write(block.Text);
        if (block.Text.Pieces.Any(piece => piece is Inline.Math))
        {
            text = $@"\texorpdfstring{{{text}}}{{{Bookmark(UnicodeText.Of(block.Text))}}}";
        }

        Output.WriteLine();
        if (_isFragment)
        {
            Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $@"\longhandheading{{{Math.Max(block.Level - 1, 0)}}}{{{text}}}"));
            return;
        }

        Output.WriteLine(block.Level switch
        {
            <= 1 => $@"\begin{{center}}{{\LARGE {text}\par}}\end{{center}}",
            2 => $@"\section{{{text}}}",
            3 => $@"\subsection{{{text}}}",
            _ => $@"\subsubsection{{{text}}}",
        });
    }

    /// <inheritdoc/>
    public override void Visit(Block.Paragraph block)
    {
        ArgumentNullException.ThrowIfNull(block);
        Output.WriteLine();
        Output.WriteLine(_prose.Write(block.Text));
    }

    /// <inheritdoc/>
    public override void Visit(Block.Bullets block)
    {
        ArgumentNullException.ThrowIfNull(block);
        if (block.Items.IsEmpty)
        {
            return;
        }

        Output.WriteLine();
        // Branches of a formula stand in one box, which no line can stretch around: the right margin stays ragged.
        Output.WriteLine(@"\begin{itemize}\raggedright\setlength{\itemsep}{0pt}\setlength{\parskip}{3pt}");
        foreach (var item in block.Items)
        {
            // The group keeps an item that begins with [ from being read as an option.
            Output.WriteLine($@"\item {{}}{_prose.Write(item)}");
        }

        Output.WriteLine(@"\end{itemize}");
    }

    /// <inheritdoc/>
    public override void Visit(Block.Equation block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var equation = new LatexEquation(_formulas, _page.TextWidth - Indent);
        var lines = equation.Lines(block);
        if (block.Remark is { } remark)
        {
            var text = _prose.Write(remark);
            lines[^1] += equation.HasRoomFor(_prose.Width(remark) + 2)
                ? $@" \qquad\text{{{text}}}"
                : $@" \\ & \qquad \parbox[t]{{0.7\textwidth}}{{\raggedright {text}}}";
        }

        // In the article the number is the one that other formats show; a fragment is numbered with the document around it.
        var hasOwnNumbers = block.Number is not null && _isFragment;
        if (block.Number is { } number)
        {
            lines[^1] += (_isFragment ? string.Empty : string.Create(CultureInfo.InvariantCulture, $@" \tag{{{number}}}")) + $@" \label{{{_prose.Label(number)}}}";
        }

        // No blank line before it: a display belongs to the paragraph that it ends, and an empty one would leave a gap.
        var environment = hasOwnNumbers ? "align" : "align*";
        Output.WriteLine(@"\noindent");
        Output.WriteLine($@"\begin{{{environment}}}");

        // The starred form keeps an equation on one page; tall matrices and very long sums have to break.
        var isShort = block.Value is not null && lines.Count <= MostLinesTogether;
        var separator = (hasOwnNumbers ? @" \notag" : string.Empty) + (isShort ? @" \\*" : @" \\") + Output.NewLine;
        Output.WriteLine(string.Join(separator, lines));
        Output.WriteLine($@"\end{{{environment}}}");
    }

    /// <inheritdoc/>
    public override void Visit(Block.Table block)
    {
        ArgumentNullException.ThrowIfNull(block);
        new LatexTable(Output, _prose, _page).Write(block);
    }

    /// <inheritdoc/>
    public override void Visit(Block.Diagram block)
    {
        ArgumentNullException.ThrowIfNull(block);
        new LatexDiagram(Output, block, _page).Write();
    }

    /// <inheritdoc/>
    public override void Visit(Block.Curve block)
    {
        ArgumentNullException.ThrowIfNull(block);
        new LatexCurve(Output, block, _prose, _page).Write();
    }

    /// <inheritdoc/>
    public override void Visit(Block.Note block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var word = block.Text.Pieces is [Inline.Strong, ..] ? string.Empty : $@"\textbf{{{LatexText.Words(_text.NoteWord)}.}} ";
        Output.WriteLine();
        Output.WriteLine(@"\begin{quote}");
        Output.WriteLine($"{word}{_prose.Write(block.Text)}");
        Output.WriteLine(@"\end{quote}");
    }

    /// <inheritdoc/>
    protected override void Begin(string title) => Output.WriteLine(LatexFrame.Begin(_isFragment, _text.LatexLanguage).ReplaceLineEndings(Output.NewLine));

    /// <inheritdoc/>
    protected override void End()
    {
        Output.WriteLine();
        Output.WriteLine(LatexFrame.End(_isFragment).ReplaceLineEndings(Output.NewLine));
    }

    // An entry in the list that a reader of PDF files shows: letters without commands.
    private static string Bookmark(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            letters.Append(
                rune.IsAscii && (Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '.' or ',' or ':' or '(' or ')' or '/' or '=' or '+' or '-') ? rune.ToString()
                : rune.IsBmp ? string.Create(CultureInfo.InvariantCulture, $@"\unichar{{""{rune.Value:X4}}}")
                : "?"
            );
        }

        return letters.ToString();
    }
}
