using System.Numerics;
using System.Runtime.InteropServices;
using Longhand.Numerics;

namespace Longhand.Tests.Support;

/// <summary>Numbers to try lanes with: the special ones, those near where a function changes its ways, and random ones.</summary>
internal static class LaneValues
{
    private const int Count = 640; // whole lanes of every width

    private static readonly double[] Special =
    [
        0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 6.0, 20.0, -20.0, 22.0, 40.0, -40.0, 80.0, -80.0, 87.3, 88.7, 88.8, 89.0, 90.0, -87.3, -88.0,
        -103.9, -104.0, -104.1, 709.7, 709.8, 710.0, 745.0, -708.3, -745.0, -745.2, -746.0, 1e4, -1e4, 1e9, -1e9, 1e-8, -1e-8, 1e-30, -1e-30,
        10.0, -10.0, 10.1, -10.1, 27.2, -27.2, 27.3, -27.3, 0.34657, -0.34657, 0.34658, 0.70711, 1.41421, -0.2929, -0.999999, -1.000001, 0.41421,
        double.NaN, double.PositiveInfinity, double.NegativeInfinity,
    ];

    /// <summary>The special numbers, the ends of the type, and random ones of all sizes.</summary>
    public static TElement[] Of<TElement>(long seed)
        where TElement : unmanaged, IBinaryFloatingPointIeee754<TElement>
    {
        var random = new SplitMix64(seed);
        var largest = typeof(TElement) == typeof(float) ? TElement.CreateChecked(float.MaxValue) : TElement.CreateChecked(double.MaxValue);
        var least = TElement.CreateChecked(typeof(TElement) == typeof(float) ? 1.1754944e-38 : 2.2250738585072014e-308);
        TElement[] ends =
        [
            TElement.Epsilon, -TElement.Epsilon, largest, -largest, least, -least, TElement.BitDecrement(least), TElement.BitDecrement(TElement.One),
            TElement.BitIncrement(TElement.One), TElement.BitIncrement(-TElement.One), -TElement.NaN,
        ];
        TElement[] known = [.. Special.Select(TElement.CreateTruncating), .. ends];
        return [.. known, .. Enumerable.Range(0, Count - known.Length).Select(i => Random<TElement>(random, i))];
    }

    /// <summary>The same numbers in another order.</summary>
    public static TElement[] Shuffled<TElement>(TElement[] numbers, long seed)
    {
        var random = new SplitMix64(seed);
        return [.. numbers.OrderBy(_ => random.NextBits())];
    }

    /// <summary>Whether two results are the same to the bit, or both no number.</summary>
    public static bool AreSame<TElement>(TElement x, TElement y)
        where TElement : unmanaged, IFloatingPointIeee754<TElement> =>
        (TElement.IsNaN(x) && TElement.IsNaN(y))
        || MemoryMarshal.AsBytes(new ReadOnlySpan<TElement>(in x)).SequenceEqual(MemoryMarshal.AsBytes(new ReadOnlySpan<TElement>(in y)));

    /// <summary>In turn: from −10 to 10, small, large, and any bits at all.</summary>
    private static TElement Random<TElement>(SplitMix64 random, int i)
        where TElement : unmanaged, IBinaryFloatingPointIeee754<TElement>
    {
        var x = SmoothProblems.Around0(random, 10.0);
        var bits = random.NextBits();
        return (i % 4) switch
        {
            0 => TElement.CreateTruncating(x),
            1 => TElement.CreateTruncating(x * Math.Pow(10.0, -(i % 37))),
            2 => TElement.CreateTruncating(x * (i % 75)),
            _ => MemoryMarshal.Read<TElement>(MemoryMarshal.AsBytes(new ReadOnlySpan<ulong>(in bits))),
        };
    }
}
