using System.Runtime.InteropServices;

namespace Longhand.Tests.Support;

/// <summary>
/// A page of memory between two that nobody may read or write: whoever goes one number too far is stopped by the processor.
/// (On Windows ordinary memory.)
/// </summary>
internal sealed unsafe class GuardedMemory : IDisposable
{
    private const int ReadWrite = 3;
    private const int Private = 2;
    private static readonly int Anonymous = OperatingSystem.IsMacOS() ? 0x1000 : 0x20;
    private static readonly int Page = Environment.SystemPageSize;

    private readonly nint _pages; // a guard, the room, a guard

    public GuardedMemory()
    {
        if (OperatingSystem.IsWindows())
        {
            _pages = (nint)NativeMemory.Alloc(3 * (nuint)Page);
            return;
        }

        // No access at first; then the page in the middle is opened.
        _pages = mmap(0, 3 * (nuint)Page, 0, Private | Anonymous, -1, 0);
        Assert.NotEqual(-1, _pages);
        Assert.Equal(0, mprotect(_pages + Page, (nuint)Page, ReadWrite));
    }

    /// <summary>The first numbers, behind a guard, or the last ones, before the other.</summary>
    public Span<TElement> Of<TElement>(int length, bool atEnd)
        where TElement : unmanaged
    {
        var bytes = length * sizeof(TElement);
        Assert.InRange(bytes, 0, Page);
        return new((void*)(_pages + Page + (atEnd ? Page - bytes : 0)), length);
    }

    public void Dispose()
    {
        if (OperatingSystem.IsWindows())
        {
            NativeMemory.Free((void*)_pages);
        }
        else
        {
            _ = munmap(_pages, 3 * (nuint)Page);
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
