using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>
/// The formula over one number type: a block of W examples is one example whose numbers are lanes, so that each result is that of
/// <see cref="F32"/> or <see cref="F64"/>, to the bit.
/// </summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TLane">The number type: one number or several of them.</typeparam>
/// <typeparam name="TFormula">The formula.</typeparam>
internal sealed class ExamplesInLanes<TElement, TLane, TFormula> : LayerKernel<TElement>
    where TElement : struct
    where TLane : struct, IReal<TLane>
    where TFormula : struct, IVectorActivation
{
    /// <inheritdoc/>
    public override int Lanes => Unsafe.SizeOf<TLane>() / Unsafe.SizeOf<TElement>();

    /// <inheritdoc/>
    public override void Forward(int units, ReadOnlySpan<TElement> z, Span<TElement> a)
    {
        Debug.Assert(z.Length % (units * Lanes) == 0 && a.Length == z.Length);
        var zs = MemoryMarshal.Cast<TElement, TLane>(z); // [B / W][M]
        var values = MemoryMarshal.Cast<TElement, TLane>(a);
        for (var first = 0; first < zs.Length; first += units)
        {
            Value(zs.Slice(first, units), values.Slice(first, units));
        }
    }

    /// <inheritdoc/>
    public override void Backward(int units, ReadOnlySpan<TElement> a, ReadOnlySpan<TElement> gradient, Span<TElement> delta)
    {
        Debug.Assert(a.Length % (units * Lanes) == 0 && gradient.Length == a.Length && delta.Length == a.Length);
        var values = MemoryMarshal.Cast<TElement, TLane>(a); // [B / W][M]
        var gradients = MemoryMarshal.Cast<TElement, TLane>(gradient);
        var deltas = MemoryMarshal.Cast<TElement, TLane>(delta);
        for (var first = 0; first < values.Length; first += units)
        {
            Delta(values.Slice(first, units), gradients.Slice(first, units), deltas.Slice(first, units));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Value(ReadOnlySpan<TLane> z, Span<TLane> a) => TFormula.Value(z, a);

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Delta(ReadOnlySpan<TLane> a, ReadOnlySpan<TLane> gradient, Span<TLane> delta)
    {
        for (var j = 0; j < a.Length; j++)
        {
            var sum = TLane.Zero;
            for (var k = 0; k < a.Length; k++)
            {
                sum += gradient[k] * TFormula.Derivative(a, k, j);
            }

            delta[j] = sum;
        }
    }
}
