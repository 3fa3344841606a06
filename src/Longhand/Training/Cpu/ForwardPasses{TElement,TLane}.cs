using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>The forward pass over one number type: one example by vectors, more of them by tiles, with the same bits.</summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TLane">The number type: one number or several of them.</typeparam>
internal sealed unsafe class ForwardPasses<TElement, TLane> : ForwardPasses<TElement>
    where TElement : unmanaged
    where TLane : unmanaged, ILane<TLane, TElement>
{
    /// <summary>How many examples are worked at a time.</summary>
    private const int Batch = 128;

    private static readonly int[] Rows = [.. Enumerable.Range(0, Batch)];

    private readonly Rows<TElement> _rows;
    private readonly InputRows<TElement, TLane> _input;
    private readonly CpuLayer<TElement>[] _layers;
    private readonly LayerPasses<TElement, TLane>[] _passes;
    private readonly Prediction<TElement, TLane> _ofOne;
    private readonly Workspace<TElement> _workspace;

    /// <summary>Takes the parameters of a network, and memory.</summary>
    /// <param name="network">The network.</param>
    /// <param name="team">The threads that share one example.</param>
    public ForwardPasses(CpuNetwork<TElement> network, Team team)
    {
        var counted = new Workspace<TElement>();
        _ = Plan(network, team, counted);
        _workspace = new(counted.Length);
        (_rows, _layers, _passes, _ofOne) = Plan(network, team, _workspace);
        _input = new(_rows);
    }

    /// <inheritdoc/>
    public override void Work(TElement* x, TElement* predictions, int examples)
    {
        var outputs = _layers[^1].Definition.Units;
        if (examples == 1)
        {
            _ofOne.Work(x, new(predictions, outputs));
        }

        for (var first = 0; examples > 1 && first < examples; first += Batch)
        {
            var count = Math.Min(Batch, examples - first);
            Forward(x + ((nint)first * _rows.Units), count);
            for (var row = 0; row < count; row++)
            {
                new ReadOnlySpan<TElement>(_layers[^1].A.Row(row), outputs).CopyTo(new(predictions + ((nint)(first + row) * outputs), outputs));
            }
        }

        _workspace.AssertFences();
    }

    private static Plans Plan(CpuNetwork<TElement> network, Team team, Workspace<TElement> workspace)
    {
        var rows = Rows<TElement>.In(workspace, network.Input.Units, Batch);
        CpuLayer<TElement>[] layers = [.. network.Layers.Select(layer => layer.ToPredict(workspace, Batch))];
        LayerPasses<TElement, TLane>[] passes = [.. layers.Select(layer => new LayerPasses<TElement, TLane>(layer, Batch, workspace))];
        return new(rows, layers, passes, new(layers, passes, team, workspace));
    }

    private void Forward(TElement* x, int count)
    {
        _input.Take(x, Rows, 0, count);
        for (var l = 0; l < _passes.Length; l++)
        {
            _passes[l].Weigh(l == 0 ? _rows : _layers[l - 1].A, 0, count);
            _passes[l].Activate(0, count);
        }
    }

    private sealed record Plans(Rows<TElement> Rows, CpuLayer<TElement>[] Layers, LayerPasses<TElement, TLane>[] Passes, Prediction<TElement, TLane> OfOne);
}
