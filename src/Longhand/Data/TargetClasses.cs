using System.Collections.Immutable;

namespace Longhand.Data;

/// <summary>Whether a target is classes, and which.</summary>
internal static class TargetClasses
{
    /// <summary>The classes: texts in the order of their letters, numbers from the least; none where the target is numbers.</summary>
    /// <returns>The classes, and whether the choice was made by the data.</returns>
    public static (ImmutableArray<string> Classes, bool IsChosen) Of(Table table, Column column, PreparationOptions options)
    {
        if (options.Target == TargetForm.Numbers)
        {
            return column is NumberColumn
                ? ([], false)
                : throw new DataException(table.Name, $"{column.Name} is text; a target of numbers has numbers alone: choose another column, or classes.");
        }

        if (column is TextColumn texts)
        {
            var used = new HashSet<int>(table.AllRows().Select(texts.CodeOf));
            return ([.. texts.Values.Where((_, code) => used.Contains(code)).Order(StringComparer.Ordinal)], false);
        }

        var numbers = Different((NumberColumn)column, options.Target is null ? options.MostWholeNumberClasses : int.MaxValue);
        return options.Target is not null || (numbers is not null && 2 * numbers.Count <= column.RowCount)
            ? ([.. numbers!.Select(NumberColumn.Text)], options.Target is null)
            : ([], true);
    }

    /// <summary>The different whole numbers of a column, from the least; null where there are too many, or others.</summary>
    private static SortedSet<double>? Different(NumberColumn column, int most)
    {
        var different = new SortedSet<double>();
        for (var row = 0; row < column.RowCount; row++)
        {
            var number = column[row];
            if (double.IsNaN(number))
            {
                continue;
            }

            different.Add(number);
            if (different.Count > most || (most < int.MaxValue && number != Math.Floor(number)))
            {
                return null;
            }
        }

        return different;
    }
}
