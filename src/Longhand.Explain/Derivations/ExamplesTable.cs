using System.Collections.Immutable;
using System.Globalization;
using Longhand.Backpropagation;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Derivations;

/// <summary>The examples that are given: a row for each, or where they are long a row for each of their numbers.</summary>
internal static class ExamplesTable
{
    private const int MostColumns = 16;
    private const int MostExamples = 8;

    public static IEnumerable<Block> Of(Worksheet sheet)
    {
        var scope = sheet.Scope;
        int[] examples = [.. Enumerable.Range(0, sheet.Problem.Examples.Length).Where(scope.HasExample)];
        int[] inputs = [.. Enumerable.Range(0, sheet.Network.Inputs).Where(i => Array.Exists(examples, e => scope.Names(Input(i, e))))];
        int[] targets = [.. Enumerable.Range(0, sheet.Network.Outputs).Where(k => Array.Exists(examples, e => scope.Names(Quantities.Target(k, e))))];
        if (inputs.Length + targets.Length is 0)
        {
            return [];
        }

        return inputs.Length + targets.Length <= MostColumns
            ? [ByExample(sheet, examples, inputs, targets)]
            : examples.Chunk(MostExamples).Select(some => ByNumber(sheet, some, inputs, targets));
    }

    private static Block.Table ByExample(Worksheet sheet, int[] examples, int[] inputs, int[] targets) =>
        new(
            Prose.Text(sheet.Text.ExamplesCaption),
            [
                new TableColumn(Prose.Text(sheet.Text.Example), false),
                .. inputs.Select(i => Column(InputName(sheet, i))),
                .. targets.Select(k => Column(TargetName(sheet, k))),
            ],
            examples.Select(e => (ImmutableArray<Prose>)[Number(e + 1), .. Numbers(sheet, e, inputs, targets)])
        );

    private static Block.Table ByNumber(Worksheet sheet, int[] examples, int[] inputs, int[] targets)
    {
        var names = inputs.Select(i => InputName(sheet, i)).Concat(targets.Select(k => TargetName(sheet, k)));
        var places = Enumerable.Range(0, inputs.Length + targets.Length);
        var columns = examples.Select(e => Numbers(sheet, e, inputs, targets).ToArray()).ToArray();
        return new(
            Prose.Text(sheet.Text.ExamplesCaption),
            [new TableColumn(Prose.Text(sheet.Text.Example), false), .. examples.Select(e => new TableColumn(Number(e + 1), true))],
            names.Zip(places, (name, place) => (ImmutableArray<Prose>)[Prose.Of(new Formula.Name(name)), .. columns.Select(column => column[place])])
        );
    }

    private static IEnumerable<Prose> Numbers(Worksheet sheet, int example, int[] inputs, int[] targets)
    {
        var (x, y) = (sheet.Problem.Examples[example].X, sheet.Problem.Examples[example].Y);
        return inputs.Select(i => (x[i], Input(i, example))).Concat(targets.Select(k => (y[k], Quantities.Target(k, example)))).Select(Given);
    }

    private static Prose Given((double Value, Quantity Quantity) given) =>
        Prose.Of(new Formula.Number(Digits.Full(given.Value)) { Quantity = given.Quantity });

    private static Quantity Input(int input, int example) => Quantities.InputOf(layer: 0, input, example);

    private static Symbol InputName(Worksheet sheet, int input) => Symbols.Parse(sheet.Symbols.Names.Input(input));

    private static Symbol TargetName(Worksheet sheet, int output) =>
        Symbols.Parse(sheet.Problem.Notation.Target) with
        {
            Index = sheet.Network.Outputs == 1 ? string.Empty : (output + sheet.Problem.Notation.IndexBase).ToString(CultureInfo.InvariantCulture),
        };

    private static TableColumn Column(Symbol symbol) => new(Prose.Of(new Formula.Name(symbol)), true);

    private static Prose Number(int number) => Prose.Text(number.ToString(CultureInfo.InvariantCulture));
}
