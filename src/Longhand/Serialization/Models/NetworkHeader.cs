using System.Text.Json;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Serialization;

/// <summary>The network of a model file: the layers in the header, the numbers in blocks.</summary>
internal static class NetworkHeader
{
    public const string Parameters = "parameters";

    private static readonly string[] LayerKeys = ["units", "activation", "learned", "bias", "sparse", "frozen", "drawn", "dropout", "names"];
    private static readonly string[] Parts = ["weights", "bias"];

    private const string Remedy = "write the model anew";

    public static void Write(Utf8JsonWriter json, Network network, Precision precision, List<Block> blocks)
    {
        var definition = network.Definition;
        json.WriteStartObject("network");
        json.WriteNumber("inputs", definition.Inputs);
        if (definition.InputNames is { } names)
        {
            ProblemWriter.Texts(json, "names", names);
        }

        json.WriteStartArray("layers");
        for (var l = 0; l < definition.Layers.Length; l++)
        {
            Layer(json, definition.Layers[l]);
            if (definition.Layers[l].Connections is { } connections)
            {
                blocks.Add(Block.Of(ConnectionsOf(l), [.. connections.SelectMany(row => row).Select(c => c ? (byte)1 : (byte)0)]));
            }
        }

        json.WriteEndArray();
        json.WriteString("precision", NameOf(precision));
        json.WriteEndObject();
        json.WriteString("initializer", network.Initialization.Initializer.Name);
        Seed(json, network.Initialization.Seed);
        blocks.Add(precision == Precision.Single ? Block.Of(Parameters, Singles(network.Values)) : Block.Of(Parameters, network.Values.ToArray()));
    }

    public static (Network Network, Precision Precision) Read(Frame frame, Catalogue catalogue, FunctionReader functions, Convention convention)
    {
        var root = frame.Header;
        var network = root.Object("network", root.Required("network", Remedy), "inputs", "names", "layers", "precision");
        var inputs = network.WholeOf(network.Required("inputs", Remedy), network.At("inputs"), 1, NetworkReader.MostDrawn);
        var names = network["names"] is { } given ? LayerNamesReader.List(network, given, network.At("names")) : null;
        if (names is not null && names.Length != inputs)
        {
            throw network.Error(network["names"]!, FormattableString.Invariant($"There are {names.Length} names for {inputs} inputs; {Remedy}."));
        }

        var definition = new NetworkDefinition(inputs, Layers(frame, network, inputs, functions), names);
        var precision = network.Choice(network.Required("precision", Remedy), network.At("precision"), Enum.GetValues<Precision>(), NameOf);
        var initializer = root["initializer"] is { } i ? root.Choice(i, "initializer", catalogue.Initializers, item => item.Name) : convention.Initializer;
        var seed = root["seed"] is { } s ? root.WholeOf(s, "seed", -ProblemReader.LargestSeed, ProblemReader.LargestSeed) : 0;
        return (new Network(definition, Values(frame, definition, precision)) { Initialization = new(initializer, seed) }, precision);
    }

    /// <summary>Writes a seed; a number in JSON keeps 53 bits.</summary>
    public static void Seed(Utf8JsonWriter json, long seed)
    {
        if (seed is < -ProblemReader.LargestSeed or > ProblemReader.LargestSeed)
        {
            throw new ArgumentOutOfRangeException(nameof(seed), seed, FormattableString.Invariant($"A file keeps seeds up to {ProblemReader.LargestSeed}; choose a smaller one."));
        }

        json.WriteNumber("seed", seed);
    }

    private static List<LayerDefinition> Layers(Frame frame, JsonObject network, int inputs, FunctionReader functions)
    {
        var list = network.Required("layers", Remedy);
        var items = network.ListOf(list, network.At("layers"));
        var layers = new List<LayerDefinition>();
        long parameters = 0;
        for (var l = 0; l < items.Count; l++)
        {
            var layer = network.Element("layers", l, items[l], LayerKeys);
            var before = l == 0 ? inputs : layers[^1].Units;
            var definition = Layer(frame, layer, l, before, functions);
            parameters += ((long)definition.Units * before) + definition.BiasCount + definition.LearnedCount;
            if (parameters > frame.Count(Parameters))
            {
                throw layer.Error(items[l], FormattableString.Invariant($"With this layer the network has {parameters} parameters; the file has {frame.Count(Parameters)}: {Remedy}."));
            }

            layers.Add(definition);
        }

        return layers.Count > 0 && parameters == frame.Count(Parameters)
            ? layers
            : throw network.Error(list, FormattableString.Invariant($"The layers have {parameters} parameters; the file has {frame.Count(Parameters)}: {Remedy}."));
    }

