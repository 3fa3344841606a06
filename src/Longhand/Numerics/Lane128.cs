using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Longhand.Numerics;

/// <summary>
/// Four floats or two doubles in one register: each lane is computed as <see cref="F32"/> or <see cref="F64"/> computes it, to the bit.
/// </summary>
/// <remarks>
/// The processor need not have such registers, nor any: the runtime works with what there is. Where a result is no number, which of
/// the bit patterns of NaN it has is the processor's choice.
/// </remarks>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
public readonly struct Lane128<TElement> : IReal<Lane128<TElement>>, ILane<Lane128<TElement>>
    where TElement : struct
{
    private readonly Vector128<TElement> _value; // [Count]

    /// <summary>The numbers of a register.</summary>
    /// <param name="value">The register.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lane128(Vector128<TElement> value)
    {
        _value = value;
    }

    /// <summary>How many numbers it holds.</summary>
    public static int Count => Vector128<TElement>.Count;

    /// <inheritdoc/>
    public static Lane128<TElement> Zero => default;

    /// <inheritdoc/>
    public static Lane128<TElement> One => new(Vector128<TElement>.One);

    /// <summary>The numbers, as a register.</summary>
    public Vector128<TElement> Value => _value;

    static bool ILane<Lane128<TElement>>.IsSingle => IsSingle;

    private static bool IsSingle => typeof(TElement) == typeof(float);

    private Vector128<float> Single => _value.AsSingle();

    private Vector128<double> Double => _value.AsDouble();

    /// <summary>The same number in every lane.</summary>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<TElement> From(double value) =>
        IsSingle ? Of(Vector128.Create((float)value)) : Of(Vector128.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<TElement> Exp(Lane128<TElement> x) => Elementary.Exp(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<TElement> Log(Lane128<TElement> x) => Elementary.Log(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<TElement> LogOnePlus(Lane128<TElement> x) => Elementary.LogOnePlus(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<TElement> ExpMinusOne(Lane128<TElement> x) => Elementary.ExpMinusOne(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<TElement> Tanh(Lane128<TElement> x) => Elementary.Tanh(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<TElement> OnePlusErf(Lane128<TElement> x) => Elementary.OnePlusErf(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<TElement> Sqrt(Lane128<TElement> x) => new(Vector128.Sqrt(x._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<TElement> Abs(Lane128<TElement> x) => new(Vector128.Abs(x._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<TElement> Max(Lane128<TElement> x, Lane128<TElement> y) => new(Vector128.Max(x._value, y._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<TElement> IfGreater(
        Lane128<TElement> left,
        Lane128<TElement> right,
        Lane128<TElement> then,
        Lane128<TElement> otherwise
    ) => new(Vector128.ConditionalSelect(Vector128.GreaterThan(left._value, right._value), then._value, otherwise._value));

    /// <summary>The sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<TElement> operator +(Lane128<TElement> x, Lane128<TElement> y) => new(x._value + y._value);

    /// <summary>The differences.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<TElement> operator -(Lane128<TElement> x, Lane128<TElement> y) => new(x._value - y._value);

    /// <summary>The products, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<TElement> operator *(Lane128<TElement> x, Lane128<TElement> y) => new(x._value * y._value);

    /// <summary>The quotients, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<TElement> operator /(Lane128<TElement> x, Lane128<TElement> y) => new(x._value / y._value);

    /// <summary>The opposites.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<TElement> operator -(Lane128<TElement> x) => new(-x._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane128<TElement> ILane<Lane128<TElement>>.FusedMultiplyAdd(
        Lane128<TElement> x,
        Lane128<TElement> y,
        Lane128<TElement> z
    ) =>
        IsSingle
            ? Of(Vector128.FusedMultiplyAdd(x.Single, y.Single, z.Single))
            : Of(Vector128.FusedMultiplyAdd(x.Double, y.Double, z.Double));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane128<TElement> ILane<Lane128<TElement>>.CopySign(Lane128<TElement> x, Lane128<TElement> sign) =>
        new(Vector128.CopySign(x._value, sign._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane128<TElement> ILane<Lane128<TElement>>.PowerOfTwo(Lane128<TElement> n) =>
        IsSingle
            ? Of(((n.Single + Vector128.Create(LaneBits.SingleShift)).AsUInt32() << LaneBits.SingleFraction).AsSingle())
            : Of(((n.Double + Vector128.Create(LaneBits.DoubleShift)).AsUInt64() << LaneBits.DoubleFraction).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane128<TElement> ILane<Lane128<TElement>>.Exponent(Lane128<TElement> x)
    {
        if (IsSingle)
        {
            var exponent = (x.Single.AsUInt32() + Vector128.Create(LaneBits.SingleCentre)) >>> LaneBits.SingleFraction;
            return Of((exponent | Vector128.Create(LaneBits.SingleWhole)).AsSingle() - Vector128.Create(LaneBits.SingleBias));
        }

        var exponents = (x.Double.AsUInt64() + Vector128.Create(LaneBits.DoubleCentre)) >>> LaneBits.DoubleFraction;
        return Of((exponents | Vector128.Create(LaneBits.DoubleWhole)).AsDouble() - Vector128.Create(LaneBits.DoubleBias));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lane128<TElement> ILane<Lane128<TElement>>.Scale(Lane128<TElement> x, Lane128<TElement> n) =>
        Avx512F.VL.IsSupported
            ? IsSingle ? Of(Avx512F.VL.Scale(x.Single, n.Single)) : Of(Avx512F.VL.Scale(x.Double, n.Double))
            : Elementary.ScaleByProducts(x, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane128<TElement> Of(Vector128<float> value) => new(value.As<float, TElement>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane128<TElement> Of(Vector128<double> value) => new(value.As<double, TElement>());
}
