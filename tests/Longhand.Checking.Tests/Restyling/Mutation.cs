using System.Text;
using Longhand.Numerics;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>Damage to documents: flipped bits, pieces cut out, doubled, moved, put in from elsewhere.</summary>
internal static class Mutation
{
    private static readonly string[] Tokens =
    [
        "=", "≈", "$", "$$", "```", "|", "\\frac{", "}", "{", "(", ")))", "1e400", "-", "^", "_", "10^", "×", "\\begin{aligned}", "\\end{aligned}", "&", "\\\\", "∂L/∂", "\u2212\u2212", "\0", "\ufffd",
        "9999999999999999999999", "0.1.2.3", "[[1, 2], [3,", "w5_new", "\r\n", "\t", "\u202e", "½", "e^(", "1/(1/(1/(", "#", "- ", "0,5",
    ];

    public static byte[] Of(byte[] text, byte[] other, SplitMix64 random)
    {
        var bytes = text.ToList();
        for (var times = 1 + random.NextInt32(4); times > 0 && bytes.Count > 0; times--)
        {
            Mutate(bytes, other, random);
        }

        return [.. bytes];
    }

    private static void Mutate(List<byte> bytes, byte[] other, SplitMix64 random)
    {
        var place = random.NextInt32(bytes.Count);
        var length = Math.Min(1 + random.NextInt32(random.NextInt32(4) == 0 ? 2000 : 12), bytes.Count - place);
        switch (random.NextInt32(8))
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
                bytes.InsertRange(place, Splice(other, random));
                break;
            case 5:
                var piece = bytes.GetRange(place, length);
                bytes.RemoveRange(place, length);
                bytes.InsertRange(random.NextInt32(bytes.Count + 1), piece);
                break;
            case 6:
                bytes.InsertRange(place, Enumerable.Repeat(Encoding.UTF8.GetBytes(random.Pick(Tokens)), 1 + random.NextInt32(random.NextInt32(20) == 0 ? 500 : 3)).SelectMany(b => b));
                break;
            default:
                bytes.InsertRange(place, Encoding.UTF8.GetBytes(random.Pick(Tokens)));
                break;
        }
    }

    private static byte[] Splice(byte[] other, SplitMix64 random)
    {
        var place = random.NextInt32(other.Length);
        return other[place..Math.Min(other.Length, place + 1 + random.NextInt32(600))];
    }
}
