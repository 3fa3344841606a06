using Longhand.Numerics;

namespace Longhand.Model;

/// <summary>The weights, biases and learned numbers of a network in some number type: one flat buffer with named views.</summary>
/// <typeparam name="T">The number type.</typeparam>
public sealed class Parameters<T>
    where T : struct, IReal<T>
{
    private readonly NetworkDefinition _definition;
    private readonly T[] _values;

    /// <summary>Takes a buffer over.</summary>
    /// <param name="definition">The network that the numbers belong to.</param>
    /// <param name="values">The buffer, laid out as <see cref="ParameterLayout"/> says; 0 where there is no connection.</param>
    public Parameters(NetworkDefinition definition, T[] values)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(values);
        if (values.Length != definition.Layout.Length)
        {
            throw new ArgumentException($"There are {values.Length} numbers; the network has {definition.Layout.Length}.", nameof(values));
        }

        (_definition, _values) = (definition, values);
    }

    /// <summary>The whole buffer.</summary>
    public ReadOnlySpan<T> Values => _values;

    /// <summary>One parameter by its place in the buffer.</summary>
    /// <param name="index">The place.</param>
    public T this[int index] => _values[index];

    /// <summary>The weights that lead to one unit: a row of W. // [N]</summary>
    /// <param name="layer">The layer, from 0.</param>
    /// <param name="unit">The unit, from 0.</param>
    public ReadOnlySpan<T> Row(int layer, int unit) =>
        _values.AsSpan(_definition.Layout.Weight(layer, unit, 0), _definition.InputsOf(layer));

    /// <summary>The weight from a source to a unit; 0 where there is no connection.</summary>
    /// <param name="layer">The layer, from 0.</param>
    /// <param name="unit">The unit it leads to, from 0.</param>
    /// <param name="source">The unit or input it comes from, from 0.</param>
    public T Weight(int layer, int unit, int source) => _values[_definition.Layout.Weight(layer, unit, source)];

    /// <summary>The bias of a unit; 0 where there is none.</summary>
    /// <param name="layer">The layer, from 0.</param>
    /// <param name="unit">The unit, from 0.</param>
    public T Bias(int layer, int unit) => _definition.Layout.Bias(layer, unit) is var place and >= 0 ? _values[place] : T.Zero;

    /// <summary>The learned number of each unit's activation; none where nothing is learned. // [M] or [0]</summary>
    /// <param name="layer">The layer, from 0.</param>
    public T[] Learned(int layer) =>
        _definition.Layers[layer].Learned == LearnedKind.None
            ? []
            : [.. Enumerable.Range(0, _definition.Layers[layer].Units).Select(unit => _values[_definition.Layout.Learned(layer, unit)])];
}
