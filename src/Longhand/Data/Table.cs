using System.Collections.Immutable;

namespace Longhand.Data;

/// <summary>Named columns of one length. It never changes.</summary>
public sealed class Table
{
    private readonly Dictionary<string, Column> _byName = [];

    /// <summary>Puts columns together.</summary>
    /// <param name="columns">The columns: at least one, all of one length, each with its own name.</param>
    /// <param name="name">What messages call the table: the name of its file.</param>
    public Table(IEnumerable<Column> columns, string name = "data")
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentException.ThrowIfNullOrEmpty(name);
        (Columns, Name) = ([.. columns], name);
        if (Columns.IsEmpty)
        {
            throw new DataException(name, "there is no column; a table has at least one.");
        }

        RowCount = Columns[0].RowCount;
        foreach (var column in Columns)
        {
            if (column.RowCount != RowCount)
            {
                throw new DataException(name, FormattableString.Invariant($"{column.Name} has {column.RowCount} rows and {Columns[0].Name} has {RowCount}; columns have one length."));
            }

            if (!_byName.TryAdd(column.Name, column))
            {
                throw new DataException(name, $"two columns are called {column.Name}; a column is known by its name: rename one.");
            }
        }
    }

    /// <summary>What messages call the table: the name of its file.</summary>
    public string Name { get; }

    /// <summary>The columns, in order.</summary>
    public ImmutableArray<Column> Columns { get; }

    /// <summary>How many rows there are.</summary>
    public int RowCount { get; }

    /// <summary>What the reader chose, a sentence each.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The column of a name.</summary>
    /// <param name="name">The name, letter for letter.</param>
    /// <exception cref="DataException">There is no such column.</exception>
    public Column this[string name] => Find(name) ?? throw new DataException(Name, ColumnNames.Unknown(name, [.. Columns.Select(column => column.Name)]));

    /// <summary>Where each row stands in its file.</summary>
    internal RowPlaces Places { get; init; } = RowPlaces.Rows;

    /// <summary>The column of a name; null where there is none.</summary>
    /// <param name="name">The name, letter for letter.</param>
    public Column? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Where a row stands: its file and line, or its number from 1.</summary>
    /// <param name="row">The row, from 0.</param>
    public string PlaceOf(int row) => Places.Of(Name, row);

    /// <summary>Every row, in order.</summary>
    public int[] AllRows() => [.. Enumerable.Range(0, RowCount)];

    /// <summary>The rows in which no value of a column is missing, in order.</summary>
    /// <param name="name">The column.</param>
    /// <exception cref="DataException">There is no such column.</exception>
    public int[] RowsWith(string name)
    {
        var column = this[name];
        return [.. AllRows().Where(row => !column.IsMissing(row))];
    }
}
