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
    where TFormula : struct, IElementwiseFormula
{
    private readonly TFormula _formula = formula;

    /// <inheritdoc/>
    public override int Lanes => Unsafe.SizeOf<TLane>() / Unsafe.SizeOf<TElement>();

    /// <inheritdoc/>
    public override void Forward(ReadOnlySpan<TElement> z, Span<TElement> a)
    {
        Debug.Assert(a.Length == z.Length);
        ForwardLanes(MemoryMarshal.Cast<TElement, TLane>(z), MemoryMarshal.Cast<TElement, TLane>(a));
        var rest = z.Length % Lanes;
        if (rest > 0)
        {
            TLane zRest = Load(z[^rest..]), aRest = default;
            ForwardLanes(new(in zRest), new(ref aRest));
            Store(aRest, a[^rest..]);
        }
    }

    /// <inheritdoc/>
    public override void Backward(
        ReadOnlySpan<TElement> z,
        ReadOnlySpan<TElement> a,
        ReadOnlySpan<TElement> gradient,
        Span<TElement> delta
    )
    {
        Debug.Assert(a.Length == z.Length && gradient.Length == z.Length && delta.Length == z.Length);
        BackwardLanes(
            MemoryMarshal.Cast<TElement, TLane>(z),
            MemoryMarshal.Cast<TElement, TLane>(a),
            MemoryMarshal.Cast<TElement, TLane>(gradient),
            MemoryMarshal.Cast<TElement, TLane>(delta)
        );
        var rest = z.Length % Lanes;
        if (rest > 0)
        {
            TLane zRest = Load(z[^rest..]), aRest = Load(a[^rest..]), gradientRest = Load(gradient[^rest..]), deltaRest = default;
            BackwardLanes(new(in zRest), new(in aRest), new(in gradientRest), new(ref deltaRest));
            Store(deltaRest, delta[^rest..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ForwardLanes(ReadOnlySpan<TLane> z, Span<TLane> a)
    {
        var f = _formula;
        a = a[..z.Length];
        for (var i = 0; i < z.Length; i++)
        {
            a[i] = f.Value(z[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void BackwardLanes(ReadOnlySpan<TLane> z, ReadOnlySpan<TLane> a, ReadOnlySpan<TLane> gradient, Span<TLane> delta)
    {
        var f = _formula;
        a = a[..z.Length];
        gradient = gradient[..z.Length];
        delta = delta[..z.Length];
        for (var i = 0; i < z.Length; i++)
        {
            delta[i] = gradient[i] * f.Derivative(z[i], a[i]);
        }
    }

    /// <summary>The numbers that are left, and zeros.</summary>
    private static TLane Load(ReadOnlySpan<TElement> rest)
    {
        var lane = TLane.Zero;
        rest.CopyTo(MemoryMarshal.Cast<TLane, TElement>(new Span<TLane>(ref lane)));
        return lane;
    }

    /// <summary>As many of the results as there were numbers.</summary>
    private static void Store(TLane lane, Span<TElement> rest) =>
        MemoryMarshal.Cast<TLane, TElement>(new Span<TLane>(ref lane))[..rest.Length].CopyTo(rest);
}
