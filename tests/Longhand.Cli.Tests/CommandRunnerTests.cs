namespace Longhand.Cli.Tests;

/// <summary>What a newcomer types, and what the program answers: one line that says what, where and what to do.</summary>
public sealed class CommandRunnerTests
{
    private const string Example = "longhand explain works the textbook network, longhand explain FILE a problem file";

    [Theory]
    [InlineData("", $"Say what to do: {Example}; longhand --help shows all.")]
    [InlineData("explan", "\"explan\" is no command; did you mean longhand explain?")]
    [InlineData("help", "\"help\" is no command; did you mean longhand --help?")]
    [InlineData("teach", $"\"teach\" is no command; {Example}.")]
    [InlineData("--versoin", "--versoin is no option of longhand; did you mean --version?")]
    [InlineData("explain --bogus", "--bogus is no option of explain; see longhand explain --help.")]
    [InlineData("explain --formt=json", "--formt=json is no option of explain; did you mean --format?")]
    [InlineData("explain --seps 3", "--seps is no option of explain; did you mean --steps?")]
    [InlineData("explain a b", "\"b\" is one word too many; explain takes one problem file: put a name with spaces in quotes, or see longhand explain --help.")]
    [InlineData("explain @words", "There is no file \"@words\"; name a problem file, or - for standard input.")]
    [InlineData("explain nosuch.json", "There is no file \"nosuch.json\"; name a problem file, or - for standard input.")]
    [InlineData("explain /", "/ is a folder; name a problem file in it.")]
    [InlineData("explain --format txet", "--format is \"txet\"; did you mean \"text\"? (known are text, markdown, latex, html, json); see longhand explain --help.")]
    [InlineData("explain --form deltas", "--form is \"deltas\"; did you mean \"delta\"? (known are all, paths, delta, matrix); see longhand explain --help.")]
    [InlineData("explain --rounding up", "--rounding is \"up\"; known are exact, carry; see longhand explain --help.")]
    [InlineData("explain --digits", "Required argument missing for option: '--digits'; see longhand explain --help.")]
    [InlineData("explain --digits 1,5", "--digits is \"1,5\"; it has to be a whole number from 0 to 15; see longhand explain --help.")]
    [InlineData("explain --digits 16", "--digits is \"16\"; it has to be a whole number from 0 to 15; see longhand explain --help.")]
    [InlineData("explain --significant 0", "--significant is \"0\"; it has to be a whole number from 1 to 15; see longhand explain --help.")]
    [InlineData("explain --steps -1", "--steps is \"-1\"; it has to be a whole number from 1 to 2147483647; see longhand explain --help.")]
    [InlineData("explain --digits 3 --digits 4", "Option '--digits' expects a single argument but 2 were provided; see longhand explain --help.")]
    [InlineData("explain --digits 3 --significant 4", "Both --digits and --significant are given; one counts decimals, the other significant digits: give one of the two.")]
    [InlineData("explain --only w5,w99", "No weight, bias, input, unit or layer is called \"w99\"; there are w1 to w6, b1 to b2, x1 to x2, h1 to h2, y_hat, layer1 to layer2.")]
    public void A_command_line_that_is_wrong_is_answered_in_one_line(string line, string message) =>
        LonghandProcess.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Refused(message);

    [Fact]
    public void A_problem_file_without_a_command_is_answered_with_the_command()
    {
        using var folder = new TemporaryFolder();
        folder.File("my.json", "{}");
        LonghandProcess.RunIn(folder.Path, string.Empty, "my.json").Refused("\"my.json\" is no command; did you mean longhand explain my.json?");
    }

    [Theory]
    [InlineData("--help", "  explain <PROBLEM>         Works a problem in full")]
    [InlineData("--help", "  functions <NAME> <VALUE>  Shows the functions of the catalogue")]
    [InlineData("--help", "  gradcheck <PROBLEM>       Checks every gradient")]
    [InlineData("functions --help", "  --set <NAME=NUMBER> ")]
    [InlineData("gradcheck --help", "  <PROBLEM>  A problem file, or - for standard input.")]
    [InlineData("explain --help", "  -o, --output <FILE>                       The file to write; without it standard output.\n")]
    public void Help_is_everywhere(string line, string part)
    {
        var output = LonghandProcess.Run(line.Split(' ')).Done();
        Assert.StartsWith("Description:\n", output, StringComparison.Ordinal);
        Assert.Contains(part, output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_one_line() => Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", LonghandProcess.Run("--version").Done());

    [Fact]
    public void Completions_are_offered() => Assert.Equal("--form\n--format\n", LonghandProcess.Run("[suggest:12]", "explain --fo").Done());
}
