using System.Globalization;
using Longhand.Model;

namespace Longhand.Serialization;

/// <summary>One layer of a problem file while it is read: its definition, and the numbers that are given.</summary>
internal sealed class LayerReading
{
    public static readonly string[] Keys = ["units", "activation", "weights", "bias", "frozen", "dropout", "names"];

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
            Dropout = layer["dropout"] is { } dropout ? DropoutOf(layer, dropout) : 0.0,
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
        Definition = Definition with { Names = LayerNamesReader.Read(_layer, Definition, _inputs) };
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
            throw _layer.Error(weights, $"{path} has {Counted.Of(rows.Count, "row")}; the layer has {Counted.Of(Definition.Units, "unit")}: give one row for each unit.");
        }

        return
        [
            .. rows.Select((row, j) =>
            {
                var rowPath = $"{path}[{Text(j + 1)}]";
                var cells = _layer.ListOf(row, rowPath);
                return cells.Count == _inputs
                    ? cells.Select((cell, i) => cell.Kind == JsonKind.Null ? (double?)null : _layer.NumberOf(cell, $"{rowPath}[{Text(i + 1)}]")).ToArray()
                    : throw _layer.Error(row, $"{rowPath} has {Counted.Of(cells.Count, "weight")}; {Before}: give one weight for each, null where there is no connection.");
            }),
        ];
    }

    private string Before => _layer.Path.EndsWith("[1]", StringComparison.Ordinal) ? $"the network has {Counted.Of(_inputs, "input")}" : $"the layer before it has {Counted.Of(_inputs, "unit")}";

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
            : throw _layer.Error(bias, $"{path} has {Counted.Of(bias.Items.Count, "number")}; the layer has {Counted.Of(Definition.Units, "unit")}: give one number for each unit, or one number without brackets for all.");
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

    /// <summary>The share of the units of a layer that a step leaves out.</summary>
    public static double DropoutOf(JsonObject layer, JsonValue value)
    {
        var share = layer.NumberOf(value, layer.At("dropout"));
        return share is >= 0.0 and < 1.0
            ? share
            : throw layer.Error(value, $"{layer.At("dropout")} is {value.Quoted}; it has to be the share of the units that a step leaves out, from 0 to below 1.");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
