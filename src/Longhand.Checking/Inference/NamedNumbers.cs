using Longhand.Checking.Reading;

namespace Longhand.Checking.Inference;

/// <summary>The weights or the biases of a text by layers, as far as their names tell: rows and columns, or a plain list.</summary>
/// <param name="Rows">The numbers by the two indices of their names, or as one row.</param>
/// <param name="Names">The names in the same places.</param>
/// <param name="IsMatrix">Whether the names have two indices.</param>
internal sealed record NamedNumbers(double[][] Rows, Name?[][] Names, bool IsMatrix)
{
    public int Count => Rows.Sum(row => row.Length);

    /// <summary>The numbers turned over.</summary>
    public NamedNumbers Turned() =>
        new([.. Enumerable.Range(0, Rows[0].Length).Select(j => Rows.Select(row => row[j]).ToArray())], [.. Enumerable.Range(0, Rows[0].Length).Select(j => Names.Select(row => row[j]).ToArray())], IsMatrix);

    /// <summary>A part of a list as a matrix with so many columns.</summary>
    public NamedNumbers Part(int from, int rows, int columns) =>
        new(
            [.. Enumerable.Range(0, rows).Select(i => Rows[0][(from + (i * columns))..(from + ((i + 1) * columns))])],
            [.. Enumerable.Range(0, rows).Select(i => Names[0][(from + (i * columns))..(from + ((i + 1) * columns))])],
            true);
}
