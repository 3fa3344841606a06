using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>Where the operands of a tile begin, and how far its rows, columns and steps are apart.</summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TLane">The number type: one number or several of them.</typeparam>
internal unsafe struct Tile<TElement, TLane>
    where TElement : unmanaged
    where TLane : unmanaged, ILane<TLane, TElement>
{
    /// <summary>Where the rows of A begin: one for each row of the tile, or one for each step.</summary>
    public TElement** A { get; set; }

    /// <summary>How far into them the tile begins, in numbers.</summary>
    public nint First { get; set; }

    /// <summary>How many steps there are.</summary>
    public int Steps { get; set; }

    /// <summary>The first lane of W.</summary>
    public TLane* W { get; set; }

    /// <summary>From a column of W to the next, in lanes.</summary>
    public nint WColumn { get; set; }

    /// <summary>From a step of W to the next, in lanes.</summary>
    public nint WStep { get; set; }

    /// <summary>What the sums begin with: the lane of the first row and column.</summary>
    public TLane* From { get; set; }

    /// <summary>From a row of it to the next, in lanes.</summary>
    public nint FromRow { get; set; }

    /// <summary>The first lane of C.</summary>
    public TLane* C { get; set; }

    /// <summary>From a row of C to the next, in lanes.</summary>
    public nint CRow { get; set; }

    /// <summary>From a column of C to the next, in lanes; those of From are beside each other.</summary>
    public nint CColumn { get; set; }
}
