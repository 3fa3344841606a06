using System.Globalization;
using Longhand.Model;

namespace Longhand.Serialization;

/// <summary>One layer of a problem file while it is read: its definition, and the numbers that are given.</summary>
internal sealed class LayerReading
{
    public static readonly string[] Keys = ["units", "activation", "weights", "bias", "frozen", "names"];

    private const int LongestName = 100;

    private readonly JsonObject _layer;
    private readonly int _inputs;
    private double?[][]? _weights;
    private double[] _biases = [];
    private readonly double[] _learned;

    public LayerReading(JsonObject layer, int inputs, FunctionReader functions)
    {
        (_layer, _inputs) = (layer, inputs);
        var units = Units();
        var bias = layer["bias"];
        var isDrawn = bias is { Kind: JsonKind.Text, Text: "drawn" };
        var (activation, learned) = functions.Activation(layer, units);
        _learned = [.. learned.Values];
        Definition = new LayerDefinition(units, activation, Kind(bias, isDrawn))
        {
            Learned = learned.Kind,
            WeightsDrawn = layer["weights"] is null,
            BiasDrawn = isDrawn,
            WeightsFrozen = Frozen("weights"),
            BiasFrozen = Frozen("bias"),
        };
    }

    public LayerDefinition Definition { get; private set; }

    /// <summary>Reads weights, biases and names, whose shapes follow from the layer and the one before it.</summary>
    public void ReadNumbers()
    {
        if (_layer["weights"] is { } weights)
        {
            _weights = Weights(weights);
            if (_weights.Any(row => row.Any(w => w is null)))
            {
                Definition = Definition with { Connections = [.. _weights.Select(row => row.Select(w => w is not null).ToArray())] };
            }
        }

        _biases = Biases();
        Definition = Definition with { Names = Names() };
    }

    /// <summary>Puts the given numbers into the buffer.</summary>
    public void Fill(ParameterLayout layout, int layer, double[] values)
    {
        foreach (var parameter in layout.ParametersOf(layer))
        {
            var place = parameter.IsShared ? 0 : parameter.Unit;
            values[parameter.Index] = parameter.Kind switch
            {
                ParameterKind.Activation => _learned[place],
                ParameterKind.Bias => _biases.Length == 0 ? 0.0 : _biases[place],
                _ => _weights is null ? 0.0 : _weights[parameter.Unit][parameter.Source]!.Value,
            };
        }
    }

    /// <summary>A list of names: not blank, not too long, no control characters.</summary>
    public static string[] NameList(JsonObject parent, JsonValue value, string path) =>
        [.. parent.ListOf(value, path).Select(item => Name(parent, item, path))];

    private static string Name(JsonObject parent, JsonValue item, string path)
    {
        var name = parent.TextOf(item, "A name in " + path);
        return name.Length <= LongestName && !string.IsNullOrWhiteSpace(name) && JsonValue.IsOneLine(name)
            ? name
            : throw parent.Error(item, $"A name in {path} is {item.Quoted}; it has to be a text of 1 to {LongestName} characters without line breaks: write another.");
    }

    private int Units()
    {
        if (_layer["units"] is { } units)
        {
            return _layer.WholeOf(units, _layer.At("units"), 1, NetworkReader.MostDrawn);
        }

        return _layer["weights"] is { Kind: JsonKind.Array, Items.Count: > 0 } weights
            ? weights.Items.Count
            : _layer.WholeOf(_layer.Required("units", "give the number of units: \"units\": 2"), _layer.At("units"), 1, NetworkReader.MostDrawn);
    }

    private BiasKind Kind(JsonValue? bias, bool isDrawn) => bias?.Kind switch
    {
        null => BiasKind.None,
        JsonKind.Number => BiasKind.Shared,
        JsonKind.Array => BiasKind.PerUnit,
        JsonKind.Text when isDrawn => BiasKind.PerUnit,
        _ => throw _layer.Error(bias, $"{_layer.At("bias")} is {bias.Quoted}; it has to be a number (one bias for the layer), a list (one for each unit), \"drawn\" or null (none)."),
    };

