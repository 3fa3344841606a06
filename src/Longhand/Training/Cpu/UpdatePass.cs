using System.Runtime.CompilerServices;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>Gradient and update of pieces of the parameters, from the deltas and activations of a batch.</summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TLane">The number type: one number or several of them.</typeparam>
internal sealed unsafe class UpdatePass<TElement, TLane>(CpuNetwork<TElement> network, UpdateKernel<TElement> rule)
    where TElement : unmanaged
    where TLane : unmanaged, ILane<TLane, TElement>
{
    /// <summary>The gradient of a piece, with what regularization adds, and then its update, while the gradient is at hand.</summary>
    public void Work(UpdateItem<TElement> item, int examples, int thread)
    {
        var (parameters, layer) = (item.Parameters, network.Layers[item.Layer]);
        if (parameters.Kind != ParameterKind.Weight || parameters.Missing.Length > 0)
        {
            Update(item, GradientOf(item, examples, thread), 0, 0, parameters.Values.Blocks, default);
            return;
        }

        // As many blocks of units as a tile is wide: their gradient never leaves the first cache.
        var (input, strip) = (network.InputOf(item.Layer), network.Strips[thread]);
        Product<TElement, TLane>.BringNear(input, examples, item.First + item.Count, item.Count);
        for (var block = 0; block < parameters.Values.Blocks;)
        {
            var blocks = Product<TElement, TLane>.BlocksOf(parameters.Values.Blocks - block);
            Product<TElement, TLane>.Outer(input, layer.Delta, network.Zero, strip, examples, item.First, item.Count, block, blocks);
            Penalize(item, strip, block, blocks);
            Update(item, strip, 0, block, blocks, default);
            block += blocks;
        }
    }

    /// <summary>The same where no bounds make it sure that all is finite.</summary>
    /// <returns>Whether the gradient is.</returns>
    public bool WorkLooking(UpdateItem<TElement> item, int examples, int thread)
    {
        var gradient = GradientOf(item, examples, thread);
        var isFinite = double.IsFinite(Squares(item, gradient)) || IsFinite(item, gradient);
        Update(item, gradient, 0, 0, item.Parameters.Values.Blocks, default);
        return isFinite;
    }

    /// <summary>The gradient of a piece, kept for the update that follows.</summary>
    /// <returns>Σ g² over the piece; of shared parameters each is counted once.</returns>
    public double Keep(UpdateItem<TElement> item, int examples, int thread)
    {
        var panel = item.Parameters.Gradient;
        var gradient = GradientOf(item, examples, thread);
        for (var block = 0; item.Parameters.Kind == ParameterKind.Weight && block < panel.Blocks; block++)
        {
            gradient.RowsOf(block, 0, item.Count).CopyTo(panel.RowsOf(block, item.First, item.Count));
        }

        return Squares(item, gradient);
    }

    /// <summary>The update of a piece whose gradient was kept.</summary>
    public void UpdateKept(UpdateItem<TElement> item, TElement norm) =>
        Update(item, item.Parameters.Gradient, item.First, 0, item.Parameters.Values.Blocks, norm);

    /// <summary>Where the gradient of a piece is taken, for a rule that looks ahead.</summary>
    public void LookAhead(UpdateItem<TElement> item)
    {
        var parameters = item.Parameters;
        for (var block = 0; block < parameters.Values.Blocks; block++)
        {
            var w = parameters.Values.Row(block, item.First);
            rule.LookAhead(w, parameters.States + (w - parameters.Values.Pointer), parameters.Values.Length, parameters.At.Row(block, item.First), item.Count * Panel<TElement>.Block);
        }

        ClearMissing(parameters, parameters.At, item, 0);
        Turn(item, 0, parameters.At.Blocks);
    }

    /// <summary>The gradient of a piece, with what regularization adds.</summary>
    public Panel<TElement> GradientOf(UpdateItem<TElement> item, int examples, int thread)
    {
        var (layer, parameters) = (network.Layers[item.Layer], item.Parameters);
        if (parameters.Kind == ParameterKind.Weight)
        {
            var strip = network.Strips[thread].Of(layer.Definition.Units);
            Product<TElement, TLane>.Outer(network.InputOf(item.Layer), layer.Delta, network.Zero, strip, examples, item.First, item.Count, 0, strip.Blocks);
            Penalize(item, strip, 0, strip.Blocks);
            ClearMissing(parameters, strip, item, item.First);
            return strip;
        }

        var gradient = parameters.Gradient;
        if (parameters.Kind == ParameterKind.Bias)
        {
            Sums(layer.Delta, gradient.Pointer, examples);
        }
        else
        {
            layer.Loops.Learned!.Gradient(layer.Z, layer.A, layer.Learned.At.Pointer, layer.Gradient, gradient.Pointer, examples);
        }

        if (IsShared(layer, parameters))
        {
            Share(gradient);
        }

        return gradient;
    }

    private void Penalize(UpdateItem<TElement> item, in Panel<TElement> strip, int block, int blocks)
    {
        for (var b = 0; rule.IsPenalized && b < blocks; b++)
        {
            rule.Penalize(item.Parameters.At.Row(block + b, item.First), strip.Row(b, 0), item.Count * Panel<TElement>.Block);
        }
    }

    /// <summary>The update of some blocks of units.</summary>
    /// <param name="item">The piece.</param>
    /// <param name="gradient">The gradient, from the first of these blocks on.</param>
    /// <param name="row">The row of the gradient that belongs to the first row of the piece.</param>
    /// <param name="block">The first block.</param>
    /// <param name="blocks">How many.</param>
    /// <param name="norm">The norm of all gradients, where they are clipped by it.</param>
    private void Update(UpdateItem<TElement> item, in Panel<TElement> gradient, int row, int block, int blocks, TElement norm)
    {
        var (parameters, values) = (item.Parameters, item.Parameters.Values);
        var w = values.Row(block, item.First);
        rule.Work(
            new()
            {
                Kind = parameters.Kind,
                W = w,
                WBlock = (nint)values.Stride * Panel<TElement>.Block,
                G = gradient.Row(0, row),
                GBlock = (nint)gradient.Stride * Panel<TElement>.Block,
                States = parameters.States + (w - values.Pointer),
                StateLength = values.Length,
                Blocks = blocks,
                Count = item.Count * Panel<TElement>.Block,
                Norm = norm,
            }
        );
        if (!rule.KeepsZero)
        {
            ClearPads(values, item);
        }

        ClearMissing(parameters, values, item, 0);
        if (parameters.At.Pointer == values.Pointer)
        {
            Turn(item, block, blocks);
        }
    }

    /// <summary>Keeps the turned weights in step with those that the passes are made with.</summary>
    private void Turn(UpdateItem<TElement> item, int first, int blocks)
    {
        var (turned, w, block) = (network.Layers[item.Layer].Turned, item.Parameters.At, Panel<TElement>.Block);
        for (var b = first; item.Parameters.Kind == ParameterKind.Weight && turned.Units > 0 && b < first + blocks; b++)
        {
            for (var k = item.First; k < item.First + item.Count; k += block)
            {
                var (rows, units) = (Fours(item.First + item.Count - k), Fours(w.Units - (b * block)));
                Transposition<TElement>.Turn(w.Row(b, k), block, turned.Row(k / block, b * block), block, rows, units);
            }
        }
    }

    /// <summary>As many as are left, in fours, at most a block.</summary>
    private static int Fours(int left) => Math.Min((left + 3) & ~3, Panel<TElement>.Block);

    private static bool IsShared(CpuLayer<TElement> layer, CpuParameters<TElement> parameters) => parameters.Kind switch
    {
        ParameterKind.Bias => layer.Definition.Bias == BiasKind.Shared,
        ParameterKind.Activation => layer.Definition.Learned == LearnedKind.Shared,
        _ => false,
    };

    /// <summary>The sum over all units, at each of them.</summary>
    public static void Share(in Panel<TElement> panel)
    {
        var sum = TLane.Zero;
        for (var unit = 0; unit < panel.Units; unit++)
        {
            sum += TLane.Fill(panel[unit, 0]);
        }

        for (var unit = 0; unit < panel.Units; unit++)
        {
            panel[unit, 0] = *(TElement*)&sum;
        }
    }

    /// <summary>Σ δ over the examples, for each unit: four lanes beside each other, so that none waits for the one before.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Sums(in Rows<TElement> delta, TElement* sums, int examples)
    {
        var (lanes, stride) = ((nint)delta.Width * sizeof(TElement) / sizeof(TLane), (nint)delta.Stride * sizeof(TElement) / sizeof(TLane));
        nint i = 0;
        for (; i <= lanes - 4; i += 4)
        {
            var d = (TLane*)delta.Pointer + i;
            var (first, second, third, fourth) = (TLane.Zero, TLane.Zero, TLane.Zero, TLane.Zero);
            for (var row = 0; row < examples; row++, d += stride)
            {
                first += d[0];
                second += d[1];
                third += d[2];
                fourth += d[3];
            }

            ((TLane*)sums)[i] = first;
            ((TLane*)sums)[i + 1] = second;
            ((TLane*)sums)[i + 2] = third;
            ((TLane*)sums)[i + 3] = fourth;
        }

        for (; i < lanes; i++)
        {
            var d = (TLane*)delta.Pointer + i;
            var sum = TLane.Zero;
            for (var row = 0; row < examples; row++, d += stride)
            {
                sum += d[0];
            }

            ((TLane*)sums)[i] = sum;
        }
    }

    /// <summary>What stands past the last unit is 0.</summary>
    private static void ClearPads(in Panel<TElement> panel, UpdateItem<TElement> item)
    {
        for (var row = item.First; row < item.First + item.Count; row++)
        {
            for (var unit = panel.Units; unit < panel.Blocks * Panel<TElement>.Block; unit++)
            {
                panel[unit, row] = default;
            }
        }
    }

    private static void ClearMissing(CpuParameters<TElement> parameters, in Panel<TElement> panel, UpdateItem<TElement> item, int firstOfPanel)
    {
        foreach (var (unit, source) in parameters.Missing)
        {
            if (source >= item.First && source < item.First + item.Count)
            {
                panel[unit, source - firstOfPanel] = default;
            }
        }
    }

    private static bool IsFinite(UpdateItem<TElement> item, in Panel<TElement> gradient)
    {
        var isFinite = true;
        for (var row = 0; row < item.Count; row++)
        {
            for (var unit = 0; unit < gradient.Units; unit++)
            {
                isFinite &= double.IsFinite(Element<TElement>.Double(gradient[unit, row]));
            }
        }

        return isFinite;
    }

    private static T Square<T>(T x)
        where T : struct, IReal<T> => T.Square(x);

    private double Squares(UpdateItem<TElement> item, in Panel<TElement> gradient)
    {
        var sum = 0.0;
        var units = IsShared(network.Layers[item.Layer], item.Parameters) ? 1 : gradient.Units;
        for (var row = 0; row < item.Count; row++)
        {
            for (var unit = 0; unit < units; unit++)
            {
                sum += Square(new F64(Element<TElement>.Double(gradient[unit, row]))).Value;
            }
        }

        return sum;
    }
}
