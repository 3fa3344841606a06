using System.Globalization;
using System.Text.Json;
using Longhand.Backpropagation;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Rendering;
using Longhand.Explain.Wording;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Explain.Tests.Derivations;

public sealed class ManyStepsTests
{
    private static readonly Problem Adam = Samples() with { Steps = 40 };

    [Theory]
    [InlineData("1,last", "1 40")]
    [InlineData("7", "7")]
    [InlineData("39..40", "39 40")]
    public void A_step_that_is_shown_has_the_lines_that_it_has_where_all_are_shown(string show, string steps)
    {
        var all = Lines(Adam, ShownSteps.All);
        var shown = Lines(Adam, ShownSteps.Parse(show, Adam));
        var suffixes = steps.Split(' ').Select(step => "@" + step).ToArray();
        Assert.Equal(all.Where(line => suffixes.Any(suffix => line.Id.EndsWith(suffix, StringComparison.Ordinal))), shown);
        Assert.NotEmpty(shown);
    }

    /// <summary>What the steps left behind that are not shown stands above the first line that uses it: as their own lines have it.</summary>
    [Fact]
    public void A_step_after_hidden_ones_begins_with_what_they_left_behind()
    {
        var left = Lines(Adam, ShownSteps.All).Where(line => line.Id.EndsWith("@6", StringComparison.Ordinal)).ToDictionary(line => line.Id, line => line.Sides.Split(" = ")[^1]);
        var tables = new Derivation(Adam, new DerivationOptions { Show = ShownSteps.Parse("7", Adam) }).Blocks()
            .SkipWhile(block => block is not Block.Heading { Step: 7 })
            .TakeWhile(block => block is not Block.Equation)
            .OfType<Block.Table>()
            .ToArray();
        string[] names = [.. Adam.Network.Definition.Layout.Parameters.Select(p => Adam.Names.Parameter(p.Index))];
        Assert.Equal([English.Instance.ParametersCaption, English.Instance.RememberedCaption], tables.Select(table => Text(table.Caption)));
        Assert.Equal(names.Select(name => left[$"{name}_new@6"]), tables[0].Rows.Select(row => Text(row[^1])));
        foreach (var (state, column) in Adam.Optimizer.State.Select((state, place) => (state, place + 1)))
        {
            Assert.Equal(names.Select(name => left[$"{state}_{name}_new@6"]), tables[1].Rows.Select(row => Text(row[column])));
        }
    }

    [Fact]
    public void By_hand_too_and_the_other_policy_keeps_in_step()
    {
        var options = new DerivationOptions { IsCarried = true, Rounding = DerivationOptions.DefaultCarried };
        var problem = Problem.Textbook with { Steps = 30 };
        string[] Differences(ShownSteps show) => [.. new Derivation(problem, options with { Show = show }).Blocks().OfType<Block.Table>().Where(t => Text(t.Caption) == English.Instance.PoliciesCaption).SelectMany(t => t.Rows).Select(row => Text(row[1]) + " " + Text(row[2]) + " " + Text(row[3]))];
        var (all, last) = (Differences(ShownSteps.All), Differences(ShownSteps.Parse("30", problem)));
        Assert.NotEmpty(last);
        Assert.Equal(all[^last.Length..], last);
    }

    [Fact]
    public void Json_has_every_step_and_the_lines_of_those_that_are_shown()
    {
        using var stream = new MemoryStream();
        new JsonResult(Adam, new DerivationOptions()).Write(stream);
        using var document = JsonDocument.Parse(stream.ToArray());
        Assert.Equal(40, document.RootElement.GetProperty("steps").GetArrayLength());
        var steps = document.RootElement.GetProperty("derivation").EnumerateArray().Select(line => line.GetProperty("id").GetString()!.Split('@')[1]).Distinct();
        Assert.Equal(["1", "40"], steps);
    }

