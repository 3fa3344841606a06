using System.Text;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>Writes matrices in LaTeX. On paper a wide one is set smaller, and one that still does not fit leaves out its middle.</summary>
internal static class LatexMatrix
{
    private const int RowsOnPage = 40;
    private const double SmallGap = 0.8;

    // A digit of a small font is wider than its size says.
    private static readonly (string Command, double Scale)[] Sizes =
    [
        (@"\small", 0.92),
        (@"\footnotesize", 0.85),
        (@"\scriptsize", 0.78),
        (@"\tiny", 0.67),
    ];

    /// <summary>Writes a matrix.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="formulas">What writes the entries.</param>
    public static string Write(Formula.Matrix matrix, LatexFormula formulas)
    {
        if (formulas.Dialect == LatexDialect.Browser || matrix.Rows.Length == 0)
        {
            return Body(matrix, formulas, int.MaxValue, int.MaxValue);
        }

        var widths = formulas.Measure.ColumnWidths(matrix.Rows);
        var columns = FittingColumns(widths, formulas.Measure.Maximum / Sizes[^1].Scale);
        var rows = (int)(RowsOnPage / Sizes[^1].Scale);
        var width = 1.0;
        for (var i = 0; i < Math.Min(columns, widths.Length); i++)
        {
            width += widths[i] + 1;
        }

        var scale = Math.Min(formulas.Measure.Maximum / width, (double)RowsOnPage / Math.Min(rows, matrix.Rows.Length));
        return Scaled(Body(matrix, formulas, rows, columns), scale);
    }

    private static string Scaled(string body, double scale)
    {
        if (scale >= 1)
        {
            return body;
        }

        var command = Sizes[^1].Command;
        foreach (var size in Sizes)
        {
            if (size.Scale <= scale)
            {
                command = size.Command;
                break;
            }
        }

        return $@"\text{{{command}\setlength{{\arraycolsep}}{{3pt}}${body}$}}";
    }

    private static int FittingColumns(double[] widths, double room)
    {
        var width = 2.0;
        for (var i = 0; i < widths.Length; i++)
        {
            width += widths[i] + SmallGap;
            if (width > room)
            {
                return Math.Max(i, 3);
            }
        }

        return widths.Length;
    }

    private static string Body(Formula.Matrix matrix, LatexFormula formulas, int rows, int columns)
    {
        var text = new StringBuilder(@"\begin{bmatrix} ");
        var end = string.Empty;
        foreach (var row in Excerpt.Of(matrix.Rows.Length, rows))
        {
            text.Append(end);
            end = @" \\ ";
            var separator = string.Empty;
            foreach (var column in Excerpt.Of(matrix.Rows[0].Length, columns))
            {
                text.Append(separator);
                separator = " & ";
                text.Append((row, column) switch
                {
                    ( < 0, < 0) => @"\ddots",
                    ( < 0, _) => @"\vdots",
                    (_, < 0) => @"\cdots",
                    _ => formulas.Write(matrix.Rows[row][column]),
                });
            }
        }

        return text.Append(@" \end{bmatrix}").ToString();
    }
}
