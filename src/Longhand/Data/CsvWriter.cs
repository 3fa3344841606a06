using System.Buffers;
using System.Globalization;

namespace Longhand.Data;

/// <summary>
/// Writes comma-separated values (RFC 4180), a line feed at the end of each row. A number has the fewest digits that read back as that
/// number. Text that a spreadsheet would take for a formula is written with an apostrophe before it.
/// </summary>
/// <param name="writer">Where the text goes.</param>
/// <param name="delimiter">What stands between fields.</param>
/// <param name="isPlain">Whether text is written as it is, also where a spreadsheet would take it for a formula.</param>
public sealed class CsvWriter(TextWriter writer, char delimiter = ',', bool isPlain = false)
{
    private readonly SearchValues<char> _quoted = SearchValues.Create([delimiter, '"', '\r', '\n']);
    private int _fields;
    private bool _isRowEmpty = true;

    /// <summary>Writes a table with its header.</summary>
    /// <param name="table">The table.</param>
    public void Write(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        foreach (var column in table.Columns)
        {
            WriteText(column.Name);
        }

        EndRow();
        for (var row = 0; row < table.RowCount; row++)
        {
            WriteRow(table, row);
            EndRow();
        }
    }

    /// <summary>Writes the fields of a row, and does not end it: more may follow.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The row, from 0.</param>
    public void WriteRow(Table table, int row)
    {
        ArgumentNullException.ThrowIfNull(table);
        foreach (var column in table.Columns)
        {
            if (column is NumberColumn numbers)
            {
                WriteNumber(numbers[row]);
            }
            else
            {
                WriteText(column.TextOf(row));
            }
        }
    }

    /// <summary>Writes a number; NaN, which is a missing one, is an empty field.</summary>
    /// <param name="number">The number.</param>
    public void WriteNumber(double number) => WriteField(double.IsNaN(number) ? string.Empty : NumberColumn.Text(number));

    /// <summary>Writes a number of single precision, with the digits that it needs as such; NaN is an empty field.</summary>
    /// <param name="number">The number.</param>
    public void WriteNumber(float number) =>
        WriteField(float.IsNaN(number) ? string.Empty : number.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Writes text; null, which is a missing one, is an empty field.</summary>
    /// <param name="text">The text.</param>
    public void WriteText(string? text)
    {
        // A spreadsheet works out what begins so; the text may come from anybody.
        var isFormula = !isPlain && text is [var first, ..] && first is '=' or '+' or '-' or '@' or '\t' or '\r';
        WriteField(isFormula ? "'" + text : text ?? string.Empty);
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        if (_fields == 1 && _isRowEmpty)
        {
            // A line without a character is no row.
            writer.Write("\"\"");
        }

        writer.Write('\n');
        (_fields, _isRowEmpty) = (0, true);
    }

    private void WriteField(string field)
    {
        if (_fields++ > 0)
        {
            writer.Write(delimiter);
        }

        _isRowEmpty &= field.Length == 0;
        if (field.AsSpan().ContainsAny(_quoted))
        {
            writer.Write('"');
            writer.Write(field.Replace("\"", "\"\"", StringComparison.Ordinal));
            writer.Write('"');
        }
        else
        {
            writer.Write(field);
        }
    }
}
