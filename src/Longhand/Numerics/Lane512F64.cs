using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Longhand.Numerics;

/// <summary>Eight doubles in one register: each lane is computed as <see cref="F64"/> computes it, to the bit.</summary>
/// <remarks>
/// The processor need not have such registers: the runtime works with what there is. Which of the bit patterns of NaN a NaN has is
/// left open.
/// </remarks>
public readonly struct Lane512F64 : IReal<Lane512F64>, ILane<Lane512F64, double>
{
    private readonly Vector512<double> _value; // [8]

    /// <summary>The numbers of a register.</summary>
    /// <param name="value">The register.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lane512F64(Vector512<double> value)
    {
        _value = value;
    }

    /// <inheritdoc/>
    public static Lane512F64 Zero => default;

    /// <inheritdoc/>
    public static Lane512F64 One => new(Vector512<double>.One);

    /// <summary>The numbers, as a register.</summary>
    public Vector512<double> Value => _value;

    static bool ILane<Lane512F64>.IsSingle => false;

    /// <summary>The same number in every lane.</summary>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F64 From(double value) => new(Vector512.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F64 Exp(Lane512F64 x) => Elementary.Exp(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F64 Log(Lane512F64 x) => Elementary.Log(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F64 LogOnePlus(Lane512F64 x) => Elementary.LogOnePlus(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F64 ExpMinusOne(Lane512F64 x) => Elementary.ExpMinusOne(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F64 Tanh(Lane512F64 x) => Elementary.Tanh(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F64 OnePlusErf(Lane512F64 x) => Elementary.OnePlusErf(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F64 Sqrt(Lane512F64 x) => new(Vector512.Sqrt(x._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F64 Abs(Lane512F64 x) => new(Vector512.Abs(x._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F64 Max(Lane512F64 x, Lane512F64 y) =>
        LaneBits.EqualsAreSecond ? new(Vector512.MaxNative(y._value, x._value)) : IfGreater(y, x, y, x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F64 IfGreater(Lane512F64 left, Lane512F64 right, Lane512F64 then, Lane512F64 otherwise) =>
        new(Vector512.ConditionalSelect(Vector512.GreaterThan(left._value, right._value), then._value, otherwise._value));

    /// <summary>The sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F64 operator +(Lane512F64 x, Lane512F64 y) => new(x._value + y._value);

    /// <summary>The differences.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F64 operator -(Lane512F64 x, Lane512F64 y) => new(x._value - y._value);

    /// <summary>The products, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F64 operator *(Lane512F64 x, Lane512F64 y) => new(x._value * y._value);

    /// <summary>The quotients, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F64 operator /(Lane512F64 x, Lane512F64 y) => new(x._value / y._value);

    /// <summary>The opposites.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512F64 operator -(Lane512F64 x) => new(-x._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane512F64 ILane<Lane512F64, double>.Fill(double value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane512F64 ILane<Lane512F64>.FusedMultiplyAdd(Lane512F64 x, Lane512F64 y, Lane512F64 z) =>
        new(Vector512.FusedMultiplyAdd(x._value, y._value, z._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane512F64 ILane<Lane512F64>.Horner(Lane512F64 p, Lane512F64 x, double c) =>
        new(Vector512.FusedMultiplyAdd(p._value, x._value, Vector512.Create(c)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane512F64 ILane<Lane512F64>.CopySign(Lane512F64 x, Lane512F64 sign) => new(Vector512.CopySign(x._value, sign._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane512F64 ILane<Lane512F64>.AtMost(Lane512F64 x, Lane512F64 limit) =>
        LaneBits.SecondIsKept ? new(Vector512.MinNative(limit._value, x._value)) : IfGreater(x, limit, limit, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane512F64 ILane<Lane512F64>.AtLeast(Lane512F64 x, Lane512F64 limit) =>
        LaneBits.SecondIsKept ? new(Vector512.MaxNative(limit._value, x._value)) : IfGreater(limit, x, limit, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane512F64 ILane<Lane512F64>.PowerOfTwo(Lane512F64 n) =>
        new(((n._value + Vector512.Create(LaneBits.DoubleShift)).AsUInt64() << LaneBits.DoubleFraction).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane512F64 ILane<Lane512F64>.Exponent(Lane512F64 x)
    {
        var exponent = (x._value.AsUInt64() + Vector512.Create(LaneBits.DoubleCentre)) >>> LaneBits.DoubleFraction;
        return new((exponent | Vector512.Create(LaneBits.DoubleWhole)).AsDouble() - Vector512.Create(LaneBits.DoubleBias));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane512F64 ILane<Lane512F64>.Scale(Lane512F64 x, Lane512F64 n) =>
        Avx512F.IsSupported ? new(Avx512F.Scale(x._value, n._value)) : Elementary.ScaleByProducts(x, n);
}
