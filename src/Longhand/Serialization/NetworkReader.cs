using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Serialization;

/// <summary>Reads the network of a problem, and draws the numbers that are not given.</summary>
/// <param name="root">The problem.</param>
/// <param name="functions">Reads activations.</param>
/// <param name="initialization">How numbers are drawn that are not given.</param>
internal sealed class NetworkReader(JsonObject root, FunctionReader functions, Initialization initialization)
{
    /// <summary>The most units of a layer, and the most parameters that a problem file may have drawn: it asks for them in a few bytes.</summary>
    public const int MostDrawn = 1_000_000;

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

        long drawn = 0;
        for (var l = 0; l < items.Count; l++)
        {
            var before = l == 0 ? inputs : _layers[^1].Definition.Units;
            var reading = new LayerReading(network.Element("layers", l, items[l], LayerReading.Keys), before, functions);
            var layer = reading.Definition;
            drawn += (layer.WeightsDrawn ? (long)layer.Units * before : 0) + (layer.BiasDrawn ? layer.BiasCount : 0);
            if (drawn > MostDrawn)
            {
                throw network.Error(items[l], FormattableString.Invariant($"With this layer {drawn} weights and biases are to be drawn; a problem has at most {MostDrawn}: make a layer smaller, or give the numbers."));
            }

            if (layer.HasDropout && l == items.Count - 1)
            {
                throw network.Error(items[l].Member("dropout")!, FormattableString.Invariant($"network.layers[{l + 1}].dropout is {items[l].Member("dropout")!.Quoted}; the output layer has none, since a prediction needs every output: give it to a hidden layer, or leave it away."));
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
        var inputs = Enumerable.Range(0, definition.Inputs).Select(names.Input);
        var units = definition.Layers.SelectMany((layer, l) => Enumerable.Range(0, layer.Units).Select(j => names.Unit(l, j)));
        CheckNames(root, "units or inputs", inputs.Concat(units));
        // Names that are only counted differ.
        if (definition.Layers.Any(layer => layer.Names.Weights is not null || layer.Names.Bias is not null))
        {
            CheckNames(root, "weights or biases", definition.Layout.Parameters.Select(p => names.Parameter(p.Index)));
        }
    }

    private static void CheckNames(JsonObject root, string what, IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (names.FirstOrDefault(name => !seen.Add(name)) is { } twice)
        {
            var network = root["network"]!;
            var place = GivenNames(network).LastOrDefault(item => item.Kind == JsonKind.Text && string.Equals(item.Text, twice, StringComparison.Ordinal));
            throw root.Error(place ?? root["notation"] ?? network, $"Two {what} are called \"{JsonValue.Shown(twice)}\"; each needs a name of its own: rename one.");
        }
    }

    /// <summary>Every name that stands in the file, in its order.</summary>
    private static IEnumerable<JsonValue> GivenNames(JsonValue network)
    {
        var ofLayers = network.Member("layers")!.Items.Select(layer => layer.Member("names")).OfType<JsonValue>();
        return network.Member("inputs")!.Items.Concat(ofLayers.SelectMany(names => names.Members.SelectMany(member => Leaves(member.Value))));
    }

    private static IEnumerable<JsonValue> Leaves(JsonValue value) => value.Kind == JsonKind.Array ? value.Items.SelectMany(Leaves) : [value];

    private Network Filled(NetworkDefinition definition)
    {
        var values = new double[definition.Layout.Length];
        var random = new SplitMix64(initialization.Seed);
        for (var l = 0; l < _layers.Count; l++)
        {
            _layers[l].Fill(definition.Layout, l, values);
            var drawn = definition.Layers[l];
            definition.Layout.Draw(l, initialization.Initializer, random, values, drawn.WeightsDrawn, drawn.BiasDrawn && initialization.Initializer.DrawsBias);
        }

        return new Network(definition, values) { Initialization = initialization };
    }

    private static (int Count, IReadOnlyList<string>? Names) Inputs(JsonObject network)
    {
        var value = network.Required("inputs", "give the number of inputs, or a list of their names");
        if (value.Kind != JsonKind.Array)
        {
            return (network.WholeOf(value, "network.inputs", 1, MostDrawn), null);
        }

        return value.Items.Count > 0
            ? (value.Items.Count, LayerNamesReader.List(network, value, "network.inputs"))
            : throw network.Error(value, "network.inputs is empty; a network has at least one input: name it.");
    }
}
