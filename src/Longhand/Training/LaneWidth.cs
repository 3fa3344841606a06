using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>How many bits of numbers are worked at once. The results are the same, to the bit, with every width.</summary>
public enum LaneWidth
{
    /// <summary>One number at a time: <see cref="F32"/> or <see cref="F64"/>.</summary>
    One = 0,

    /// <summary><see cref="Lane128F32"/> or <see cref="Lane128F64"/>.</summary>
    Lane128 = 128,

    /// <summary><see cref="Lane256F32"/> or <see cref="Lane256F64"/>.</summary>
    Lane256 = 256,

    /// <summary><see cref="Lane512F32"/> or <see cref="Lane512F64"/>.</summary>
    Lane512 = 512,
}
