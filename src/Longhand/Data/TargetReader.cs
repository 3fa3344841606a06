using Longhand.Numerics;

namespace Longhand.Data;

/// <summary>Turns the values of the target column into targets.</summary>
internal sealed class TargetReader
{
    private readonly TargetColumn _target;
    private readonly Table _table;
    private readonly Column _column;
    private readonly ClassReader _classes;

    public TargetReader(TargetColumn target, Table table)
    {
        (_target, _table) = (target, table);
        _column = table.Find(target.Name) ?? throw new DataException(table.Name, ColumnNames.NotThere(target.Name, table));
        _classes = new(_column, target.Classes);
    }

    public void Read<TElement>(int row, Span<TElement> targets)
        where TElement : unmanaged
    {
        if (_column.IsMissing(row))
        {
            throw Error(row, "missing; every row that is trained on or judged has its target: give it, or leave the row out.");
        }

        if (_target.Form == TargetForm.Numbers)
        {
            var number = _column is NumberColumn numbers
                ? numbers[row]
                : throw Error(row, $"\"{OneLine.Of(_column.TextOf(row))}\"; the model predicts a number: correct it, or choose another column.");
            targets[0] = Element<TElement>.From((number - _target.Shift) / _target.Scale);
            if (!double.IsFinite(Element<TElement>.Double(targets[0])))
            {
                throw Error(row, $"{NumberColumn.Text(number)}; scaled as the others it is no finite number: correct it, or choose a smaller unit.");
            }

            return;
        }

        var found = _classes.Find(row);
        if (found < 0)
        {
            throw Error(row, $"\"{OneLine.Of(_column.TextOf(row))}\"; the classes are {ColumnNames.List(_target.Classes)}: correct it, leave the row out, or train with it.");
        }

        var off = Element<TElement>.From(_target.Form == TargetForm.Signs ? -1.0 : 0.0);
        var on = Element<TElement>.From(1.0);
        targets.Fill(off);
        if (targets.Length == 1)
        {
            targets[0] = found == 1 ? on : off;
        }
        else
        {
            targets[found] = on;
        }
    }

    private DataException Error(int row, string reason) => new(_table.PlaceOf(row), $"{_target.Name} is {reason}");
}
