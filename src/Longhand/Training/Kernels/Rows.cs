using System.Runtime.CompilerServices;

namespace Longhand.Training;

/// <summary>A matrix of examples by units, the units of an example side by side: inputs, weighted inputs, activations, deltas.</summary>
/// <remarks>
/// <code>
///               unit 0 … units − 1      what fills up
/// example 0   [ . . . . . . . . . . .   0 0 0 0 0 ]     a row is an odd number of blocks of 64 bytes:
/// example 1   [ . . . . . . . . . . .   0 0 0 0 0 ]     rows at a power of two would share a few places of a cache
/// </code>
/// A product reads rows by a table of where they begin, so that rows of a user's table need not be copied. What fills up a row is any
/// finite number that no result depends on.
/// </remarks>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal readonly unsafe struct Rows<TElement>
    where TElement : unmanaged
{
    private Rows(TElement* pointer, TElement** table, int units, int stride)
    {
        Pointer = pointer;
        Table = table;
        (Units, Stride) = (units, stride);
    }

    public TElement* Pointer { get; }

    /// <summary>Where each row begins.</summary>
    public TElement** Table { get; }

    public int Units { get; }

    /// <summary>From a row to the next, in numbers.</summary>
    public int Stride { get; }

    /// <summary>The numbers of a row that are worked: whole blocks.</summary>
    public int Width => Panel<TElement>.LengthOf(Units);

    /// <summary>One number.</summary>
    public ref TElement this[int unit, int row] => ref Pointer[((nint)row * Stride) + unit];

    /// <summary>Takes memory for some examples; so many that whole tiles may be written.</summary>
    public static Rows<TElement> In(Workspace<TElement> workspace, int units, int examples)
    {
        var count = (examples + Panel<TElement>.Block - 1) / Panel<TElement>.Block * Panel<TElement>.Block;
        var stride = ((Panel<TElement>.LengthOf(units) / Panel<TElement>.Block) | 1) * Panel<TElement>.Block;
        var pointer = workspace.Take((long)stride * count);
        var table = (TElement**)workspace.Take((long)count * sizeof(TElement*) / sizeof(TElement));
        for (var row = 0; pointer is not null && row < count; row++)
        {
            table[row] = pointer + ((nint)row * stride);
        }

        return new(pointer, table, units, stride);
    }

    /// <summary>One row of the same width elsewhere.</summary>
    public Rows<TElement> At(TElement* row) => new(row, null, Units, Stride);

    /// <summary>The first number of a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TElement* Row(int row) => Pointer + ((nint)row * Stride);

    /// <summary>Some rows, what fills them up included.</summary>
    public Span<TElement> Numbers(int first, int count) => new(Row(first), count * Stride);
}
