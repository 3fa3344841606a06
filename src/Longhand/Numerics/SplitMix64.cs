using System.Runtime.CompilerServices;

namespace Longhand.Numerics;

/// <summary>
/// A stream of random numbers that is the same on every machine and in every version: SplitMix64 (Steele, Lea and Flood, 2014).
/// </summary>
/// <param name="seed">Where it starts; the same seed gives the same stream.</param>
public sealed class SplitMix64(long seed)
{
    /// <summary>From a state to the next: an odd number near 2⁶⁴/φ.</summary>
    internal const ulong Gamma = 0x9E3779B97F4A7C15UL;

    private ulong _state = unchecked((ulong)seed);

    /// <summary>The next 64 bits.</summary>
    public ulong NextBits()
    {
        unchecked
        {
            _state += Gamma;
            return Bits(_state);
        }
    }

    /// <summary>The bits of a state: neighbouring states have nothing in common.</summary>
    /// <param name="state">The state.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Bits(ulong state)
    {
        unchecked
        {
            var z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }

    /// <summary>The next number from 0 (included) to 1 (excluded), a multiple of 2⁻⁵³.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>The next number from the normal distribution with the mean 0 and the standard deviation 1.</summary>
    /// <remarks>Marsaglia's polar method (Marsaglia and Bray, 1964), of whose two numbers one is taken.</remarks>
    public double NextNormal()
    {
        while (true)
        {
            var (u, v) = ((2.0 * NextDouble()) - 1.0, (2.0 * NextDouble()) - 1.0);
            var s = (u * u) + (v * v);
            if (s is > 0.0 and < 1.0)
            {
                return u * Math.Sqrt(-2.0 * F64.Log(new F64(s)).Value / s);
            }
        }
    }

    /// <summary>The next whole number from 0 to <paramref name="limit"/> − 1.</summary>
    /// <param name="limit">How many numbers there are to choose from, above 0.</param>
    public int NextInt32(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return (int)(NextDouble() * limit);
    }
}
