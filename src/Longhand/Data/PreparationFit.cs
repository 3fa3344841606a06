using System.Collections.Immutable;
using Longhand.Model;

namespace Longhand.Data;

/// <summary>Chooses what a table becomes for a network, and says what it chose.</summary>
internal sealed class PreparationFit(Table table, string target, PreparationOptions options, int[] rows)
{
    private readonly int[] _all = table.AllRows();
    private readonly List<string> _notes = [];
    private readonly List<string> _scaled = [];
    private readonly List<string> _constant = [];

    public Preparation Fit()
    {
        if (rows.Length == 0)
        {
            throw new DataException(table.Name, "there are no rows to train on; give at least one.");
        }

        var fitted = new TargetFit(table, table[target], options, rows, _notes).Fit();
        ImmutableArray<InputColumn> inputs = [.. Candidates().Select(Input).OfType<InputColumn>()];
        if (inputs.IsEmpty)
        {
            throw new DataException(table.Name, $"no column is left to predict {target} from; a network has at least one input: leave fewer columns out.");
        }

        SayScales();
        return new() { Inputs = inputs, Target = fitted, Notes = [.. _notes] };
    }

    private Column[] Candidates()
    {
        foreach (var name in options.LeftOut)
        {
            // A column that is not there is a mistake of whoever wanted it out.
            _ = table[name];
        }

        if (options.Inputs.IsEmpty)
        {
            return [.. table.Columns.Where(column => column.Name != target && !options.LeftOut.Contains(column.Name))];
        }

        var twice = options.Inputs.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1);
        return twice is null && !options.Inputs.Contains(target)
            ? [.. options.Inputs.Select(name => table[name])]
            : throw new DataException(
                table.Name,
                twice is null ? $"{target} is the target; it cannot be an input as well: name the other columns." : $"{twice.Key} is named twice; an input is one column: name it once."
            );
    }

    private InputColumn? Input(Column column)
    {
        var isAskedFor = options.Inputs.Contains(column.Name);
        if (!isAskedFor && WhyLeftOut(column) is { } reason)
        {
            _notes.Add($"{column.Name} {reason} and is left out.");
            return null;
        }

        return column is TextColumn texts ? OfText(texts) : OfNumbers((NumberColumn)column);
    }

    private string? WhyLeftOut(Column column) =>
        column switch
        {
            TextColumn { Values.IsEmpty: true } => "has no value",
            TextColumn { Values.Length: 1 } texts when !_all.Any(texts.IsMissing) => $"is \"{OneLine.Of(texts.Values[0])}\" in every row",
            TextColumn texts when texts.Values.Length > options.MostCategories => $"has {Counted.Of(texts.Values.Length, "different text")}",
            NumberColumn numbers when _all.All(numbers.IsMissing) => "has no value",
            NumberColumn numbers when RowNumbers.Are(numbers) => "counts the rows",
            _ => null,
        };

    private InputColumn OfText(TextColumn column)
    {
        ImmutableArray<string> categories = [.. column.Values.Order(StringComparer.Ordinal)];
        if (categories.IsEmpty)
        {
            throw new DataException(table.Name, $"{column.Name} has no value; an input has values: leave it out.");
        }

        _notes.Add($"{column.Name} is text: {(categories.Length == 1 ? "an input" : $"{categories.Length} inputs, 1 and 0,")} for {ColumnNames.List(categories)}.");
        return Noted(new() { Name = column.Name, Categories = categories, Fill = options.FillMissing ? 0.0 : null }, column);
    }

    private InputColumn OfNumbers(NumberColumn column)
    {
        var numbers = ColumnScale.Present(column, rows);
        var (shift, scale) = ColumnScale.Of(numbers, options.Scaling);
        if (!double.IsFinite(shift) || !double.IsFinite(scale))
        {
            throw new DataException(table.Name, $"{column.Name} has numbers so great that their {(options.Scaling == Scaling.MinMax ? "range" : "deviation")} is beyond a double; choose a smaller unit for it.");
        }

        (ColumnScale.IsConstant(numbers) ? _constant : _scaled).Add(column.Name);
        return Noted(new() { Name = column.Name, Shift = shift, Scale = scale, Fill = options.FillMissing ? ColumnScale.Mean(numbers) : null }, column);
    }

    /// <summary>The input, with a note where values are missing.</summary>
    private InputColumn Noted(InputColumn input, Column column)
    {
        int[] missing = input.Fill is null ? [] : [.. rows.Where(column.IsMissing)];
        if (missing.Length > 0)
        {
            _notes.Add(MissingNote.Of(input, missing.Length, rows.Length, table.PlaceOf(missing.Min())));
        }

        return input;
    }

    private void SayScales()
    {
        var how = options.Scaling switch
        {
            Scaling.Standard => "scaled to mean 0 and standard deviation 1",
            Scaling.MinMax => "scaled to 0 … 1",
            _ => "taken as it is",
        };
        if (_scaled.Count > 0)
        {
            _notes.Add($"{Counted.Of(_scaled.Count, "column")} of numbers, {(_scaled.Count == 1 ? string.Empty : "each ")}{how}: {ColumnNames.List(_scaled)}.");
        }

        if (_constant.Count > 0)
        {
            _notes.Add($"{Counted.Of(_constant.Count, "column")} {(_constant.Count == 1 ? "has" : "have")} one number in all rows that are trained on and tell{(_constant.Count == 1 ? "s" : string.Empty)} nothing: {ColumnNames.List(_constant)}.");
        }
    }
}
