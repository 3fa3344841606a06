namespace Longhand.Serialization;

/// <summary>What a block of a model file holds; little-endian each.</summary>
internal enum BlockType
{
    /// <summary>Bytes.</summary>
    UInt8,

    /// <summary>Whole numbers of 32 bits.</summary>
    Int32,

    /// <summary>IEEE 754 single precision.</summary>
    Float32,

    /// <summary>IEEE 754 double precision.</summary>
    Float64,
}
