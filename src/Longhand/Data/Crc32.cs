namespace Longhand.Data;

/// <summary>The check sum of gzip: CRC-32 with the polynomial EDB88320, bits reflected (RFC 1952, 8).</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    /// <summary>Goes on with a sum that began as all ones; its complement is the check sum.</summary>
    public static uint Add(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            sum = Table[(byte)(sum ^ value)] ^ (sum >> 8);
        }

        return sum;
    }

    private static uint Entry(int index)
    {
        var entry = (uint)index;
        for (var bit = 0; bit < 8; bit++)
        {
            entry = (entry & 1) == 0 ? entry >> 1 : 0xEDB88320u ^ (entry >> 1);
        }

        return entry;
    }
}
