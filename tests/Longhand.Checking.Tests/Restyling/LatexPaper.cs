namespace Longhand.Checking.Tests.Restyling;

/// <summary>A LaTeX document.</summary>
internal sealed class LatexPaper : Paper
{
    private readonly Style _style;

    public LatexPaper(Style style)
    {
        _style = style;
        Out.Append("\\documentclass[11pt]{article}\n\\usepackage{amsmath}\n\\begin{document}\n\n");
    }

    public override void Heading(string text, int level) =>
        Out.Append(level switch { 1 => @"\section*{", 2 => @"\subsection*{", _ => @"\paragraph{" }).Append(text).Append("}\n\n");

    public override void Say(string text) => Out.Append(text).Append("\n\n");

    public override void Work(IReadOnlyList<Statement> statements)
    {
        if (_style.Wording == 0)
        {
            foreach (var statement in statements)
            {
                Out.Append("\\[\n  ").AppendJoin("\n  ", _style.BreaksLines ? statement.OnLines("    ") : [statement.OnOneLine()]).Append("\n\\]\n");
            }
        }
        else if (_style.Wording == 1)
        {
            Out.Append("\\begin{align*}\n").AppendJoin(" \\\\\n", statements.Select(Aligned)).Append("\n\\end{align*}\n");
        }
        else
        {
            Out.Append("\\begin{itemize}\n").AppendJoin(string.Empty, statements.Select(statement => $"  \\item ${statement.OnOneLine()}$\n")).Append("\\end{itemize}\n");
        }

        Out.Append('\n');
    }

    public override void OneLine(IReadOnlyList<Statement> statements) =>
        Out.AppendJoin(_style.Notation.Comma ? "; " : ", ", statements.Select(statement => $"${statement.OnOneLine()}$")).Append("\n\n");

    public override void Table(string[] headings, IReadOnlyList<string[]> rows)
    {
        Out.Append("\\begin{tabular}{").Append('c', headings.Length).Append("}\n").AppendJoin(" & ", headings).Append(" \\\\ \\hline\n");
        foreach (var row in rows)
        {
            Out.AppendJoin(" & ", row.Select(cell => $"${cell}$")).Append(" \\\\\n");
        }

        Out.Append("\\end{tabular}\n\n");
    }

    public override string Inside(string mathematics) => $"${mathematics}$";

    public override string Emphasized(string number) => _style.Wording == 0 ? $@"\boxed{{{number}}}" : $@"\mathbf{{{number}}}";

    public override string Finish() => Out.Append("\\end{document}\n").ToString();

    /// <summary>The first link at the mark; the others on lines below it, or behind it.</summary>
    private string Aligned(Statement statement)
    {
        if (statement.Left.Length == 0)
        {
            return "  &" + statement.OnOneLine();
        }

        var between = _style.BreaksLines ? " \\\\\n  &" : " ";
        return $"  {statement.Left} &" + string.Join(between, statement.Links.Select(link => $"{link.Sign} {link.Text}"));
    }
}
