using System.Buffers.Binary;

namespace Longhand.Data;

/// <summary>
/// Unpacked bytes, held against the check sum and the length at the end of the file: a file whose end is cut off unpacks without an
/// error otherwise.
/// </summary>
internal sealed class GzipCheck(Stream unpacked, TailStream packed, string name) : ReadOnlyStream
{
    /// <summary>Data unpack to several times their size; what unpacks to hundreds of times and is large besides is made to fill the memory.</summary>
    private const long MostTimes = 200;
    private const long Large = 64L << 20;

    private uint _sum = uint.MaxValue;
    private long _unpackedLength;
    private uint _length; // modulo 2³², as the file has it
    private bool _isAtEnd;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_isAtEnd || buffer.IsEmpty)
        {
            return 0;
        }

        int count;
        try
        {
            count = unpacked.Read(buffer);
        }
        catch (InvalidDataException exception)
        {
            throw new DataException(name, $"the gzip file is damaged ({exception.Message.TrimEnd('.')}); what it holds cannot be trusted: fetch it again.");
        }

        _sum = Crc32.Add(_sum, buffer[..count]);
        _length = unchecked(_length + (uint)count);
        CheckSize(count);
        if (count == 0)
        {
            _isAtEnd = true;
            CheckEnd();
        }

        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }

    private void CheckSize(int count)
    {
        _unpackedLength += count;
        if (_unpackedLength > Large && _unpackedLength > MostTimes * packed.Count)
        {
            throw new DataException(name, FormattableString.Invariant($"the gzip file unpacks to more than {MostTimes} times its size; that is no table: unpack it, and look what it is."));
        }
    }

    private void CheckEnd()
    {
        var rest = new byte[4096];
        while (packed.Read(rest) > 0)
        {
            // What the unpacker did not ask for still belongs to the file.
        }

        var (sum, length) = (BinaryPrimitives.ReadUInt32LittleEndian(packed.Tail), BinaryPrimitives.ReadUInt32LittleEndian(packed.Tail[4..]));
        if (sum != ~_sum || length != _length)
        {
            throw new DataException(name, "the gzip file is cut off or damaged: its check sum is not that of what it holds; fetch it again.");
        }
    }
}
