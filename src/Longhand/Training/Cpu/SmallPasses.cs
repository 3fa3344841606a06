using System.Runtime.CompilerServices;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>
/// The passes of a network whose layers fit into a block of units each, on few examples. Tiles would be filled up with nothing, and to set
/// them up would take longer than the sums, which are added up here one after the other: in the same order, so that the bits are the same.
/// What they leave in memory is what the passes of larger networks leave, and these can go on from there.
/// </summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TLane">The number type: one number or several of them.</typeparam>
internal sealed unsafe class SmallPasses<TElement, TLane>
    where TElement : unmanaged
    where TLane : unmanaged, ILane<TLane, TElement>
{
    /// <summary>The most examples of a step: for more of them tiles take less time.</summary>
    private const int MostExamples = 32;

    /// <summary>From so many examples on the products are tiles.</summary>
    private const int WorthATile = 8;

    private const MethodImplOptions Whole = MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization;

    private readonly CpuNetwork<TElement> _network;
    private readonly SmallLayer<TElement>[] _layers;
    private readonly UpdateKernel<TElement> _rule;
    private readonly FiniteWatch<TElement, TLane> _watch;
    private readonly Workspace<TElement> _workspace;

    private SmallPasses(CpuNetwork<TElement> network, UpdateKernel<TElement> rule, FiniteWatch<TElement, TLane> watch)
    {
        (_network, _rule, _watch) = (network, rule, watch);
        var counted = new Workspace<TElement>();
        Array.ForEach(network.Layers, layer => _ = new SmallLayer<TElement>(layer, counted));
        _workspace = new(counted.Length);
        _layers = [.. network.Layers.Select(layer => new SmallLayer<TElement>(layer, _workspace))];
    }

    /// <summary>The lanes in a block.</summary>
    private static nint Lanes => Panel<TElement>.BlockBytes / sizeof(TLane);

    /// <summary>The passes of a network that they suit; else null.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="network">Its memory.</param>
    /// <param name="batch">The most examples of a step.</param>
    /// <param name="rule">The update rule.</param>
    /// <param name="watch">What looks after numbers that are not finite.</param>
    public static SmallPasses<TElement, TLane>? For(Problem problem, CpuNetwork<TElement> network, int batch, UpdateKernel<TElement> rule, FiniteWatch<TElement, TLane> watch)
    {
        var isSmall = !problem.Network.Definition.HasDropout && batch <= MostExamples && network.Input.Units <= Panel<TElement>.Block;
        foreach (var layer in network.Layers)
        {
            isSmall &= layer.Definition.Units <= Panel<TElement>.Block && layer.Definition.LearnedCount == 0 && layer.Definition.Connections is null;
            isSmall &= layer == network.Layers[^1] || layer.Loops.Elementwise is not null;
        }

        return isSmall && !problem.Optimizer.LooksAhead && !double.IsFinite(problem.Optimizer.ClipNorm) && rule.KeepsZero
            ? new(network, rule, watch)
            : null;
    }

    /// <summary>z and a of each layer; of the last z alone.</summary>
    /// <param name="count">How many examples.</param>
    [MethodImpl(Whole)]
    public void Forward(int count)
    {
        for (var l = 0; l < _layers.Length; l++)
        {
            var layer = _layers[l].Layer;
            Multiply(_network.InputOf(l), layer.Weights.Values, layer.Biases.Values.Pointer, layer.Z, count);
            if (l < _layers.Length - 1)
            {
                layer.Loops.Elementwise!.Forward(layer.Z.Numbers(0, count), layer.A.Numbers(0, count));
            }
        }
    }

    /// <summary>From the deltas of the last layer those of the others, and the gradients of all parameters.</summary>
    /// <param name="count">How many examples.</param>
    [MethodImpl(Whole)]
    public void Backward(int count)
    {
        for (var l = _layers.Length - 1; l >= 0; l--)
        {
            var layer = _layers[l].Layer;
            Gradients(_layers[l], _network.InputOf(l), count);
            _watch.Delta(0, l, Sum(layer.Delta.Pointer, count));
            if (l > 0)
            {
                var before = _layers[l - 1].Layer;
                _watch.Activation(0, l - 1, Sum(before.A.Pointer, count));
                Multiply(layer.Delta, layer.Turned, _network.Zero, before.Gradient, count);
                before.Loops.Elementwise!.Backward(before.Z.Numbers(0, count), before.A.Numbers(0, count), before.Gradient.Numbers(0, count), before.Delta.Numbers(0, count));
            }
        }
    }

    /// <summary>The update, from the gradients that the backward pass left.</summary>
    public void Update()
    {
        foreach (var layer in _layers)
        {
            layer.Update(_rule);
        }

        _workspace.AssertFences();
    }

    /// <summary>C[r, u] = B[u] + Σₖ A[r, k] W[u, k]: a block of units for each example.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Multiply(in Rows<TElement> a, in Panel<TElement> w, TElement* b, in Rows<TElement> c, int count)
    {
        if (count >= WorthATile)
        {
            Product<TElement, TLane>.Multiply(a, w, b, c, 0, count);
            return;
        }

        nint terms = a.Units;
        for (nint r = 0; r < count; r++)
        {
            var row = a.Table[r];
            for (nint j = 0; j < Lanes; j++)
            {
                var sum = ((TLane*)b)[j];
                for (nint k = 0; k < terms; k++)
                {
                    sum = TLane.FusedMultiplyAdd(TLane.Fill(row[k]), ((TLane*)w.Pointer)[(k * Lanes) + j], sum);
                }

                ((TLane*)c.Pointer)[(r * Lanes) + j] = sum;
            }
        }
    }

    /// <summary>∂L/∂w = Σ δ a over the examples, and ∂L/∂b = Σ δ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Gradients(SmallLayer<TElement> small, in Rows<TElement> a, int count)
    {
        var delta = (TLane*)small.Layer.Delta.Pointer;
        var isTiled = count >= WorthATile;
        if (isTiled)
        {
            Product<TElement, TLane>.Outer(a, small.Layer.Delta, _network.Zero, small.Gradient, count, 0, a.Units, 0, 1);
        }

        for (nint j = 0; j < Lanes; j++)
        {
            for (nint k = 0; !isTiled && k < a.Units; k++)
            {
                var sum = TLane.Zero;
                for (nint r = 0; r < count; r++)
                {
                    sum = TLane.FusedMultiplyAdd(TLane.Fill(a.Table[r][k]), delta[(r * Lanes) + j], sum);
                }

                ((TLane*)small.Gradient.Pointer)[(k * Lanes) + j] = sum;
            }

            var ofBias = TLane.Zero;
            for (nint r = 0; r < count; r++)
            {
                ofBias += delta[(r * Lanes) + j];
            }

            if (small.Layer.Biases.IsUpdated)
            {
                ((TLane*)small.Layer.Biases.Gradient.Pointer)[j] = ofBias;
            }
        }

        if (small.Layer.Biases.IsUpdated && small.Layer.Definition.Bias == BiasKind.Shared)
        {
            UpdatePass<TElement, TLane>.Share(small.Layer.Biases.Gradient);
        }
    }

    /// <summary>Σ |x| over the blocks of some examples.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Sum(TElement* x, nint count)
    {
        var sum = TLane.Zero;
        for (nint i = 0; i < count * Lanes; i++)
        {
            sum += TLane.Abs(((TLane*)x)[i]);
        }

        return Magnitude<TElement, TLane>.Total(sum);
    }
}
