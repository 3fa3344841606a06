using Longhand.Functions;

namespace Longhand.Model;

/// <summary>Puts a network together layer by layer, with given numbers.</summary>
public sealed class NetworkBuilder
{
    private readonly int _inputs;
    private readonly List<LayerDefinition> _layers = [];
    private readonly List<double> _values = [];

    internal NetworkBuilder(int inputs) => _inputs = inputs;

    /// <summary>Adds a layer.</summary>
    /// <param name="activation">What is applied to the weighted inputs.</param>
    /// <param name="weights">A row for each unit, a column for each unit of the layer before; null is no connection. // [M][N]</param>
    /// <param name="bias">The biases; null is none.</param>
    /// <param name="frozen">Whether the weights and biases of the layer are never updated.</param>
    /// <param name="learned">The numbers of the activation that are learned; null is none.</param>
    /// <param name="dropout">The share of the units that a step leaves out; 0 is none.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public NetworkBuilder Layer(Activation activation, double?[][] weights, Bias? bias = null, bool frozen = false, Learned? learned = null, double dropout = 0.0)
    {
        ArgumentNullException.ThrowIfNull(activation);
        ArgumentNullException.ThrowIfNull(weights);
        var inputs = _layers.Count == 0 ? _inputs : _layers[^1].Units;
        var number = _layers.Count + 1;
        foreach (var row in weights)
        {
            if (row.Length != inputs)
            {
                throw new ArgumentException($"Layer {number} has {row.Length} weights a unit; the layer before it has {inputs} units.", nameof(weights));
            }
        }

        var biases = bias ?? Bias.None;
        if (biases.Kind == BiasKind.PerUnit && biases.Values.Count != weights.Length)
        {
            throw new ArgumentException($"Layer {number} has {biases.Values.Count} biases for {weights.Length} units.", nameof(bias));
        }

        var shaping = learned ?? Learned.None;
        if (shaping.Kind == LearnedKind.PerUnit && shaping.Values.Count != weights.Length)
        {
            throw new ArgumentException($"Layer {number} learns {shaping.Values.Count} numbers for {weights.Length} units.", nameof(learned));
        }

        _values.AddRange(weights.SelectMany(row => row).Select(w => w ?? 0.0));
        _values.AddRange(biases.Values);
        _values.AddRange(shaping.Values);
        _layers.Add(
            new LayerDefinition(weights.Length, activation, biases.Kind)
            {
                Connections = Connections(weights),
                WeightsFrozen = frozen,
                BiasFrozen = frozen,
                Learned = shaping.Kind,
                Dropout = dropout,
            }
        );
        return this;
    }

    /// <summary>The network.</summary>
    public Network Build() => new(new NetworkDefinition(_inputs, _layers), _values.ToArray());

    /// <summary>The network.</summary>
    /// <param name="builder">The builder.</param>
    public static implicit operator Network(NetworkBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Build();
    }

    private static bool[][]? Connections(double?[][] weights) =>
        weights.All(row => row.All(w => w is not null)) ? null : [.. weights.Select(row => row.Select(w => w is not null).ToArray())];
}
