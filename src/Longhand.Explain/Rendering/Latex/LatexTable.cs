using System.Globalization;
using System.Text;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>
/// Writes a table in LaTeX: it goes on over pages, and fits between the margins by a smaller font, by columns of text that break
/// their lines, and at last by going on in another table below. How wide it becomes is judged by its first rows, so that the others
/// need not be held.
/// </summary>
/// <param name="output">Where the table goes.</param>
/// <param name="prose">What writes the cells.</param>
/// <param name="page">The page it has to fit.</param>
internal sealed class LatexTable(TextWriter output, LatexProse prose, LatexPage page)
{
    private const int RowsMeasured = 60;
    private const int MostRowsTogether = 12;
    private const int HeadRows = 5;
    private const double Gap = 1.05;
    private const double NarrowestText = 8;
    private const double WidestNumber = 16;
    private const double ReadableText = 12;

    // A digit of a small font is wider than its size says.
    private static readonly (string Command, double Scale)[] Sizes =
    [
        (@"\normalsize", 1),
        (@"\small", 0.92),
        (@"\footnotesize", 0.85),
        (@"\scriptsize", 0.78),
    ];

    private int _rows;

    /// <summary>Writes a table.</summary>
    /// <param name="block">The table.</param>
    public void Write(Block.Table block)
    {
        if (block.Columns.IsEmpty)
        {
            return;
        }

        var columns = Measure(block);
        var caption = block.Caption.Pieces.IsEmpty ? string.Empty : $@"\caption*{{{prose.Write(block.Caption)}}}\\";
        foreach (var part in Parts(columns))
        {
            WritePart(block, part, caption);
            caption = string.Empty;
        }
    }

    private List<LatexColumn> Measure(Block.Table block)
    {
        _rows = 0;
        var columns = new List<LatexColumn>(block.Columns.Length);
        foreach (var column in block.Columns)
        {
            columns.Add(new LatexColumn(columns.Count, column.IsNumeric, prose.Width(column.Header) * 1.1));
        }

        foreach (var row in block.Rows.Take(RowsMeasured))
        {
            _rows++;
            for (var i = 0; i < Math.Min(row.Length, columns.Count); i++)
            {
                prose.Measure(columns[i], row[i]);
            }
        }

        return columns;
    }

    // A table that is too wide goes on below, with its first column again.
    private List<List<LatexColumn>> Parts(List<LatexColumn> columns)
    {
        var room = page.TextWidth / Sizes[^1].Scale;
        var parts = new List<List<LatexColumn>>();
        var used = double.PositiveInfinity;
        foreach (var column in columns)
        {
            var least = Gap + (column.MayBreak(WidestNumber) ? Math.Min(column.Width, NarrowestText) : column.Width);
            if (used + least > room)
            {
                parts.Add(parts.Count == 0 ? [] : [columns[0]]);
                used = parts.Count == 1 ? 0 : Gap + Math.Min(columns[0].Width, NarrowestText);
            }

            parts[^1].Add(column);
            used += least;
        }

        return parts;
    }

    private void WritePart(Block.Table block, List<LatexColumn> columns, string caption)
    {
        var (size, layout) = Layout(columns);
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $@"\room{{{(_rows <= MostRowsTogether ? _rows + HeadRows : HeadRows + 1)}}}"));
        output.WriteLine($@"{{{size}\setlength{{\tabcolsep}}{{0.5em}}\begin{{longtable}}{{{layout}}}");

        // A row that is not shown settles the widths before the head is set, so that no further run of LaTeX is needed.
        var header = Cells(columns, column => prose.Write(block.Columns[column.Index].Header));
        output.WriteLine(Cells(columns, column => Widest(block, column)) + @" \kill");
        if (caption.Length > 0)
        {
            output.WriteLine(caption);
        }

        output.WriteLine($@"\toprule {header} \\ \midrule \endfirsthead");
        output.WriteLine($@"\toprule {header} \\ \midrule \endhead");
        output.WriteLine(@"\bottomrule \endfoot");
        foreach (var row in block.Rows)
        {
            output.WriteLine(Cells(columns, column => column.Index < row.Length ? Cell(column, row[column.Index]) : string.Empty) + @" \\");
        }

        output.WriteLine(@"\end{longtable}}");
    }

    // The largest font with which the columns fit; columns of text may break their lines.
    private (string Size, string Layout) Layout(List<LatexColumn> columns)
    {
        var (fixedWidth, flexible, broken) = (0.0, 0.0, 0);
        foreach (var column in columns)
        {
            var mayBreak = column.MayBreak(WidestNumber) && column.Width > NarrowestText;
            fixedWidth += Gap + (mayBreak ? NarrowestText : column.Width);
            flexible += mayBreak ? column.Width - NarrowestText : 0;
            broken += mayBreak ? 1 : 0;
        }

        foreach (var (command, scale) in Sizes)
        {
            var spare = (page.TextWidth / scale) - 1 - fixedWidth;
            if (spare >= flexible)
            {
                return (command, Layout(columns, 1));
            }

            // Sentences may break; a table of them need not be small print.
            if (spare >= Math.Min(0.3 * flexible, ReadableText * broken) || scale == Sizes[^1].Scale)
            {
                return (command, Layout(columns, flexible > 0 ? Math.Max(spare, 0) / flexible : 0));
            }
        }

        return (Sizes[^1].Command, Layout(columns, 0));
    }

    private static string Layout(List<LatexColumn> columns, double share)
    {
        var layout = new StringBuilder();
        foreach (var column in columns)
        {
            column.IsBroken = share < 1 && column.MayBreak(WidestNumber) && column.Width > NarrowestText;
            var width = NarrowestText + (share * (column.Width - NarrowestText));
            layout.Append(
                column.IsBroken ? string.Create(CultureInfo.InvariantCulture, $@">{{\raggedright\arraybackslash}}p{{{width:F1}em}}")
                : column.IsNumeric ? "r"
                : "l"
            );
        }

        return layout.ToString();
    }

    private string Widest(Block.Table block, LatexColumn column)
    {
        if (column.IsBroken)
        {
            return string.Empty;
        }

        var cell = column.Widest is { } widest ? Cell(column, widest) : string.Empty;
        return $@"\begin{{tabular}}{{@{{}}l@{{}}}}{{}}{prose.Write(block.Columns[column.Index].Header)} \\ {{}}{cell}\end{{tabular}}";
    }

    private string Cell(LatexColumn column, Prose cell) => column.IsNumeric && !column.IsBroken ? prose.WriteNumeric(cell, column.Places) : prose.Write(cell);

    // The group in front keeps a cell that begins with [ or * from being read as an option of \\.
    private static string Cells(List<LatexColumn> columns, Func<LatexColumn, string> cell)
    {
        var text = new StringBuilder("{}");
        for (var i = 0; i < columns.Count; i++)
        {
            text.Append(i == 0 ? string.Empty : " & ").Append(cell(columns[i]));
        }

        return text.ToString();
    }
}
