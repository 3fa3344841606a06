namespace Longhand.Data;

/// <summary>The types of numbers that an IDX file may have, with the byte that stands for each.</summary>
internal enum IdxType
{
    /// <summary>0 to 255.</summary>
    UnsignedByte = 0x08,

    /// <summary>−128 to 127.</summary>
    SignedByte = 0x09,

    /// <summary>Whole numbers of 2 bytes.</summary>
    Short = 0x0B,

    /// <summary>Whole numbers of 4 bytes.</summary>
    Integer = 0x0C,

    /// <summary>Numbers of 4 bytes.</summary>
    Single = 0x0D,

    /// <summary>Numbers of 8 bytes.</summary>
    Double = 0x0E,
}
