using System.Collections.Immutable;
using Longhand.Explain.Documents;
using Longhand.Model;

namespace Longhand.Explain.Derivations;

/// <summary>The diagram of the network with the numbers that are given; of a selection the units that take part.</summary>
internal static class NetworkPicture
{
    /// <summary>No drawing shows more units of a column: what was selected, the first ones and the last; what joins others is not collected.</summary>
    private const int MostJoined = 32;

    public static Block.Diagram Of(Worksheet sheet)
    {
        var (network, names) = (sheet.Network, sheet.Symbols.Names);
        var columns = Columns(sheet);
        var places = columns.Select(column => column.Select((unit, place) => (unit, place)).ToDictionary(pair => pair.unit, pair => pair.place)).ToArray();
        var chosen = Chosen(sheet);
        var single = sheet.Problem.Examples.Length == 1;
        int ChosenAt(int column, int unit) => chosen.GetValueOrDefault((column, unit));
        int[][] ends = [.. columns.Select((column, c) => Ends(column, unit => ChosenAt(c, unit)))];
        DiagramNode Node(int column, int unit) =>
            new(Symbols.Parse(column == 0 ? names.Input(unit) : names.Unit(column - 1, unit)), column == 0 && single ? Input(sheet, unit) : null) { Chosen = ChosenAt(column, unit) };
        bool Enters(Parameter p) => sheet.Scope.Names(Quantities.Parameter(p.Index)) || (!sheet.Options.Only.IsAll && sheet.Shows(p));
        return new Block.Diagram(
            [.. columns.Select((column, c) => column.Select(unit => Node(c, unit)).ToImmutableArray())],
            [.. Joined(network, ends).Where(Enters).Select(p => new DiagramEdge(p.Layer + 1, places[p.Layer][p.Source], places[p.Layer + 1][p.Unit], sheet.Symbols.Parameter(p.Index), Value(sheet, p)) { IsFrozen = p.IsFrozen })],
            [.. Biases(network, ends).Where(Enters).Select(p => new DiagramBias(p.Layer + 1, p.IsShared ? -1 : places[p.Layer + 1][p.Unit], sheet.Symbols.Parameter(p.Index), Value(sheet, p)) { IsFrozen = p.IsFrozen })],
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
        bool IsInput(int i) => sheet.Problem.Examples.Where((_, e) => scope.Names(Quantities.Input(i, e))).Any();
        return
        [
            [.. Enumerable.Range(0, network.Inputs).Where(IsInput)],
            .. network.Layers.Select((layer, l) => Enumerable.Range(0, layer.Units).Where(j => scope.HasUnit(l, j)).ToArray()),
        ];
    }

    private static IEnumerable<Parameter> Joined(NetworkDefinition network, int[][] ends) =>
        from column in Enumerable.Range(1, network.Layers.Length)
        from unit in ends[column]
        from source in ends[column - 1]
        where network.Layers[column - 1].IsConnected(unit, source)
        select network.Layout.At(network.Layout.Weight(column - 1, unit, source));

    private static IEnumerable<Parameter> Biases(NetworkDefinition network, int[][] ends) =>
        from column in Enumerable.Range(1, network.Layers.Length)
        where network.Layers[column - 1].BiasCount > 0
        from unit in network.Layers[column - 1].Bias == BiasKind.Shared ? ends[column].Take(1) : ends[column]
        select network.Layout.At(network.Layout.Bias(column - 1, unit));

    /// <summary>How many of the selected parameters and quantities meet at a unit, or at an input in column 0; nothing where all are shown.</summary>
    private static Dictionary<(int Column, int Unit), int> Chosen(Worksheet sheet)
    {
        var (chosen, only) = (new Dictionary<(int Column, int Unit), int>(), sheet.Options.Only);
        void Choose(int column, int unit) => chosen[(column, unit)] = chosen.GetValueOrDefault((column, unit)) + 1;
        foreach (var p in only.IsAll ? [] : sheet.Network.Layout.Parameters.Where(p => only.Contains(p) && !p.IsShared))
        {
            Choose(p.Layer + 1, p.Unit);
            if (p.IsWeight)
            {
                Choose(p.Layer, p.Source);
            }
        }

        foreach (var q in only.Quantities.DistinctBy(q => (q.Layer, q.Unit)))
        {
            Choose(q.Layer + 1, q.Unit);
        }

        return chosen;
    }

    /// <summary>The units that a drawing may show: with those that were chosen most their neighbours, which take the place of dots.</summary>
    private static int[] Ends(int[] units, Func<int, int> chosen)
    {
        var places = Enumerable.Range(0, units.Length).Where(place => chosen(units[place]) > 0).OrderByDescending(place => chosen(units[place])).Take(MostJoined).ToHashSet();
        bool IsNear(int place) => places.Contains(place) || places.Contains(place - 1) || places.Contains(place + 1);
        return [.. units.Where((_, place) => place < MostJoined - 1 || place == units.Length - 1 || IsNear(place))];
    }

    private static Formula.Number Input(Worksheet sheet, int input) =>
        new(Digits.Full(sheet.Problem.Examples[0].X[input])) { Quantity = Quantities.Input(input, example: 0) };

    private static Formula.Number Value(Worksheet sheet, Parameter parameter) => sheet.Number(Quantities.Parameter(parameter.Index));
}
