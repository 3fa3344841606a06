using System.Buffers.Binary;

namespace Longhand.Data;

/// <summary>What an IDX file says of itself: two zero bytes, the type, how many dimensions, the length of each.</summary>
/// <param name="Type">The type of the numbers.</param>
/// <param name="Rows">The first dimension.</param>
/// <param name="Columns">The others, multiplied.</param>
/// <param name="HeaderLength">How many bytes stand before the numbers.</param>
internal sealed record IdxHeader(IdxType Type, int Rows, int Columns, int HeaderLength)
{
    public int ElementSize => Type.Size();

    /// <summary>How long the file is.</summary>
    public long Length => HeaderLength + ((long)Rows * Columns * ElementSize);

    /// <summary>Reads what stands before the numbers.</summary>
    /// <exception cref="DataException">It is no IDX file, or too great.</exception>
    public static IdxHeader Read(IdxBytes bytes)
    {
        var begin = bytes.Take(4);
        if (begin[0] != 0 || begin[1] != 0 || !Enum.IsDefined((IdxType)begin[2]) || begin[3] == 0)
        {
            throw new DataException(
                bytes.Name,
                $"the file begins with the bytes {Convert.ToHexString(begin)}; an IDX file begins with 0000, a type from 08 to 0E and the number of dimensions: is it the right file?"
            );
        }

        var (type, dimensions) = ((IdxType)begin[2], (int)begin[3]);
        var rows = BinaryPrimitives.ReadUInt32BigEndian(bytes.Take(sizeof(uint)));
        var columns = 1L;
        for (var d = 1; d < dimensions; d++)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.Take(sizeof(uint)));
            columns = columns > IdxReader.MostColumns ? columns : columns * length;
        }

        return rows is > 0 and <= int.MaxValue && columns is > 0 and <= IdxReader.MostColumns
            ? new(type, (int)rows, (int)columns, (int)bytes.Position)
            : throw new DataException(
                bytes.Name,
                FormattableString.Invariant($"the file declares {rows} rows of {columns}; a table has 1 row or more, and 1 to {IdxReader.MostColumns} columns: is it damaged?")
            );
    }

    public static string WrongLength(IdxHeader header, long length) =>
        FormattableString.Invariant($"the file has {length} bytes; its {header.Rows} rows of {header.Columns} take {header.Length}: it is cut off or damaged, fetch it again.");
}
