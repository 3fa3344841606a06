using System.Collections.Immutable;
using Longhand.Explain.Documents;
using Longhand.Model;

namespace Longhand.Explain.Derivations;

/// <summary>The diagram of the network with the numbers that are given; of a selection the units that take part.</summary>
internal static class NetworkPicture
{
    /// <summary>No drawing shows more units of a column, the first ones and the last; what joins others is not collected.</summary>
    private const int MostJoined = 32;

    public static Block.Diagram Of(Worksheet sheet)
    {
        var (network, names) = (sheet.Network, sheet.Symbols.Names);
        var columns = Columns(sheet);
        var places = columns.Select(column => column.Select((unit, place) => (unit, place)).ToDictionary(pair => pair.unit, pair => pair.place)).ToArray();
        var single = sheet.Problem.Examples.Length == 1;
        DiagramNode Node(int column, int unit) =>
            column == 0 ? new(Symbols.Parse(names.Input(unit)), single ? Input(sheet, unit) : null) : new(Symbols.Parse(names.Unit(column - 1, unit)), null);
        bool Enters(Parameter p) => sheet.Scope.Names(Quantities.Parameter(p.Index)) || (!sheet.Options.Only.IsAll && sheet.Shows(p));
        return new Block.Diagram(
            [.. columns.Select((column, c) => column.Select(unit => Node(c, unit)).ToImmutableArray())],
            [.. Joined(network, columns).Where(Enters).Select(p => new DiagramEdge(p.Layer + 1, places[p.Layer][p.Source], places[p.Layer + 1][p.Unit], sheet.Symbols.Parameter(p.Index), Value(sheet, p)) { IsFrozen = p.IsFrozen })],
            [.. Biases(network, columns).Where(Enters).Select(p => new DiagramBias(p.Layer + 1, p.IsShared ? -1 : places[p.Layer + 1][p.Unit], sheet.Symbols.Parameter(p.Index), Value(sheet, p)) { IsFrozen = p.IsFrozen })],
            sheet.Text.DiagramDescription(network)
        )
        {
            Loss = sheet.Symbols.Loss,
        };
    }

    /// <summary>The inputs and the units of each layer that are drawn.</summary>
    private static int[][] Columns(Worksheet sheet)
    {
        var (scope, network) = (sheet.Scope, sheet.Network);
        bool IsInput(int i) => sheet.Problem.Examples.Where((_, e) => scope.Names(Quantities.InputOf(layer: 0, i, e))).Any();
        return
        [
            [.. Enumerable.Range(0, network.Inputs).Where(IsInput)],
            .. network.Layers.Select((layer, l) => Enumerable.Range(0, layer.Units).Where(j => scope.HasUnit(l, j)).ToArray()),
        ];
    }

    private static IEnumerable<Parameter> Joined(NetworkDefinition network, int[][] columns) =>
        from column in Enumerable.Range(1, network.Layers.Length)
        from unit in Ends(columns[column])
        from source in Ends(columns[column - 1])
        where network.Layers[column - 1].IsConnected(unit, source)
        select network.Layout.At(network.Layout.Weight(column - 1, unit, source));

    private static IEnumerable<Parameter> Biases(NetworkDefinition network, int[][] columns) =>
        from column in Enumerable.Range(1, network.Layers.Length)
        where network.Layers[column - 1].BiasCount > 0
        from unit in network.Layers[column - 1].Bias == BiasKind.Shared ? columns[column].Take(1) : Ends(columns[column])
        select network.Layout.At(network.Layout.Bias(column - 1, unit));

    private static IEnumerable<int> Ends(int[] units) => units.Where((_, place) => place < MostJoined - 1 || place == units.Length - 1);

    private static Formula.Number Input(Worksheet sheet, int input) =>
        new(Digits.Full(sheet.Problem.Examples[0].X[input])) { Quantity = Quantities.InputOf(layer: 0, input, example: 0) };

    private static Formula.Number Value(Worksheet sheet, Parameter parameter) => sheet.Number(Quantities.Parameter(parameter.Index));
}
