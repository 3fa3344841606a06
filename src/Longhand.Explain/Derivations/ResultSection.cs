using System.Collections.Immutable;
using Longhand.Backpropagation;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Derivations;

/// <summary>What the step did to the loss, and where exact working and working by hand part.</summary>
internal static class ResultSection
{
    public static IEnumerable<Block> Write(Worksheet sheet)
    {
        var after = new Quantity(QuantityKind.LossAfter);
        var drop = new Quantity(QuantityKind.LossDrop);
        var old = new Quantity(sheet.Problem.Optimizer.LooksAhead ? QuantityKind.LossBefore : QuantityKind.BatchLoss);
        var (before, now) = (sheet.Bind(old), sheet.Bind(after));
        if (sheet.Problem.Optimizer.LooksAhead)
        {
            yield return new Block.Paragraph(sheet.Text.LossBefore(FormulaNumbers.Equal(sheet.Symbol(old), sheet.Number(old))));
        }

        yield return new Block.Paragraph(sheet.Text.LossAfter(FormulaNumbers.Equal(sheet.Symbol(after), sheet.Number(after)), sheet.Network.HasDropout));
        yield return sheet.Equation(drop, before - now);
        foreach (var block in Losses(sheet, old))
        {
            yield return block;
        }

        if (sheet.Problem.Until is not null)
        {
            var all = new Quantity(QuantityKind.LossOverAll);
            yield return new Block.Paragraph(sheet.Text.LossOverAll(sheet.Number(all), sheet.Network.HasDropout));
        }

        foreach (var block in WarningNotes.Collected(sheet).Concat(Differences(sheet)))
        {
            yield return block;
        }
    }

    /// <summary>The loss before and after, what the gradients foretold, and a note where it rose.</summary>
    private static IEnumerable<Block> Losses(Worksheet sheet, Quantity old)
    {
        var drop = new Quantity(QuantityKind.LossDrop);
        (string Header, Quantity Quantity)[] columns =
        [
            (sheet.Text.Before, old),
            (sheet.Text.After, new Quantity(QuantityKind.LossAfter)),
            (sheet.Text.FellBy, drop),
            (sheet.Text.Foretold, new Quantity(QuantityKind.PredictedDrop)),
        ];
        yield return new Block.Table(
            Prose.Text(sheet.Text.LossesCaption),
            [.. columns.Select(column => new TableColumn(Prose.Of($"{column.Header} {sheet.Symbol(column.Quantity)}"), true))],
            [[.. columns.Select(column => Prose.Of(sheet.Number(column.Quantity)))]]
        );
        if (sheet.IsFirst)
        {
            var (g, w) = (new Symbol("g"), new Symbol("w"));
            var way = new Formula.Sum([new Formula.Name(w), new Formula.Negation(new Formula.Name(w with { Mark = "+" }))]);
            yield return new Block.Paragraph(sheet.Text.ForetoldMeans(new Formula.Product([new Formula.Name(g), way])));
        }

        var notes = WarningNotes.At(sheet, -1, WarningKind.LossRose).ToArray();
        yield return notes.Length > 0 ? notes[0] : new Block.Paragraph(sheet.Step.Value(drop) switch
        {
            > 0.0 => sheet.Text.LossFell(sheet.Number(drop)),
            0.0 => sheet.Text.LossStayed,
            _ => sheet.Text.LossRose,
        });
    }

    private static IEnumerable<Block> Differences(Worksheet sheet)
    {
        var isCarried = sheet.Options.IsCarried;
        if (sheet.Differences.Count == 0)
        {
            yield return new Block.Paragraph(sheet.HasOtherPolicy ? sheet.Text.PoliciesAgree(isCarried) : sheet.Text.PoliciesNotCompared);
            yield break;
        }

        yield return new Block.Note(sheet.Text.PoliciesPart(isCarried, sheet.HasMoreDifferences, sheet.HasFarDifferences));
        yield return new Block.Table(
            Prose.Text(sheet.Text.PoliciesCaption),
            [
                new TableColumn(Prose.Text(sheet.Text.Equation), false),
                new TableColumn(Prose.Text(sheet.Text.Quantity), false),
                new TableColumn(Prose.Text(sheet.Text.Policy(isCarried)), true),
                new TableColumn(Prose.Text(sheet.Text.Policy(!isCarried)), true),
            ],
            sheet.Differences.Select(difference => Row(sheet, difference))
        );
    }

    private static ImmutableArray<Prose> Row(Worksheet sheet, PolicyDifference difference) =>
    [
        new Prose([new Inline.Reference(difference.Number)]),
        Prose.Of(sheet.Symbol(difference.Quantity)),
        Prose.Of(difference.Here),
        Prose.Of(difference.Other),
    ];
}
