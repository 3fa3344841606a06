using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Longhand.Numerics;

/// <summary>Four floats in one register: each lane is computed as <see cref="F32"/> computes it, to the bit.</summary>
/// <remarks>
/// The processor need not have such registers: the runtime works with what there is. Which of the bit patterns of NaN a NaN has is
/// left open.
/// </remarks>
public readonly struct Lane128F32 : IReal<Lane128F32>, ILane<Lane128F32, float>
{
    private readonly Vector128<float> _value; // [4]

    /// <summary>The numbers of a register.</summary>
    /// <param name="value">The register.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lane128F32(Vector128<float> value)
    {
        _value = value;
    }

    /// <inheritdoc/>
    public static Lane128F32 Zero => default;

    /// <inheritdoc/>
    public static Lane128F32 One => new(Vector128<float>.One);

    /// <summary>The numbers, as a register.</summary>
    public Vector128<float> Value => _value;

    static bool ILane<Lane128F32>.IsSingle => true;

    /// <summary>The same number in every lane.</summary>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F32 From(double value) => new(Vector128.Create((float)value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F32 Exp(Lane128F32 x) => Elementary.Exp(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F32 Log(Lane128F32 x) => Elementary.Log(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F32 LogOnePlus(Lane128F32 x) => Elementary.LogOnePlus(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F32 ExpMinusOne(Lane128F32 x) => Elementary.ExpMinusOne(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F32 Tanh(Lane128F32 x) => Elementary.Tanh(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F32 OnePlusErf(Lane128F32 x) => Elementary.OnePlusErf(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F32 Sqrt(Lane128F32 x) => new(Vector128.Sqrt(x._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F32 Abs(Lane128F32 x) => new(Vector128.Abs(x._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F32 Max(Lane128F32 x, Lane128F32 y) =>
        LaneBits.EqualsAreSecond ? new(Vector128.MaxNative(y._value, x._value)) : IfGreater(y, x, y, x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F32 IfGreater(Lane128F32 left, Lane128F32 right, Lane128F32 then, Lane128F32 otherwise) =>
        new(Vector128.ConditionalSelect(Vector128.GreaterThan(left._value, right._value), then._value, otherwise._value));

    /// <summary>The sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F32 operator +(Lane128F32 x, Lane128F32 y) => new(x._value + y._value);

    /// <summary>The differences.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F32 operator -(Lane128F32 x, Lane128F32 y) => new(x._value - y._value);

    /// <summary>The products, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F32 operator *(Lane128F32 x, Lane128F32 y) => new(x._value * y._value);

    /// <summary>The quotients, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F32 operator /(Lane128F32 x, Lane128F32 y) => new(x._value / y._value);

    /// <summary>The opposites.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F32 operator -(Lane128F32 x) => new(-x._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane128F32 ILane<Lane128F32, float>.Fill(float value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane128F32 ILane<Lane128F32>.FusedMultiplyAdd(Lane128F32 x, Lane128F32 y, Lane128F32 z) =>
        new(Vector128.FusedMultiplyAdd(x._value, y._value, z._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane128F32 ILane<Lane128F32>.Horner(Lane128F32 p, Lane128F32 x, double c) =>
        new(Vector128.FusedMultiplyAdd(p._value, x._value, Vector128.Create((float)c)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane128F32 ILane<Lane128F32>.CopySign(Lane128F32 x, Lane128F32 sign) => new(Vector128.CopySign(x._value, sign._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane128F32 ILane<Lane128F32>.AtMost(Lane128F32 x, Lane128F32 limit) =>
        LaneBits.SecondIsKept ? new(Vector128.MinNative(limit._value, x._value)) : IfGreater(x, limit, limit, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane128F32 ILane<Lane128F32>.AtLeast(Lane128F32 x, Lane128F32 limit) =>
        LaneBits.SecondIsKept ? new(Vector128.MaxNative(limit._value, x._value)) : IfGreater(limit, x, limit, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane128F32 ILane<Lane128F32>.PowerOfTwo(Lane128F32 n) =>
        new(((n._value + Vector128.Create(LaneBits.SingleShift)).AsUInt32() << LaneBits.SingleFraction).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane128F32 ILane<Lane128F32>.Exponent(Lane128F32 x)
    {
        var exponent = (x._value.AsUInt32() + Vector128.Create(LaneBits.SingleCentre)) >>> LaneBits.SingleFraction;
        return new((exponent | Vector128.Create(LaneBits.SingleWhole)).AsSingle() - Vector128.Create(LaneBits.SingleBias));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane128F32 ILane<Lane128F32>.Scale(Lane128F32 x, Lane128F32 n) =>
        Avx512F.VL.IsSupported ? new(Avx512F.VL.Scale(x._value, n._value)) : Elementary.ScaleByProducts(x, n);
}
