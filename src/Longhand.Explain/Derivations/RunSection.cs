using System.Collections.Immutable;
using Longhand.Backpropagation;
using Longhand.Explain.Documents;
using Longhand.Model;

namespace Longhand.Explain.Derivations;

/// <summary>A run of many steps as a whole: the loss of each in a table, and as a curve.</summary>
/// <param name="problem">The problem.</param>
/// <param name="options">How it is shown.</param>
internal sealed class RunSection(Problem problem, DerivationOptions options)
{
    /// <summary>How many steps the table has at the most, besides those that are shown in full and the last.</summary>
    public const int MostRows = 30;

    /// <summary>How many steps that are shown in full the table has at the most.</summary>
    private const int MostShown = 100;

    /// <summary>A run of fewer steps is seen at a glance.</summary>
    private const int FewestSteps = 3;

    private readonly List<StepSummary> _shown = [];

    private RunHistory History { get; } = new();

    /// <summary>Takes a step into account.</summary>
    /// <param name="step">The step.</param>
    /// <param name="isShown">Whether it was shown in full.</param>
    public void Add(StepView step, bool isShown)
    {
        var summary = step.Summary();
        History.Add(summary);
        if (isShown && _shown.Count < MostShown)
        {
            _shown.Add(summary);
        }
    }

    /// <summary>The section; nothing where there are two steps or fewer.</summary>
    public IEnumerable<Block> Write()
    {
        if (History.Count < FewestSteps)
        {
            yield break;
        }

        var (text, symbols) = (options.Sentences, new Symbols(problem));
        var loss = new Formula.Name(symbols.Loss);
        var rows = Rows();
        yield return new Block.Heading(2, Prose.Text(text.RunHeading));
        yield return new Block.Paragraph(text.RunIntroduction(History.Count, rows.Length, isBatchSplit: problem.Batch(1).GetOffsetAndLength(problem.Examples.Length).Length < problem.Examples.Length));
        yield return Table(symbols, rows);
        yield return RunCurve.Of(text.RunCurveCaption(loss), new Formula.Name(new Symbol(text.RunAxis)), loss, History);
        if (History.Stride > 1)
        {
            yield return new Block.Paragraph(text.RunCurveStride(History.Stride));
        }
    }

    private Block.Table Table(Symbols symbols, ImmutableArray<StepSummary> rows)
    {
        var (text, digits) = (options.Sentences, new Digits(options.Rounding, options.IsCarried));
        var hasRate = !problem.Optimizer.Schedule.IsConstant;
        var norm = symbols.Of(new Quantity(QuantityKind.GradientNorm));
        TableColumn Numeric(Prose header) => new(header, true);
        ImmutableArray<TableColumn> columns =
        [
            Numeric(Prose.Text(text.Step)),
            Numeric(Prose.Of($"{text.Before} {new Formula.Name(symbols.Loss)}")),
            Numeric(Prose.Of($"{text.After} {symbols.Of(new Quantity(QuantityKind.LossAfter))}")),
            Numeric(text.GradientColumn(norm)),
        ];
        ImmutableArray<Prose> Row(StepSummary step)
        {
            Prose[] cells = [Prose.Of($"{step.Number}"), Shown(digits, step.Loss), Shown(digits, step.LossAfter), Shown(digits, step.GradientNorm)];
            return [.. hasRate ? cells.Append(Shown(digits, step.LearningRate)) : cells];
        }

        return new(Prose.Text(text.RunCaption), hasRate ? columns.Add(Numeric(Prose.Of($"{new Formula.Name(symbols.ScheduledRate)}"))) : columns, rows.Select(Row));
    }

    private static Prose Shown(Digits digits, double value) => Prose.Of(digits.Shown(value));

    /// <summary>Steps that are evenly spread over those that are kept, those that are shown in full, and the last.</summary>
    private ImmutableArray<StepSummary> Rows()
    {
        StepSummary[] kept = [.. History.Steps];
        var even = kept.Where((_, place) => (long)place * MostRows % kept.Length < MostRows);
        return [.. even.Concat(_shown).Append(kept[^1]).DistinctBy(step => step.Number).OrderBy(step => step.Number)];
    }
}
