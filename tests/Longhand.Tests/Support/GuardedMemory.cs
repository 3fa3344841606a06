using System.Runtime.InteropServices;

namespace Longhand.Tests.Support;

/// <summary>
/// A buffer that touches a page that nobody may read or write, at its end or at its start: whoever goes one number too far is stopped
/// by the processor. (On Windows an ordinary buffer.)
/// </summary>
internal sealed unsafe class GuardedMemory<TElement> : IDisposable
    where TElement : unmanaged
{
    private const int ReadWrite = 3;
    private const int Private = 2;
    private static readonly int Anonymous = OperatingSystem.IsMacOS() ? 0x1000 : 0x20;

    private readonly nint _pages; // a guard, the room, a guard
    private readonly nuint _size;
    private readonly TElement* _start;
    private readonly int _length;

    public GuardedMemory(int length, bool atEnd)
    {
        var page = (nuint)Environment.SystemPageSize;
        var bytes = (nuint)(length * sizeof(TElement));
        var room = (bytes + page - 1) / page * page;
        _length = length;
        _size = room + (2 * page);
        if (OperatingSystem.IsWindows())
        {
            _pages = (nint)NativeMemory.Alloc(_size);
        }
        else
        {
            // No access at first; then the room in the middle is opened.
            _pages = mmap(0, _size, 0, Private | Anonymous, -1, 0);
            Assert.NotEqual(-1, _pages);
            Assert.Equal(0, room == 0 ? 0 : mprotect(_pages + (nint)page, room, ReadWrite));
        }

        _start = (TElement*)(_pages + (nint)page + (atEnd ? (nint)(room - bytes) : 0));
    }

    public Span<TElement> Span => new(_start, _length);

    public void Dispose()
    {
        if (OperatingSystem.IsWindows())
        {
            NativeMemory.Free((void*)_pages);
        }
        else
        {
            _ = munmap(_pages, _size);
        }
    }

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint mmap(nint address, nuint length, int protection, int flags, int file, nint offset);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int mprotect(nint address, nuint length, int protection);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int munmap(nint address, nuint length);
}
