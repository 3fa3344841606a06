using Longhand.Model;

namespace Longhand.Serialization;

/// <summary>Reads the names that a file gives to inputs, units, weights and biases.</summary>
internal static class LayerNamesReader
{
    private const int LongestName = 100;

    /// <summary>Reads the names of a layer whose shape is known.</summary>
    /// <param name="layer">The layer in the file.</param>
    /// <param name="definition">The layer.</param>
    /// <param name="inputs">How many numbers it takes in.</param>
    public static LayerNames Read(JsonObject layer, LayerDefinition definition, int inputs)
    {
        if (layer["names"] is not { } value)
        {
            return LayerNames.Textbook;
        }

        var o = layer.Object("names", value, "units", "weights", "bias");
        var units = o["units"] is { } u ? OneForEach(o, u, o.At("units"), definition.Units, "unit") : null;
        IReadOnlyList<string>? bias = o["bias"] switch
        {
            null => null,
            { Kind: JsonKind.Text } b when definition.Bias == BiasKind.Shared => [Name(o, b, o.At("bias"))],
            var b => OneForEach(o, b, o.At("bias"), definition.BiasCount, "bias"),
        };
        return new LayerNames(units, o["weights"] is { } w ? WeightNames(o, w, definition.Units, inputs) : null, bias);
    }

    private static string?[][] WeightNames(JsonObject names, JsonValue value, int units, int inputs)
    {
        var path = names.At("weights");
        var rows = names.ListOf(value, path);
        var named = rows.Select(row => names.ListOf(row, path).Select(cell => cell.Kind == JsonKind.Null ? null : Name(names, cell, path)).ToArray()).ToArray();
        return named.Length == units && named.All(row => row.Length == inputs)
            ? named
            : throw names.Error(value, $"{path} has another shape than the weights; give {Counted.Of(units, "row")} of {Counted.Of(inputs, "name")}.");
    }

    private static string[] OneForEach(JsonObject o, JsonValue value, string path, int count, string what)
    {
        var list = List(o, value, path);
        return list.Length == count ? list : throw o.Error(value, $"{path} has {Counted.Of(list.Length, "name")}; the layer has {Counted.Of(count, what)}: give one name for each.");
    }

    /// <summary>A list of names: not blank, not too long, no control characters.</summary>
    public static string[] List(JsonObject parent, JsonValue value, string path) =>
        [.. parent.ListOf(value, path).Select(item => Name(parent, item, path))];

    private static string Name(JsonObject parent, JsonValue item, string path)
    {
        var name = parent.TextOf(item, "A name in " + path);
        return name.Length <= LongestName && !string.IsNullOrWhiteSpace(name) && JsonValue.IsOneLine(name)
            ? name
            : throw parent.Error(item, $"A name in {path} is {item.Quoted}; it has to be a text of 1 to {LongestName} characters without line breaks: write another.");
    }
}
