namespace Longhand.Data;

/// <summary>What is said about a column that is not there.</summary>
internal static class ColumnNames
{
    private const int MostNamed = 12;

    public static string Unknown(string name, IReadOnlyList<Column> columns) =>
        $"there is no column \"{name}\"; the columns are {List([.. columns.Select(column => column.Name)])}: give one of these.";

    /// <summary>a, b and c; the first few where there are many.</summary>
    public static string List(IReadOnlyList<string> names) =>
        names.Count <= MostNamed
            ? string.Join(", ", names)
            : FormattableString.Invariant($"{string.Join(", ", names.Take(MostNamed))} and {names.Count - MostNamed} more");
}
