using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>How many bits of numbers are worked at once. The results are the same, to the bit, with every width.</summary>
public enum LaneWidth
{
    /// <summary>One number at a time: <see cref="F32"/> or <see cref="F64"/>.</summary>
    One = 0,

    /// <summary><see cref="Lane128{TElement}"/>.</summary>
    Lane128 = 128,

    /// <summary><see cref="Lane256{TElement}"/>.</summary>
    Lane256 = 256,

    /// <summary><see cref="Lane512{TElement}"/>.</summary>
    Lane512 = 512,
}
