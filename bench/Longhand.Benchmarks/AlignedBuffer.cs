using System.Runtime.InteropServices;

namespace Longhand.Benchmarks;

/// <summary>
/// Numbers that start where a register of any width may, and no two buffers at the same place of a page: how buffers happen to lie to
/// one another is not what is measured.
/// </summary>
/// <param name="length">How many numbers.</param>
/// <param name="place">Which of the buffers it is, from 0.</param>
internal sealed unsafe class AlignedBuffer<TElement>(int length, int place)
    where TElement : unmanaged
{
    private const int Page = 4096;
    private const int Apart = 832; // whole registers, and five of them are not a page

    private readonly byte* _start = (byte*)NativeMemory.AlignedAlloc((nuint)((length * sizeof(TElement)) + Page), Page) + (place * Apart);

    public Span<TElement> Span => new(_start, length);
}
