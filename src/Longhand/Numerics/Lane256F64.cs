using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Longhand.Numerics;

/// <summary>Four doubles in one register: each lane is computed as <see cref="F64"/> computes it, to the bit.</summary>
/// <remarks>
/// The processor need not have such registers: the runtime works with what there is. Which of the bit patterns of NaN a NaN has is
/// left open.
/// </remarks>
public readonly struct Lane256F64 : IReal<Lane256F64>, ILane<Lane256F64, double>
{
    private readonly Vector256<double> _value; // [4]

    /// <summary>The numbers of a register.</summary>
    /// <param name="value">The register.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lane256F64(Vector256<double> value)
    {
        _value = value;
    }

    /// <inheritdoc/>
    public static Lane256F64 Zero => default;

    /// <inheritdoc/>
    public static Lane256F64 One => new(Vector256<double>.One);

    /// <summary>The numbers, as a register.</summary>
    public Vector256<double> Value => _value;

    static bool ILane<Lane256F64>.IsSingle => false;

    /// <summary>The same number in every lane.</summary>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F64 From(double value) => new(Vector256.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F64 Exp(Lane256F64 x) => Elementary.Exp(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F64 Log(Lane256F64 x) => Elementary.Log(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F64 LogOnePlus(Lane256F64 x) => Elementary.LogOnePlus(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F64 ExpMinusOne(Lane256F64 x) => Elementary.ExpMinusOne(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F64 Tanh(Lane256F64 x) => Elementary.Tanh(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F64 OnePlusErf(Lane256F64 x) => Elementary.OnePlusErf(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F64 Sqrt(Lane256F64 x) => new(Vector256.Sqrt(x._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F64 Abs(Lane256F64 x) => new(Vector256.Abs(x._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F64 Max(Lane256F64 x, Lane256F64 y) =>
        LaneBits.EqualsAreSecond ? new(Vector256.MaxNative(y._value, x._value)) : IfGreater(y, x, y, x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F64 IfGreater(Lane256F64 left, Lane256F64 right, Lane256F64 then, Lane256F64 otherwise) =>
        new(Vector256.ConditionalSelect(Vector256.GreaterThan(left._value, right._value), then._value, otherwise._value));

    /// <summary>The sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F64 operator +(Lane256F64 x, Lane256F64 y) => new(x._value + y._value);

    /// <summary>The differences.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F64 operator -(Lane256F64 x, Lane256F64 y) => new(x._value - y._value);

    /// <summary>The products, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F64 operator *(Lane256F64 x, Lane256F64 y) => new(x._value * y._value);

    /// <summary>The quotients, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F64 operator /(Lane256F64 x, Lane256F64 y) => new(x._value / y._value);

    /// <summary>The opposites.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256F64 operator -(Lane256F64 x) => new(-x._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane256F64 ILane<Lane256F64, double>.Fill(double value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane256F64 ILane<Lane256F64>.FusedMultiplyAdd(Lane256F64 x, Lane256F64 y, Lane256F64 z) =>
        new(Vector256.FusedMultiplyAdd(x._value, y._value, z._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane256F64 ILane<Lane256F64>.Horner(Lane256F64 p, Lane256F64 x, double c) =>
        new(Vector256.FusedMultiplyAdd(p._value, x._value, Vector256.Create(c)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane256F64 ILane<Lane256F64>.CopySign(Lane256F64 x, Lane256F64 sign) => new(Vector256.CopySign(x._value, sign._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane256F64 ILane<Lane256F64>.AtMost(Lane256F64 x, Lane256F64 limit) =>
        LaneBits.SecondIsKept ? new(Vector256.MinNative(limit._value, x._value)) : IfGreater(x, limit, limit, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane256F64 ILane<Lane256F64>.AtLeast(Lane256F64 x, Lane256F64 limit) =>
        LaneBits.SecondIsKept ? new(Vector256.MaxNative(limit._value, x._value)) : IfGreater(limit, x, limit, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane256F64 ILane<Lane256F64>.PowerOfTwo(Lane256F64 n) =>
        new(((n._value + Vector256.Create(LaneBits.DoubleShift)).AsUInt64() << LaneBits.DoubleFraction).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane256F64 ILane<Lane256F64>.Exponent(Lane256F64 x)
    {
        var exponent = (x._value.AsUInt64() + Vector256.Create(LaneBits.DoubleCentre)) >>> LaneBits.DoubleFraction;
        return new((exponent | Vector256.Create(LaneBits.DoubleWhole)).AsDouble() - Vector256.Create(LaneBits.DoubleBias));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane256F64 ILane<Lane256F64>.Scale(Lane256F64 x, Lane256F64 n) =>
        Avx512F.VL.IsSupported ? new(Avx512F.VL.Scale(x._value, n._value)) : Elementary.ScaleByProducts(x, n);
}