    [Fact]
    public void A_reference_leads_to_an_equation_that_is_shown_and_numbers_have_no_gap()
    {
        var blocks = new Derivation(Adam, new DerivationOptions { Show = ShownSteps.Parse("3,last", Adam) }).Blocks().ToArray();
        int[] numbers = [.. blocks.OfType<Block.Equation>().Select(e => e.Number).OfType<int>()];
        Assert.Equal(Enumerable.Range(1, numbers.Length), numbers);
        var prose = blocks.SelectMany(block => block switch
        {
            Block.Equation { Remark: { } remark } => [remark],
            Block.Paragraph p => [p.Text],
            Block.Note n => [n.Text],
            Block.Bullets b => b.Items.ToArray(),
            Block.Table t => [.. t.Rows.SelectMany(row => row)],
            _ => Array.Empty<Prose>(),
        });
        Assert.All(prose.SelectMany(p => p.Pieces).OfType<Inline.Reference>(), reference => Assert.InRange(reference.Number, 1, numbers.Length));
    }

    [Fact]
    public void The_table_has_the_numbers_of_the_steps_and_at_most_thirty_besides_those_shown()
    {
        var problem = Adam with { Steps = 500, Optimizer = Adam.Optimizer.WithSchedule(Catalogue.Default.Schedules.First(s => !s.IsConstant)) };
        var derivation = new Derivation(problem, new DerivationOptions { Show = ShownSteps.Parse("1,2,77", problem) });
        var summaries = derivation.Steps().Select(step => step.Summary()).ToDictionary(step => step.Number.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);
        var rows = derivation.Blocks().OfType<Block.Table>().Single(t => Text(t.Caption) == English.Instance.RunCaption).Rows.ToArray();
        Assert.InRange(rows.Length, 30, 34);
        Assert.Superset(new HashSet<string>(["1", "2", "77", "500"]), rows.Select(row => Text(row[0])).ToHashSet());
        var digits = new Digits(DerivationOptions.DefaultShown, isCarried: false);
        foreach (var row in rows)
        {
            var step = summaries[Text(row[0])];
            Assert.Equal(
                new[] { step.Loss, step.LossAfter, step.GradientNorm, step.LearningRate }.Select(value => Text(Prose.Of(digits.Shown(value)))),
                row.Skip(1).Select(Text)
            );
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(12)]
    [InlineData(999)]
    [InlineData(2001)]
    [InlineData(30_011)]
    public void The_curve_has_the_losses_and_round_numbers_on_its_axes(int steps)
    {
        var problem = Small with { Steps = steps };
        var curve = new Derivation(problem, new DerivationOptions { Show = ShownSteps.Parse("last", problem) }).Blocks().OfType<Block.Curve>().Single();
        var points = Assert.Single(Assert.Single(curve.Lines).Pieces);
        Assert.InRange(points.Length, Math.Min(steps, 400), RunHistory.Most + 2);
        Assert.Equal((1.0, steps), (points[0].X, points[^1].X));
        Assert.InRange(curve.Horizontal.Ticks.Length, 2, 11);
        Assert.InRange(curve.Vertical.Ticks.Length, 2, 7);
        Assert.All(curve.Horizontal.Ticks, tick => Assert.Contains(points, point => point.X == tick));
        Assert.Equal(curve.Horizontal.Ticks, curve.Lines[0].Samples.Select(sample => sample.X));
        Assert.All(points, point => Assert.InRange(curve.Vertical.Place(point.Y), 0.0, 1.0));
    }

    [Fact]
    public void A_run_that_ends_before_a_step_that_was_asked_for_says_so()
    {
        var problem = Small with { Until = new Until(0.001, null, 5000) };
        var text = Paragraphs(new Derivation(problem, new DerivationOptions { Show = ShownSteps.Parse("1,4000..4002,last", problem) }));
        var last = new Derivation(problem).Steps().Last().Number.ToString("N0", CultureInfo.InvariantCulture);
        Assert.Contains($"Step 4,000 was to be shown, but there were {last} steps.", text);
        Assert.Contains(text, t => t.Contains("the loss over all examples is as small", StringComparison.Ordinal));
    }

    [Fact]
    public void A_run_that_ends_before_every_step_that_was_asked_for_shows_its_last()
    {
        var problem = Small with { Until = new Until(0.001, null, 5000) };
        var derivation = new Derivation(problem, new DerivationOptions { Show = ShownSteps.Parse("4000", problem) });
        Assert.Equal([derivation.Steps().Last().Number], derivation.Blocks().OfType<Block.Heading>().Where(heading => heading.Step is not null).Select(heading => heading.Step!.Value));
        Assert.Contains(Paragraphs(derivation), t => t.StartsWith("Shown in full, as far as the run goes: step 4,000; if it reaches none of them, its last step.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("all")]
    [InlineData("7")]
    [InlineData("2..5,last")]
    [InlineData("40,last")]
    public void The_size_that_is_told_beforehand_is_that_of_the_steps_that_are_shown(string? show)
    {
        var problem = Adam with { BatchSize = 2, Examples = [.. Adam.Examples, new Example([0.3, -0.4], [1.0])] };
        var options = new DerivationOptions { Show = show is null ? null : ShownSteps.Parse(show, problem) };
        Assert.Equal(DerivationSize.Equations(problem, options), new Derivation(problem, options).Blocks().OfType<Block.Equation>().Count(e => e.Number is not null));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Two_steps_need_no_curve(int steps, bool expected) =>
        Assert.Equal(expected, new Derivation(Small with { Steps = steps }).Blocks().OfType<Block.Curve>().Any());

    [Fact]
    public void What_is_shown_is_said_where_not_all_is()
    {
        Assert.Contains(Paragraphs(new Derivation(Small with { Steps = 11 })), t => t.StartsWith("Shown in full: step 1 and the last step.", StringComparison.Ordinal) && t.Contains("--show", StringComparison.Ordinal));
        Assert.DoesNotContain(Paragraphs(new Derivation(Small with { Steps = 10 })), t => t.StartsWith("Shown in full", StringComparison.Ordinal));
    }

    internal static Problem Small { get; } = new()
    {
        Network = Network.WithInputs(1).Layer(Activation.Of<Identity>(), [[2.0]]),
        Optimizer = Optimizer.Of<GradientDescent>().With("learningRate", 0.001),
        Examples = [new Example([1.0], [3.0])],
    };

    private static Problem Samples() => new()
    {
        Network = Network.WithInputs(2).Layer(Activation.Of<Tanh>(), [[0.1, -0.2], [0.4, 0.3]], Bias.PerUnit(0.01, -0.02)).Layer(Activation.Of<Sigmoid>(), [[0.5, -0.3]], Bias.Shared(0.1)),
        Loss = Loss.OfCanonical<BinaryCrossEntropy>(),
        Optimizer = Optimizer.Of<Adam>().With("learningRate", 0.01),
        BatchSize = 1,
        Examples = [new Example([1.0, 0.5], [1.0]), new Example([-0.5, 0.25], [0.0])],
    };

    private static (string Id, string Left, string Sides, double? Value)[] Lines(Problem problem, ShownSteps show) =>
        [.. new Derivation(problem, new DerivationOptions { Show = show }).Blocks().OfType<Block.Equation>().Where(e => e.Value is not null)
            .Select(e => (e.Id, TextFormula.Of(e.Left).Line, string.Join(" = ", e.Sides.Select(side => TextFormula.Of(side.Formula).Line)), e.Value))];

    private static string[] Paragraphs(Derivation derivation) =>
        [.. derivation.Blocks().Select(block => block switch { Block.Paragraph p => Text(p.Text), Block.Note n => Text(n.Text), _ => string.Empty })];

    internal static string Text(Prose prose) =>
        string.Concat(prose.Pieces.Select(piece => piece switch
        {
            Inline.Words w => w.Text,
            Inline.Strong s => s.Text,
            Inline.Code c => c.Text,
            Inline.Math m => TextFormula.Of(m.Formula).Line,
            _ => string.Empty,
        }));
}
