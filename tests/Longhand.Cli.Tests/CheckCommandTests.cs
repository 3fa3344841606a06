using System.Text;
using System.Text.Json;

namespace Longhand.Cli.Tests;

/// <summary>longhand check: the first mistake in somebody's working, from the command line.</summary>
public sealed class CheckCommandTests
{
    private const string Right = "x1 = 0.5, y = 1, η = 0.1, w1 = 0.4, w2 = 0.7\nz_h1 = 0.4·0.5 = 0.2\na_h1 = σ(0.2) = 0.5498\nz_o = 0.7·0.5498 = 0.3849\nŷ = σ(0.3849) = 0.5951\nL = ½(0.5951 - 1)² = 0.0820\n";

    private static string Sample { get; } = Path.Combine(Repository.Root, "samples/working.md");

    private static string Problem { get; } = Path.Combine(Repository.Root, "samples/textbook.json");

    [Fact]
    public void A_working_with_a_mistake_is_answered_with_1_and_the_line()
    {
        var ran = LonghandProcess.Run("check", Sample);
        Assert.Equal((1, string.Empty), (ran.Exit, ran.Errors));
        Assert.StartsWith("The first mistake is in line 34, column 66:", ran.Output, StringComparison.Ordinal);
        Assert.Contains("The delta δ_h₂ is printed as 0.0173; it should be 0.0163.", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slip_in_the_last_digit_alone_is_answered_with_1_as_well()
    {
        using var folder = new TemporaryFolder();
        var ran = LonghandProcess.Run("check", folder.File("working.txt", Right.Replace("σ(0.3849) = 0.5951", "σ(0.3849) = 0.59506", StringComparison.Ordinal)));
        Assert.Equal(1, ran.Exit);
        Assert.Contains("1 misrounded.", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_right_working_is_answered_with_0()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("derivation.txt", LonghandProcess.Run("explain").Done());
        var output = LonghandProcess.Run("check", file, "--problem", Problem).Done();
        Assert.StartsWith("No mistake was found.\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("--problem", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_read_as_a_file_is_for_the_working_or_for_the_problem()
    {
        using var folder = new TemporaryFolder();
        var (file, text) = (folder.File("working.txt", Right), LonghandProcess.Run("explain").Done());
        Assert.Equal(LonghandProcess.Run("check", file).Done(), LonghandProcess.RunIn(null, Right, "check", "-").Done());
        Assert.Equal(
            LonghandProcess.RunIn(null, text, "check", "-", "--problem", Problem).Done(),
            LonghandProcess.RunIn(null, File.ReadAllText(Problem), "check", folder.File("derivation.txt", text), "--problem", "-").Done()
        );
        LonghandProcess.RunIn(null, Right, "check", "-", "--problem", "-").Refused("The working and the problem are both -; standard input is one of the two: name a file for the other.");
    }

    [Fact]
    public void A_file_is_written_where_one_is_named_and_the_status_is_the_same()
    {
        using var folder = new TemporaryFolder();
        var page = Path.Combine(folder.Path, "report.html");
        var ran = LonghandProcess.Run("check", Sample, "--format", "html", "-o", page);
        Assert.Equal((1, string.Empty, string.Empty), (ran.Exit, ran.Output, ran.Errors));
        Assert.Equal(LonghandProcess.Run("check", Sample, "--format", "html").Output, File.ReadAllText(page, Encoding.UTF8));
        var working = folder.File("working.txt", Right);
        LonghandProcess.Run("check", working, "-o", working).Refused($"--output {working} is the working itself; name another file.");
        var problem = folder.File("problem.json", "{}");
        LonghandProcess.Run("check", working, "--problem", problem, "-o", problem).Refused($"--output {problem} is the problem file itself; name another file.");
    }

    [Fact]
    public void Text_is_as_wide_as_it_is_told_and_has_no_escapes_in_a_pipe()
    {
        foreach (var width in new[] { 60, 100 })
        {
            var output = LonghandProcess.Run("check", Sample, "--width", width.ToString(System.Globalization.CultureInfo.InvariantCulture)).Output;
            Assert.InRange(output.Split('\n').Max(line => line.Length), width - 12, width);
            Assert.DoesNotContain(output, c => char.IsControl(c) && c != '\n');
        }

        LonghandProcess.Run("check", Sample, "--width", "80", "--format", "html").Refused("--width is for text, and the format is html: leave it out.");
    }

    [Fact]
    public void Json_is_what_the_contract_says()
    {
        using var json = JsonDocument.Parse(LonghandProcess.Run("check", Sample, "--format", "json").Output);
        var root = json.RootElement;
        var first = root.GetProperty("claims")[root.GetProperty("firstMistake").GetInt32()];
        Assert.Equal(["convention", "claims", "problem", "firstMistake", "summary"], root.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["line", "column", "quantity", "printed", "verdict", "kind", "masked", "expected", "exact", "from", "because"], first.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("wrong", "arithmetic", 34, "delta_h2"), (first.GetProperty("verdict").GetString(), first.GetProperty("kind").GetString(), first.GetProperty("line").GetInt32(), first.GetProperty("quantity").GetString()));
    }

    [Fact]
    public void The_problem_that_was_read_from_a_working_is_a_problem_file()
    {
        using var folder = new TemporaryFolder();
        using var json = JsonDocument.Parse(LonghandProcess.Run("check", Sample, "--format", "json").Output);
        var file = folder.File("problem.json", json.RootElement.GetProperty("problem").GetRawText());
        using var again = JsonDocument.Parse(LonghandProcess.Run("check", Sample, "--problem", file, "--format", "json").Output);
        Assert.Equal(json.RootElement.GetProperty("claims").GetRawText(), again.RootElement.GetProperty("claims").GetRawText());
    }

    [Fact]
    public void The_page_shows_the_working_with_its_claims_marked_and_loads_nothing()
    {
        var ran = LonghandProcess.Run("check", Sample, "--format", "html");
        Assert.Contains("<title>working.md, checked</title>", ran.Output, StringComparison.Ordinal);
        Assert.Contains("<mark class=\"wrong\" title=\"δ_h₂: a mistake, made here\">0.0173</mark>", ran.Output, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "there is no number in it")]
    [InlineData("Dear diary, today I learned nothing.", "there is no number in it")]
    [InlineData("a\0b 0.5", "it is no text; give a working in Markdown, LaTeX or plain text, in UTF-8.")]
    [InlineData("The weather: 23.5 degrees, t = 7 days.", "the network cannot be read from it")]
    public void What_cannot_be_read_is_answered_with_2_and_one_line(string text, string reason)
    {
        using var folder = new TemporaryFolder();
        var ran = LonghandProcess.Run("check", folder.File("working.txt", text));
        Assert.Equal((2, string.Empty), (ran.Exit, ran.Output));
        Assert.Contains("working.txt:1: " + reason, ran.Errors, StringComparison.Ordinal);
        Assert.Single(ran.Errors.TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [InlineData("0.5 \u00d7 0.3 = 0.15", "it is no text in UTF-8")]
    [InlineData("%PDF-1.7 \u0093\u008c\u008b\u009e 0.5", "it is no text in UTF-8")]
    public void What_is_not_utf8_is_answered_with_2_and_one_line(string text, string reason)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("working.txt", string.Empty);
        File.WriteAllBytes(file, System.Text.Encoding.Latin1.GetBytes(text));
        Refused(file, reason);
    }

    [Fact]
    public void A_file_that_is_not_there_a_folder_and_a_file_without_an_end_are_answered_with_2_and_one_line()
    {
        using var folder = new TemporaryFolder();
        Refused(Path.Combine(Path.GetDirectoryName(folder.File("a.txt", "a"))!, "none.txt"), "There is no file");
        Refused(Path.GetDirectoryName(folder.File("b.txt", "b"))!, "is a folder");
        Refused(folder.File("long.txt", new string('7', 4_000_001)), "it has 4000001 characters; a working has 4000000 at the most");
    }

    [Fact]
    public void A_mark_of_the_byte_order_is_no_part_of_the_first_line()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("working.md", "\ufeff" + File.ReadAllText(Path.Combine(Repository.Root, Sample)));
        Assert.StartsWith("The first mistake is in line 34, column 66:", LonghandProcess.Run("check", file).Output, StringComparison.Ordinal);
    }

    private static void Refused(string file, string reason)
    {
        var ran = LonghandProcess.Run("check", file);
        Assert.Equal(2, ran.Exit);
        Assert.Contains(reason, ran.Errors, StringComparison.Ordinal);
        Assert.Single(ran.Errors.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void A_working_of_another_problem_is_refused()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("working.txt", "x1 = 0.71, x2 = 0.82\nw1 = 0.93, w2 = 0.64, b1 = 0.75\ny = 0.46\n");
        LonghandProcess.Run("check", file, "--problem", Problem).Refused($"{file}:1: it agrees with none of the numbers that the problem gives; give the problem that it works.");
    }

    [Fact]
    public void A_command_line_that_asks_for_something_else_is_refused_in_a_line()
    {
        LonghandProcess.Run("check", "no-such-file.md").Refused("There is no file \"no-such-file.md\"; name a worked example, or - for standard input.");
        LonghandProcess.Run("check", Sample, "second.md").Refused("\"second.md\" is one word too many; check takes one worked example: put a name with spaces in quotes, or see longhand check --help.");
        Assert.StartsWith("longhand: --format is \"pdf\"", LonghandProcess.Run("check", Sample, "--format", "pdf").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_of_UTF_8_and_carriage_returns_are_no_part_of_the_working()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "working.txt");
        File.WriteAllBytes(file, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Right.Replace("\n", "\r\n", StringComparison.Ordinal))]);
        Assert.Equal(LonghandProcess.RunIn(null, Right, "check", "-").Done(), LonghandProcess.Run("check", file).Done());
    }
}
