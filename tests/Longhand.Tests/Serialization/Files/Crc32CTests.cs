using System.Text;
using Longhand.Numerics;
using Longhand.Serialization;

namespace Longhand.Tests.Serialization.Files;

public sealed class Crc32CTests
{
    /// <summary>The check value of the catalogue of CRCs (CRC-32/ISCSI), and three of RFC 3720, appendix B.4.</summary>
    [Fact]
    public void Known_texts_have_their_known_sums()
    {
        Assert.Equal(0xE3069283u, Of(Encoding.ASCII.GetBytes("123456789")));
        Assert.Equal(0x8A9136AAu, Of(new byte[32]));
        Assert.Equal(0x62A8AB43u, Of([.. Enumerable.Repeat((byte)0xFF, 32)]));
        Assert.Equal(0x46DD794Eu, Of([.. Enumerable.Range(0, 32).Select(i => (byte)i)]));
    }

    [Fact]
    public void Where_a_text_is_cut_makes_no_difference()
    {
        var random = new SplitMix64(1);
        byte[] bytes = [.. Enumerable.Range(0, 100).Select(_ => (byte)random.NextInt32(256))];
        for (var cut = 0; cut <= bytes.Length; cut++)
        {
            var sum = new Crc32C();
            sum.Append(bytes.AsSpan(0, cut));
            sum.Append(bytes.AsSpan(cut));
            Assert.Equal(Of(bytes), sum.Value);
        }
    }

    private static uint Of(byte[] bytes)
    {
        var sum = new Crc32C();
        sum.Append(bytes);
        return sum.Value;
    }
}
