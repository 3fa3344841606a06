using Longhand.Model;

namespace Longhand.Data;

/// <summary>What is said about a column that is not there.</summary>
internal static class ColumnNames
{
    private const int MostNamed = 12;

    public static string Unknown(string name, IReadOnlyList<string> known)
    {
        var meant = Nearest.Best(name, known) is { } best ? $"did you mean \"{OneLine.Of(best)}\"? (the columns are {List(known)})" : $"the columns are {List(known)}: correct the name, or take the right file.";
        return $"there is no column \"{OneLine.Of(name)}\"; {meant}";
    }

    /// <summary>What is said of a table that has not what a model takes.</summary>
    public static string NotThere(string name, Table table) =>
        $"there is no column \"{OneLine.Of(name)}\", which the model takes; the columns are {List([.. table.Columns.Select(column => column.Name)])}: add it, or take the right file.";

    /// <summary>a, b and c; the first few where there are many.</summary>
    public static string List(IReadOnlyList<string> names) =>
        names.Count <= MostNamed
            ? string.Join(", ", names.Select(name => OneLine.Of(name)))
            : FormattableString.Invariant($"{string.Join(", ", names.Take(MostNamed).Select(name => OneLine.Of(name)))} and {names.Count - MostNamed} more");
}
