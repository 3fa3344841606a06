using System.Runtime.InteropServices;
using Longhand.Numerics;

namespace Longhand.Tests.Support;

/// <summary>Looks for the float at which a function is farthest from its value in double.</summary>
internal sealed class FloatSweep(string function)
{
    private const int Chunk = 4096;

    private readonly Func<Lane512F32, Lane512F32, Lane512F32> _single = Operation<Lane512F32>.Named(function);
    private readonly Func<Lane512F64, Lane512F64, Lane512F64> _double = Operation<Lane512F64>.Named(function);
    private readonly float[] _x = new float[Chunk];
    private readonly float[] _computed = new float[Chunk];
    private readonly double[] _xs = new double[Chunk];
    private readonly double[] _values = new double[Chunk];

    /// <summary>The largest error over the floats from one bit pattern to another.</summary>
    public Error Worst(uint from, ulong to, uint stride)
    {
        var worst = default(Error);
        var bits = (ulong)from;
        while (bits <= to)
        {
            for (var i = 0; i < Chunk; i++, bits += stride)
            {
                // What is left at the end is filled with the last one.
                _x[i] = BitConverter.UInt32BitsToSingle((uint)Math.Min(bits, to));
                _xs[i] = _x[i];
            }

            Each(_x, _computed, _single);
            Each(_xs, _values, _double);
            for (var i = 0; i < Chunk; i++)
            {
                var error = Size(_computed[i], _values[i]);
                worst = error > worst.Size ? new(_x[i], _computed[i], error) : worst;
            }
        }

        return worst;
    }

    /// <summary>In ulp; ∞ where one is a number and the other is none. Beyond the largest float the spacing goes on as below it.</summary>
    private static double Size(float computed, double value)
    {
        if (!double.IsFinite(value) || !float.IsFinite(computed))
        {
            var largest = float.IsInfinity(computed) && Math.Abs(value) >= float.MaxValue;
            return largest || LaneValues.AreSame(computed, (float)value) ? 0.0 : double.PositiveInfinity;
        }

        // 2^(e − 23) of a value from 2ᵉ on, and 2⁻¹⁴⁹ of a subnormal one.
        var power = BitConverter.UInt64BitsToDouble(BitConverter.DoubleToUInt64Bits(value) & 0x7FF0_0000_0000_0000UL);
        return Math.Abs(computed - value) / Math.Max(power / (1 << 23), float.Epsilon);
    }

    private static void Each<TElement, TLane>(TElement[] x, TElement[] results, Func<TLane, TLane, TLane> f)
        where TElement : unmanaged
        where TLane : unmanaged
    {
        var xs = MemoryMarshal.Cast<TElement, TLane>(x.AsSpan());
        var all = MemoryMarshal.Cast<TElement, TLane>(results.AsSpan());
        for (var i = 0; i < xs.Length; i++)
        {
            all[i] = f(xs[i], xs[i]);
        }
    }

    /// <summary>How far off a result is, in ulp.</summary>
    internal readonly record struct Error(float At, float Computed, double Size);
}
