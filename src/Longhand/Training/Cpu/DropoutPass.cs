using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>What dropout does in a layer over some examples: d = m ⊙ a, and ∂L/∂a = m ⊙ ∂L/∂d where the gradient stands.</summary>
/// <remarks>The mask of an example depends on its place in the batch, and on nothing that threads or registers decide.</remarks>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TLane">The number type: one number or several of them.</typeparam>
internal sealed unsafe class DropoutPass<TElement, TLane>
    where TElement : unmanaged
    where TLane : unmanaged, ILane<TLane, TElement>
{
    private readonly CpuLayer<TElement> _layer;
    private readonly int _index;
    private readonly long _seed;
    private readonly ulong _least;
    private readonly TElement _kept;

    /// <summary>Takes a layer that has dropout.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="index">Which one it is, from 0.</param>
    /// <param name="seed">Where the choice starts of which units are left out.</param>
    public DropoutPass(CpuLayer<TElement> layer, int index, long seed)
    {
        (_layer, _index, _seed, _least) = (layer, index, seed, Dropout.Least(layer.Definition.Dropout));
        var kept = Dropout.Kept(TLane.Fill(Element<TElement>.From(layer.Definition.Dropout)));
        _kept = *(TElement*)&kept;
    }

    /// <summary>m, and d = m ⊙ a.</summary>
    /// <param name="step">Which step it is, counted from 1.</param>
    /// <param name="first">The first example.</param>
    /// <param name="count">How many examples.</param>
    public void Forward(int step, int first, int count)
    {
        for (var place = first; place < first + count; place++)
        {
            Draw(step, place);
        }

        Through(_layer.Mask, _layer.A, _layer.Output, first, count);
    }

    /// <summary>∂L/∂a = m ⊙ ∂L/∂d.</summary>
    /// <param name="first">The first example.</param>
    /// <param name="count">How many examples.</param>
    public void Backward(int first, int count) => Through(_layer.Mask, _layer.Gradient, _layer.Gradient, first, count);

    /// <summary>The mask of an example. Half of all branches on what is drawn would be foretold wrongly: the number is looked up.</summary>
    private void Draw(int step, int place)
    {
        var choices = stackalloc TElement[] { default, _kept };
        var row = Dropout.Row(_seed, step, _index, place);
        var mask = _layer.Mask.Row(place);
        for (var unit = 0; unit < _layer.Mask.Units; unit += 2)
        {
            var (even, odd) = Dropout.Pair(row, unit >> 1);
            mask[unit] = choices[Dropout.IsKept(even, _least) ? 1 : 0];
            mask[unit + 1] = choices[Dropout.IsKept(odd, _least) ? 1 : 0]; // beside an odd last unit a row has room
        }
    }

    private static void Through(in Rows<TElement> mask, in Rows<TElement> from, in Rows<TElement> to, int first, int count)
    {
        var lanes = (nint)count * mask.Stride * sizeof(TElement) / sizeof(TLane);
        var m = (TLane*)mask.Row(first);
        var a = (TLane*)from.Row(first);
        var d = (TLane*)to.Row(first);
        for (nint i = 0; i < lanes; i++)
        {
            d[i] = Dropout.Through(m[i], a[i]);
        }
    }
}
