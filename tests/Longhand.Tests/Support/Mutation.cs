using System.Text;
using Longhand.Numerics;

namespace Longhand.Tests.Support;

/// <summary>Changes a file as damage and people do: bits flipped, pieces gone, doubled, moved or cut off, other words in place of a number.</summary>
internal static class Mutation
{
    /// <summary>Changes it in one to three places.</summary>
    /// <param name="random">Where the choices come from.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="tokens">Words that mean something in the format.</param>
    public static void Apply(SplitMix64 random, List<byte> bytes, string[] tokens)
    {
        for (var times = 1 + random.NextInt32(3); times > 0 && bytes.Count > 0; times--)
        {
            Once(random, bytes, tokens);
        }
    }

    private static void Once(SplitMix64 random, List<byte> bytes, string[] tokens)
    {
        var place = random.NextInt32(bytes.Count);
        var length = Math.Min(1 + random.NextInt32(12), bytes.Count - place);
        switch (random.NextInt32(7))
        {
            case 0:
                bytes[place] ^= (byte)(1 << random.NextInt32(8));
                break;
            case 1:
                bytes.RemoveRange(place, length);
                break;
            case 2:
                bytes.InsertRange(place, bytes.GetRange(place, length));
                break;
            case 3:
                bytes.RemoveRange(place, bytes.Count - place);
                break;
            case 4:
                bytes.InsertRange(place, Encoding.UTF8.GetBytes(tokens[random.NextInt32(tokens.Length)]));
                break;
            case 5:
                ReplaceNumber(random, bytes, place, tokens);
                break;
            default:
                Swap(random, bytes, place, length);
                break;
        }
    }

    /// <summary>Puts a token in place of the next number or word: most such files still keep to the format.</summary>
    private static void ReplaceNumber(SplitMix64 random, List<byte> bytes, int place, string[] tokens)
    {
        var start = bytes.FindIndex(place, b => char.IsAsciiLetterOrDigit((char)b));
        if (start < 0)
        {
            return;
        }

        var end = bytes.FindIndex(start, b => !char.IsAsciiLetterOrDigit((char)b) && b is not ((byte)'.' or (byte)'-'));
        bytes.RemoveRange(start, (end < 0 ? bytes.Count : end) - start);
        bytes.InsertRange(start, Encoding.UTF8.GetBytes(tokens[random.NextInt32(tokens.Length)]));
    }

    private static void Swap(SplitMix64 random, List<byte> bytes, int place, int length)
    {
        var piece = bytes.GetRange(place, length);
        bytes.RemoveRange(place, length);
        bytes.InsertRange(random.NextInt32(bytes.Count + 1), piece);
    }
}
