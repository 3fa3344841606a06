using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Model;

/// <summary>
/// Where each parameter stands in one flat buffer: layer by layer, first the weights, row-major // [M, N], then the biases // [0, 1 or M],
/// then what is learned of the activation // [0, 1 or M].
/// A missing connection keeps its place and holds 0, but is no parameter.
/// </summary>
public sealed class ParameterLayout
{
    private readonly NetworkDefinition _definition;
    private readonly int[] _weights;
    private readonly int[] _biases;
    private readonly int[] _learned;

    internal ParameterLayout(NetworkDefinition definition)
    {
        _definition = definition;
        var layers = definition.Layers.Length;
        (_weights, _biases, _learned) = (new int[layers], new int[layers], new int[layers]);
        var next = 0;
        for (var l = 0; l < layers; l++)
        {
            _weights[l] = next;
            _biases[l] = checked(next + (definition.Layers[l].Units * definition.InputsOf(l)));
            _learned[l] = checked(_biases[l] + definition.Layers[l].BiasCount);
            next = checked(_learned[l] + definition.Layers[l].LearnedCount);
        }

        Length = next;
    }

    /// <summary>The length of the buffer.</summary>
    public int Length { get; }

    /// <summary>The place of the weight from a source to a unit.</summary>
    /// <param name="layer">The layer, from 0.</param>
    /// <param name="unit">The unit it leads to, from 0.</param>
    /// <param name="source">The unit or input it comes from, from 0.</param>
    public int Weight(int layer, int unit, int source) => _weights[layer] + (unit * _definition.InputsOf(layer)) + source;

    /// <summary>The place of the bias of a unit: the same for all units where it is shared; −1 where there is none.</summary>
    /// <param name="layer">The layer, from 0.</param>
    /// <param name="unit">The unit, from 0.</param>
    public int Bias(int layer, int unit) => _definition.Layers[layer].Bias switch
    {
        BiasKind.None => -1,
        BiasKind.Shared => _biases[layer],
        _ => _biases[layer] + unit,
    };

    /// <summary>The place of the learned number of a unit's activation: the same for all units where it is shared; −1 where there is none.</summary>
    /// <param name="layer">The layer, from 0.</param>
    /// <param name="unit">The unit, from 0.</param>
    public int Learned(int layer, int unit) => _definition.Layers[layer].Learned switch
    {
        LearnedKind.None => -1,
        LearnedKind.Shared => _learned[layer],
        _ => _learned[layer] + unit,
    };

    /// <summary>Every parameter, in the order of the buffer; missing connections are passed over.</summary>
    public IEnumerable<Parameter> Parameters => Enumerable.Range(0, _definition.Layers.Length).SelectMany(ParametersOf);

    /// <summary>The parameters of one layer, in the order of the buffer.</summary>
    /// <param name="layer">The layer, from 0.</param>
    public IEnumerable<Parameter> ParametersOf(int layer)
    {
        var definition = _definition.Layers[layer];
        for (var unit = 0; unit < definition.Units; unit++)
        {
            for (var source = 0; source < _definition.InputsOf(layer); source++)
            {
                if (definition.IsConnected(unit, source))
                {
                    yield return new(ParameterKind.Weight, Weight(layer, unit, source), layer, unit, source, definition.WeightsFrozen);
                }
            }
        }

        for (var b = 0; b < definition.BiasCount; b++)
        {
            var unit = definition.Bias == BiasKind.Shared ? -1 : b;
            yield return new(ParameterKind.Bias, _biases[layer] + b, layer, unit, -1, definition.BiasFrozen);
        }

        for (var p = 0; p < definition.LearnedCount; p++)
        {
            var unit = definition.Learned == LearnedKind.Shared ? -1 : p;
            yield return new(ParameterKind.Activation, _learned[layer] + p, layer, unit, -1, IsFrozen: false);
        }
    }

    /// <summary>The parameter at a place of the buffer; a missing connection is none.</summary>
    /// <param name="index">The place.</param>
    public Parameter At(int index)
    {
        var layer = Array.FindLastIndex(_weights, first => first <= index);
        var (definition, inputs) = (_definition.Layers[layer], _definition.InputsOf(layer));
        var (weight, bias, learned) = (index - _weights[layer], index - _biases[layer], index - _learned[layer]);
        return index < _biases[layer] ? new(ParameterKind.Weight, index, layer, weight / inputs, weight % inputs, definition.WeightsFrozen)
            : index < _learned[layer] ? new(ParameterKind.Bias, index, layer, definition.Bias == BiasKind.Shared ? -1 : bias, -1, definition.BiasFrozen)
            : new(ParameterKind.Activation, index, layer, definition.Learned == LearnedKind.Shared ? -1 : learned, -1, IsFrozen: false);
    }

    /// <summary>Draws the weights or the biases of a layer, or both, into a buffer.</summary>
    internal void Draw(int layer, Initializer rule, SplitMix64 random, double[] values, bool weights, bool bias)
    {
        var (definition, inputs) = (_definition.Layers[layer], _definition.InputsOf(layer));
        var together = weights ? rule.DrawTogether(random, inputs, definition.Units, definition.Activation) : null;
        foreach (var parameter in ParametersOf(layer).Where(p => !p.IsOfActivation))
        {
            if (parameter.IsBias ? bias : weights)
            {
                values[parameter.Index] = parameter.IsWeight && together is not null
                    ? together[(parameter.Unit * inputs) + parameter.Source]
                    : rule.Draw(random, inputs, definition.Units, definition.Activation);
            }
        }
    }
}
