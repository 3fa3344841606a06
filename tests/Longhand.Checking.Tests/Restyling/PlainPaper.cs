namespace Longhand.Checking.Tests.Restyling;

/// <summary>Plain text, as in a mail or a notebook.</summary>
internal sealed class PlainPaper(Style style) : Paper
{
    private int _chapters;

    public override void Heading(string text, int level)
    {
        if (style.Wording == 0)
        {
            Out.Append('\n').Append(text).Append('\n').Append(level == 1 ? '=' : '-', text.Length).Append("\n\n");
        }
        else
        {
            _chapters += level > 1 ? 1 : 0;
            Out.Append('\n').Append(level == 1 ? text.ToUpperInvariant() : $"{_chapters}) {text}").Append(style.Wording == 1 ? ":\n" : "\n\n");
        }
    }

    public override void Say(string text) => Out.Append(text).Append("\n\n");

    public override void Work(IReadOnlyList<Statement> statements)
    {
        foreach (var statement in statements)
        {
            var indent = new string(' ', Math.Min(20, Marks.LengthOf(statement.Left)));
            Out.Append("  ").AppendJoin("\n  ", style.BreaksLines ? statement.OnLines(indent) : [statement.OnOneLine()]).Append('\n');
        }

        Out.Append('\n');
    }

    public override void OneLine(IReadOnlyList<Statement> statements) =>
        Out.Append("  ").AppendJoin(style.Notation.Comma ? ";  " : style.Wording == 0 ? ",  " : "   ", statements.Select(statement => statement.OnOneLine())).Append("\n\n");

    public override void Table(string[] headings, IReadOnlyList<string[]> rows)
    {
        int[] widths = [.. headings.Select((heading, i) => rows.Select(row => Marks.LengthOf(row[i])).Append(heading.Length).Max() + 3)];
        foreach (var row in rows.Prepend(headings))
        {
            Out.Append("  ").Append(string.Concat(row.Select((cell, i) => cell + new string(' ', widths[i] - Marks.LengthOf(cell)))).TrimEnd()).Append('\n');
        }

        Out.Append('\n');
    }
}
