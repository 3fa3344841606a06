using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Model;

namespace Longhand.Cli.Tests;

/// <summary>A large derivation asks on a terminal, and says on another how far it has come.</summary>
public sealed class LargeOutputTests
{
    private const long Large = LargeOutput.MostEquations + 1;

    [Theory]
    [InlineData("y\n", true)]
    [InlineData("yes\n", true)]
    [InlineData("\n", false)]
    [InlineData("n\n", false)]
    [InlineData("", false)]
    public void On_a_terminal_it_asks_and_anything_but_yes_is_no(string answer, bool expected)
    {
        using var messages = new StringWriter();
        using var input = new StringReader(answer);
        Assert.Equal(expected, new LargeOutput(input, messages, isInteractive: true, hasProgress: false).IsWanted(305_704, "markdown"));
        Assert.Equal("longhand: about 305,704 equations, 106 MB; write all? [y/N] (--only shows a part, -o writes a file) ", messages.ToString());
    }

    [Theory]
    [InlineData(true, LargeOutput.MostEquations)]
    [InlineData(false, Large)]
    public void A_small_one_and_one_that_goes_elsewhere_are_written_without_a_question(bool isInteractive, long equations)
    {
        using var messages = new StringWriter();
        Assert.True(new LargeOutput(TextReader.Null, messages, isInteractive, hasProgress: false).IsWanted(equations, "text"));
        Assert.Empty(messages.ToString());
    }

    [Fact]
    public void The_progress_counts_equations_and_leaves_nothing_behind()
    {
        using var messages = new StringWriter();
        var blocks = new Derivation(Problem.Textbook).Blocks().OfType<Block.Equation>().First(e => e.Number is not null);
        var watched = new LargeOutput(TextReader.Null, messages, isInteractive: false, hasProgress: true).Watched(Enumerable.Repeat<Block>(blocks, 1200), Large);
        Assert.Equal(1200, watched.Count());
        Assert.Equal(["500 of about 2,001 equations", "1,000 of about 2,001 equations"], messages.ToString().Split("\r\u001b[K", StringSplitOptions.RemoveEmptyEntries));
        Assert.EndsWith("\r\u001b[K", messages.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_terminal_there_is_no_progress()
    {
        using var messages = new StringWriter();
        IEnumerable<Block> blocks = new Derivation(Problem.Textbook).Blocks();
        Assert.Same(blocks, new LargeOutput(TextReader.Null, messages, isInteractive: false, hasProgress: false).Watched(blocks, Large));
        Assert.Empty(messages.ToString());
    }

    [Fact]
    public void A_selection_is_counted_where_somebody_is_asked_or_told()
    {
        var options = new DerivationOptions { Only = Selection.Parse("layer1", Problem.Textbook) };
        var derivation = new Derivation(Problem.Textbook, options);
        long Counted(bool isInteractive, bool hasProgress) => new LargeOutput(TextReader.Null, TextWriter.Null, isInteractive, hasProgress).Equations(derivation);
        var shown = derivation.Blocks().OfType<Block.Equation>().Count(e => e.Number is not null);
        Assert.Equal((shown, shown, 0L), (Counted(true, false), Counted(false, true), Counted(false, false)));
    }

    [Fact]
    public void A_large_problem_goes_into_a_pipe_unasked()
    {
        using var folder = new TemporaryFolder();
        var weights = string.Join(',', Enumerable.Range(0, 60).Select(_ => "[" + string.Join(',', Enumerable.Repeat("0.01", 40)) + "]"));
        File.WriteAllText(
            Path.Combine(folder.Path, "wide.json"),
            $$"""{ "network": { "inputs": 40, "layers": [{ "weights": [{{weights}}] }] }, "examples": [{ "x": [{{string.Join(',', Enumerable.Repeat("1", 40))}}], "y": [{{string.Join(',', Enumerable.Repeat("0", 60))}}] }] }"""
        );
        var output = LonghandProcess.Run("explain", Path.Combine(folder.Path, "wide.json"), "--form", "delta").Done();
        Assert.Contains("w₂₄₀₀⁺", output, StringComparison.Ordinal);
        Assert.Contains("What the step did", output, StringComparison.Ordinal);
    }
}
