namespace Longhand.Serialization;

/// <summary>Passes on what is written, and sums it up.</summary>
/// <param name="inner">Where it goes.</param>
internal sealed class SummedStream(Stream inner) : WriteOnlyStream
{
    private Crc32C _sum = new();

    /// <summary>The checksum of what was written until now.</summary>
    public uint Sum => _sum.Value;

    public override void Flush() => inner.Flush();

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _sum.Append(buffer);
        inner.Write(buffer);
    }
}
