using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Longhand.Numerics;

/// <summary>Sixteen floats in one register: each lane is computed as <see cref="F32"/> computes it, to the bit.</summary>
/// <remarks>
/// The processor need not have such registers: the runtime works with what there is. Which of the bit patterns of NaN a NaN has is
/// left open.
/// </remarks>
public readonly struct Lane512F32 : IReal<Lane512F32>, ILane<Lane512F32, float>
{
    private readonly Vector512<float> _value; // [16]

    /// <summary>The numbers of a register.</summary>
    /// <param name="value">The register.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lane512F32(Vector512<float> value)
    {
        _value = value;
    }

    /// <inheritdoc/>
    public static Lane512F32 Zero => default;

    /// <inheritdoc/>
    public static Lane512F32 One => new(Vector512<float>.One);

    /// <summary>The numbers, as a register.</summary>
    public Vector512<float> Value => _value;

    static bool ILane<Lane512F32>.IsSingle => true;

    /// <summary>The same number in every lane.</summary>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F32 From(double value) => new(Vector512.Create((float)value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F32 Exp(Lane512F32 x) => Elementary.Exp(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F32 Log(Lane512F32 x) => Elementary.Log(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F32 LogOnePlus(Lane512F32 x) => Elementary.LogOnePlus(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F32 ExpMinusOne(Lane512F32 x) => Elementary.ExpMinusOne(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F32 Tanh(Lane512F32 x) => Elementary.Tanh(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F32 OnePlusErf(Lane512F32 x) => Elementary.OnePlusErf(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F32 Sqrt(Lane512F32 x) => new(Vector512.Sqrt(x._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F32 Abs(Lane512F32 x) => new(Vector512.Abs(x._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F32 Max(Lane512F32 x, Lane512F32 y) =>
        LaneBits.EqualsAreSecond ? new(Vector512.MaxNative(y._value, x._value)) : IfGreater(y, x, y, x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F32 IfGreater(Lane512F32 left, Lane512F32 right, Lane512F32 then, Lane512F32 otherwise) =>
        new(Vector512.ConditionalSelect(Vector512.GreaterThan(left._value, right._value), then._value, otherwise._value));

    /// <summary>The sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F32 operator +(Lane512F32 x, Lane512F32 y) => new(x._value + y._value);

    /// <summary>The differences.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F32 operator -(Lane512F32 x, Lane512F32 y) => new(x._value - y._value);

    /// <summary>The products, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F32 operator *(Lane512F32 x, Lane512F32 y) => new(x._value * y._value);

    /// <summary>The quotients, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F32 operator /(Lane512F32 x, Lane512F32 y) => new(x._value / y._value);

    /// <summary>The opposites.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F32 operator -(Lane512F32 x) => new(-x._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane512F32 ILane<Lane512F32, float>.Fill(float value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane512F32 ILane<Lane512F32>.FusedMultiplyAdd(Lane512F32 x, Lane512F32 y, Lane512F32 z) =>
        new(Vector512.FusedMultiplyAdd(x._value, y._value, z._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane512F32 ILane<Lane512F32>.Horner(Lane512F32 p, Lane512F32 x, double c) =>
        new(Vector512.FusedMultiplyAdd(p._value, x._value, Vector512.Create((float)c)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane512F32 ILane<Lane512F32>.CopySign(Lane512F32 x, Lane512F32 sign) => new(Vector512.CopySign(x._value, sign._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane512F32 ILane<Lane512F32>.AtMost(Lane512F32 x, Lane512F32 limit) =>
        LaneBits.SecondIsKept ? new(Vector512.MinNative(limit._value, x._value)) : IfGreater(x, limit, limit, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane512F32 ILane<Lane512F32>.AtLeast(Lane512F32 x, Lane512F32 limit) =>
        LaneBits.SecondIsKept ? new(Vector512.MaxNative(limit._value, x._value)) : IfGreater(limit, x, limit, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane512F32 ILane<Lane512F32>.PowerOfTwo(Lane512F32 n) =>
        new(((n._value + Vector512.Create(LaneBits.SingleShift)).AsUInt32() << LaneBits.SingleFraction).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane512F32 ILane<Lane512F32>.Exponent(Lane512F32 x)
    {
        var exponent = (x._value.AsUInt32() + Vector512.Create(LaneBits.SingleCentre)) >>> LaneBits.SingleFraction;
        return new((exponent | Vector512.Create(LaneBits.SingleWhole)).AsSingle() - Vector512.Create(LaneBits.SingleBias));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane512F32 ILane<Lane512F32>.Scale(Lane512F32 x, Lane512F32 n) =>
        Avx512F.IsSupported ? new(Avx512F.Scale(x._value, n._value)) : Elementary.ScaleByProducts(x, n);
}
