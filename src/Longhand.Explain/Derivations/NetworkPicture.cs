using System.Collections.Immutable;
using Longhand.Explain.Documents;
using Longhand.Model;

namespace Longhand.Explain.Derivations;

/// <summary>The diagram of the network with the numbers that are given.</summary>
internal static class NetworkPicture
{
    public static Block.Diagram Of(Worksheet sheet)
    {
        var (network, names) = (sheet.Network, sheet.Symbols.Names);
        var columns = ImmutableArray.CreateBuilder<ImmutableArray<DiagramNode>>();
        var single = sheet.Problem.Examples.Length == 1;
        columns.Add([.. Enumerable.Range(0, network.Inputs).Select(i => Node(names.Input(i), single ? Input(sheet, i) : null))]);
        for (var l = 0; l < network.Layers.Length; l++)
        {
            var layer = l;
            columns.Add([.. Enumerable.Range(0, network.Layers[l].Units).Select(j => Node(names.Unit(layer, j), null))]);
        }

        return new Block.Diagram(
            columns.ToImmutable(),
            [.. network.Layout.Parameters.Where(p => p.IsWeight).Select(p => new DiagramEdge(p.Layer + 1, p.Source, p.Unit, sheet.Symbols.Parameter(p.Index), Value(sheet, p)))],
            [.. network.Layout.Parameters.Where(p => p.IsBias).Select(p => new DiagramBias(p.Layer + 1, p.Unit, sheet.Symbols.Parameter(p.Index), Value(sheet, p)))],
            sheet.Text.DiagramDescription(network)
        )
        {
            Loss = sheet.Symbols.Loss,
        };
    }

    private static DiagramNode Node(string name, Formula.Number? number) => new(Symbols.Parse(name), number);

    private static Formula.Number Input(Worksheet sheet, int input) =>
        new(Digits.Full(sheet.Problem.Examples[0].X[input])) { Quantity = Quantities.InputOf(layer: 0, input, example: 0) };

    private static Formula.Number Value(Worksheet sheet, Parameter parameter) => sheet.Number(Quantities.Parameter(parameter.Index));
}
