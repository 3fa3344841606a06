using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Rendering;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Testing;

namespace Longhand.Explain.Tests.Rendering;

public sealed class TextRendererTests
{
    private const int Problems = 30;

    // Rules, brackets, the bar of a note and the arrow of a remark.
    private const string Frame = "─═│↳()⎛⎜⎝⎞⎟⎠";

    public static TheoryData<string, int> Widths => new()
    {
        { "textbook", 60 }, { "textbook", 80 }, { "softmax", 80 }, { "everything", 80 }, { "everything", 100 }, { "batch", 60 },
    };

    [Theory]
    [MemberData(nameof(Widths))]
    public void No_line_is_wider_than_the_terminal(string problem, int width)
    {
        var given = problem switch
        {
            "softmax" => Samples.SoftmaxAdam,
            "everything" => Samples.Everything,
            "batch" => Batch,
            _ => Problem.Textbook,
        };
        using var writer = new StringWriter { NewLine = "\n" };
        new TextRenderer(writer, width).Render(new Derivation(given).Blocks(), "title");

        Assert.All(writer.ToString().Split('\n'), line => Assert.True(TextBox.Columns(line) <= width, line));
    }

    /// <summary>Matrices of one row in a sum over examples.</summary>
    private static Problem Batch =>
        new()
        {
            Network = Network
                .WithInputs(2)
                .Layer(Activation.Of<Tanh>(), [[0.5, -0.4], [0.3, null], [-0.2, 0.1]], Bias.PerUnit(0.1, 0, -0.1))
                .Layer(Activation.Of<Identity>(), [[0.9, -0.3, 0.2]], Bias.PerUnit(0.05)),
            Regularization = new Regularization(L2: 0.1),
            Examples = [new Example([1, 0.5], [0.4]), new Example([-0.5, 0.25], [-0.1]), new Example([0.2, 0.7], [0.3])],
        };

    public static TheoryData<int> RandomWidths => [60, 64, 72, 80, 100, 140, 200];

    /// <summary>The exception is what has no place to break at: a single name or number behind its sign.</summary>
    [Theory]
    [MemberData(nameof(RandomWidths))]
    public void No_line_of_any_problem_is_wider_than_the_terminal_but_for_a_single_number(int width)
    {
        for (var number = 0; number <= Problems; number++)
        {
            foreach (var line in Written(new Derivation(Given(number)).Blocks(), width).Split('\n'))
            {
                var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                Assert.True(TextBox.Columns(line) <= width || parts.Length <= 2, $"Problem {number}, {width} columns: {line}");
            }
        }
    }

    [Fact]
    public void Nothing_is_lost_at_any_width()
    {
        for (var number = 0; number <= Problems; number++)
        {
            foreach (var block in new Derivation(Given(number)).Blocks().Where(block => block is not (Block.Diagram or Block.Curve)))
            {
                var wide = Content(block, 1000);
                foreach (var width in RandomWidths)
                {
                    Assert.Equal(wide, Content(block, width));
                }
            }
        }
    }

    /// <summary>The first has a matrix that is wider than a line by itself.</summary>
    private static Problem Given(int number) =>
        number > 0
            ? RandomProblems.Make(number)
            : new Problem
            {
                Network = Network
                    .WithInputs(9)
                    .Layer(Activation.Of<Tanh>(), [.. Enumerable.Range(0, 2).Select(j => Enumerable.Range(1, 9).Select(i => (double?)(0.013579 * (i + j))).ToArray())], Bias.Shared(0.1)),
                Examples = [new Example([1, 2, 3, 4, 5, 6, 7, 8, 9], [0, 1])],
            };

    /// <summary>What a block says, however its lines are broken: of an equation every character, of a table every word.</summary>
    private static string Content(Block block, int width)
    {
        var text = string.Concat(Written([block], width).Select(c => Frame.Contains(c, StringComparison.Ordinal) ? ' ' : c));
        var words = text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return block switch
        {
            Block.Equation => string.Concat(words.SelectMany(word => word).Order()),
            Block.Table => string.Join(' ', words.Distinct().Order(StringComparer.Ordinal)),
            _ => string.Join(' ', words),
        };
    }

    private static string Written(IEnumerable<Block> blocks, int width)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        new TextRenderer(writer, width).Render(blocks, "title");
        return writer.ToString();
    }
}
