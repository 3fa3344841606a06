using System.Collections.Immutable;

namespace Longhand.Data;

/// <summary>Chooses what the target column becomes, and says what it chose.</summary>
internal sealed class TargetFit(Table table, Column column, PreparationOptions options, int[] rows, List<string> notes)
{
    private string Name => column.Name;

    public TargetColumn Fit()
    {
        foreach (var row in rows)
        {
            if (column.IsMissing(row))
            {
                throw new DataException(table.PlaceOf(row), $"{Name} is missing; every row that is trained on has its target: give it, or leave the row out.");
            }
        }

        var (classes, isChosen) = TargetClasses.Of(table, column, options);
        return classes.IsEmpty ? Numbers() : Classes(classes, isChosen);
    }

    private TargetColumn Numbers()
    {
        var numbers = ColumnScale.Present((NumberColumn)column, rows);
        var (shift, scale) = ColumnScale.Of(numbers, options.ScaleTarget);
        if (!double.IsFinite(shift) || !double.IsFinite(scale))
        {
            throw new DataException(table.Name, $"{Name} has numbers so great that their spread is beyond a double; choose a smaller unit for it.");
        }

        if (ColumnScale.IsConstant(numbers) && rows.Length > 1)
        {
            throw new DataException(table.Name, $"{Name} is {column.TextOf(rows[0])} in all rows that are trained on; there is nothing to learn: choose another target.");
        }

        var scaled = options.ScaleTarget == Scaling.None ? "as it is" : $"scaled: (y − {ShortNumber.Of(shift)}) / {ShortNumber.Of(scale)}";
        notes.Add($"{Name} is the target, a number, {scaled}.");
        return new() { Name = Name, Form = TargetForm.Numbers, Shift = shift, Scale = scale };
    }

    private TargetColumn Classes(ImmutableArray<string> classes, bool isChosen)
    {
        Check(classes);
        var numbers = isChosen ? "different whole numbers, taken for classes" : "classes";
        notes.Add($"{Name} is the target: {classes.Length} {numbers}, {ColumnNames.List(classes)}.");
        var labels = new ClassReader(column, classes);
        var seen = rows.Select(labels.Find).ToHashSet();
        string[] unseen = [.. classes.Where((_, k) => !seen.Contains(k))];
        if (unseen.Length > 0)
        {
            notes.Add($"No row that is trained on is {ColumnNames.List(unseen)}: the network cannot learn it.");
        }

        return new() { Name = Name, Form = options.Target ?? (classes.Length == 2 ? TargetForm.Binary : TargetForm.OneHot), Classes = classes };
    }

    private void Check(ImmutableArray<string> classes)
    {
        if (classes.Length == 1)
        {
            throw new DataException(table.Name, $"{Name} is {OneLine.Of(classes[0])} in every row; there is nothing to learn: choose another target.");
        }

        if (classes.Length > options.MostWholeNumberClasses && 2 * classes.Length > table.RowCount)
        {
            throw new DataException(
                table.Name,
                FormattableString.Invariant($"{Name} has {classes.Length} different values in {table.RowCount} rows; a class has several rows to learn from: choose another target.")
            );
        }

        if (options.Target == TargetForm.Binary && classes.Length != 2)
        {
            throw new DataException(table.Name, FormattableString.Invariant($"{Name} has {classes.Length} classes; one output tells two apart: take one output for each class."));
        }
    }
}
