using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Longhand.Numerics;

/// <summary>Two doubles in one register: each lane is computed as <see cref="F64"/> computes it, to the bit.</summary>
/// <remarks>
/// The processor need not have such registers: the runtime works with what there is. Which of the bit patterns of NaN a NaN has is
/// left open.
/// </remarks>
public readonly struct Lane128F64 : IReal<Lane128F64>, ILane<Lane128F64, double>
{
    private readonly Vector128<double> _value; // [2]

    /// <summary>The numbers of a register.</summary>
    /// <param name="value">The register.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lane128F64(Vector128<double> value)
    {
        _value = value;
    }

    /// <inheritdoc/>
    public static Lane128F64 Zero => default;

    /// <inheritdoc/>
    public static Lane128F64 One => new(Vector128<double>.One);

    /// <summary>The numbers, as a register.</summary>
    public Vector128<double> Value => _value;

    static bool ILane<Lane128F64>.IsSingle => false;

    /// <summary>The same number in every lane.</summary>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F64 From(double value) => new(Vector128.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F64 Exp(Lane128F64 x) => Elementary.Exp(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F64 Log(Lane128F64 x) => Elementary.Log(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F64 LogOnePlus(Lane128F64 x) => Elementary.LogOnePlus(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F64 ExpMinusOne(Lane128F64 x) => Elementary.ExpMinusOne(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F64 Tanh(Lane128F64 x) => Elementary.Tanh(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F64 OnePlusErf(Lane128F64 x) => Elementary.OnePlusErf(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F64 Sqrt(Lane128F64 x) => new(Vector128.Sqrt(x._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F64 Abs(Lane128F64 x) => new(Vector128.Abs(x._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F64 Max(Lane128F64 x, Lane128F64 y) =>
        LaneBits.EqualsAreSecond ? new(Vector128.MaxNative(y._value, x._value)) : IfGreater(y, x, y, x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F64 IfGreater(Lane128F64 left, Lane128F64 right, Lane128F64 then, Lane128F64 otherwise) =>
        new(Vector128.ConditionalSelect(Vector128.GreaterThan(left._value, right._value), then._value, otherwise._value));

    /// <summary>The sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F64 operator +(Lane128F64 x, Lane128F64 y) => new(x._value + y._value);

    /// <summary>The differences.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F64 operator -(Lane128F64 x, Lane128F64 y) => new(x._value - y._value);

    /// <summary>The products, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F64 operator *(Lane128F64 x, Lane128F64 y) => new(x._value * y._value);

    /// <summary>The quotients, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F64 operator /(Lane128F64 x, Lane128F64 y) => new(x._value / y._value);

    /// <summary>The opposites.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128F64 operator -(Lane128F64 x) => new(-x._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane128F64 ILane<Lane128F64, double>.Fill(double value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane128F64 ILane<Lane128F64>.FusedMultiplyAdd(Lane128F64 x, Lane128F64 y, Lane128F64 z) =>
        new(Vector128.FusedMultiplyAdd(x._value, y._value, z._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane128F64 ILane<Lane128F64>.Horner(Lane128F64 p, Lane128F64 x, double c) =>
        new(Vector128.FusedMultiplyAdd(p._value, x._value, Vector128.Create(c)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane128F64 ILane<Lane128F64>.CopySign(Lane128F64 x, Lane128F64 sign) => new(Vector128.CopySign(x._value, sign._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane128F64 ILane<Lane128F64>.AtMost(Lane128F64 x, Lane128F64 limit) =>
        LaneBits.SecondIsKept ? new(Vector128.MinNative(limit._value, x._value)) : IfGreater(x, limit, limit, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane128F64 ILane<Lane128F64>.AtLeast(Lane128F64 x, Lane128F64 limit) =>
        LaneBits.SecondIsKept ? new(Vector128.MaxNative(limit._value, x._value)) : IfGreater(limit, x, limit, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane128F64 ILane<Lane128F64>.PowerOfTwo(Lane128F64 n) =>
        new(((n._value + Vector128.Create(LaneBits.DoubleShift)).AsUInt64() << LaneBits.DoubleFraction).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane128F64 ILane<Lane128F64>.Exponent(Lane128F64 x)
    {
        var exponent = (x._value.AsUInt64() + Vector128.Create(LaneBits.DoubleCentre)) >>> LaneBits.DoubleFraction;
        return new((exponent | Vector128.Create(LaneBits.DoubleWhole)).AsDouble() - Vector128.Create(LaneBits.DoubleBias));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane128F64 ILane<Lane128F64>.Scale(Lane128F64 x, Lane128F64 n) =>
        Avx512F.VL.IsSupported ? new(Avx512F.VL.Scale(x._value, n._value)) : Elementary.ScaleByProducts(x, n);
}
