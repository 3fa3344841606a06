using System.Text.Json;

namespace Longhand.Cli.Tests;

/// <summary>longhand check: the first mistake in somebody's working, from the command line.</summary>
public sealed class CheckCommandTests
{
    private const string Sample = "samples/working.md";

    [Fact]
    public void A_working_with_a_mistake_is_answered_with_1_and_the_line()
    {
        var ran = LonghandProcess.Run("check", Path.Combine(Repository.Root, Sample));
        Assert.Equal(1, ran.Exit);
        Assert.StartsWith("The first mistake is in line 34, column 66:", ran.Output, StringComparison.Ordinal);
        Assert.Contains("delta_h2 is printed as 0.0173; it should be 0.0163.", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_right_working_is_answered_with_0()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("derivation.txt", LonghandProcess.Run("explain").Done());
        var ran = LonghandProcess.Run("check", file, "--problem", Path.Combine(Repository.Root, "samples/textbook.json"));
        Assert.Equal(0, ran.Exit);
        Assert.Contains(" 0 wrong, 0 carried, 0 unread.", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_what_the_contract_says()
    {
        var ran = LonghandProcess.Run("check", Path.Combine(Repository.Root, Sample), "--format", "json");
        using var json = JsonDocument.Parse(ran.Output);
        var root = json.RootElement;
        var first = root.GetProperty("claims")[root.GetProperty("firstMistake").GetInt32()];
        Assert.Equal(["convention", "claims", "problem", "firstMistake", "summary"], root.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["line", "column", "quantity", "printed", "verdict", "kind", "masked", "expected", "exact", "from", "because"], first.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("wrong", "arithmetic", 34), (first.GetProperty("verdict").GetString(), first.GetProperty("kind").GetString(), first.GetProperty("line").GetInt32()));
    }

    [Fact]
    public void The_page_shows_the_working_with_its_claims_marked_and_loads_nothing()
    {
        var ran = LonghandProcess.Run("check", Path.Combine(Repository.Root, Sample), "--format", "html");
        Assert.Contains("<mark class=\"wrong\" title=\"delta_h2: wrong\">0.0173</mark>", ran.Output, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "there is no number in it")]
    [InlineData("Dear diary, today I learned nothing.", "there is no number in it")]
    [InlineData("a\0b 0.5", "it is no text")]
    [InlineData("The weather: 23.5 degrees, t = 7 days.", "the network cannot be read from it")]
    public void What_cannot_be_read_is_answered_with_2_and_one_line(string text, string reason)
    {
        using var folder = new TemporaryFolder();
        var ran = LonghandProcess.Run("check", folder.File("working.txt", text));
        Assert.Equal(2, ran.Exit);
        Assert.Contains(reason, ran.Errors, StringComparison.Ordinal);
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
        var ran = LonghandProcess.Run("check", file, "--problem", Path.Combine(Repository.Root, "samples/textbook.json"));
        Assert.Equal(2, ran.Exit);
        Assert.Contains("agrees with none of the numbers that the problem gives", ran.Errors, StringComparison.Ordinal);
    }
}
