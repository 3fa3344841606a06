namespace Longhand.Checking.Tests.Restyling;

/// <summary>Markdown, in one of the ways to put mathematics into it.</summary>
internal sealed class MarkdownPaper(Container container, Style style) : Paper
{
    public override void Heading(string text, int level) => Out.Append(new string('#', level)).Append(' ').Append(text).Append("\n\n");

    public override void Say(string text) => Out.Append(text).Append("\n\n");

    public override void Work(IReadOnlyList<Statement> statements)
    {
        switch (container)
        {
            case Container.MarkdownFence:
                Out.Append("```\n").AppendJoin('\n', statements.SelectMany(Lines)).Append("\n```\n\n");
                break;
            case Container.MarkdownAligned:
                Out.Append("$$\n\\begin{aligned}\n").AppendJoin(" \\\\\n", statements.SelectMany(Aligned)).Append("\n\\end{aligned}\n$$\n\n");
                break;
            case Container.MarkdownDisplayLatex:
                foreach (var statement in statements)
                {
                    Out.Append(style.BreaksLines ? "$$\n" : "$$ ").AppendJoin('\n', Lines(statement)).Append(style.BreaksLines ? "\n$$\n\n" : " $$\n\n");
                }

                break;
            case Container.MarkdownBullets:
                Out.AppendJoin(string.Empty, statements.Select(statement => $"- {statement.OnOneLine()}\n")).Append('\n');
                break;
            case Container.MarkdownInlineLatex:
                Out.AppendJoin(string.Empty, statements.Select(statement => $"{(style.Wording == 0 ? "* " : string.Empty)}${statement.OnOneLine()}${(style.Wording == 0 ? string.Empty : "  ")}\n")).Append('\n');
                break;
            case Container.MarkdownInlineCode:
                Out.AppendJoin(string.Empty, statements.Select(statement => $"`{statement.OnOneLine()}`  \n")).Append('\n');
                break;
            default:
                Out.AppendJoin(string.Empty, statements.Select(statement => string.Join("  \n", Lines(statement)) + "\n\n"));
                break;
        }
    }

    public override void OneLine(IReadOnlyList<Statement> statements)
    {
        var parts = statements.Select(statement => Inside(statement.OnOneLine()));
        Out.AppendJoin(style.Notation.Comma ? "; " : ", ", parts).Append("\n\n");
    }

    public override void Table(string[] headings, IReadOnlyList<string[]> rows)
    {
        Out.Append("| ").AppendJoin(" | ", headings).Append(" |\n|").AppendJoin('|', headings.Select(_ => style.Wording == 1 ? "---" : " :---: ")).Append("|\n");
        foreach (var row in rows)
        {
            Out.Append("| ").AppendJoin(" | ", row.Select(Inside)).Append(" |\n");
        }

        Out.Append('\n');
    }

    public override string Inside(string mathematics) =>
        style.Notation.IsLatex ? $"${mathematics}$"
        : container is Container.MarkdownInlineCode or Container.MarkdownFence ? $"`{mathematics}`"
        : mathematics;

    public override string Emphasized(string number) =>
        style.Notation.IsLatex ? style.Wording == 0 ? $@"\boxed{{{number}}}" : $@"\mathbf{{{number}}}"
        : container is Container.MarkdownLines or Container.MarkdownBullets ? $"**{number}**"
        : number;

    private IEnumerable<string> Lines(Statement statement) =>
        style.BreaksLines ? statement.OnLines("    ") : [statement.OnOneLine()];

    private static IEnumerable<string> Aligned(Statement statement) =>
        statement.Left.Length == 0
            ? ["&" + statement.OnOneLine()]
            : [$"{statement.Left} &" + string.Join(' ', statement.Links.Select(link => $"{Joined(link.Sign)} {link.Text}"))];

    private static string Joined(string sign) => sign;
}
