using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Longhand.Numerics;

/// <summary>
/// Sixteen floats or eight doubles in one register: each lane is computed as <see cref="F32"/> or <see cref="F64"/> computes it, to the bit.
/// </summary>
/// <remarks>
/// The processor need not have such registers, nor any: the runtime works with what there is. Where a result is no number, which of
/// the bit patterns of NaN it has is the processor's choice.
/// </remarks>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
public readonly struct Lane512<TElement> : IReal<Lane512<TElement>>, ILane<Lane512<TElement>>
    where TElement : struct
{
    private readonly Vector512<TElement> _value; // [Count]

    /// <summary>The numbers of a register.</summary>
    /// <param name="value">The register.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lane512(Vector512<TElement> value)
    {
        _value = value;
    }

    /// <summary>How many numbers it holds.</summary>
    public static int Count => Vector512<TElement>.Count;

    /// <inheritdoc/>
    public static Lane512<TElement> Zero => default;

    /// <inheritdoc/>
    public static Lane512<TElement> One => new(Vector512<TElement>.One);

    /// <summary>The numbers, as a register.</summary>
    public Vector512<TElement> Value => _value;

    static bool ILane<Lane512<TElement>>.IsSingle => IsSingle;

    private static bool IsSingle => typeof(TElement) == typeof(float);

    private Vector512<float> Single => _value.AsSingle();

    private Vector512<double> Double => _value.AsDouble();

    /// <summary>The same number in every lane.</summary>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<TElement> From(double value) =>
        IsSingle ? Of(Vector512.Create((float)value)) : Of(Vector512.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<TElement> Exp(Lane512<TElement> x) => Elementary.Exp(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<TElement> Log(Lane512<TElement> x) => Elementary.Log(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<TElement> LogOnePlus(Lane512<TElement> x) => Elementary.LogOnePlus(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<TElement> ExpMinusOne(Lane512<TElement> x) => Elementary.ExpMinusOne(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<TElement> Tanh(Lane512<TElement> x) => Elementary.Tanh(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<TElement> OnePlusErf(Lane512<TElement> x) => Elementary.OnePlusErf(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<TElement> Sqrt(Lane512<TElement> x) => new(Vector512.Sqrt(x._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<TElement> Abs(Lane512<TElement> x) => new(Vector512.Abs(x._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<TElement> Max(Lane512<TElement> x, Lane512<TElement> y) => new(Vector512.Max(x._value, y._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<TElement> IfGreater(
        Lane512<TElement> left,
        Lane512<TElement> right,
        Lane512<TElement> then,
        Lane512<TElement> otherwise
    ) => new(Vector512.ConditionalSelect(Vector512.GreaterThan(left._value, right._value), then._value, otherwise._value));

    /// <summary>The sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<TElement> operator +(Lane512<TElement> x, Lane512<TElement> y) => new(x._value + y._value);

    /// <summary>The differences.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<TElement> operator -(Lane512<TElement> x, Lane512<TElement> y) => new(x._value - y._value);

    /// <summary>The products, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<TElement> operator *(Lane512<TElement> x, Lane512<TElement> y) => new(x._value * y._value);

    /// <summary>The quotients, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<TElement> operator /(Lane512<TElement> x, Lane512<TElement> y) => new(x._value / y._value);

    /// <summary>The opposites.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<TElement> operator -(Lane512<TElement> x) => new(-x._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane512<TElement> ILane<Lane512<TElement>>.FusedMultiplyAdd(
        Lane512<TElement> x,
        Lane512<TElement> y,
        Lane512<TElement> z
    ) =>
        IsSingle
            ? Of(Vector512.FusedMultiplyAdd(x.Single, y.Single, z.Single))
            : Of(Vector512.FusedMultiplyAdd(x.Double, y.Double, z.Double));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane512<TElement> ILane<Lane512<TElement>>.CopySign(Lane512<TElement> x, Lane512<TElement> sign) =>
        new(Vector512.CopySign(x._value, sign._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane512<TElement> ILane<Lane512<TElement>>.PowerOfTwo(Lane512<TElement> n) =>
        IsSingle
            ? Of(((n.Single + Vector512.Create(LaneBits.SingleShift)).AsUInt32() << LaneBits.SingleFraction).AsSingle())
            : Of(((n.Double + Vector512.Create(LaneBits.DoubleShift)).AsUInt64() << LaneBits.DoubleFraction).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane512<TElement> ILane<Lane512<TElement>>.Exponent(Lane512<TElement> x)
    {
        if (IsSingle)
        {
            var exponent = (x.Single.AsUInt32() + Vector512.Create(LaneBits.SingleCentre)) >>> LaneBits.SingleFraction;
            return Of((exponent | Vector512.Create(LaneBits.SingleWhole)).AsSingle() - Vector512.Create(LaneBits.SingleBias));
        }

        var exponents = (x.Double.AsUInt64() + Vector512.Create(LaneBits.DoubleCentre)) >>> LaneBits.DoubleFraction;
        return Of((exponents | Vector512.Create(LaneBits.DoubleWhole)).AsDouble() - Vector512.Create(LaneBits.DoubleBias));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane512<TElement> ILane<Lane512<TElement>>.Scale(Lane512<TElement> x, Lane512<TElement> n) =>
        Avx512F.IsSupported
            ? IsSingle ? Of(Avx512F.Scale(x.Single, n.Single)) : Of(Avx512F.Scale(x.Double, n.Double))
            : Elementary.ScaleByProducts(x, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane512<TElement> Of(Vector512<float> value) => new(value.As<float, TElement>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane512<TElement> Of(Vector512<double> value) => new(value.As<double, TElement>());
}
