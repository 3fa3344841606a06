using System.Collections.Immutable;

namespace Longhand.Data;

/// <summary>Chooses what a table becomes for a network, and says what it chose.</summary>
internal sealed class PreparationFit(Table table, string target, PreparationOptions options, int[] rows)
{
    private readonly List<string> _notes = [];

    public Preparation Fit()
    {
        if (rows.Length == 0)
        {
            throw new DataException(table.Name, "there are no rows; give at least one.");
        }

        var fitted = Target(table[target]);
        ImmutableArray<InputColumn> inputs = [.. Candidates().Select(Input).OfType<InputColumn>()];
        return inputs.IsEmpty
            ? throw new DataException(table.Name, $"no column is left to predict {target} from; a network has at least one input: leave fewer columns out.")
            : new() { Inputs = inputs, Target = fitted, Notes = [.. _notes] };
    }

    private TargetColumn Target(Column column)
    {
        var (classes, _) = TargetClasses.Of(table, column, options);
        if (classes.IsEmpty)
        {
            var (shift, scale) = ColumnScale.Of((NumberColumn)column, rows, options.ScaleTarget);
            return new() { Name = column.Name, Form = TargetForm.Numbers, Shift = shift, Scale = scale };
        }

        return new() { Name = column.Name, Form = options.Target ?? (classes.Length == 2 ? TargetForm.Binary : TargetForm.OneHot), Classes = classes };
    }

    private IEnumerable<Column> Candidates() =>
        options.Inputs.IsEmpty
            ? table.Columns.Where(column => column.Name != target && !options.LeftOut.Contains(column.Name))
            : options.Inputs.Select(name => table[name]);

    private InputColumn? Input(Column column)
    {
        if (column is TextColumn texts)
        {
            return new() { Name = column.Name, Categories = [.. texts.Values.Order(StringComparer.Ordinal)], Fill = options.FillMissing ? 0.0 : null };
        }

        var numbers = (NumberColumn)column;
        var (shift, scale) = ColumnScale.Of(numbers, rows, options.Scaling);
        return new() { Name = column.Name, Shift = shift, Scale = scale, Fill = options.FillMissing ? ColumnScale.Mean(numbers, rows) : null };
    }
}
