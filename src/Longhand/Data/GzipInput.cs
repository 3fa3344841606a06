using System.IO.Compression;

namespace Longhand.Data;

/// <summary>Opens a file that may be packed with gzip.</summary>
internal static class GzipInput
{
    /// <summary>The bytes of the file, unpacked if they begin as gzip does (RFC 1952).</summary>
    /// <param name="stream">The file.</param>
    /// <param name="name">What messages call it.</param>
    public static Stream Open(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var begin = new byte[2];
        var length = stream.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false);
        var whole = new TailStream(begin.AsMemory(0, length), stream);
        return length == 2 && begin[0] == 0x1F && begin[1] == 0x8B
            ? new GzipCheck(new GZipStream(whole, CompressionMode.Decompress, leaveOpen: true), whole, name)
            : whole;
    }
}
