namespace Longhand.Training;

/// <summary>A layer that fits into one block of units: where its numbers stand, looked up once.</summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal sealed unsafe class SmallLayer<TElement>
    where TElement : unmanaged
{
    /// <summary>The update of the weights.</summary>
    private readonly UpdateStrip<TElement> _weights;

    /// <summary>The update of the biases.</summary>
    private readonly UpdateStrip<TElement> _biases;

    /// <summary>Takes a layer.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="workspace">The memory, or what counts it.</param>
    public SmallLayer(CpuLayer<TElement> layer, Workspace<TElement> workspace)
    {
        Layer = layer;
        Gradient = workspace.Panel(layer.Definition.Units, layer.Weights.Values.Rows);
        _weights = Strip(layer.Weights, Gradient.Pointer);
        _biases = Strip(layer.Biases, layer.Biases.Gradient.Pointer);
    }

    public CpuLayer<TElement> Layer { get; }

    /// <summary>The gradient of the weights: a block of units for each input.</summary>
    public Panel<TElement> Gradient { get; }

    /// <summary>The update, from the gradients.</summary>
    /// <param name="rule">The update rule.</param>
    public void Update(UpdateKernel<TElement> rule)
    {
        if (Layer.Weights.IsUpdated)
        {
            if (rule.IsPenalized)
            {
                rule.Penalize(_weights.W, _weights.G, _weights.Count);
            }

            rule.Work(_weights);
            Turn();
        }

        if (Layer.Biases.IsUpdated)
        {
            rule.Work(_biases);
        }
    }

    /// <summary>Keeps the turned weights in step.</summary>
    private void Turn()
    {
        var w = Layer.Weights.Values.Pointer;
        var turned = Layer.Turned.Pointer;
        for (nint k = 0; k < Layer.Turned.Units; k++)
        {
            for (nint unit = 0; unit < Layer.Turned.Rows; unit++)
            {
                turned[(unit * Panel<TElement>.Block) + k] = w[(k * Panel<TElement>.Block) + unit];
            }
        }
    }

    private static UpdateStrip<TElement> Strip(CpuParameters<TElement> parameters, TElement* gradient) =>
        new()
        {
            Kind = parameters.Kind,
            W = parameters.Values.Pointer,
            WBlock = 0,
            G = gradient,
            GBlock = 0,
            States = parameters.States,
            StateLength = parameters.Values.Length,
            Blocks = 1,
            Count = parameters.Values.Rows * Panel<TElement>.Block,
        };
}
