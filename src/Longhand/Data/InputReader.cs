using Longhand.Numerics;

namespace Longhand.Data;

/// <summary>Turns the values of one column into inputs.</summary>
internal sealed class InputReader
{
    private readonly InputColumn _input;
    private readonly Table _table;
    private readonly Column _column;
    private readonly int[] _ofCode; // the category of each text of the column, −1 where it is none
    private readonly bool _isText;
    private int _read;
    private int _filled;
    private int _first = int.MaxValue; // the first row in which it is missing

    public InputReader(InputColumn input, Table table)
    {
        (_input, _table, _isText, Width) = (input, table, input.IsText, input.Width);
        _column = table.Find(input.Name) ?? throw new DataException(table.Name, ColumnNames.NotThere(input.Name, table));
        _ofCode = _column is TextColumn texts ? NamePlaces.Of(texts.Values, input.Categories) : [];
    }

    public int Width { get; }

    /// <summary>What was done to the values, where something was.</summary>
    public string? Note => _filled == 0 ? null : MissingNote.Of(_input, _filled, _read, _table.PlaceOf(_first));

    /// <summary>Reads some rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="inputs">Where the inputs of the first go, and of the others behind it.</param>
    /// <param name="stride">How far the rows are apart.</param>
    public void Read<TElement>(ReadOnlySpan<int> rows, Span<TElement> inputs, int stride)
        where TElement : unmanaged
    {
        _read += rows.Length;
        for (var i = 0; i < rows.Length; i++)
        {
            if (_isText)
            {
                ReadText(rows[i], inputs.Slice(i * stride, Width));
            }
            else
            {
                inputs[i * stride] = Number<TElement>(rows[i]);
            }
        }
    }

    private TElement Number<TElement>(int row)
        where TElement : unmanaged
    {
        var number = _column is NumberColumn numbers ? numbers[row]
            : _column.IsMissing(row) ? double.NaN
            : throw Error(row, $"\"{OneLine.Of(_column.TextOf(row))}\"; the model takes a number here: correct it.");
        number = double.IsNaN(number) ? Filled(row) : number;
        var scaled = Element<TElement>.From((number - _input.Shift) / _input.Scale);
        return double.IsFinite(Element<TElement>.Double(scaled))
            ? scaled
            : throw Error(row, $"{NumberColumn.Text(number)}; scaled as the others it is no finite number: correct it, or choose a smaller unit.");
    }

    private void ReadText<TElement>(int row, Span<TElement> inputs)
        where TElement : unmanaged
    {
        if (_column.IsMissing(row))
        {
            Filled(row);
            return;
        }

        var category = _column is TextColumn texts ? _ofCode[texts.CodeOf(row)] : _input.Categories.IndexOf(_column.TextOf(row)!);
        if (category < 0)
        {
            throw Error(row, $"\"{OneLine.Of(_column.TextOf(row))}\"; the model knows {ColumnNames.List(_input.Categories)}: correct it, leave the row out, or train with it.");
        }

        inputs[category] = Element<TElement>.From(1.0);
    }

    private double Filled(int row)
    {
        _filled++;
        _first = Math.Min(_first, row);
        return _input.Fill
            ?? throw Error(row, "missing; missing values are not filled here: give it, leave the row out, or train with missing values filled.");
    }

    private DataException Error(int row, string reason) => new(_table.PlaceOf(row), $"{_input.Name} is {reason}");
}
