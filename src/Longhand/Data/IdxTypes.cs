using System.Buffers.Binary;

namespace Longhand.Data;

/// <summary>How long the types of an IDX file are, and how they are read: the greatest byte comes first.</summary>
internal static class IdxTypes
{
    public static int Size(this IdxType type) =>
        type switch
        {
            IdxType.UnsignedByte or IdxType.SignedByte => 1,
            IdxType.Short => 2,
            IdxType.Integer or IdxType.Single => 4,
            _ => 8,
        };

    public static double Read(this IdxType type, ReadOnlySpan<byte> bytes) =>
        type switch
        {
            IdxType.UnsignedByte => bytes[0],
            IdxType.SignedByte => (sbyte)bytes[0],
            IdxType.Short => BinaryPrimitives.ReadInt16BigEndian(bytes),
            IdxType.Integer => BinaryPrimitives.ReadInt32BigEndian(bytes),
            IdxType.Single => BinaryPrimitives.ReadSingleBigEndian(bytes),
            _ => BinaryPrimitives.ReadDoubleBigEndian(bytes),
        };
}
