using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>The passes of an activation that mixes the units of a layer: examples stand side by side in the lanes while it is worked.</summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TLane">The number type: one number or several of them.</typeparam>
internal sealed unsafe class MixingPasses<TElement, TLane>
    where TElement : unmanaged
    where TLane : unmanaged, ILane<TLane, TElement>
{
    private readonly LayerKernel<TElement> _kernel;
    private readonly Columns<TElement, TLane> _read;
    private readonly Columns<TElement, TLane> _gradient;
    private readonly Columns<TElement, TLane> _written;

    /// <summary>Takes a layer.</summary>
    /// <param name="kernel">The loops of the activation.</param>
    /// <param name="units">The units of the layer.</param>
    /// <param name="batch">The most examples of a step.</param>
    /// <param name="workspace">The memory, or what counts it.</param>
    public MixingPasses(LayerKernel<TElement> kernel, int units, int batch, Workspace<TElement> workspace)
    {
        _kernel = kernel;
        (_read, _gradient, _written) = (Columns<TElement, TLane>.In(workspace, units, batch), Columns<TElement, TLane>.In(workspace, units, batch), Columns<TElement, TLane>.In(workspace, units, batch));
    }

    /// <summary>a = f(z).</summary>
    public void Forward(in Rows<TElement> z, in Rows<TElement> a, int first, int count)
    {
        _read.Take(z, first, count);
        var (group, end) = Columns<TElement, TLane>.Groups(first, count);
        for (; group < end; group++)
        {
            _kernel.Forward(z.Units, _read.Numbers(group), _written.Numbers(group));
        }

        _written.Put(a, first, count);
    }

    /// <summary>a = f(z) of one example: it stands in every lane.</summary>
    public void ForwardOne(TElement* z, TElement* a)
    {
        var from = _read[0];
        var to = _written[0];
        for (var unit = 0; unit < from.Length; unit++)
        {
            from[unit] = TLane.Fill(z[unit]);
        }

        _kernel.Forward(from.Length, _read.Numbers(0), _written.Numbers(0));
        for (var unit = 0; unit < from.Length; unit++)
        {
            var value = to[unit];
            a[unit] = *(TElement*)&value;
        }
    }

    /// <summary>δⱼ = Σₖ ∂L/∂aₖ ∂aₖ/∂zⱼ.</summary>
    public void Backward(in Rows<TElement> a, in Rows<TElement> gradient, in Rows<TElement> delta, int first, int count)
    {
        _read.Take(a, first, count);
        _gradient.Take(gradient, first, count);
        var (group, end) = Columns<TElement, TLane>.Groups(first, count);
        for (; group < end; group++)
        {
            _kernel.Backward(a.Units, _read.Numbers(group), _gradient.Numbers(group), _written.Numbers(group));
        }

        _written.Put(delta, first, count);
    }
}
