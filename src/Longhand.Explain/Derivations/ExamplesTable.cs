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
        int[] inputs = [.. Enumerable.Range(0, sheet.Network.Inputs).Where(i => Array.Exists(examples, e => scope.Names(Quantities.Input(i, e))))];
        int[] targets = [.. Enumerable.Range(0, sheet.Network.Outputs).Where(k => Array.Exists(examples, e => scope.Names(Quantities.Target(k, e))))];
        Formula[] names = [.. inputs.Select(i => InputName(sheet, i)).Concat(targets.Select(k => TargetName(sheet, k))).Select(symbol => new Formula.Name(symbol))];
        return Of(sheet, sheet.Text.ExamplesCaption, examples, names, example => Numbers(sheet, example, inputs, targets));
    }

    /// <summary>Numbers of examples, whatever they are.</summary>
    /// <param name="sheet">The worksheet.</param>
    /// <param name="caption">What they are.</param>
    /// <param name="examples">The examples.</param>
    /// <param name="names">What each number of an example is called.</param>
    /// <param name="numbers">The numbers of an example.</param>
    public static IEnumerable<Block> Of(Worksheet sheet, string caption, int[] examples, Formula[] names, Func<int, IEnumerable<Prose>> numbers) =>
        names.Length == 0 ? []
        : names.Length <= MostColumns ? [ByExample(sheet, caption, examples, names, numbers)]
        : examples.Chunk(MostExamples).Select(some => ByNumber(sheet, caption, some, names, numbers));

    private static Block.Table ByExample(Worksheet sheet, string caption, int[] examples, Formula[] names, Func<int, IEnumerable<Prose>> numbers) =>
        new(
            Prose.Text(caption),
            [new TableColumn(Prose.Text(sheet.Text.Example), false), .. names.Select(name => new TableColumn(Prose.Of(name), true))],
            examples.Select(e => (ImmutableArray<Prose>)[Number(e + 1), .. numbers(e)])
        );

    private static Block.Table ByNumber(Worksheet sheet, string caption, int[] examples, Formula[] names, Func<int, IEnumerable<Prose>> numbers)
    {
        var columns = examples.Select(e => numbers(e).ToArray()).ToArray();
        return new(
            Prose.Text(caption),
            [new TableColumn(Prose.Text(sheet.Text.Example), false), .. examples.Select(e => new TableColumn(Number(e + 1), true))],
            names.Select((name, place) => (ImmutableArray<Prose>)[Prose.Of(name), .. columns.Select(column => column[place])])
        );
    }

    private static IEnumerable<Prose> Numbers(Worksheet sheet, int example, int[] inputs, int[] targets)
    {
        var (x, y) = (sheet.Problem.Examples[example].X, sheet.Problem.Examples[example].Y);
        return inputs.Select(i => (x[i], Quantities.Input(i, example))).Concat(targets.Select(k => (y[k], Quantities.Target(k, example)))).Select(Given);
    }

    private static Prose Given((double Value, Quantity Quantity) given) =>
        Prose.Of(new Formula.Number(Digits.Full(given.Value)) { Quantity = given.Quantity });

    private static Symbol InputName(Worksheet sheet, int input) => Symbols.Parse(sheet.Symbols.Names.Input(input));

    private static Symbol TargetName(Worksheet sheet, int output) =>
        Symbols.Parse(sheet.Problem.Notation.Target) with
        {
            Index = sheet.Network.Outputs == 1 ? string.Empty : (output + sheet.Problem.Notation.IndexBase).ToString(CultureInfo.InvariantCulture),
        };

    private static Prose Number(int number) => Prose.Text(number.ToString(CultureInfo.InvariantCulture));
}
