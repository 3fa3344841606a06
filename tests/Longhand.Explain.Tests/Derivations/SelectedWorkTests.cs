using Longhand.Backpropagation;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Rendering;
using Longhand.Explain.Tests.Reading;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Explain.Tests.Derivations;

/// <summary>What a selection rests on is shown, all of it, and in an order in which nothing is used before it is defined.</summary>
public sealed class SelectedWorkTests
{
    private const int Networks = 400;

    [Fact]
    public void Every_equation_of_a_random_selection_read_back_and_worked_again_is_the_number_of_the_trace()
    {
        var (equations, whole) = (0, 0L);
        for (var number = 1; number <= Networks; number++)
        {
            var problem = RandomProblems.Make(number);
            var options = new DerivationOptions { Terms = DerivationOptions.AllTerms, Only = Random(problem, number) };
            equations += ShownWork.Check(problem, PageReader.Of("text"), $"problem {number}, {options.Only.Text}", options);
            whole += DerivationSize.Equations(problem, options);
        }

        Assert.True(equations > 10 * Networks && equations < whole * 3 / 4, $"{equations} equations of {whole}");
    }

    [Fact]
    public void Nothing_is_used_before_it_is_defined_in_any_random_selection()
    {
        for (var number = 1; number <= Networks; number++)
        {
            var problem = RandomProblems.Make(number);
            CheckOrder(problem, new DerivationOptions { Terms = 1 + (number % 3), Only = Random(problem, number) }, $"problem {number}");
        }
    }

    [Theory]
    [InlineData("w5")]
    [InlineData("layer2[3,*]")]
    [InlineData("layer1[*,2]")]
    [InlineData("layer1")]
    [InlineData("h4,o2")]
    [InlineData("b1..b7")]
    [InlineData("z_h3[2]")]
    [InlineData("delta_h5,a_o1[3]")]
    public void Nothing_is_used_before_it_is_defined_where_sums_are_shortened_and_values_stated(string selection)
    {
        var problem = LargeSumTests.Wide(seed: 7);
        foreach (var terms in (int[])[1, 3, 8])
        {
            CheckOrder(problem, new DerivationOptions { Terms = terms, Only = Selection.Parse(selection, problem) }, $"{selection}, {terms} terms");
            var dropped = DropoutProblems.Of(problem, _ => 0.5);
            CheckOrder(dropped, new DerivationOptions { Terms = terms, Only = Selection.Parse(selection, dropped) }, $"{selection}, {terms} terms, dropout");
        }
    }

    [Fact]
    public void Of_one_weight_its_own_way_is_shown_and_nothing_beside_it()
    {
        var ids = Ids(Problem.Textbook, "w5");
        Assert.Equal(
            ["z_h1", "z_h2", "a_h1", "a_h2", "z_y_hat", "a_y_hat", "L", "dL/da_y_hat", "da_y_hat/dz_y_hat", "delta_y_hat", "dL/dw5_paths", "dL/dw5", "w5_new", "L_drop"],
            ids
        );
        Assert.Equal(["z_h1", "a_h1"], Ids(Problem.Textbook, "a_h1"));
    }

