using System.Collections.Immutable;
using Longhand.Backpropagation;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Wording;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Explain.Gradcheck;

/// <summary>What a check of gradients found, as a document: a table, the worst, the bounds, and what could not be compared.</summary>
public sealed class GradientCheckDocument
{
    /// <summary>How many rows the table has at the most; of more comparisons it has the worst.</summary>
    public const int MostRows = 20;

    private static readonly Digits Shown = new(DerivationOptions.DefaultShown, isCarried: false);
    private static readonly Digits Rough = new(new Rounding(2, DigitCount.Significant), isCarried: false);

    private readonly GradientReport _report;
    private readonly Sentences _text;
    private readonly NetworkNames _names;
    private readonly Symbols _symbols;

    /// <summary>Prepares the document.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="sentences">The language; null is English.</param>
    public GradientCheckDocument(GradientReport report, Sentences? sentences = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        (_report, _text, _names, _symbols) = (report, sentences ?? English.Instance, report.Problem.Names, new Symbols(report.Problem, sentences));
    }

    /// <summary>The title of the document.</summary>
    public string Title => _text.GradientCheckTitle;

    /// <summary>The name by which programs know a number: w1, x1[2].</summary>
    /// <param name="comparison">The comparison.</param>
    internal string Identifier(GradientComparison comparison) => comparison.Place.Identifier(_report.Problem, _names);

    /// <summary>The document.</summary>
    public IEnumerable<Block> Blocks()
    {
        yield return new Block.Heading(1, Prose.Text(Title));
        yield return new Block.Paragraph(_text.GradientCheckIntroduction(DifferenceQuotient.Step, DifferenceQuotient.Of(_symbols.Loss)));
        if (_report.Problem.Network.Definition.HasDropout)
        {
            yield return new Block.Paragraph(_text.MasksOfCheck);
        }

        yield return Table();
        var left = _report.Comparisons.Count - MostRows;
        if (left > 0)
        {
            yield return new Block.Paragraph(_text.OtherComparisons(left));
        }

        foreach (var note in Notes())
        {
            yield return note;
        }

        yield return new Block.Paragraph(_text.GradientCheckBounds(_report.Roundings, Digits.InFull(GradientCheck.OfGradient), Digits.InFull(GradientCheck.OfLoss), IsWidened));
        yield return Verdict();
    }

    private bool IsWidened => _report.Comparisons.Any(c => c.ComparesCentral && c.IsWidened && c.Agrees);

    private Block.Table Table()
    {
        var rows = _report.Comparisons.Count <= MostRows
            ? _report.Comparisons
            : [.. _report.Comparisons.OrderByDescending(c => c.Excess).Take(MostRows)];
        return new(
            Prose.Text(_text.GradientCheckCaption),
            [
                new TableColumn(Prose.Text(_text.Parameter), false),
                new TableColumn(Prose.Text(_text.ByBackpropagation), true),
                new TableColumn(Prose.Text(_text.ByDualNumbers), true),
                new TableColumn(Prose.Text(_text.ByDifferences), true),
                new TableColumn(Prose.Text(_text.DualApart), true),
                new TableColumn(Prose.Text(_text.DifferencesApart), true),
            ],
            rows.Select(Row)
        );
    }

    private ImmutableArray<Prose> Row(GradientComparison c)
    {
        var name = Prose.Of(_symbols.Of(c.Place));
        return
        [
            c.Agrees ? name : _text.Parts(name),
            Prose.Of(Shown.Shown(c.Backpropagation)),
            Prose.Of(Shown.Shown(c.Dual)),
            Prose.Of(Shown.Shown(c.Central)),
            c.ComparesDual ? Prose.Of(Rough.Shown(c.DualDifference)) : Prose.Text(_text.AtKink),
            c.ComparesCentral ? Prose.Of(Rough.Shown(c.CentralDifference)) : Prose.Text(_text.AtKink),
        ];
    }

    /// <summary>Each kink once, with what cannot be compared because of it.</summary>
    private IEnumerable<Block.Note> Notes()
    {
        const int MostNotes = 10;
        var near = _report.Comparisons.Where(c => c.Kink is not null).GroupBy(c => (c.Kink!.Quantity, c.Kink.Kink)).Take(MostNotes);
        foreach (var group in near)
        {
            var kink = group.First().Kink!;
            yield return new Block.Note(
                _text.NearKink(
                    FormulaNumbers.Equal(_symbols.Of(kink.Quantity), Shown.Shown(kink.Value)),
                    Digits.InFull(kink.Kink),
                    kink.IsAt,
                    [.. group.Take(MostNotes).Select(c => _symbols.Of(c.Place))],
                    group.Count() > MostNotes
                )
            );
        }
    }

    private Block Verdict()
    {
        if (_report.Worst is not { } worst)
        {
            return new Block.Note(_text.NothingCompared(_report.Comparisons.Count));
        }

        var (compared, parting) = (_report.Compared, _report.Comparisons.Count(c => !c.Agrees));
        var (name, isDual) = (_symbols.Of(worst.Place), worst.DualExcess >= worst.CentralExcess);
        var (difference, bound) = isDual ? (worst.DualDifference, worst.DualBound) : (worst.CentralDifference, worst.CentralBound);
        return parting == 0
            ? new Block.Paragraph(_text.GradientsAgree(compared, _report.Comparisons.Count - compared, name, Rough.Shown(difference), isDual, Rough.Shown(bound)))
            : new Block.Note(_text.GradientsPart(parting, compared, name, Rough.Shown(difference), isDual, Rough.Shown(bound)));
    }
}
