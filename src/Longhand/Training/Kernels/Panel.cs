using System.Runtime.CompilerServices;

namespace Longhand.Training;

/// <summary>
/// A matrix of units by rows, a block of units side by side for each row: 64 bytes, a cache line, 16 floats or 8 doubles. Weights have inputs
/// as rows, so that a tile reads those of three blocks of units one row after the other.
/// </summary>
/// <remarks>
/// <code>
///             unit 0 … 15         unit 16 … 31
/// row 0     [ . . . … . ]       [ . . . … . ]     the rows of a block follow each other in memory;
/// row 1     [ . . . … . ]       [ . . . … . ]     the next block begins Stride rows later
/// </code>
/// The stride is odd, since blocks at a power of two would share the same few places of a cache. What lies past the last unit is 0; what
/// lies past the last row is any number.
/// </remarks>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal readonly unsafe struct Panel<TElement>
    where TElement : unmanaged
{
    /// <summary>The bytes of a block.</summary>
    public const int BlockBytes = 64;

    /// <summary>Places a panel in memory.</summary>
    /// <param name="pointer">Where it begins, at a multiple of <see cref="BlockBytes"/>.</param>
    /// <param name="units">Its units.</param>
    /// <param name="rows">Its rows.</param>
    public Panel(TElement* pointer, int units, int rows)
    {
        Pointer = pointer;
        (Units, Rows) = (units, rows);
        Stride = StrideOf(rows);
    }

    private Panel(TElement* pointer, int units)
    {
        Pointer = pointer;
        (Units, Rows, Stride) = (units, 1, 1);
    }

    /// <summary>The units of a block.</summary>
    public static int Block => BlockBytes / sizeof(TElement);

    public TElement* Pointer { get; }

    public int Units { get; }

    public int Rows { get; }

    /// <summary>From a block of units to the next, in rows.</summary>
    public int Stride { get; }

    public int Blocks => BlocksOf(Units);

    /// <summary>The numbers of the whole panel, what lies between its blocks included.</summary>
    public int Length => Blocks * Stride * Block;

    /// <summary>How many numbers a panel takes.</summary>
    public static int LengthOf(int units, int rows) => checked(BlocksOf(units) * StrideOf(rows) * Block);

    /// <summary>The first number of a row of a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TElement* Row(int block, int row) => Pointer + ((((nint)block * Stride) + row) * Block);

    /// <summary>Some rows of a block, which follow each other.</summary>
    public Span<TElement> RowsOf(int block, int first, int count) => new(Row(block, first), count * Block);

    /// <summary>How many numbers a row takes: whole blocks.</summary>
    public static int LengthOf(int units) => BlocksOf(units) * Block;

    /// <summary>One row, whose blocks follow each other.</summary>
    public static Panel<TElement> Vector(TElement* pointer, int units) => new(pointer, units);

    /// <summary>A panel of the same shape elsewhere.</summary>
    public Panel<TElement> At(TElement* pointer) => Rows == 1 && Stride == 1 ? new(pointer, Units) : new(pointer, Units, Rows);

    /// <summary>The same memory for fewer units.</summary>
    public Panel<TElement> Of(int units) => new(Pointer, units, Rows);

    /// <summary>One number.</summary>
    public ref TElement this[int unit, int row] => ref Row(unit / Block, row)[unit % Block];

    private static int BlocksOf(int units) => (units + Block - 1) / Block;

    /// <summary>Whole blocks of rows, so that a panel can be transposed, and one more.</summary>
    private static int StrideOf(int rows) => (BlocksOf(rows) * Block) | 1;
}
