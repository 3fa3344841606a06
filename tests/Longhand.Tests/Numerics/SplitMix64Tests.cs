using Longhand.Numerics;

namespace Longhand.Tests.Numerics;

public sealed class SplitMix64Tests
{
    [Fact]
    public void The_bits_are_the_published_ones()
    {
        // The values that the reference implementation gives (Vigna, prng.di.unimi.it/splitmix64.c) for the seed 1234567.
        ulong[] published =
        [
            6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821,
        ];
        var random = new SplitMix64(1234567);
        Assert.Equal(published, Enumerable.Range(0, 5).Select(_ => random.NextBits()));
    }

    [Fact]
    public void A_double_is_the_upper_53_bits()
    {
        var random = new SplitMix64(1234567);
        Assert.Equal((6457827717110365317UL >> 11) / 9007199254740992.0, random.NextDouble());
    }

    [Fact]
    public void A_normal_number_is_that_of_the_polar_method()
    {
        // The same stream and method in Python 3.11, with its math.log: an ulp of the logarithm aside.
        double[] expected = [0.49295065581737485, -1.2810773478777024, -0.6018779810957331, -1.5423606818352653];
        var random = new SplitMix64(42);
        Assert.All(expected, number => Assert.Equal(number, random.NextNormal(), 15));
    }

    [Fact]
    public void Numbers_are_from_0_to_below_the_limit_and_reach_every_value()
    {
        var random = new SplitMix64(-1);
        var seen = Enumerable.Range(0, 1_000).Select(_ => random.NextInt32(7)).ToHashSet();
        Assert.Equal(Enumerable.Range(0, 7), seen.Order());
        Assert.Throws<ArgumentOutOfRangeException>(() => random.NextInt32(0));
    }
}
