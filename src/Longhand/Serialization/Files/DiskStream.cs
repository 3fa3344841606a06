using Microsoft.Win32.SafeHandles;

namespace Longhand.Serialization;

#pragma warning disable RS0030 // A part of FileStore.

/// <summary>A file that is written. Where it grows beyond a limit, .NET complains of an argument; here it is a write that failed.</summary>
/// <param name="file">The file.</param>
internal sealed class DiskStream(FileStream file) : WriteOnlyStream
{
    public SafeFileHandle Handle => file.SafeFileHandle;

    /// <summary>Everything that was written goes to the disk.</summary>
    public void FlushToDisk() => file.Flush(flushToDisk: true);

    public override void Flush() => file.Flush();

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            file.Write(buffer);
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new IOException(e.Message, WriteMistake.FileTooLarge);
        }
    }

    protected override void Dispose(bool disposing)
    {
        file.Dispose();
        base.Dispose(disposing);
    }
}
