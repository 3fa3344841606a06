namespace Longhand.Serialization;

/// <summary>Passes on what is written, and sums it up.</summary>
/// <param name="inner">Where it goes.</param>
internal sealed class SummedStream(Stream inner) : Stream
{
    private Crc32C _sum = new();

    /// <summary>The checksum of what was written until now.</summary>
    public uint Sum => _sum.Value;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _sum.Append(buffer);
        inner.Write(buffer);
    }
}