    [Fact]
    public void The_sentence_says_how_many_equations_are_shown()
    {
        var options = new DerivationOptions { Only = Selection.Parse("w5,delta_h1", Problem.Textbook) };
        var blocks = new Derivation(Problem.Textbook, options).Blocks().ToArray();
        var words = string.Concat(blocks.OfType<Block.Note>().First().Text.Pieces.OfType<Inline.Words>().Select(words => words.Text));
        Assert.Contains($" rests on: {blocks.OfType<Block.Equation>().Count(e => e.Number is not null)} equations of about 41 ", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_a_layer_shows_the_largest_gradients_and_the_table_has_all()
    {
        var problem = LargeSumTests.Wide(seed: 7);
        var options = new DerivationOptions { Only = Selection.Parse("layer2[3,*]", problem) };
        var blocks = new Derivation(problem, options).Blocks().ToArray();
        var selected = problem.Network.Definition.Layout.Parameters.Count(options.Only.Contains);
        Assert.Equal(options.Terms, blocks.OfType<Block.Equation>().Count(e => e.Id.EndsWith("_new", StringComparison.Ordinal)));
        Assert.Contains(blocks.OfType<Block.Table>(), table => table.Rows.Count() == selected);
    }

    [Theory]
    [InlineData("x15", 0, 14)]
    [InlineData("layer1[12,16]", 0, 15)]
    [InlineData("layer1[12,16]", 1, 11)]
    [InlineData("z_h12", 1, 11)]
    [InlineData("h12", 1, 11)]
    public void The_drawing_shows_what_was_selected_wherever_it_stands(string selection, int column, int unit)
    {
        var problem = LargeSumTests.Wide(seed: 7);
        var diagram = new Derivation(problem, new DerivationOptions { Only = Selection.Parse(selection, problem) }).Blocks().OfType<Block.Diagram>().Single();
        var name = column == 0 ? problem.Names.Input(unit) : problem.Names.Unit(column - 1, unit);
        var place = diagram.Columns[column].ToList().FindIndex(node => node.Name == Symbols.Parse(name));
        Assert.True(new DiagramExcerpt(diagram, maximum: 5).IsShown(column, place));
        Assert.Contains(SvgColumn.Of(diagram.Columns[column]).Places, shown => shown == place);
    }

    [Fact]
    public void By_paths_alone_the_sum_over_the_batch_refers_to_the_lines_by_paths()
    {
        var problem = Problem.Textbook with { Examples = [.. Problem.Textbook.Examples, new Example([0.3, 0.4], [0.5])] };
        int Count(Forms forms, QuantityKind kind) => new Derivation(problem, new DerivationOptions { Forms = forms }).Blocks().OfType<Block.Equation>().Count(e => e.Left.Quantity?.Kind == kind);
        Assert.Equal(0, Count(Forms.Paths, QuantityKind.ExampleGradient));
        Assert.Equal(Count(Forms.Delta, QuantityKind.ExampleGradient), Count(Forms.Paths, QuantityKind.PathGradient));
        Assert.Equal(DerivationSize.Equations(problem, new DerivationOptions { Forms = Forms.Paths }), new Derivation(problem, new DerivationOptions { Forms = Forms.Paths }).Blocks().OfType<Block.Equation>().Count(e => e.Number is not null));
    }

    [Theory]
    [InlineData("w5", "5")]
    [InlineData("w5", "1,5")]
    [InlineData("layer1", "2,last")]
    [InlineData("z_h1[3]", "3")]
    public void A_step_that_is_shown_begins_with_the_numbers_that_enter_in_it(string selection, string show)
    {
        var problem = Online(steps: 5);
        var options = new DerivationOptions { Only = Selection.Parse(selection, problem), Show = ShownSteps.Parse(show, problem) };
        CheckOrder(problem, options, $"{selection}, {show}");
        var step = new Derivation(problem, options).Steps().First(s => s.Number > 1 && options.Show.Contains(s.Number, s.Number == 5));
        var blocks = new Derivation(problem, options).Blocks().SkipWhile(block => block is not Block.Heading heading || heading.Step != step.Number);
        var values = Stated(blocks.TakeWhile(block => block is not Block.Equation)).ToDictionary(number => number.Quantity!, number => number.Text);
        var weight = Quantities.Parameter(problem.Network.Definition.Layout.Weight(0, 0, 0));
        Assert.Equal(new Digits(options.Rounding, isCarried: false).Shown(step.Value(weight), isGiven: true).Text, values[weight]);
        Assert.Contains(Quantities.Input(0, step.Examples[0]), values.Keys);
    }

    [Fact]
    public void The_sentence_counts_the_first_step_that_is_shown()
    {
        var problem = Online(steps: 5);
        var options = new DerivationOptions { Only = Selection.Parse("w5", problem), Show = ShownSteps.Parse("5", problem) };
        var blocks = new Derivation(problem, options).Blocks().ToArray();
        var words = string.Concat(blocks.OfType<Block.Note>().First().Text.Pieces.OfType<Inline.Words>().Select(words => words.Text));
        var equations = blocks.OfType<Block.Equation>().Count(e => e.Number is not null);
        Assert.Contains(FormattableString.Invariant($" rests on: {equations} equations of "), words, StringComparison.Ordinal);
        Assert.Equal(equations, new Derivation(problem, options).Equations());
    }

    [Theory]
    [InlineData(1, null, "The selection z_h1[3] has nothing in the only step: step 3 is the first that takes example 3; work so many with --steps 3 --show 3.")]
    [InlineData(2, null, "The selection z_h1[3] has nothing in the steps that are shown: step 3 is the first that takes example 3; work so many with --steps 3 --show 3.")]
    [InlineData(5, "1,2,4,last", "The selection z_h1[3] has nothing in the steps that are shown: step 3 is the first that takes example 3; ask for it with --show 3.")]
    public void A_selection_of_which_no_step_has_anything_is_refused(int steps, string? show, string expected)
    {
        var problem = Online(steps);
        var options = new DerivationOptions { Only = Selection.Parse("z_h1[3]", problem), Show = show is null ? null : ShownSteps.Parse(show, problem) };
        var refused = Assert.Throws<ArgumentException>(() => new Derivation(problem, options));
        Assert.StartsWith(expected, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_without_anything_selected_say_so_and_show_nothing_empty()
    {
        var problem = Online(steps: 3);
        var blocks = new Derivation(problem, new DerivationOptions { Only = Selection.Parse("z_h1[3]", problem) }).Blocks().ToArray();
        Assert.DoesNotContain(blocks, block => block is Block.Diagram);
        Assert.All(blocks.OfType<Block.Table>(), table => Assert.NotEmpty(table.Rows));
        Assert.Equal(2, blocks.Zip(blocks.Skip(1)).Count(pair => pair is (Block.Heading { Step: not null }, Block.Paragraph)));
        Assert.Equal(["z_h1"], blocks.OfType<Block.Equation>().Select(e => e.Id.Split('@', '[')[0]));
    }

    /// <summary>The textbook network with three examples, one a step.</summary>
    private static Problem Online(int steps)
    {
        var example = Problem.Textbook.Examples[0];
        return Problem.Textbook with
        {
            Examples = [example, example with { X = [3.0, -4.0] }, example with { X = [0.5, 7.0] }],
            BatchSize = 1,
            Steps = steps,
        };
    }

    private static IEnumerable<Formula.Number> Stated(IEnumerable<Block> blocks) =>
        blocks.OfType<Block.Table>().SelectMany(table => table.Rows).SelectMany(row => row).SelectMany(cell => cell.Pieces).OfType<Inline.Math>().Select(math => math.Formula).OfType<Formula.Number>().Where(number => number.Quantity is not null);

    private static string[] Ids(Problem problem, string selection) =>
        [
            .. new Derivation(problem, new DerivationOptions { Only = Selection.Parse(selection, problem) })
                .Blocks().OfType<Block.Equation>().Select(e => e.Id),
        ];

    /// <summary>One to three names, units, places, layers or quantities of a problem.</summary>
    private static Selection Random(Problem problem, int seed)
    {
        var (random, network, names) = (new SplitMix64(seed), problem.Network.Definition, problem.Names);
        var parameters = network.Layout.Parameters.ToArray();
        string Item()
        {
            var layer = random.NextInt32(network.Layers.Length);
            var unit = random.NextInt32(network.Layers[layer].Units);
            var parameter = parameters.Length == 0 ? null : names.Parameter(parameters[random.NextInt32(parameters.Length)].Index);
            return random.NextInt32(6) switch
            {
                0 when network.Layout.ParametersOf(layer).Any(p => p.IsShared || p.Unit == unit) => names.Unit(layer, unit),
                1 => $"z_{names.Unit(layer, unit)}",
                2 => $"delta_{names.Unit(layer, unit)}[{1 + random.NextInt32(problem.Batch(1).GetOffsetAndLength(problem.Examples.Length).Length)}]",
                4 when network.Layers[layer].HasDropout => (random.NextInt32(2) == 0 ? "m_" : "d_") + names.Unit(layer, unit),
                3 when network.Layout.ParametersOf(layer).Any() => $"layer{layer + 1}",
                _ => parameter ?? $"a_{names.Unit(layer, unit)}",
            };
        }

        return Selection.Parse(string.Join(',', Enumerable.Range(0, 1 + random.NextInt32(3)).Select(_ => Item())), problem);
    }

    /// <summary>Every quantity that an equation names stands before it: in an equation, in a table, or among what is given for all.</summary>
    private static void CheckOrder(Problem problem, DerivationOptions options, string what)
    {
        var (known, network) = (new HashSet<Quantity>(), problem.Network.Definition);
        foreach (var block in new Derivation(problem, options).Blocks())
        {
            if (block is Block.Table table)
            {
                known.UnionWith(table.Rows.SelectMany(row => row).SelectMany(cell => cell.Pieces).OfType<Inline.Math>().Select(math => math.Formula.Quantity).OfType<Quantity>());
            }

            if (block is Block.Equation { Value: not null } equation)
            {
                foreach (var quantity in Equations.Referred(equation).SelectMany(q => Meant(q, network)))
                {
                    Assert.True(known.Contains(quantity), $"{what}: {equation.Id} names {quantity}, which is not defined before");
                }

                known.Add(equation.Left.Quantity!);
            }
        }
    }

    /// <summary>What has to be known for a quantity to be known; a derivative that is a weight or an input by another name is known with it.</summary>
    private static IEnumerable<Quantity> Meant(Quantity q, NetworkDefinition network) => q.Kind switch
    {
        QuantityKind.MaskDerivative => [q with { Kind = QuantityKind.Mask }],
        QuantityKind.Constant or QuantityKind.DropoutShare or QuantityKind.State or QuantityKind.LossBefore or QuantityKind.LossAfter or QuantityKind.LookAhead => [],
        QuantityKind.InputDerivative => [Quantities.Parameter(network.Layout.Weight(q.Layer, q.Unit, q.Other))],
        QuantityKind.ParameterDerivative when q.Other >= 0 => [Quantities.InputOf(network, q.Layer, q.Other, q.Example)],
        QuantityKind.ParameterDerivative => [],
        QuantityKind.BatchLoss => [],
        _ => [q],
    };
}
