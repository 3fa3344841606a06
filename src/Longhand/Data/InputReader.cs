using System.Diagnostics;
using Longhand.Numerics;

namespace Longhand.Data;

/// <summary>Turns the values of one column into inputs.</summary>
internal sealed class InputReader
{
    private readonly InputColumn _input;
    private readonly Table _table;
    private readonly Column _column;
    private readonly int[] _ofCode; // the category of each text of the column, −1 where it is none
    private int _filled;

    public InputReader(InputColumn input, Table table)
    {
        (_input, _table) = (input, table);
        _column = table.Find(input.Name) ?? throw new DataException(table.Name, ColumnNames.NotThere(input.Name, table));
        _ofCode = _column is TextColumn texts ? [.. texts.Values.Select(value => input.Categories.IndexOf(value))] : [];
    }

    public int Width => _input.Width;

    /// <summary>What was done to the values, where something was.</summary>
    public string? Note =>
        _filled == 0
            ? null
            : FormattableString.Invariant($"{_input.Name}: {_filled} missing, ")
                + (_input.IsText ? "counted as none of its categories." : $"set to the mean, {ShortNumber.Of(_input.Fill ?? 0.0)}.");

    public void Read<TElement>(int row, Span<TElement> inputs)
        where TElement : unmanaged
    {
        Debug.Assert(inputs.Length == Width, "A reader fills its own inputs.");
        if (_column.IsMissing(row))
        {
            CheckFill(row);
        }

        if (_input.IsText)
        {
            ReadText(row, inputs);
            return;
        }

        var number = _column is NumberColumn numbers
            ? numbers[row]
            : throw Error(row, $"\"{OneLine.Of(_column.TextOf(row))}\"; the model takes a number here: correct it.");
        number = double.IsNaN(number) ? _input.Fill!.Value : number;
        inputs[0] = Element<TElement>.From((number - _input.Shift) / _input.Scale);
        if (!double.IsFinite(Element<TElement>.Double(inputs[0])))
        {
            throw Error(row, $"{NumberColumn.Text(number)}; scaled as the others it is no finite number: correct it, or choose a smaller unit.");
        }
    }

    private void ReadText<TElement>(int row, Span<TElement> inputs)
        where TElement : unmanaged
    {
        if (_column.IsMissing(row))
        {
            return;
        }

        var category = _column is TextColumn texts ? _ofCode[texts.CodeOf(row)] : _input.Categories.IndexOf(_column.TextOf(row)!);
        if (category < 0)
        {
            throw Error(row, $"\"{OneLine.Of(_column.TextOf(row))}\"; the model knows {ColumnNames.List(_input.Categories)}: correct it, leave the row out, or train with it.");
        }

        inputs[category] = Element<TElement>.From(1.0);
    }

    private void CheckFill(int row)
    {
        _filled++;
        if (_input.Fill is null)
        {
            throw Error(row, "missing; missing values are not filled here: give it, leave the row out, or train with missing values filled.");
        }
    }

    private DataException Error(int row, string reason) => new(_table.PlaceOf(row), $"{_input.Name} is {reason}");
}
