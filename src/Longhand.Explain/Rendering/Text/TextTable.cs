using System.Collections.Immutable;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>
/// Lays a table out in columns that line up, numbers at their points. Words that are too wide are folded; columns that still do not
/// fit go on below, behind the first one. Rows come a page at a time, so that a long table is never held whole.
/// </summary>
/// <param name="width">The width of a line in columns.</param>
internal sealed class TextTable(int width)
{
    private const int RowsPerPage = 200;
    private const int NarrowestWords = 16;
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
                Align(table.Columns[c], rows, c);
                widths[c] = Math.Max(widths[c], rows.Max(row => TextBox.Columns(row[c])));
            }

            Fold(table.Columns, widths);
            foreach (var line in Groups(widths).SelectMany(group => Group(table.Columns, headers, rows, widths, group, isFirst)))
            {
                yield return line;
            }

            isFirst = false;
        }
    }

    /// <summary>Numbers get blanks behind them, so that their points stand below each other.</summary>
    private static void Align(TableColumn column, string[][] rows, int index)
    {
        if (!column.IsNumeric)
        {
            return;
        }

        var places = rows.Max(row => PlacesOf(row[index]) ?? 0);
        foreach (var row in rows)
        {
            if (PlacesOf(row[index]) is { } own && own < places)
            {
                row[index] += new string(' ', places - own);
            }
        }
    }

    /// <summary>How many characters a number has from its point on; null where a text is none that is written with a point.</summary>
    private static int? PlacesOf(string text)
    {
        var digits = text.StartsWith('−') ? text[1..] : text;
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        return digits.Length == 0 || !digits.All(c => char.IsAsciiDigit(c) || c == '.') ? null
            : point < 0 ? 0
            : digits.Length - point;
    }

    /// <summary>Takes from the widest columns of words what is too much, as far as they stay readable.</summary>
    private void Fold(ImmutableArray<TableColumn> columns, int[] widths)
    {
        while (Indent.Length + widths.Sum() + (Gap.Length * (widths.Length - 1)) > width)
        {
            var widest = -1;
            for (var c = 0; c < widths.Length; c++)
            {
                widest = MayFold(columns[c], widths[c]) && (widest < 0 || widths[c] > widths[widest]) ? c : widest;
            }

            if (widest < 0)
            {
                return;
            }

            widths[widest]--;
        }
    }

    // What calls itself numbers and is wider than any number is words as well.
    private static bool MayFold(TableColumn column, int columnWidth)
    {
        const int WidestNumber = 30;
        return columnWidth > (column.IsNumeric ? WidestNumber : NarrowestWords);
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
        if (hasHeader)
        {
            foreach (var line in Row(columns, headers, widths, group))
            {
                yield return line;
            }

            yield return Indent + new string('─', group.Sum(c => widths[c]) + (Gap.Length * (group.Length - 1)));
        }

        foreach (var line in rows.SelectMany(row => Row(columns, row, widths, group)))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Row(ImmutableArray<TableColumn> columns, string[] cells, int[] widths, int[] group)
    {
        var folded = group.Select(c => TextBox.Columns(cells[c]) <= widths[c] ? [cells[c]] : TextLines.Wrapped(cells[c], widths[c]).ToArray()).ToArray();
        for (var line = 0; line < folded.Max(cell => cell.Length); line++)
        {
            var parts = group.Select((c, i) => TextBox.Padded(line < folded[i].Length ? folded[i][line] : string.Empty, widths[c], columns[c].IsNumeric));
            yield return (Indent + string.Join(Gap, parts)).TrimEnd();
        }
    }
}
