namespace Longhand.Data;

/// <summary>The bytes of an IDX file, taken in order. Memory is taken as bytes arrive, never as the file declares them.</summary>
/// <param name="stream">The file.</param>
/// <param name="name">What messages call it.</param>
internal sealed class IdxBytes(Stream stream, string name)
{
    private byte[] _buffer = new byte[1 << 16];

    public string Name => name;

    /// <summary>How many bytes were taken.</summary>
    public long Position { get; private set; }

    /// <summary>The next bytes; they stay until the next are taken.</summary>
    public ReadOnlySpan<byte> Take(long count)
    {
        var length = 0;
        while (length < count)
        {
            if (length == _buffer.Length)
            {
                Array.Resize(ref _buffer, (int)Math.Min(2L * _buffer.Length, Math.Max(count, _buffer.Length)));
            }

            var wanted = (int)Math.Min(_buffer.Length, count) - length;
            var read = stream.Read(_buffer, length, wanted);
            if (read == 0)
            {
                throw new DataException(name, FormattableString.Invariant($"the file ends after {Position + length} bytes and declares more: it is cut off, fetch it again."));
            }

            length += read;
        }

        Position += count;
        return _buffer.AsSpan(0, length);
    }

    /// <summary>Makes sure that no byte is left.</summary>
    public void CheckEnd()
    {
        if (stream.Read(_buffer, 0, 1) != 0)
        {
            throw new DataException(name, FormattableString.Invariant($"the file goes on after the {Position} bytes that it declares: it is damaged, fetch it again."));
        }
    }
}
