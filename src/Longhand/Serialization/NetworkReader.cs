using System.Globalization;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Serialization;

/// <summary>Reads the network of a problem, and draws the numbers that are not given.</summary>
/// <param name="root">The problem.</param>
/// <param name="functions">Reads activations.</param>
/// <param name="initializer">How numbers are drawn.</param>
/// <param name="seed">Where the random numbers start.</param>
internal sealed class NetworkReader(JsonObject root, FunctionReader functions, Initializer initializer, long seed)
{
    /// <summary>The most parameters that a problem file may ask for.</summary>
    public const int MostParameters = 50_000_000;

    private readonly List<LayerReading> _layers = [];

    public Network Read()
    {
        var network = root.Object("network", root.Required("network", "give it a network: \"network\": { \"inputs\": …, \"layers\": [ … ] }"), "inputs", "layers");
        var (inputs, inputNames) = Inputs(network);
        var layers = network.Required("layers", "give it a list of layers, the output layer last");
        var items = network.ListOf(layers, "network.layers");
        if (items.Count == 0)
        {
            throw network.Error(layers, "network.layers is empty; a network has at least an output layer: add one.");
        }

        long parameters = 0;
        for (var l = 0; l < items.Count; l++)
        {
            var before = l == 0 ? inputs : _layers[^1].Definition.Units;
            var reading = new LayerReading(network.Element("layers", l, items[l], LayerReading.Keys), before, functions);
            parameters += ((long)reading.Definition.Units * before) + reading.Definition.BiasCount;
            if (parameters > MostParameters)
            {
                throw network.Error(items[l], $"With this layer the network has {parameters.ToString(CultureInfo.InvariantCulture)} parameters; a problem file may ask for {MostParameters.ToString(CultureInfo.InvariantCulture)}: make a layer smaller.");
            }

            reading.ReadNumbers();
            _layers.Add(reading);
        }

        return Filled(new NetworkDefinition(inputs, _layers.Select(layer => layer.Definition), inputNames));
    }

    /// <summary>Makes sure that no two parts of a network bear the same name: every identifier has to mean one number.</summary>
    public static void CheckNames(JsonObject root, Problem problem)
    {
        var (definition, names) = (problem.Network.Definition, problem.Names);
        var units = definition.Layers.SelectMany((layer, l) => Enumerable.Range(0, layer.Units).Select(j => names.Unit(l, j)));
        var parameters = definition.Layout.Parameters.Select(p => names.Parameter(p.Index));
        var inputs = Enumerable.Range(0, definition.Inputs).Select(names.Input);
        foreach (var (what, all) in new[] { ("units or inputs", inputs.Concat(units)), ("weights or biases", parameters) })
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            if (all.FirstOrDefault(name => !seen.Add(name)) is { } twice)
            {
                throw root.Error(root["network"]!, $"Two {what} are called \"{JsonValue.Shown(twice)}\"; each needs a name of its own: rename one.");
            }
        }
    }

    private Network Filled(NetworkDefinition definition)
    {
        var values = new double[definition.Layout.Length];
        var random = new SplitMix64(seed);
        for (var l = 0; l < _layers.Count; l++)
        {
            _layers[l].Fill(definition.Layout, l, values);
            var drawn = definition.Layers[l];
            definition.Layout.Draw(l, initializer, random, values, drawn.WeightsDrawn, drawn.BiasDrawn && initializer.DrawsBias);
        }

        return new Network(definition, values);
    }

    private static (int Count, IReadOnlyList<string>? Names) Inputs(JsonObject network)
    {
        var value = network.Required("inputs", "give the number of inputs, or a list of their names");
        if (value.Kind != JsonKind.Array)
        {
            return (network.WholeOf(value, "network.inputs", 1, MostParameters), null);
        }

        return value.Items.Count > 0
            ? (value.Items.Count, LayerReading.NameList(network, value, "network.inputs"))
            : throw network.Error(value, "network.inputs is empty; a network has at least one input: name it.");
    }
}
