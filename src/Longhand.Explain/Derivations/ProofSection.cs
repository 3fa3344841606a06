using System.Collections.Immutable;
using Longhand.Backpropagation;
using Longhand.Explain.Documents;
using Longhand.Numerics;

namespace Longhand.Explain.Derivations;

/// <summary>The gradients of the step beside central differences of its loss.</summary>
internal static class ProofSection
{
    private const int MostNotes = 10;

    private static readonly Digits Rough = new(new Rounding(2, DigitCount.Significant), isCarried: false);

    public static IEnumerable<Block> Write(Worksheet sheet)
    {
        var proof = GradientProof.Of(sheet.Step, sheet.Network.Layout.Parameters.Where(sheet.Shows));
        if (proof.Differences.Count == 0)
        {
            yield return new Block.Paragraph(sheet.Text.ProofLeftOut(GradientProof.MostProducts));
            yield break;
        }

        yield return new Block.Paragraph(sheet.Text.ProofIntroduction(DifferenceQuotient.Step, DifferenceQuotient.Of(sheet.Symbols.Loss), sheet.Options.IsCarried));
        yield return Table(sheet, proof);
        if (!proof.IsWhole)
        {
            yield return new Block.Paragraph(sheet.Text.ProofInPart(proof.Differences.Count, proof.Asked));
        }

        foreach (var note in Notes(sheet, proof))
        {
            yield return note;
        }

        yield return Verdict(sheet, proof);
    }

    private static Block.Table Table(Worksheet sheet, GradientProof proof)
    {
        // The gradients here are exact also where the step was worked by hand.
        var digits = sheet.Options.IsCarried ? new Digits(DerivationOptions.DefaultShown, isCarried: false) : sheet.Digits;
        ImmutableArray<Prose> Row(CentralDifference d) =>
        [
            Prose.Of(sheet.Symbol(d.Place)),
            Prose.Of(digits.Shown(d.Gradient)),
            Prose.Of(digits.Shown(d.Central)),
            Prose.Of(Rough.Shown(d.Difference)),
            Prose.Text(d.IsCompared ? sheet.Text.VerdictOn(d.Agrees) : sheet.Text.AtKink),
        ];
        return new(
            Prose.Text(sheet.Text.ProofCaption),
            [
                new TableColumn(Prose.Text(sheet.Text.Parameter), false),
                new TableColumn(Prose.Text(sheet.Text.ByBackpropagation), true),
                new TableColumn(Prose.Text(sheet.Text.ByDifferences), true),
                new TableColumn(Prose.Text(sheet.Text.Apart), true),
                new TableColumn(Prose.Text(sheet.Text.Verdict), false),
            ],
            proof.Differences.Select(Row)
        );
    }

    /// <summary>Each kink once, with what cannot be compared because of it.</summary>
    private static IEnumerable<Block.Note> Notes(Worksheet sheet, GradientProof proof)
    {
        foreach (var group in proof.Differences.Where(d => d.Kink is not null).GroupBy(d => (d.Kink!.Quantity, d.Kink.Kink)).Take(MostNotes))
        {
            var kink = group.First().Kink!;
            yield return new Block.Note(
                sheet.Text.DifferenceAcrossKink(
                    FormulaNumbers.Equal(sheet.Symbol(kink.Quantity), sheet.Digits.Shown(kink.Value)),
                    Digits.InFull(kink.Kink),
                    kink.IsAt,
                    [.. group.Take(MostNotes).Select(d => sheet.Symbol(d.Place))],
                    group.Count() > MostNotes
                )
            );
        }
    }

    private static Block Verdict(Worksheet sheet, GradientProof proof)
    {
        if (proof.Worst is not { } worst)
        {
            return new Block.Note(sheet.Text.ProofSaysNothing);
        }

        var (compared, parting) = (proof.Differences.Count(d => d.IsCompared), proof.Differences.Count(d => !d.Agrees));
        var verdict = sheet.Text.ProofVerdict(compared, proof.Differences.Count - compared, parting, sheet.Symbol(worst.Place), Rough.Shown(worst.Difference), Rough.Shown(worst.Bound));
        return parting == 0 ? new Block.Paragraph(verdict) : new Block.Note(verdict);
    }
}