    private static LayerDefinition Layer(Frame frame, JsonObject layer, int index, int inputs, FunctionReader functions)
    {
        var units = layer.WholeOf(layer.Required("units", Remedy), layer.At("units"), 1, NetworkReader.MostDrawn);
        var bias = layer.Choice(layer.Required("bias", Remedy), layer.At("bias"), Enum.GetValues<BiasKind>(), NameOf);
        var (drawn, frozen) = (Flags(layer, "drawn"), Flags(layer, "frozen"));
        var definition = new LayerDefinition(units, functions.Activation(layer, units).Activation, bias)
        {
            WeightsDrawn = drawn.Contains(Parts[0]),
            BiasDrawn = drawn.Contains(Parts[1]),
            WeightsFrozen = frozen.Contains(Parts[0]),
            BiasFrozen = frozen.Contains(Parts[1]),
            Learned = layer["learned"] is { } learned ? layer.Choice(learned, layer.At("learned"), Enum.GetValues<LearnedKind>(), NameOf) : LearnedKind.None,
        };
        if (definition.Learned != LearnedKind.None && !definition.Activation.CanBeLearned)
        {
            throw layer.Error(layer["learned"]!, $"{layer.At("activation")} is {definition.Activation.Name}, which has no number to learn; {Remedy}.");
        }

        if (layer["dropout"] is { } dropout)
        {
            definition = definition with { Dropout = LayerReading.DropoutOf(layer, dropout) };
        }

        if (layer["sparse"] is { } sparse && layer.FlagOf(sparse, layer.At("sparse")))
        {
            var connections = frame.Read<byte>(ConnectionsOf(index), BlockType.UInt8, (long)units * inputs);
            definition = definition with { Connections = [.. Enumerable.Range(0, units).Select(j => connections.AsSpan(j * inputs, inputs).ToArray().Select(c => c != 0).ToArray())] };
        }

        return definition with { Names = LayerNamesReader.Read(layer, definition, inputs) };
    }

    private static HashSet<string> Flags(JsonObject layer, string key) =>
        layer[key] is { } value
            ? [.. layer.ListOf(value, layer.At(key)).Select(item => layer.Choice(item, layer.At(key), Parts, part => part))]
            : [];

    private static double[] Values(Frame frame, NetworkDefinition definition, Precision precision)
    {
        var count = definition.Layout.Length;
        double[] values = precision == Precision.Single
            ? [.. frame.Read<float>(Parameters, BlockType.Float32, count)]
            : frame.Read<double>(Parameters, BlockType.Float64, count);
        for (var i = 0; i < count; i++)
        {
            if (!double.IsFinite(values[i]))
            {
                throw frame.Error(FormattableString.Invariant($"Parameter {i + 1} is {values[i]}; a parameter is a finite number: {Remedy}."));
            }
        }

        return values;
    }

    private static float[] Singles(ReadOnlySpan<double> values)
    {
        var singles = new float[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            singles[i] = (float)values[i];
            if (singles[i] != values[i])
            {
                throw new ArgumentException(FormattableString.Invariant($"Parameter {i + 1} is {values[i]:R}, which single precision does not hold; write the model in double precision."), nameof(values));
            }
        }

        return singles;
    }

    private static void Layer(Utf8JsonWriter json, LayerDefinition layer)
    {
        json.WriteStartObject();
        json.WriteNumber("units", layer.Units);
        if (layer.Activation.Parameter is { } parameter)
        {
            json.WriteStartObject("activation");
            json.WriteString("name", layer.Activation.Name);
            json.WriteNumber(parameter.Name, layer.Activation.ParameterValue);
            json.WriteEndObject();
        }
        else
        {
            json.WriteString("activation", layer.Activation.Name);
        }

        if (layer.Learned != LearnedKind.None)
        {
            json.WriteString("learned", NameOf(layer.Learned));
        }

        json.WriteString("bias", NameOf(layer.Bias));
        if (layer.Connections is not null)
        {
            json.WriteBoolean("sparse", true);
        }

        Flags(json, "frozen", layer.WeightsFrozen, layer.BiasFrozen);
        Flags(json, "drawn", layer.WeightsDrawn, layer.BiasDrawn);
        if (layer.HasDropout)
        {
            json.WriteNumber("dropout", layer.Dropout);
        }

        Names(json, layer.Names);
        json.WriteEndObject();
    }

    private static void Flags(Utf8JsonWriter json, string key, bool weights, bool bias)
    {
        if (weights || bias)
        {
            ProblemWriter.Texts(json, key, Parts.Where((_, i) => i == 0 ? weights : bias));
        }
    }

    private static void Names(Utf8JsonWriter json, LayerNames names)
    {
        if (names is { Units: null, Weights: null, Bias: null })
        {
            return;
        }

        json.WriteStartObject("names");
        if (names.Units is { } units)
        {
            ProblemWriter.Texts(json, "units", units);
        }

        if (names.Weights is { } weights)
        {
            json.WriteStartArray("weights");
            foreach (var row in weights)
            {
                json.WriteStartArray();
                foreach (var name in row)
                {
                    json.WriteStringValue(name);
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        if (names.Bias is { } bias)
        {
            ProblemWriter.Texts(json, "bias", bias);
        }

        json.WriteEndObject();
    }

    private static string ConnectionsOf(int layer) => FormattableString.Invariant($"connections.{layer + 1}");

    private static string NameOf(Precision precision) => precision == Precision.Single ? "float32" : "float64";

    private static string NameOf(BiasKind kind) => kind switch
    {
        BiasKind.None => "none",
        BiasKind.Shared => "shared",
        _ => "per-unit",
    };

    private static string NameOf(LearnedKind kind) => kind switch
    {
        LearnedKind.None => "none",
        LearnedKind.Shared => "shared",
        _ => "per-unit",
    };
}