    private double?[][] Weights(JsonValue weights)
    {
        var path = _layer.At("weights");
        var rows = _layer.ListOf(weights, path);
        if (rows.Count != Definition.Units)
        {
            throw _layer.Error(weights, $"{path} has {Counted(rows.Count, "row")}; the layer has {Counted(Definition.Units, "unit")}: give one row for each unit.");
        }

        return
        [
            .. rows.Select((row, j) =>
            {
                var rowPath = $"{path}[{Text(j + 1)}]";
                var cells = _layer.ListOf(row, rowPath);
                return cells.Count == _inputs
                    ? cells.Select((cell, i) => cell.Kind == JsonKind.Null ? (double?)null : _layer.NumberOf(cell, $"{rowPath}[{Text(i + 1)}]")).ToArray()
                    : throw _layer.Error(row, $"{rowPath} has {Counted(cells.Count, "weight")}; {Before}: give one weight for each, null where there is no connection.");
            }),
        ];
    }

    private string Before => _layer.Path.EndsWith("[1]", StringComparison.Ordinal) ? $"the network has {Counted(_inputs, "input")}" : $"the layer before it has {Counted(_inputs, "unit")}";

    private double[] Biases()
    {
        if (_layer["bias"] is not { } bias || Definition.BiasDrawn)
        {
            return [];
        }

        var path = _layer.At("bias");
        if (bias.Kind == JsonKind.Number)
        {
            return [_layer.NumberOf(bias, path)];
        }

        return bias.Items.Count == Definition.Units
            ? [.. bias.Items.Select((item, j) => _layer.NumberOf(item, $"{path}[{Text(j + 1)}]"))]
            : throw _layer.Error(bias, $"{path} has {Counted(bias.Items.Count, "number")}; the layer has {Counted(Definition.Units, "unit")}: give one number for each unit, or one number without brackets for all.");
    }

    private bool Frozen(string part)
    {
        if (_layer["frozen"] is not { } frozen)
        {
            return false;
        }

        var path = _layer.At("frozen");
        return _layer.ListOf(frozen, path).Select(item => _layer.Choice(item, path, ["weights", "bias"], x => x)).Contains(part, StringComparer.Ordinal);
    }

    private LayerNames Names()
    {
        if (_layer["names"] is not { } value)
        {
            return LayerNames.Textbook;
        }

        var o = _layer.Object("names", value, "units", "weights", "bias");
        var units = o["units"] is { } u ? Counted(o, u, o.At("units"), Definition.Units, "unit") : null;
        IReadOnlyList<string>? bias = o["bias"] switch
        {
            null => null,
            { Kind: JsonKind.Text } b when Definition.Bias == BiasKind.Shared => [Name(o, b, o.At("bias"))],
            var b => Counted(o, b, o.At("bias"), Definition.BiasCount, "bias"),
        };
        return new LayerNames(units, o["weights"] is { } w ? WeightNames(o, w) : null, bias);
    }

    private string?[][] WeightNames(JsonObject names, JsonValue value)
    {
        var path = names.At("weights");
        var rows = names.ListOf(value, path);
        var named = rows.Select(row => names.ListOf(row, path).Select(cell => cell.Kind == JsonKind.Null ? null : Name(names, cell, path)).ToArray()).ToArray();
        return named.Length == Definition.Units && named.All(row => row.Length == _inputs)
            ? named
            : throw names.Error(value, $"{path} has another shape than the weights; give {Counted(Definition.Units, "row")} of {Counted(_inputs, "name")}.");
    }

    private static string[] Counted(JsonObject o, JsonValue value, string path, int count, string what)
    {
        var list = NameList(o, value, path);
        return list.Length == count ? list : throw o.Error(value, $"{path} has {Counted(list.Length, "name")}; the layer has {Counted(count, what)}: give one name for each.");
    }

    private static string Counted(int count, string what) => JsonObject.Counted(count, what);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
