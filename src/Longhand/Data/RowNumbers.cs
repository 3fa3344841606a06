namespace Longhand.Data;

/// <summary>A column that counts the rows tells a network where a row stands in the file, and nothing about what it is.</summary>
internal static class RowNumbers
{
    private static readonly HashSet<string> Names = new(["id", "index", "row", "no", "nr", "rownames", "column1", "Unnamed: 0"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it is called so, and goes up by 1 from 0 or 1.</summary>
    public static bool Are(NumberColumn column)
    {
        if (!Names.Contains(column.Name) || column.RowCount == 0 || column[0] is not (0.0 or 1.0))
        {
            return false;
        }

        for (var row = 1; row < column.RowCount; row++)
        {
            if (column[row] != column[0] + row)
            {
                return false;
            }
        }

        return true;
    }
}
