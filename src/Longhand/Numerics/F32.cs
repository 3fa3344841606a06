using System.Runtime.CompilerServices;

namespace Longhand.Numerics;

/// <summary>A float, as IEEE 754 computes it: what the fast engine trains in, one number at a time.</summary>
/// <param name="Value">The number.</param>
public readonly record struct F32(float Value) : IScalar<F32>, ILane<F32, float>
{
    /// <inheritdoc/>
    public static F32 Zero => default;

    /// <inheritdoc/>
    public static F32 One => new(1.0f);

    /// <inheritdoc/>
    public static F32 From(double value) => new((float)value);

    /// <inheritdoc/>
    public static double ToDouble(F32 value) => value.Value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static F32 Exp(F32 x) => Elementary.Exp(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static F32 Log(F32 x) => Elementary.Log(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static F32 LogOnePlus(F32 x) => Elementary.LogOnePlus(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static F32 ExpMinusOne(F32 x) => Elementary.ExpMinusOne(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static F32 OnePlusErf(F32 x) => Elementary.OnePlusErf(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static F32 Tanh(F32 x) => Elementary.Tanh(x);

    /// <inheritdoc/>
    public static F32 Sqrt(F32 x) => new(MathF.Sqrt(x.Value));

    /// <inheritdoc/>
    public static F32 Abs(F32 x) => new(MathF.Abs(x.Value));

    /// <inheritdoc/>
    public static F32 Max(F32 x, F32 y) => y.Value > x.Value ? y : x;

    /// <inheritdoc/>
    public static F32 IfGreater(F32 left, F32 right, F32 then, F32 otherwise) => left.Value > right.Value ? then : otherwise;

    /// <summary>The sum.</summary>
    public static F32 operator +(F32 x, F32 y) => new(x.Value + y.Value);

    /// <summary>The difference.</summary>
    public static F32 operator -(F32 x, F32 y) => new(x.Value - y.Value);

    /// <summary>The product.</summary>
    public static F32 operator *(F32 x, F32 y) => new(x.Value * y.Value);

    /// <summary>The quotient.</summary>
    public static F32 operator /(F32 x, F32 y) => new(x.Value / y.Value);

    /// <summary>The opposite.</summary>
    public static F32 operator -(F32 x) => new(-x.Value);

    static bool ILane<F32>.IsSingle => true;

    static F32 ILane<F32, float>.Fill(float value) => new(value);

    static F32 ILane<F32>.FusedMultiplyAdd(F32 x, F32 y, F32 z) => new(MathF.FusedMultiplyAdd(x.Value, y.Value, z.Value));

    static F32 ILane<F32>.Horner(F32 p, F32 x, double c) => new(MathF.FusedMultiplyAdd(p.Value, x.Value, (float)c));

    static F32 ILane<F32>.CopySign(F32 x, F32 sign) => new(MathF.CopySign(x.Value, sign.Value));

    static F32 ILane<F32>.AtMost(F32 x, F32 limit) => x.Value > limit.Value ? limit : x;

    static F32 ILane<F32>.AtLeast(F32 x, F32 limit) => x.Value < limit.Value ? limit : x;

    static F32 ILane<F32>.PowerOfTwo(F32 n) =>
        new(BitConverter.UInt32BitsToSingle(BitConverter.SingleToUInt32Bits(n.Value + LaneBits.SingleShift) << LaneBits.SingleFraction));

    static F32 ILane<F32>.Exponent(F32 x)
    {
        var exponent = (BitConverter.SingleToUInt32Bits(x.Value) + LaneBits.SingleCentre) >> LaneBits.SingleFraction;
        return new(BitConverter.UInt32BitsToSingle(exponent | LaneBits.SingleWhole) - LaneBits.SingleBias);
    }
}
