using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>
/// a = f(z) and δ = ∂L/∂a ⊙ f′(z, a), whole lanes first; the numbers that are left go through one more lane, beside zeros, so that
/// nothing outside the buffers is read or written. A lane is computed by the formula that computes one number, so each result is that
/// of <see cref="F32"/> or <see cref="F64"/>, to the bit, wherever it stands.
/// </summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TLane">The number type: one number or several of them.</typeparam>
/// <typeparam name="TFormula">The formula.</typeparam>
internal sealed class Elementwise<TElement, TLane, TFormula>(TFormula formula) : ActivationKernel<TElement>
    where TElement : struct
    where TLane : struct, IReal<TLane>
    where TFormula : struct, IElementwiseFormula<TLane>
{
    /// <summary>
    /// Compiled once and to the end, and never into a caller: there the compiler's budget for inlining would be spent before the formula
    /// is folded, and each operation would be a call.
    /// </summary>
    private const MethodImplOptions Whole = MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization;

    private readonly TFormula _formula = formula;

    /// <inheritdoc/>
    public override int Lanes => Unsafe.SizeOf<TLane>() / Unsafe.SizeOf<TElement>();

    /// <inheritdoc/>
    [MethodImpl(Whole)]
    public override void Forward(ReadOnlySpan<TElement> z, Span<TElement> a)
    {
        Debug.Assert(a.Length == z.Length);
        var f = _formula;
        var zs = MemoryMarshal.Cast<TElement, TLane>(z); // [n / Lanes]
        var values = MemoryMarshal.Cast<TElement, TLane>(a)[..zs.Length];
        var i = 0;
        for (; i < zs.Length - 1; i += 2)
        {
            // Two at a time: the short formulas are bound by the loop, and not by their own work.
            var (first, second) = (f.Value(zs[i]), f.Value(zs[i + 1]));
            values[i] = first;
            values[i + 1] = second;
        }

        if (i < zs.Length)
        {
            values[i] = Value(zs[i]);
            i++;
        }

        for (i *= Lanes; i < z.Length; i += Lanes)
        {
            var count = Math.Min(Lanes, z.Length - i);
            Store(Value(Load(z.Slice(i, count))), a.Slice(i, count));
        }
    }

    /// <inheritdoc/>
    [MethodImpl(Whole)]
    public override void Backward(
        ReadOnlySpan<TElement> z,
        ReadOnlySpan<TElement> a,
        ReadOnlySpan<TElement> gradient,
        Span<TElement> delta
    )
    {
        Debug.Assert(a.Length == z.Length && gradient.Length == z.Length && delta.Length == z.Length);
        var f = _formula;
        var zs = MemoryMarshal.Cast<TElement, TLane>(z); // [n / Lanes]
        var values = MemoryMarshal.Cast<TElement, TLane>(a)[..zs.Length];
        var gradients = MemoryMarshal.Cast<TElement, TLane>(gradient)[..zs.Length];
        var deltas = MemoryMarshal.Cast<TElement, TLane>(delta)[..zs.Length];
        var i = 0;
        for (; i < zs.Length - 1; i += 2)
        {
            var first = gradients[i] * f.Derivative(zs[i], values[i]);
            var second = gradients[i + 1] * f.Derivative(zs[i + 1], values[i + 1]);
            deltas[i] = first;
            deltas[i + 1] = second;
        }

        if (i < zs.Length)
        {
            deltas[i] = Delta(zs[i], values[i], gradients[i]);
            i++;
        }

        for (i *= Lanes; i < z.Length; i += Lanes)
        {
            var count = Math.Min(Lanes, z.Length - i);
            var rest = Delta(Load(z.Slice(i, count)), Load(a.Slice(i, count)), Load(gradient.Slice(i, count)));
            Store(rest, delta.Slice(i, count));
        }
    }

    [MethodImpl(Whole)]
    private TLane Value(TLane z) => _formula.Value(z);

    [MethodImpl(Whole)]
    private TLane Delta(TLane z, TLane a, TLane gradient) => gradient * _formula.Derivative(z, a);

    /// <summary>The numbers that are left, and zeros.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static TLane Load(ReadOnlySpan<TElement> rest)
    {
        var lane = TLane.Zero;
        rest.CopyTo(MemoryMarshal.Cast<TLane, TElement>(new Span<TLane>(ref lane)));
        return lane;
    }

    /// <summary>As many of the results as there were numbers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Store(TLane lane, Span<TElement> rest) =>
        MemoryMarshal.Cast<TLane, TElement>(new Span<TLane>(ref lane))[..rest.Length].CopyTo(rest);
}
