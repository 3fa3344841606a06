using System.Runtime.InteropServices;

namespace Longhand.Serialization;

/// <summary>A list of numbers of one type.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="Name">How it is called.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Values">The numbers.</param>
internal sealed record BlockOf<T>(string Name, BlockType Type, T[] Values) : Block(Name, Type, Values.LongLength)
    where T : unmanaged
{
    private const int Piece = 1 << 14;

    public override void Write(Stream stream)
    {
        if (BitConverter.IsLittleEndian)
        {
            for (var start = 0; start < Values.Length; start += Piece)
            {
                stream.Write(MemoryMarshal.AsBytes(Values.AsSpan(start, Math.Min(Piece, Values.Length - start))));
            }

            return;
        }

        foreach (var value in Values)
        {
            var one = MemoryMarshal.AsBytes((ReadOnlySpan<T>)[value]).ToArray();
            one.AsSpan().Reverse();
            stream.Write(one);
        }
    }

    /// <summary>Reads numbers of this type.</summary>
    public static T[] Read(Stream stream, int count)
    {
        var values = new T[count];
        for (var start = 0; start < count; start += Piece)
        {
            stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan(start, Math.Min(Piece, count - start))));
        }

        if (!BitConverter.IsLittleEndian)
        {
            for (var i = 0; i < count; i++)
            {
                MemoryMarshal.AsBytes(values.AsSpan(i, 1)).Reverse();
            }
        }

        return values;
    }
}
