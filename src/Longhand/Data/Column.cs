namespace Longhand.Data;

/// <summary>A column of a table: <see cref="NumberColumn"/> or <see cref="TextColumn"/>. A value may be missing.</summary>
public abstract class Column
{
    private protected Column(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>How many rows there are.</summary>
    public abstract int RowCount { get; }

    /// <summary>Whether the value of a row is missing.</summary>
    /// <param name="row">The row, from 0.</param>
    public abstract bool IsMissing(int row);

    /// <summary>The value of a row as text; null where it is missing. A number has the fewest digits that read back as that number.</summary>
    /// <param name="row">The row, from 0.</param>
    public abstract string? TextOf(int row);
}
