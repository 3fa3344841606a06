using System.Globalization;
using System.Text;
using Longhand.Model;

namespace Longhand.Training;

/// <summary>Writes what a network is made of as a table of text.</summary>
internal static class NetworkSummary
{
    public static string Of(NetworkDefinition network)
    {
        string[] head = ["layer", "shape", "activation", "weights", "biases", "learned", "parameters"];
        var rows = Enumerable.Range(0, network.Layers.Length).Select(l => Row(network, l)).Prepend(head).ToArray();
        var widths = head.Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.Append(string.Join("  ", row.Select((cell, column) => IsText(column) ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd()).Append('\n');
        }

        var (all, frozen) = (network.Layout.Parameters.Count(), network.Layout.Parameters.Count(p => p.IsFrozen));
        text.Append(frozen == 0 ? $"{Text(all)} parameters" : $"{Text(all)} parameters, of which {Text(frozen)} are frozen").Append('\n');
        return text.ToString();
    }

    /// <summary>The first three columns are words, the others numbers.</summary>
    private static bool IsText(int column) => column < 3;

    private static string[] Row(NetworkDefinition network, int layer)
    {
        var counts = network.Layout.ParametersOf(layer).CountBy(p => p.Kind).ToDictionary();
        string Count(ParameterKind kind) => Text(counts.GetValueOrDefault(kind));
        var definition = network.Layers[layer];
        return
        [
            Text(layer + 1),
            $"{Text(network.InputsOf(layer))} → {Text(definition.Units)}",
            definition.Activation.Name,
            Count(ParameterKind.Weight),
            Count(ParameterKind.Bias) + (definition.Bias == BiasKind.Shared ? " (shared)" : string.Empty),
            Count(ParameterKind.Activation),
            Text(counts.Values.Sum()),
        ];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
