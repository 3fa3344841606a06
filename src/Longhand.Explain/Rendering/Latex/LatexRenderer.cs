using System.Globalization;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>
/// Writes a document as a LaTeX article in ASCII, which pdflatex compiles as it is with the base packages. Nothing that a user wrote
/// reaches TeX as a command.
/// </summary>
public sealed class LatexRenderer : DocumentRenderer
{
    private const double Indent = 2;
    private const int MostLinesTogether = 10;

    private readonly LatexFormula _formulas = new(LatexDialect.Article, new FormulaMeasure(LatexPage.FormulaWidth));
    private readonly LatexProse _prose;

    /// <summary>Begins a renderer.</summary>
    /// <param name="output">Where the document goes.</param>
    public LatexRenderer(TextWriter output)
        : base(output) => _prose = new LatexProse(_formulas);

    /// <inheritdoc/>
    public override void Visit(Block.Heading block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var text = _prose.Write(block.Text);
        Output.WriteLine();
        Output.WriteLine(block.Level switch
        {
            <= 1 => $@"\begin{{center}}{{\LARGE {text}\par}}\end{{center}}",
            2 => $@"\section*{{{text}}}",
            3 => $@"\subsection*{{{text}}}",
            _ => $@"\subsubsection*{{{text}}}",
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
        Output.WriteLine(@"\begin{itemize}\raggedright");
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
        var equation = new LatexEquation(_formulas, LatexPage.TextWidth - Indent);
        var lines = equation.Lines(block);
        if (block.Remark is { } remark)
        {
            var text = _prose.Write(remark);
            lines[^1] += equation.HasRoomFor(_prose.Width(remark) + 2)
                ? $@" \qquad\text{{{text}}}"
                : $@" \\ & \qquad \parbox[t]{{0.7\textwidth}}{{\raggedright {text}}}";
        }

        if (block.Number is { } number)
        {
            lines[^1] += string.Create(CultureInfo.InvariantCulture, $@" \tag{{{number}}}");
        }

        // No blank line before it: a display belongs to the paragraph that it ends, and an empty one would leave a gap.
        Output.WriteLine(@"\noindent");
        Output.WriteLine(@"\begin{align*}");

        // The starred form keeps an equation on one page; tall matrices and very long sums have to break.
        var isShort = block.Value is not null && lines.Count <= MostLinesTogether;
        Output.WriteLine(string.Join((isShort ? " \\\\*" : " \\\\") + Output.NewLine, lines));
        Output.WriteLine(@"\end{align*}");
    }

    /// <inheritdoc/>
    public override void Visit(Block.Table block)
    {
        ArgumentNullException.ThrowIfNull(block);
        new LatexTable(Output, _prose).Write(block);
    }

    /// <inheritdoc/>
    public override void Visit(Block.Diagram block)
    {
        ArgumentNullException.ThrowIfNull(block);
        new LatexDiagram(Output, block).Write();
    }

    /// <inheritdoc/>
    public override void Visit(Block.Curve block)
    {
        ArgumentNullException.ThrowIfNull(block);
        new LatexCurve(Output, block, _prose).Write();
    }

    /// <inheritdoc/>
    public override void Visit(Block.Note block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var word = block.Text.Pieces is [Inline.Strong, ..] ? string.Empty : @"\textbf{Note.} ";
        Output.WriteLine();
        Output.WriteLine(@"\begin{quote}");
        Output.WriteLine($"{word}{_prose.Write(block.Text)}");
        Output.WriteLine(@"\end{quote}");
    }

    /// <inheritdoc/>
    protected override void Begin(string title)
    {
        // fleqn: equations that begin at one edge are easier to follow from step to step than centred ones.
        Output.WriteLine(
            """
            \documentclass[11pt,a4paper,fleqn]{article}
            \usepackage[a4paper,hmargin=25mm,vmargin=25mm]{geometry}
            \usepackage{amsmath}
            \usepackage{array}
            \usepackage{longtable}
            \setcounter{MaxMatrixCols}{100}
            \setcounter{LTchunksize}{1000}
            \setlength{\LTcapwidth}{0.9\textwidth}
            \setlength{\mathindent}{1.5em}
            \setlength{\parindent}{0pt}
            \setlength{\parskip}{6pt plus 2pt minus 1pt}
            \setlength{\emergencystretch}{3em}
            \setlength{\extrarowheight}{2pt}
            \renewcommand{\labelitemi}{\ensuremath{\bullet}}
            \allowdisplaybreaks
            % A new page where fewer lines are left on this one.
            \newcommand{\room}[1]{\par\ifdim\dimexpr\pagegoal-\pagetotal<#1\baselineskip \newpage\fi}
            % A straight line in a picture: where it ends, and its middle.
            \newcommand{\edge}[4]{\qbezier(0,0)(#3,#4)(#1,#2)}
            \ifdefined\pdfliteral\ifnum\pdfoutput>0
            \renewcommand{\edge}[4]{\pdfliteral{q .99626 0 0 .99626 0 0 cm .4 w 0 0 m #1 #2 l S Q}}
            \fi\fi
            \begin{document}
            """.ReplaceLineEndings(Output.NewLine)
        );
    }

    /// <inheritdoc/>
    protected override void End()
    {
        Output.WriteLine();
        Output.WriteLine(@"\end{document}");
    }
}
