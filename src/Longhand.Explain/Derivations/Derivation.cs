using Longhand.Backpropagation;
using Longhand.Explain.Documents;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Explain.Derivations;

/// <summary>
/// The complete working of a problem as a document: what is given, the forward pass, the loss, every gradient, the update, the
/// tables. It projects traces and computes nothing; its blocks are made one by one, as they are asked for.
/// </summary>
public sealed class Derivation
{
    /// <summary>The largest network that is worked twice: every number of a step by hand takes a hundred bytes.</summary>
    private const int MostComparedParameters = 20_000;

    /// <summary>The largest problem, in products of one pass, whose steps are worked twice to compare exact and by hand.</summary>
    private const long MostComparedProducts = 2_000_000;

    /// <summary>The same of several steps together: a number by hand costs far more than one in double.</summary>
    private const long MostComparedInRun = 50_000;

    private readonly Problem _problem;
    private readonly DerivationOptions _options;

    /// <summary>Prepares a derivation.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="options">How it is worked and shown; null leaves everything at its default.</param>
    /// <exception cref="ArgumentException">The selection belongs to another network, or no step that is shown has anything of it, or more digits are asked for than there are.</exception>
    public Derivation(Problem problem, DerivationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(problem);
        (_problem, _options) = (problem, options ?? new DerivationOptions());
        var least = _options.Rounding.Count == DigitCount.Decimals ? 0 : 1;
        if (_options.Rounding.Digits < least || _options.Rounding.Digits > Rounding.MostDigits)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{_options.Rounding.Digits} digits are asked for; it has to be from {least} to {Rounding.MostDigits}."),
                nameof(options)
            );
        }

        if (!_options.Only.Fits(problem.Network.Definition))
        {
            throw new ArgumentException("The selection was read for another network; read it for this problem.", nameof(options));
        }

        if (!_options.Only.IsAll)
        {
            _options.Only.Check(problem, Show);
        }
    }

    /// <summary>The title of the document.</summary>
    public string Title => _problem.Title ?? _options.Sentences.DefaultTitle;

    private ShownSteps Show => _options.Show ?? ShownSteps.Default(_problem);

    /// <summary>
    /// About how many equations the document has. Of a selection the first step that has something of it is worked, and counts for each that
    /// is shown; 0 where that step cannot be worked.
    /// </summary>
    public long Equations()
    {
        if (_options.Only.IsAll)
        {
            return DerivationSize.Equations(_problem, _options);
        }

        var having = Show.Batches(_problem).Where(batch => batch.Shown > 0 && _options.Only.IsIn(_problem, batch.Step)).ToArray();
        try
        {
            var first = having.Length == 0 ? null : Steps().ElementAtOrDefault(having[0].Step - 1);
            return first is null ? 0 : having.Sum(batch => batch.Shown) * new Worksheet(first, null, _options, 1).Scope.Equations;
        }
        catch (StepException)
        {
            return 0;
        }
    }

    /// <summary>The document, piece by piece.</summary>
    /// <exception cref="NonFiniteException">A number of a step is not finite; the document ends before that step.</exception>
    public IEnumerable<Block> Blocks() =>
        _options.IsCarried ? Blocks(value => new Carried(value, _options.Rounding)) : _options.IsSingle ? Blocks(F32.From) : Blocks(F64.From);

    /// <summary>The steps of the problem, as the derivation sees them.</summary>
    public IEnumerable<StepView> Steps() =>
        _options.IsCarried ? Views(value => new Carried(value, _options.Rounding)) : Exact();

    private IEnumerable<Block> Blocks<T>(Func<double, T> lift)
        where T : struct, IScalar<T>
    {
        var text = _options.Sentences;
        var (number, hidden, worked) = (1, 0, 0);
        var (show, most) = (Show, ShownSteps.MostSteps(_problem));
        var run = new RunSection(_problem, _options);
        StepView? last = null;
        using var others = Others(Math.Min(show.HasLast ? int.MaxValue : show.Largest, most))?.GetEnumerator();
        foreach (var view in Views(lift))
        {
            // A run that ends before it reaches what was asked for shows how far it came.
            var isLast = view.Stopped != StopReason.None || view.Number == most;
            var isShown = show.Contains(view.Number, isLast) || (isLast && (last is null || hidden == 1));
            var other = Next(others);
            var sheet = isShown || last is null ? new Worksheet(view, other, _options, number) : null;
            foreach (var block in last is null ? Beginning(sheet!, show, isShown) : [])
            {
                yield return block;
            }

            if (isShown && hidden > 0)
            {
                yield return new Block.Paragraph(text.StepsBetween(hidden, view.Number - 1));
            }

            foreach (var block in isShown ? StepBlocks(sheet!, isAfterHidden: hidden > 0) : [])
            {
                yield return block;
            }

            run.Add(view, isShown);
            hidden = isShown ? 0 : hidden > 0 ? hidden : view.Number;
            (number, last, worked) = (sheet?.NextNumber ?? number, view, view.Number);
        }

        foreach (var block in End(last, show, worked).Concat(run.Write()))
        {
            yield return block;
        }
    }

    /// <summary>What stands before the first step.</summary>
    private IEnumerable<Block> Beginning(Worksheet sheet, ShownSteps show, bool isShown)
    {
        yield return new Block.Heading(1, Prose.Text(Title));
        yield return new Block.Paragraph(sheet.Text.Introduction(_problem.HasManySteps));
        if (isShown && sheet.Scope.Equations > 0)
        {
            yield return Selected(sheet);
        }

        if (!ReferenceEquals(show, ShownSteps.All))
        {
            yield return new Block.Paragraph(sheet.Text.StepsShown(show.Ranges, show.HasLast, isDefault: _options.Show is null, mayEnd: _problem.Until is not null && show.Largest > 1));
        }

        foreach (var block in GivenSection.Write(sheet))
        {
            yield return block;
        }
    }

    /// <summary>How much of the first step that is shown is shown of it.</summary>
    private static Block.Note Selected(Worksheet sheet) =>
        new(sheet.Text.Selected(sheet.Options.Only.Text, sheet.Scope.Equations, DerivationSize.EquationsOfStep(sheet.Problem, sheet.Options, sheet.Step.Number)));

    /// <summary>Why there are no more steps, and which are missing.</summary>
    private IEnumerable<Block> End(StepView? last, ShownSteps show, int worked)
    {
        if (last is not null && last.Stopped != StopReason.None)
        {
            yield return new Block.Paragraph(_options.Sentences.Stopped(last.Number, last.Stopped));
        }

        if (show.Ranges.Any(range => range.To > worked && range.To != int.MaxValue))
        {
            yield return new Block.Note(_options.Sentences.StepsMissing(Math.Max(worked + 1, show.Ranges.First(range => range.To > worked).From), worked));
        }
    }

    private static IEnumerable<Block> StepBlocks(Worksheet sheet, bool isAfterHidden)
    {
        var (text, problem) = (sheet.Text, sheet.Problem);
        var isOne = !problem.HasManySteps;
        if (!isOne)
        {
            yield return new Block.Heading(2, text.StepHeading(sheet.Step.Number)) { Step = sheet.Step.Number };
            foreach (var block in Standing(sheet, isAfterHidden))
            {
                yield return block;
            }

            if (!sheet.Options.Only.IsAll && sheet.Scope.Equations == 0)
            {
                yield break;
            }
        }

        var sections = LookAhead(sheet).Concat(OfDropout(sheet)).Concat(sheet.Step.Examples.Where(sheet.Scope.HasExample).SelectMany(example => OfExample(sheet, example))).Concat(After(sheet));
        foreach (var (heading, blocks) in sections)
        {
            yield return heading with { Level = isOne ? 2 : 3 };
            foreach (var block in blocks)
            {
                yield return block;
            }
        }
    }

    /// <summary>What a step among others begins with: the numbers that no line above gives.</summary>
    private static IEnumerable<Block> Standing(Worksheet sheet, bool isAfterHidden)
    {
        var isAll = sheet.Options.Only.IsAll;
        if (!isAll && sheet.Scope.Equations == 0)
        {
            return [new Block.Paragraph(sheet.Text.NothingSelected(sheet.Options.Only.Text))];
        }

        // Of a selection what was updated before and is not selected stands nowhere else, and other examples may enter.
        var given = sheet.Step.Number == 1 ? [] : !isAll ? GivenSection.Numbers(sheet) : isAfterHidden ? GivenSection.Parameters(sheet) : [];
        var standing = isAfterHidden ? given.Concat(GivenSection.Remembered(sheet)) : given;
        return !isAll && sheet.IsFirst && sheet.Step.Number != 1 ? standing.Prepend(Selected(sheet)) : standing;
    }

    private static IEnumerable<(Block.Heading Heading, IEnumerable<Block> Blocks)> LookAhead(Worksheet sheet)
    {
        if (sheet.Problem.Optimizer.LooksAhead)
        {
            yield return (Heading(Prose.Text(sheet.Text.LookAheadHeading)), UpdateSection.LookAhead(sheet));
        }
    }

    private static IEnumerable<(Block.Heading Heading, IEnumerable<Block> Blocks)> OfDropout(Worksheet sheet)
    {
        if (DropoutSection.Layers(sheet).Any())
        {
            yield return (Heading(Prose.Text(sheet.Text.DropoutHeading)), DropoutSection.Write(sheet));
        }
    }

    private static IEnumerable<(Block.Heading Heading, IEnumerable<Block> Blocks)> OfExample(Worksheet sheet, int example)
    {
        var (suffix, scope, layers) = (sheet.Problem.Examples.Length > 1 ? example + 1 : (int?)null, sheet.Scope, Enumerable.Range(0, sheet.Network.Layers.Length));
        if (layers.Any(l => scope.HasForward(l, example)))
        {
            yield return (Heading(sheet.Text.ForwardHeading(suffix), suffix), ForwardSection.Write(sheet, example));
        }

        if (scope.HasLoss(example))
        {
            yield return (Heading(sheet.Text.LossHeading(suffix), suffix), LossSection.OfExample(sheet, example));
        }

        if (layers.Any(l => scope.HasBackward(l, example)))
        {
            yield return (Heading(sheet.Text.BackwardHeading(suffix), suffix), BackwardSection.Write(sheet, example));
        }
    }

    private static IEnumerable<(Block.Heading Heading, IEnumerable<Block> Blocks)> After(Worksheet sheet)
    {
        if (LossSection.HasBatch(sheet) && (sheet.Scope.Works(new Quantity(QuantityKind.BatchLoss)) || sheet.Scope.Works(new Quantity(QuantityKind.WeightSum))))
        {
            yield return (Heading(Prose.Text(sheet.Text.BatchLoss)), LossSection.OfBatch(sheet));
        }

        // Of quantities of the passes alone there is no gradient and no update.
        if (!sheet.Options.Only.HasParameters)
        {
            yield break;
        }

        yield return (Heading(Prose.Text(sheet.Text.Gradients)), GradientSection.Write(sheet));
        yield return (Heading(Prose.Text(sheet.Text.ProofHeading)), ProofSection.Write(sheet));
        yield return (Heading(Prose.Text(sheet.Text.Update)), UpdateSection.Write(sheet));
        yield return (Heading(Prose.Text(sheet.Text.Result)), ResultSection.Write(sheet));
    }

    private static Block.Heading Heading(Prose text, int? example = null) => new(2, text) { Example = example };

    private IEnumerable<StepView> Exact() => _options.IsSingle ? Views(F32.From) : Views(F64.From);

    private IEnumerable<StepView> Views<T>(Func<double, T> lift)
        where T : struct, IScalar<T> => ReferenceEngine.Work(_problem, lift).Select(step => new StepView<T>(_problem, step, lift));

    /// <summary>The same steps under the other policy, to the last that may be shown; null where that is too much to be worked twice.</summary>
    private IEnumerable<StepView>? Others(int steps)
    {
        var products = (long)_problem.Network.Definition.Layout.Length * _problem.Batch(1).GetOffsetAndLength(_problem.Examples.Length).Length;
        var isTooLong = steps > 1 && products * steps > MostComparedInRun;
        if (products > MostComparedProducts || isTooLong || _problem.Network.Definition.Layout.Length > MostComparedParameters)
        {
            return null;
        }

        return (_options.IsCarried ? Exact() : Views(value => new Carried(value, _options.Rounding))).Take(steps);
    }

    /// <summary>The next step under the other policy; null where that one could not go on.</summary>
    private static StepView? Next(IEnumerator<StepView>? others)
    {
        try
        {
            return others is not null && others.MoveNext() ? others.Current : null;
        }
        catch (StepException)
        {
            return null;
        }
    }
}
