using Longhand.Model;

namespace Longhand.Training;

/// <summary>What an engine keeps of a layer.</summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal sealed class CpuLayer<TElement>
    where TElement : unmanaged
{
    public required LayerDefinition Definition { get; init; }

    public required Loops<TElement> Loops { get; init; }

    /// <summary>The weights: units by inputs.</summary>
    public required CpuParameters<TElement> Weights { get; init; }

    /// <summary>The biases: units by one row; a shared one stands at every unit.</summary>
    public required CpuParameters<TElement> Biases { get; init; }

    /// <summary>The learned numbers of the activation: units by one row; a shared one stands at every unit.</summary>
    public required CpuParameters<TElement> Learned { get; init; }

    /// <summary>All three.</summary>
    public IEnumerable<CpuParameters<TElement>> Parameters => [Weights, Biases, Learned];

    /// <summary>The weights turned: inputs by units; not there for the first layer.</summary>
    public required Panel<TElement> Turned { get; init; }

    /// <summary>The weighted inputs: examples by units.</summary>
    public required Rows<TElement> Z { get; init; }

    /// <summary>The activations: examples by units.</summary>
    public required Rows<TElement> A { get; init; }

    /// <summary>The masks of a layer with dropout: examples by units; else not there.</summary>
    public Rows<TElement> Mask { get; init; }

    /// <summary>What the next layer reads: what dropout leaves of the activations, or these themselves.</summary>
    public required Rows<TElement> Output { get; init; }

    /// <summary>∂L/∂a, then in the same place the deltas, unless both are needed: examples by units.</summary>
    public required Rows<TElement> Gradient { get; init; }

    /// <summary>The deltas: examples by units.</summary>
    public required Rows<TElement> Delta { get; init; }

    /// <summary>The same parameters, with other memory for a forward pass and none for a backward pass.</summary>
    /// <param name="workspace">The memory, or what counts it.</param>
    /// <param name="batch">The most examples.</param>
    public CpuLayer<TElement> ToPredict(Workspace<TElement> workspace, int batch)
    {
        var a = Rows<TElement>.In(workspace, Definition.Units, batch);
        return new()
        {
            Definition = Definition,
            Loops = Loops,
            Weights = Weights,
            Biases = Biases,
            Learned = Learned,
            Turned = default,
            Z = Rows<TElement>.In(workspace, Definition.Units, batch),
            A = a,
            Output = a,
            Gradient = default,
            Delta = default,
        };
    }
}
