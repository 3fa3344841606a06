using System.Collections.Immutable;

namespace Longhand.Data;

/// <summary>How a file of comma-separated values is read. What is not given is found out, and said in <see cref="Table.Notes"/>.</summary>
public sealed record CsvOptions
{
    /// <summary>What messages call the file: its name.</summary>
    public string Name { get; init; } = "data";

    /// <summary>Whether the first line names the columns; null finds out.</summary>
    public bool? HasHeader { get; init; }

    /// <summary>What stands between fields; null finds out: a comma, a semicolon or a tab.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The columns to read; empty reads all. The others are passed over, and take no memory.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>The columns that are text even where they look like numbers: codes, versions, numbers with leading zeros.</summary>
    public ImmutableArray<string> TextColumns { get; init; } = [];

    /// <summary>What stands for a value that is missing, in capital or small letters.</summary>
    public ImmutableArray<string> Missing { get; init; } = ["", "NA", "NaN", "null", "?"];

    /// <summary>The longest field that is read, in characters.</summary>
    public int LongestField { get; init; } = 1 << 20;

    /// <summary>The most columns that are read.</summary>
    public int MostColumns { get; init; } = 100_000;

    /// <summary>The most rows that are read.</summary>
    public int MostRows { get; init; } = 1_000_000_000;

    /// <summary>The most different texts in a column. A column with more is left out, and said; one that was asked for is refused.</summary>
    public int MostTexts { get; init; } = 200_000;
}
