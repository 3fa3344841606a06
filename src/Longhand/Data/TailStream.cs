namespace Longhand.Data;

/// <summary>A stream whose first bytes were read already, and that remembers the last bytes that went through it.</summary>
internal sealed class TailStream(ReadOnlyMemory<byte> begin, Stream rest) : ReadOnlyStream
{
    private const int TailLength = 8;

    private readonly byte[] _tail = new byte[TailLength];
    private ReadOnlyMemory<byte> _begin = begin;

    /// <summary>How many bytes went through.</summary>
    public long Count { get; private set; }

    /// <summary>The last 8 bytes.</summary>
    public ReadOnlySpan<byte> Tail => _tail;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var count = Math.Min(_begin.Length, buffer.Length);
        if (count > 0)
        {
            _begin.Span[..count].CopyTo(buffer);
            _begin = _begin[count..];
        }
        else
        {
            count = rest.Read(buffer);
        }

        Count += count;
        Remember(buffer[..count]);
        return count;
    }

    private void Remember(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < TailLength)
        {
            _tail.AsSpan(bytes.Length).CopyTo(_tail);
            bytes.CopyTo(_tail.AsSpan(TailLength - bytes.Length));
        }
        else
        {
            bytes[^TailLength..].CopyTo(_tail);
        }
    }
}
