using System.Runtime.InteropServices;
using Longhand.Data;

namespace Longhand.Training;

/// <summary>A hash of data, to notice that a training goes on with others. No safeguard against anybody.</summary>
internal static class DataHash
{
    private const ulong Prime = 0x9E3779B97F4A7C15UL;

    public static ulong Of<TElement>(DataSet<TElement> data)
        where TElement : unmanaged
    {
        var hash = Mixed(Mixed(Prime, (ulong)data.Inputs), (ulong)data.Outputs);
        return Of(MemoryMarshal.AsBytes(data.Y), Of(MemoryMarshal.AsBytes(data.X), hash));
    }

    private static ulong Of(ReadOnlySpan<byte> bytes, ulong hash)
    {
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            hash = Mixed(hash, word);
        }

        foreach (var rest in bytes[(bytes.Length & ~7)..])
        {
            hash = Mixed(hash, rest);
        }

        return hash;
    }

    private static ulong Mixed(ulong hash, ulong word)
    {
        unchecked
        {
            hash = (hash ^ word) * Prime;
            return hash ^ (hash >> 29);
        }
    }
}
