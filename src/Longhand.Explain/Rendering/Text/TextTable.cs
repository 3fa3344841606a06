using System.Collections.Immutable;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>Lays a table out in columns that line up. Rows come a page at a time, so that a long table is never held whole.</summary>
/// <param name="width">The width of a line in columns.</param>
internal sealed class TextTable(int width)
{
    private const int RowsPerPage = 200;
    private const string Gap = "   ";
    private const string Indent = "  ";

    /// <summary>The lines of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="cell">Writes the text of a cell.</param>
    public IEnumerable<string> Lines(Block.Table table, Func<Prose, string> cell)
    {
        var headers = table.Columns.Select(column => cell(column.Header)).ToArray();
        var widths = headers.Select(TextBox.Columns).ToArray();
        var isFirst = true;
        foreach (var page in table.Rows.Chunk(RowsPerPage))
        {
            var rows = page.Select(row => row.Select(cell).ToArray()).ToArray();
            for (var c = 0; c < widths.Length; c++)
            {
                widths[c] = Math.Max(widths[c], rows.Max(row => TextBox.Columns(row[c])));
            }

            foreach (var line in Groups(widths).SelectMany(group => Group(table.Columns, headers, rows, widths, group, isFirst)))
            {
                yield return line;
            }

            isFirst = false;
        }
    }

    /// <summary>Which columns stand beside one another: the first, then as many as fit.</summary>
    private IEnumerable<int[]> Groups(int[] widths)
    {
        var group = new List<int> { 0 };
        var used = Indent.Length + widths[0];
        for (var c = 1; c < widths.Length; c++)
        {
            if (used + Gap.Length + widths[c] > width && group.Count > 1)
            {
                yield return [.. group];
                group = [0];
                used = Indent.Length + widths[0];
            }

            group.Add(c);
            used += Gap.Length + widths[c];
        }

        yield return [.. group];
    }

    private static IEnumerable<string> Group(ImmutableArray<TableColumn> columns, string[] headers, string[][] rows, int[] widths, int[] group, bool hasHeader)
    {
        string Line(string[] cells) =>
            (Indent + string.Join(Gap, group.Select(c => TextBox.Padded(cells[c], widths[c], columns[c].IsNumeric)))).TrimEnd();
        if (hasHeader)
        {
            yield return Line(headers);
            yield return Indent + new string('─', group.Sum(c => widths[c]) + (Gap.Length * (group.Length - 1)));
        }

        foreach (var row in rows)
        {
            yield return Line(row);
        }
    }
}
