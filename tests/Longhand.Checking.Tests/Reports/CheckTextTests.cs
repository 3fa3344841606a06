using Longhand.Checking.Reports;
using Longhand.Checking.Tests.Restyling;

namespace Longhand.Checking.Tests.Reports;

/// <summary>What a person reads in the terminal.</summary>
public sealed class CheckTextTests
{
    [Fact]
    public void The_report_on_a_notebook_is_the_approved_one() =>
        Approved.Check("Reports/notebook.approved.txt", CheckText.Write(Checker.Check(Notebook.Text), Notebook.Text));

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    public void No_line_is_wider_than_the_terminal_and_nothing_moves_its_cursor(int width)
    {
        foreach (var working in Enumerable.Range(0, 16).Select(k => Spoiler.Make((k * 1000) + 7, Spoiler.Kinds[k % Spoiler.Kinds.Count], 1 + (k % 2), withProblem: true)))
        {
            var written = CheckText.Write(Checker.Check(working.Text, working.Problem), working.Text, width);
            Assert.All(written.Split('\n'), line => Assert.True(Columns(line) <= width, line));
            Assert.DoesNotContain(written, c => char.IsControl(c) && c != '\n');
        }
    }

    [Fact]
    public void Of_a_long_line_the_part_with_the_number_is_quoted()
    {
        var text = Notebook.Text.Replace("- ∂L/∂w6 = ", new string('-', 200) + " ∂L/∂w6 = ", StringComparison.Ordinal);
        var lines = CheckText.Write(Checker.Check(text), text).Split('\n');
        var quote = Array.FindIndex(lines, line => line.StartsWith("  26 │ … ", StringComparison.Ordinal));
        Assert.EndsWith("0.0711·0.5769 = 0.0450", lines[quote], StringComparison.Ordinal);
        Assert.Equal(lines[quote].IndexOf("0.0450", StringComparison.Ordinal), lines[quote + 1].IndexOf('^', StringComparison.Ordinal));
    }

    [Fact]
    public void Colour_is_all_that_a_terminal_adds()
    {
        var report = Checker.Check(Notebook.Text);
        var (plain, coloured) = (CheckText.Write(report, Notebook.Text), CheckText.Write(report, Notebook.Text, hasColour: true));
        Assert.Contains("\u001b[1;31m0.0450\u001b[0m", coloured, StringComparison.Ordinal);
        Assert.Equal(plain, System.Text.RegularExpressions.Regex.Replace(coloured, "\u001b\\[[0-9;]*m", string.Empty, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public void Without_a_mistake_that_is_said_and_with_numbers_that_were_not_understood_it_is_said_of_the_others()
    {
        const string Right = "x1 = 0.5, y = 1, η = 0.1, w1 = 0.4, w2 = 0.7\nz_h1 = 0.4·0.5 = 0.2\na_h1 = σ(0.2) = 0.5498\nz_o = 0.7·0.5498 = 0.3849\nŷ = σ(0.3849) = 0.5951\nL = ½(0.5951 - 1)² = 0.0820\n";
        Assert.StartsWith("No mistake was found.\n", CheckText.Write(Checker.Check(Right), Right), StringComparison.Ordinal);
        const string More = Right + "The velocity κ = 0.7312 was good.\n";
        Assert.StartsWith("No mistake was found in the 10 numbers that were understood; 1 was not.\n", CheckText.Write(Checker.Check(More), More), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_was_copied_wrongly_is_told_with_the_line_that_has_it_right()
    {
        var text = Notebook.Text.Replace("0.00954·0.6 = 0.00572", "0.00945·0.6 = 0.00672", StringComparison.Ordinal);
        var written = string.Join(' ', CheckText.Write(Checker.Check(text, Checker.Check(Notebook.Text).Problem), text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("The delta δ_h₂ is put in as 0.00945; it should be 0.00954.", written, StringComparison.Ordinal);
        Assert.Contains("line 28 has 0.00954, and here it was copied otherwise.", written, StringComparison.Ordinal);
    }

    private static int Columns(string line) => new System.Globalization.StringInfo(line).LengthInTextElements;
}
