using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Longhand.Numerics;

/// <summary>Eight floats in one register: each lane is computed as <see cref="F32"/> computes it, to the bit.</summary>
/// <remarks>
/// The processor need not have such registers: the runtime works with what there is. Which of the bit patterns of NaN a NaN has is
/// left open.
/// </remarks>
public readonly struct Lane256F32 : IReal<Lane256F32>, ILane<Lane256F32, float>
{
    private readonly Vector256<float> _value; // [8]

    /// <summary>The numbers of a register.</summary>
    /// <param name="value">The register.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lane256F32(Vector256<float> value)
    {
        _value = value;
    }

    /// <inheritdoc/>
    public static Lane256F32 Zero => default;

    /// <inheritdoc/>
    public static Lane256F32 One => new(Vector256<float>.One);

    /// <summary>The numbers, as a register.</summary>
    public Vector256<float> Value => _value;

    static bool ILane<Lane256F32>.IsSingle => true;

    /// <summary>The same number in every lane.</summary>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F32 From(double value) => new(Vector256.Create((float)value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F32 Exp(Lane256F32 x) => Elementary.Exp(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F32 Log(Lane256F32 x) => Elementary.Log(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F32 LogOnePlus(Lane256F32 x) => Elementary.LogOnePlus(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F32 ExpMinusOne(Lane256F32 x) => Elementary.ExpMinusOne(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F32 Tanh(Lane256F32 x) => Elementary.Tanh(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F32 OnePlusErf(Lane256F32 x) => Elementary.OnePlusErf(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F32 Sqrt(Lane256F32 x) => new(Vector256.Sqrt(x._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F32 Abs(Lane256F32 x) => new(Vector256.Abs(x._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F32 Max(Lane256F32 x, Lane256F32 y) =>
        LaneBits.EqualsAreSecond ? new(Vector256.MaxNative(y._value, x._value)) : IfGreater(y, x, y, x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F32 IfGreater(Lane256F32 left, Lane256F32 right, Lane256F32 then, Lane256F32 otherwise) =>
        new(Vector256.ConditionalSelect(Vector256.GreaterThan(left._value, right._value), then._value, otherwise._value));

    /// <summary>The sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F32 operator +(Lane256F32 x, Lane256F32 y) => new(x._value + y._value);

    /// <summary>The differences.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F32 operator -(Lane256F32 x, Lane256F32 y) => new(x._value - y._value);

    /// <summary>The products, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F32 operator *(Lane256F32 x, Lane256F32 y) => new(x._value * y._value);

    /// <summary>The quotients, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F32 operator /(Lane256F32 x, Lane256F32 y) => new(x._value / y._value);

    /// <summary>The opposites.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F32 operator -(Lane256F32 x) => new(-x._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane256F32 ILane<Lane256F32, float>.Fill(float value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane256F32 ILane<Lane256F32>.FusedMultiplyAdd(Lane256F32 x, Lane256F32 y, Lane256F32 z) =>
        new(Vector256.FusedMultiplyAdd(x._value, y._value, z._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane256F32 ILane<Lane256F32>.Horner(Lane256F32 p, Lane256F32 x, double c) =>
        new(Vector256.FusedMultiplyAdd(p._value, x._value, Vector256.Create((float)c)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane256F32 ILane<Lane256F32>.CopySign(Lane256F32 x, Lane256F32 sign) => new(Vector256.CopySign(x._value, sign._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane256F32 ILane<Lane256F32>.AtMost(Lane256F32 x, Lane256F32 limit) =>
        LaneBits.SecondIsKept ? new(Vector256.MinNative(limit._value, x._value)) : IfGreater(x, limit, limit, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane256F32 ILane<Lane256F32>.AtLeast(Lane256F32 x, Lane256F32 limit) =>
        LaneBits.SecondIsKept ? new(Vector256.MaxNative(limit._value, x._value)) : IfGreater(limit, x, limit, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane256F32 ILane<Lane256F32>.PowerOfTwo(Lane256F32 n) =>
        new(((n._value + Vector256.Create(LaneBits.SingleShift)).AsUInt32() << LaneBits.SingleFraction).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane256F32 ILane<Lane256F32>.Exponent(Lane256F32 x)
    {
        var exponent = (x._value.AsUInt32() + Vector256.Create(LaneBits.SingleCentre)) >>> LaneBits.SingleFraction;
        return new((exponent | Vector256.Create(LaneBits.SingleWhole)).AsSingle() - Vector256.Create(LaneBits.SingleBias));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane256F32 ILane<Lane256F32>.Scale(Lane256F32 x, Lane256F32 n) =>
        Avx512F.VL.IsSupported ? new(Avx512F.VL.Scale(x._value, n._value)) : Elementary.ScaleByProducts(x, n);
}
