using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Longhand.Numerics;

/// <summary>
/// Eight floats or four doubles in one register: each lane is computed as <see cref="F32"/> or <see cref="F64"/> computes it, to the bit.
/// </summary>
/// <remarks>
/// The processor need not have such registers, nor any: the runtime works with what there is. Where a result is no number, which of
/// the bit patterns of NaN it has is the processor's choice.
/// </remarks>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
public readonly struct Lane256<TElement> : IReal<Lane256<TElement>>, ILane<Lane256<TElement>>
    where TElement : struct
{
    private readonly Vector256<TElement> _value; // [Count]

    /// <summary>The numbers of a register.</summary>
    /// <param name="value">The register.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lane256(Vector256<TElement> value)
    {
        _value = value;
    }

    /// <summary>How many numbers it holds.</summary>
    public static int Count => Vector256<TElement>.Count;

    /// <inheritdoc/>
    public static Lane256<TElement> Zero => default;

    /// <inheritdoc/>
    public static Lane256<TElement> One => new(Vector256<TElement>.One);

    /// <summary>The numbers, as a register.</summary>
    public Vector256<TElement> Value => _value;

    static bool ILane<Lane256<TElement>>.IsSingle => IsSingle;

    private static bool IsSingle => typeof(TElement) == typeof(float);

    private Vector256<float> Single => _value.AsSingle();

    private Vector256<double> Double => _value.AsDouble();

    /// <summary>The same number in every lane.</summary>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<TElement> From(double value) =>
        IsSingle ? Of(Vector256.Create((float)value)) : Of(Vector256.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<TElement> Exp(Lane256<TElement> x) => Elementary.Exp(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<TElement> Log(Lane256<TElement> x) => Elementary.Log(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<TElement> LogOnePlus(Lane256<TElement> x) => Elementary.LogOnePlus(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<TElement> ExpMinusOne(Lane256<TElement> x) => Elementary.ExpMinusOne(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<TElement> Tanh(Lane256<TElement> x) => Elementary.Tanh(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<TElement> OnePlusErf(Lane256<TElement> x) => Elementary.OnePlusErf(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<TElement> Sqrt(Lane256<TElement> x) => new(Vector256.Sqrt(x._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<TElement> Abs(Lane256<TElement> x) => new(Vector256.Abs(x._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<TElement> Max(Lane256<TElement> x, Lane256<TElement> y) => new(Vector256.Max(x._value, y._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<TElement> IfGreater(
        Lane256<TElement> left,
        Lane256<TElement> right,
        Lane256<TElement> then,
        Lane256<TElement> otherwise
    ) => new(Vector256.ConditionalSelect(Vector256.GreaterThan(left._value, right._value), then._value, otherwise._value));

    /// <summary>The sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<TElement> operator +(Lane256<TElement> x, Lane256<TElement> y) => new(x._value + y._value);

    /// <summary>The differences.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<TElement> operator -(Lane256<TElement> x, Lane256<TElement> y) => new(x._value - y._value);

    /// <summary>The products, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<TElement> operator *(Lane256<TElement> x, Lane256<TElement> y) => new(x._value * y._value);

    /// <summary>The quotients, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<TElement> operator /(Lane256<TElement> x, Lane256<TElement> y) => new(x._value / y._value);

    /// <summary>The opposites.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<TElement> operator -(Lane256<TElement> x) => new(-x._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane256<TElement> ILane<Lane256<TElement>>.FusedMultiplyAdd(
        Lane256<TElement> x,
        Lane256<TElement> y,
        Lane256<TElement> z
    ) =>
        IsSingle
            ? Of(Vector256.FusedMultiplyAdd(x.Single, y.Single, z.Single))
            : Of(Vector256.FusedMultiplyAdd(x.Double, y.Double, z.Double));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane256<TElement> ILane<Lane256<TElement>>.CopySign(Lane256<TElement> x, Lane256<TElement> sign) =>
        new(Vector256.CopySign(x._value, sign._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane256<TElement> ILane<Lane256<TElement>>.PowerOfTwo(Lane256<TElement> n) =>
        IsSingle
            ? Of(((n.Single + Vector256.Create(LaneBits.SingleShift)).AsUInt32() << LaneBits.SingleFraction).AsSingle())
            : Of(((n.Double + Vector256.Create(LaneBits.DoubleShift)).AsUInt64() << LaneBits.DoubleFraction).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane256<TElement> ILane<Lane256<TElement>>.Exponent(Lane256<TElement> x)
    {
        if (IsSingle)
        {
            var exponent = (x.Single.AsUInt32() + Vector256.Create(LaneBits.SingleCentre)) >>> LaneBits.SingleFraction;
            return Of((exponent | Vector256.Create(LaneBits.SingleWhole)).AsSingle() - Vector256.Create(LaneBits.SingleBias));
        }

        var exponents = (x.Double.AsUInt64() + Vector256.Create(LaneBits.DoubleCentre)) >>> LaneBits.DoubleFraction;
        return Of((exponents | Vector256.Create(LaneBits.DoubleWhole)).AsDouble() - Vector256.Create(LaneBits.DoubleBias));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane256<TElement> ILane<Lane256<TElement>>.Scale(Lane256<TElement> x, Lane256<TElement> n) =>
        Avx512F.VL.IsSupported
            ? IsSingle ? Of(Avx512F.VL.Scale(x.Single, n.Single)) : Of(Avx512F.VL.Scale(x.Double, n.Double))
            : Elementary.ScaleByProducts(x, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane256<TElement> Of(Vector256<float> value) => new(value.As<float, TElement>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane256<TElement> Of(Vector256<double> value) => new(value.As<double, TElement>());
}
