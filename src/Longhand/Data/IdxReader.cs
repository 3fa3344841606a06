using System.Globalization;

namespace Longhand.Data;

/// <summary>
/// Reads IDX files, as MNIST and Fashion-MNIST are given: a few bytes that say of what type and how many the numbers are, then the
/// numbers, greatest byte first; packed with gzip or not. The first dimension counts the rows, the others together the columns p0, p1, …;
/// numbers of one dimension are the column «label».
/// </summary>
public static class IdxReader
{
    /// <summary>The name of a column of numbers of one dimension.</summary>
    public const string Label = "label";

    /// <summary>The most columns that are read.</summary>
    internal const int MostColumns = 100_000;

    /// <summary>Reads a table.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="DataException">The file cannot be used.</exception>
    public static Table Read(Stream stream, string name = "data")
    {
        ArgumentNullException.ThrowIfNull(stream);
        long? present = stream.CanSeek ? stream.Length - stream.Position : null;
        using var input = GzipInput.Open(stream, name);
        var bytes = new IdxBytes(input, name);
        var header = IdxHeader.Read(bytes);
        if (input is not GzipCheck && present is { } length && length != header.Length)
        {
            throw new DataException(name, IdxHeader.WrongLength(header, length));
        }

        var columns = header.Type == IdxType.UnsignedByte ? Bytes(bytes, header) : Numbers(bytes, header);
        bytes.CheckEnd();
        return new(columns.Select((numbers, i) => new NumberColumn(header.Columns == 1 ? Label : "p" + i.ToString(CultureInfo.InvariantCulture), numbers)), name);
    }

    /// <summary>Reads images and their labels as one table.</summary>
    /// <param name="images">The file of the images.</param>
    /// <param name="labels">The file of the labels: one for each image.</param>
    /// <param name="name">What messages call the images.</param>
    /// <param name="labelsName">What messages call the labels.</param>
    /// <exception cref="DataException">A file cannot be used, or they do not fit together.</exception>
    public static Table Read(Stream images, Stream labels, string name, string labelsName)
    {
        var table = Read(images, name);
        var answers = Read(labels, labelsName);
        if (answers.RowCount != table.RowCount || answers.Columns.Length != 1)
        {
            throw new DataException(
                labelsName,
                FormattableString.Invariant($"there are {answers.RowCount} rows of {answers.Columns.Length} and {name} has {table.RowCount}; each image has one label: take the files that belong together.")
            );
        }

        return new([.. table.Columns, answers.Columns[0]], name);
    }

    /// <summary>Bytes, column after column: they stay bytes.</summary>
    private static IEnumerable<CompactNumbers> Bytes(IdxBytes bytes, IdxHeader header)
    {
        var pieces = new List<byte[][]>(); // [block][column], each of as many rows as the block has
        for (var row = 0; row < header.Rows; row += CompactNumbers.PieceLength)
        {
            var rows = Math.Min(CompactNumbers.PieceLength, header.Rows - row);
            pieces.Add(Turned(bytes.Take((long)rows * header.Columns), rows, header.Columns));
        }

        return Enumerable.Range(0, header.Columns).Select(c => CompactNumbers.OfPieces([.. pieces.Select(block => block[c])]));
    }

    private static byte[][] Turned(ReadOnlySpan<byte> block, int rows, int columns)
    {
        var turned = new byte[columns][];
        for (var c = 0; c < columns; c++)
        {
            turned[c] = new byte[rows];
            for (var r = 0; r < rows; r++)
            {
                turned[c][r] = block[(r * columns) + c];
            }
        }

        return turned;
    }

    private static IEnumerable<CompactNumbers> Numbers(IdxBytes bytes, IdxHeader header)
    {
        CompactNumbers.Builder[] columns = [.. Enumerable.Range(0, header.Columns).Select(_ => new CompactNumbers.Builder())];
        var size = header.ElementSize;
        for (var r = 0; r < header.Rows; r++)
        {
            var row = bytes.Take((long)header.Columns * size);
            for (var c = 0; c < columns.Length; c++)
            {
                var number = header.Type.Read(row.Slice(c * size, size));
                columns[c].Add(double.IsFinite(number) ? number : throw NotFinite(bytes.Name, r, c, number));
            }
        }

        return columns.Select(column => column.Done());
    }

    private static DataException NotFinite(string name, int row, int column, double number) =>
        new(RowPlaces.Rows.Of(name, row), FormattableString.Invariant($"number {column + 1} is {NumberColumn.Text(number)}; a table holds finite numbers: correct it, or leave the row out."));
}
