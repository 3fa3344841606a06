using System.Runtime.CompilerServices;

namespace Longhand.Numerics;

/// <summary>A double, as IEEE 754 computes it: the exact explanation, and the oracle for every other number type.</summary>
/// <param name="Value">The number.</param>
public readonly record struct F64(double Value) : IScalar<F64>, ILane<F64, double>
{
    /// <inheritdoc/>
    public static F64 Zero => default;

    /// <inheritdoc/>
    public static F64 One => new(1.0);

    /// <inheritdoc/>
    public static F64 From(double value) => new(value);

    /// <inheritdoc/>
    public static double ToDouble(F64 value) => value.Value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static F64 Exp(F64 x) => Elementary.Exp(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static F64 Log(F64 x) => Elementary.Log(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static F64 LogOnePlus(F64 x) => Elementary.LogOnePlus(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static F64 ExpMinusOne(F64 x) => Elementary.ExpMinusOne(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static F64 OnePlusErf(F64 x) => Elementary.OnePlusErf(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static F64 Tanh(F64 x) => Elementary.Tanh(x);

    /// <inheritdoc/>
    public static F64 Sqrt(F64 x) => new(Math.Sqrt(x.Value));

    /// <inheritdoc/>
    public static F64 Abs(F64 x) => new(Math.Abs(x.Value));

    /// <inheritdoc/>
    public static F64 Max(F64 x, F64 y) => y.Value > x.Value ? y : x;

    /// <inheritdoc/>
    public static F64 IfGreater(F64 left, F64 right, F64 then, F64 otherwise) => left.Value > right.Value ? then : otherwise;

    /// <summary>The sum.</summary>
    public static F64 operator +(F64 x, F64 y) => new(x.Value + y.Value);

    /// <summary>The difference.</summary>
    public static F64 operator -(F64 x, F64 y) => new(x.Value - y.Value);

    /// <summary>The product.</summary>
    public static F64 operator *(F64 x, F64 y) => new(x.Value * y.Value);

    /// <summary>The quotient.</summary>
    public static F64 operator /(F64 x, F64 y) => new(x.Value / y.Value);

    /// <summary>The opposite.</summary>
    public static F64 operator -(F64 x) => new(-x.Value);

    static bool ILane<F64>.IsSingle => false;

    static F64 ILane<F64, double>.Fill(double value) => new(value);

    static F64 ILane<F64>.FusedMultiplyAdd(F64 x, F64 y, F64 z) => new(Math.FusedMultiplyAdd(x.Value, y.Value, z.Value));

    static F64 ILane<F64>.Horner(F64 p, F64 x, double c) => new(Math.FusedMultiplyAdd(p.Value, x.Value, c));

    static F64 ILane<F64>.CopySign(F64 x, F64 sign) => new(Math.CopySign(x.Value, sign.Value));

    static F64 ILane<F64>.AtMost(F64 x, F64 limit) => x.Value > limit.Value ? limit : x;

    static F64 ILane<F64>.AtLeast(F64 x, F64 limit) => x.Value < limit.Value ? limit : x;

    static F64 ILane<F64>.PowerOfTwo(F64 n) =>
        new(BitConverter.UInt64BitsToDouble(BitConverter.DoubleToUInt64Bits(n.Value + LaneBits.DoubleShift) << LaneBits.DoubleFraction));

    static F64 ILane<F64>.Exponent(F64 x)
    {
        var exponent = (BitConverter.DoubleToUInt64Bits(x.Value) + LaneBits.DoubleCentre) >> LaneBits.DoubleFraction;
        return new(BitConverter.UInt64BitsToDouble(exponent | LaneBits.DoubleWhole) - LaneBits.DoubleBias);
    }
}
