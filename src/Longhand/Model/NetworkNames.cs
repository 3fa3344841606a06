using System.Globalization;

namespace Longhand.Model;

/// <summary>
/// What the inputs, units, weights and biases of a network are called: the names that were given, and the textbook names for the
/// rest (x1, h1 or h1_1, y_hat or o1, w1, b1, slope_h1).
/// </summary>
public sealed class NetworkNames
{
    /// <summary>The textbook name of the output where there is one.</summary>
    public const string OneOutput = "y_hat";

    private readonly string[] _inputs;
    private readonly string[][] _units;
    private readonly string[] _parameters;

    /// <summary>Settles the names of a network.</summary>
    /// <param name="definition">The network.</param>
    /// <param name="notation">Where to count from, and what a prediction is called.</param>
    public NetworkNames(NetworkDefinition definition, Notation notation)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(notation);
        var first = notation.IndexBase;
        _inputs = Named(definition.InputNames, definition.Inputs, i => "x" + Text(i + first));
        _units = [.. definition.Layers.Select((layer, l) => Named(layer.Names.Units, layer.Units, j => Unit(definition, notation, l, j)))];
        _parameters = new string[definition.Layout.Length];
        Array.Fill(_parameters, string.Empty);
        var (weights, biases) = (first, first);
        foreach (var parameter in definition.Layout.Parameters)
        {
            var textbook = parameter.Kind switch
            {
                ParameterKind.Activation => OfActivation(definition, parameter),
                ParameterKind.Bias => "b" + Text(biases++),
                _ => "w" + Text(weights++),
            };
            _parameters[parameter.Index] = Given(definition.Layers[parameter.Layer].Names, parameter) ?? textbook;
        }
    }

    /// <summary>The name of an input.</summary>
    /// <param name="input">The input, from 0.</param>
    public string Input(int input) => _inputs[input];

    /// <summary>The name of a unit.</summary>
    /// <param name="layer">Its layer, from 0.</param>
    /// <param name="unit">The unit, from 0.</param>
    public string Unit(int layer, int unit) => _units[layer][unit];

    /// <summary>The name of a parameter.</summary>
    /// <param name="index">Its place in the buffer.</param>
    public string Parameter(int index) => _parameters[index];

    private static string Unit(NetworkDefinition definition, Notation notation, int layer, int unit)
    {
        var counted = Text(unit + notation.IndexBase);
        if (layer == definition.Layers.Length - 1)
        {
            return definition.Outputs == 1 ? OneOutput : "o" + counted;
        }

        return definition.Layers.Length == 2 ? "h" + counted : "h" + Text(layer + notation.IndexBase) + "_" + counted;
    }

    /// <summary>slope_h1, or slope_layer1 where the units of a layer share it.</summary>
    private string OfActivation(NetworkDefinition definition, Parameter parameter)
    {
        var owner = parameter.IsShared ? "layer" + Text(parameter.Layer + 1) : _units[parameter.Layer][parameter.Unit];
        return $"{definition.Layers[parameter.Layer].Activation.Parameter!.Name}_{owner}";
    }

    private static string? Given(LayerNames names, Parameter parameter) => parameter.Kind switch
    {
        ParameterKind.Weight => names.Weights?[parameter.Unit][parameter.Source],
        ParameterKind.Bias => names.Bias?[parameter.IsShared ? 0 : parameter.Unit],
        _ => null,
    };

    private static string[] Named(IReadOnlyList<string>? given, int count, Func<int, string> textbook) =>
        [.. Enumerable.Range(0, count).Select(i => given is null ? textbook(i) : given[i])];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
