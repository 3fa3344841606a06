using System.Collections.Immutable;
using System.Globalization;
using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Model;

/// <summary>A feed-forward network of dense layers, without its numbers.</summary>
public sealed class NetworkDefinition
{
    /// <summary>Makes a definition.</summary>
    /// <param name="inputs">The number of inputs, at least 1.</param>
    /// <param name="layers">The layers from the first hidden one to the output, at least one.</param>
    /// <param name="inputNames">One name an input; null leaves the textbook names.</param>
    /// <exception cref="ArgumentException">There is no layer, or a layer has no unit, or names do not fit.</exception>
    public NetworkDefinition(int inputs, IEnumerable<LayerDefinition> layers, IReadOnlyList<string>? inputNames = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(inputs);
        (Inputs, Layers, InputNames) = (inputs, [.. layers], inputNames);
        if (Layers.IsEmpty)
        {
            throw new ArgumentException("The network has no layer; it needs at least an output layer.", nameof(layers));
        }

        if (inputNames is not null && inputNames.Count != inputs)
        {
            throw new ArgumentException($"There are {inputNames.Count} names for {inputs} inputs.", nameof(inputNames));
        }

        for (var l = 0; l < Layers.Length; l++)
        {
            if (Layers[l].Units < 1)
            {
                throw new ArgumentException($"Layer {l + 1} has {Layers[l].Units} units; a layer has at least 1.", nameof(layers));
            }

            if (Layers[l].Learned != LearnedKind.None && !Layers[l].Activation.CanBeLearned)
            {
                throw new ArgumentException($"Layer {l + 1} learns a number of {Layers[l].Activation.Name}, which has none to learn; choose prelu or swish.", nameof(layers));
            }

            CheckDropout(l);
        }

        Layout = new ParameterLayout(this);
    }

    /// <summary>The number of inputs.</summary>
    public int Inputs { get; }

    /// <summary>The layers, from the first hidden one to the output.</summary>
    public ImmutableArray<LayerDefinition> Layers { get; }

    /// <summary>The names of the inputs where they were given.</summary>
    public IReadOnlyList<string>? InputNames { get; }

    /// <summary>Where each parameter stands in the flat buffer.</summary>
    public ParameterLayout Layout { get; }

    /// <summary>The number of outputs.</summary>
    public int Outputs => Layers[^1].Units;

    /// <summary>Whether a step leaves out units of some layer.</summary>
    public bool HasDropout => Layers.Any(layer => layer.HasDropout);

    /// <summary>The output layer.</summary>
    public LayerDefinition OutputLayer => Layers[^1];

    /// <summary>How many numbers a layer takes in: the units of the layer before it, or the inputs.</summary>
    /// <param name="layer">The layer, from 0.</param>
    public int InputsOf(int layer) => layer == 0 ? Inputs : Layers[layer - 1].Units;

    /// <summary>A network with numbers drawn at random; the same seed gives the same network everywhere.</summary>
    /// <param name="seed">Where the random numbers start.</param>
    /// <param name="initializer">How they are drawn; null is Glorot's uniform.</param>
    public Network Initialize(long seed = 0, Initializer? initializer = null)
    {
        var rule = initializer ?? Initializer.GlorotUniform;
        var random = new SplitMix64(seed);
        var values = new double[Layout.Length];
        for (var l = 0; l < Layers.Length; l++)
        {
            Layout.Draw(l, rule, random, values, weights: true, bias: rule.DrawsBias);
        }

        var drawn = Layers.Select(layer => layer with { WeightsDrawn = true, BiasDrawn = true });
        return new(new NetworkDefinition(Inputs, drawn, InputNames), values) { Initialization = new Initialization(rule, seed) };
    }

    private void CheckDropout(int layer)
    {
        var share = Layers[layer].Dropout;
        if (!(share >= 0.0 && share < 1.0))
        {
            var value = share.ToString("R", CultureInfo.InvariantCulture);
            throw new ArgumentException($"Layer {layer + 1} has a dropout of {value}; it is the share of the units that a step leaves out: choose one from 0 to below 1.", nameof(layer));
        }

        if (share > 0.0 && layer == Layers.Length - 1)
        {
            throw new ArgumentException($"Layer {layer + 1} is the output layer and has dropout; a prediction needs every output: give dropout to hidden layers only.", nameof(layer));
        }
    }
}
