using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>The two passes of a layer over some examples: z = W a + b and a = f(z); ∂L/∂a of the layer before, and δ from ∂L/∂a.</summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TLane">The number type: one number or several of them.</typeparam>
internal sealed unsafe class LayerPasses<TElement, TLane>
    where TElement : unmanaged
    where TLane : unmanaged, ILane<TLane, TElement>
{
    private readonly CpuLayer<TElement> _layer;
    private readonly ActivationKernel<TElement>? _elementwise;
    private readonly LearnedKernel<TElement>? _learned;
    private readonly MixingPasses<TElement, TLane>? _mixing;

    /// <summary>Takes a layer.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="batch">The most examples of a step.</param>
    /// <param name="workspace">The memory, or what counts it.</param>
    public LayerPasses(CpuLayer<TElement> layer, int batch, Workspace<TElement> workspace)
    {
        _layer = layer;
        _learned = layer.Definition.LearnedCount > 0 ? layer.Loops.Learned : null;
        _elementwise = _learned is null ? layer.Loops.Elementwise : null;
        _mixing = layer.Loops.Layer is { } mixing ? new(mixing, layer.Definition.Units, batch, workspace) : null;
    }

    /// <summary>z.</summary>
    /// <param name="input">What the layer reads: examples by its units.</param>
    /// <param name="first">The first example.</param>
    /// <param name="count">How many examples.</param>
    public void Weigh(in Rows<TElement> input, int first, int count) =>
        Product<TElement, TLane>.Multiply(input, _layer.Weights.At, _layer.Biases.At.Pointer, _layer.Z, first, count);

    /// <summary>a = f(z).</summary>
    /// <param name="first">The first example.</param>
    /// <param name="count">How many examples.</param>
    public void Activate(int first, int count)
    {
        _learned?.Forward(_layer.Z, _layer.Learned.At.Pointer, _layer.A, first, count);
        _mixing?.Forward(_layer.Z, _layer.A, first, count);
        _elementwise?.Forward(_layer.Z.Numbers(first, count), _layer.A.Numbers(first, count));
    }

    /// <summary>a = f(z) of one example.</summary>
    /// <param name="z">The weighted inputs, filled up to whole blocks.</param>
    /// <param name="a">Where the activations go.</param>
    public void ActivateOne(TElement* z, TElement* a)
    {
        var width = _layer.Z.Width;
        _learned?.Forward(_layer.Z.At(z), _layer.Learned.Values.Pointer, _layer.A.At(a), 0, 1);
        _mixing?.ForwardOne(z, a);
        _elementwise?.Forward(new(z, width), new(a, width));
    }

    /// <summary>∂L/∂a from the deltas of the layer after it.</summary>
    /// <param name="next">That layer.</param>
    /// <param name="zero">Zeros.</param>
    /// <param name="first">The first example.</param>
    /// <param name="count">How many examples.</param>
    public void GradientFrom(CpuLayer<TElement> next, TElement* zero, int first, int count) =>
        Product<TElement, TLane>.Multiply(next.Delta, next.Turned, zero, _layer.Gradient, first, count);

    /// <summary>δ from ∂L/∂a.</summary>
    /// <param name="first">The first example.</param>
    /// <param name="count">How many examples.</param>
    public void Backward(int first, int count)
    {
        _learned?.Backward(_layer.Z, _layer.A, _layer.Learned.At.Pointer, _layer.Gradient, _layer.Delta, first, count);
        _mixing?.Backward(_layer.A, _layer.Gradient, _layer.Delta, first, count);
        _elementwise?.Backward(
            _layer.Z.Numbers(first, count),
            _layer.A.Numbers(first, count),
            _layer.Gradient.Numbers(first, count),
            _layer.Delta.Numbers(first, count)
        );
    }
}
