using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>
/// d = m a: in training a share p of the units of a hidden layer is left out, m = 0, and the others are scaled up, m = 1 / (1 − p), so that
/// a sum over them is as large on the average as without; in predicting no unit is left out and nothing is scaled.
/// </summary>
/// <remarks>
/// Inverted dropout (Srivastava and others, 2014, section 10). Who is left out is a pure function of seed, step, layer, place in the batch
/// and unit: a step can be made again, and has the same mask on any thread and in any number type.
/// </remarks>
public static class Dropout
{
    /// <summary>m = 1 / (1 − p) of a unit that is kept.</summary>
    /// <param name="p">The share of the units that is left out, from 0 to below 1.</param>
    public static T Kept<T>(T p)
        where T : struct, IReal<T> => T.Named(T.One / (T.One - p));

    /// <summary>d = m a; and ∂ℓ/∂a = m ∂ℓ/∂d.</summary>
    /// <param name="m">The mask of the unit.</param>
    /// <param name="a">Its activation, or ∂ℓ/∂d.</param>
    public static T Through<T>(T m, T a)
        where T : struct, IReal<T> => T.Named(m * a);

    /// <summary>What decides about all units of a layer for one example of a step.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="step">The step, counted from 1.</param>
    /// <param name="layer">The layer, from 0.</param>
    /// <param name="place">The place of the example in the batch, from 0.</param>
    public static ulong Row(long seed, int step, int layer, int place)
    {
        unchecked
        {
            var bits = SplitMix64.Bits((ulong)seed + SplitMix64.Gamma);
            bits = SplitMix64.Bits(bits + ((ulong)step * SplitMix64.Gamma));
            bits = SplitMix64.Bits(bits + ((ulong)(layer + 1) * SplitMix64.Gamma));
            return SplitMix64.Bits(bits + ((ulong)(place + 1) * SplitMix64.Gamma));
        }
    }

    /// <summary>Whether a unit is kept: 32 bits a unit of the stream that begins at the row, as a number from 0 to 1, are p or more.</summary>
    /// <param name="row">What <see cref="Row"/> gives.</param>
    /// <param name="unit">The unit, from 0.</param>
    /// <param name="p">The share of the units that is left out, from 0 to below 1.</param>
    public static bool IsKept(ulong row, int unit, double p)
    {
        var (even, odd) = Pair(row, unit >> 1);
        return IsKept((unit & 1) == 0 ? even : odd, Least(p));
    }

    /// <summary>The bits of two units side by side.</summary>
    /// <param name="row">What <see cref="Row"/> gives.</param>
    /// <param name="pair">The pair, from 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (uint Even, uint Odd) Pair(ulong row, int pair)
    {
        unchecked
        {
            var bits = SplitMix64.Bits(row + ((ulong)(pair + 1) * SplitMix64.Gamma));
            return ((uint)bits, (uint)(bits >> 32));
        }
    }

    /// <summary>p · 2³², rounded up: the bits of a unit that is kept are as many or more.</summary>
    /// <param name="p">The share of the units that is left out, from 0 to below 1.</param>
    internal static ulong Least(double p) => (ulong)Math.Ceiling(p * (1UL << 32));

    /// <summary>Whether a unit with these bits is kept.</summary>
    /// <param name="bits">Its bits.</param>
    /// <param name="least">What <see cref="Least"/> gives.</param>
    internal static bool IsKept(uint bits, ulong least) => bits >= least;
}
