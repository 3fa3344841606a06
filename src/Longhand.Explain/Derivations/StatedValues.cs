using System.Collections.Immutable;
using Longhand.Backpropagation;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Derivations;

/// <summary>Values that enter what is shown and are not worked here: their numbers, out of the same step, in a table.</summary>
internal static class StatedValues
{
    /// <summary>Weighted inputs and activations of a layer, and what dropout leaves of these.</summary>
    public static IEnumerable<Block> Forward(Worksheet sheet, int layer, int example) =>
        Table(
            sheet,
            sheet.Text.StatedForward,
            Units(sheet, layer).Select(j =>
            {
                Quantity[] row = [Quantities.WeightedInput(layer, j, example), Quantities.Activation(layer, j, example)];
                return sheet.Network.Layers[layer].HasDropout ? [.. row, Quantities.Output(layer, j, example)] : row;
            })
        );

    /// <summary>Deltas of a layer.</summary>
    public static IEnumerable<Block> Deltas(Worksheet sheet, int layer, int example) =>
        Table(sheet, sheet.Text.StatedDeltas, Units(sheet, layer).Select(j => (Quantity[])[Quantities.Delta(layer, j, example)]));

    /// <summary>A row for each unit of which something is stated; what is worked has its place elsewhere.</summary>
    private static IEnumerable<Block> Table(Worksheet sheet, string caption, IEnumerable<Quantity[]> units)
    {
        var rows = sheet.Options.Only.IsAll ? [] : units.Where(row => Array.Exists(row, sheet.Scope.States)).ToArray();
        if (rows.Length == 0)
        {
            yield break;
        }

        ImmutableArray<TableColumn> columns =
        [
            .. rows[0].SelectMany(_ => new[] { new TableColumn(Prose.Text(sheet.Text.Quantity), false), new TableColumn(Prose.Text(sheet.Text.Value), true) }),
        ];
        yield return new Block.Table(
            Prose.Text(caption),
            columns,
            rows.Select(row =>
                row.SelectMany(q => sheet.Scope.Works(q) ? [Prose.Empty, Prose.Empty] : new[] { Prose.Of(sheet.Symbol(q)), Prose.Of(sheet.Number(q)) }).ToImmutableArray()
            )
        );
    }

    private static IEnumerable<int> Units(Worksheet sheet, int layer) => Enumerable.Range(0, sheet.Network.Layers[layer].Units);
}
