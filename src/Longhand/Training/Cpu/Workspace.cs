using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>The memory that an engine works in: planned before the first step, handed out in order, never moved.</summary>
/// <remarks>Whoever plans asks twice for the same pieces: a workspace without memory counts them, and one of that length hands them out.</remarks>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal sealed unsafe class Workspace<TElement>
    where TElement : unmanaged
{
    private const double FenceNumber = 12345.0;

    private readonly TElement[]? _numbers;
    private readonly TElement* _first;
    private readonly List<long> _fences = [];

    /// <summary>A workspace that only counts.</summary>
    public Workspace() { }

    /// <summary>A workspace of some numbers, all 0.</summary>
    /// <param name="length">How many.</param>
    public Workspace(long length)
    {
        _numbers = GC.AllocateArray<TElement>(checked((int)length + Panel<TElement>.Block), pinned: true);
        var start = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_numbers));
        _first = (TElement*)((start + Panel<TElement>.BlockBytes - 1) & ~(nuint)(Panel<TElement>.BlockBytes - 1));
    }

    /// <summary>How many numbers were handed out.</summary>
    public long Length { get; private set; }

    /// <summary>A panel.</summary>
    public Panel<TElement> Panel(int units, int rows) => new(Take(Panel<TElement>.LengthOf(units, rows)), units, rows);

    /// <summary>A panel of one row.</summary>
    public Panel<TElement> Vector(int units) => Panel<TElement>.Vector(Take(Panel<TElement>.LengthOf(units)), units);

    /// <summary>Some numbers, at a multiple of a block.</summary>
    public TElement* Take(long length)
    {
        var place = Length;
        Length += (length + Panel<TElement>.Block - 1) / Panel<TElement>.Block * Panel<TElement>.Block;
        Fence();
        return _numbers is null ? null
            : Length <= _numbers.Length ? _first + place
            : throw new InvalidOperationException("More memory is asked for than was planned.");
    }

    /// <summary>In a debug build, that nobody wrote past the end of what he was given: a kernel has no bounds that are checked.</summary>
    [Conditional("DEBUG")]
    public void AssertFences()
    {
        foreach (var fence in _fences)
        {
            Debug.Assert(Between(fence, fence + Panel<TElement>.Block).IndexOfAnyExcept(Element<TElement>.From(FenceNumber)) < 0, "A kernel wrote past the end of its memory.");
        }
    }

    /// <summary>What was handed out between two lengths.</summary>
    public Span<TElement> Between(long first, long end) => new(_first + first, checked((int)(end - first)));

    /// <summary>A block between two pieces that nobody may touch.</summary>
    [Conditional("DEBUG")]
    private void Fence()
    {
        if (_numbers is not null && Length + Panel<TElement>.Block <= _numbers.Length)
        {
            _fences.Add(Length);
            Between(Length, Length + Panel<TElement>.Block).Fill(Element<TElement>.From(FenceNumber));
        }

        Length += Panel<TElement>.Block;
    }
}
