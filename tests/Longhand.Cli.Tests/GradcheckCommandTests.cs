using System.Text.Json;
using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Cli.Tests;

public sealed class GradcheckCommandTests
{
    [Fact]
    public void The_textbook_network_passes()
    {
        var output = LonghandProcess.Run("gradcheck").Done();
        Assert.Contains("They agree, all 10 of them.", output, StringComparison.Ordinal);
        Assert.All(output.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.Equal(output, LonghandProcess.RunIn(null, File.ReadAllText(LonghandProcess.Data("textbook.json")), "gradcheck", "-").Done());
    }

    [Fact]
    public void Json_has_every_comparison_and_reads_back_as_the_doubles_of_the_library()
    {
        using var document = JsonDocument.Parse(LonghandProcess.Run("gradcheck", "--format", "json").Done());
        var report = GradientCheck.Work(Problem.Textbook);
        var shown = document.RootElement.GetProperty("comparisons").EnumerateArray().ToArray();
        Assert.True(document.RootElement.GetProperty("agrees").GetBoolean());
        Assert.Equal(report.Comparisons.Count, shown.Length);
        foreach (var (comparison, element) in report.Comparisons.Zip(shown))
        {
            Assert.Equal(comparison.Place.Identifier(Problem.Textbook, Problem.Textbook.Names), element.GetProperty("name").GetString());
            Assert.Equal(
                (comparison.Backpropagation, comparison.Dual, comparison.DualBound, comparison.Central, comparison.CentralBound),
                (Number(element, "backpropagation"), Number(element, "dual"), Number(element, "dualBound"), Number(element, "central"), Number(element, "centralBound"))
            );
        }
    }

    [Fact]
    public void A_long_table_is_cut_to_the_worst_and_json_has_them_all()
    {
        var output = LonghandProcess.Run("gradcheck", LonghandProcess.Data("xor.json")).Done();
        Assert.Contains("These are the worst; 1 more is left out; --format json has them all.", output, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(LonghandProcess.Run("gradcheck", LonghandProcess.Data("xor.json"), "--format", "json").Done());
        Assert.Equal(21, document.RootElement.GetProperty("comparisons").GetArrayLength());
    }

    [Fact]
    public void Gradients_that_part_are_named_and_the_exit_status_is_1()
    {
        using var folder = new TemporaryFolder();
        var problem = Problem.Textbook with
        {
            Network = Network.WithInputs(2).Layer(Activation.Of<WrongTanh>(), [[0.15, 0.20], [0.25, 0.30]], Bias.Shared(0.35)).Layer(Activation.Of<Sigmoid>(), [[0.40, 0.45]]),
        };
        var file = folder.File("check.txt");
        Assert.Equal(CommandRunner.CheckFailed, GradcheckCommand.Run(problem, new Layout("text", file)));
        var written = File.ReadAllText(file);
        Assert.Contains("They part: 7 of 9. The worst is ", written, StringComparison.Ordinal);
        Assert.Contains("  w₁ ✗ ", written, StringComparison.Ordinal);
        Assert.DoesNotContain("w₅ ✗", written, StringComparison.Ordinal);
        Assert.Equal(CommandRunner.CheckFailed, GradcheckCommand.Run(problem, new Layout("json", file)));
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        Assert.False(document.RootElement.GetProperty("agrees").GetBoolean());
    }

    [Fact]
    public void A_kink_is_named_and_the_exit_status_is_0()
    {
        const string Problem = """
            { "network": { "inputs": 1, "layers": [{ "units": 1, "activation": "relu", "weights": [[0.5]], "bias": 4e-6 }, { "units": 1 , "weights": [[1]]}] },
              "examples": [{ "x": [0], "y": [1] }] }
            """;
        var output = LonghandProcess.RunIn(null, Problem, "gradcheck", "-").Done();
        Assert.Contains("z_h₁ = 4·10⁻⁶ is nearer to the kink at 0 than h", output, StringComparison.Ordinal);
        Assert.Matches("b₁ .* kink", output);
        Assert.Contains("They agree, all 4 of them.", output, StringComparison.Ordinal);
    }

    /// <summary>sklearn clips the value and not the derivative: at z = −40 the two are not of one function.</summary>
    [Fact]
    public void Where_nothing_can_be_compared_it_says_so()
    {
        const string Problem = """
            { "convention": "sklearn", "loss": "binary-cross-entropy",
              "network": { "inputs": 1, "layers": [{ "units": 1, "activation": "sigmoid", "weights": [[0.3]], "bias": -40 }] },
              "examples": [{ "x": [0.5], "y": [1] }] }
            """;
        var output = LonghandProcess.RunIn(null, Problem, "gradcheck", "-").Done();
        Assert.Contains("Nothing could be compared: all 3 derivatives stand on a kink", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.DoesNotContain("agree", output, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(LonghandProcess.RunIn(null, Problem, "gradcheck", "-", "--format", "json").Done());
        Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty("worst").ValueKind);
        Assert.Equal(0, document.RootElement.GetProperty("compared").GetInt32());
    }

    [Theory]
    [InlineData("gradcheck nosuch.json", "There is no file \"nosuch.json\"; name a problem file, or - for standard input.")]
    [InlineData("gradchek", "\"gradchek\" is no command; did you mean longhand gradcheck?")]
    [InlineData("gradcheck a b", "\"b\" is one word too many; gradcheck takes one problem file: put a name with spaces in quotes, or see longhand gradcheck --help.")]
    public void A_mistake_is_answered_in_one_line(string line, string message) => LonghandProcess.Run(line.Split(' ')).Refused(message);

    private static double Number(JsonElement element, string key) => element.GetProperty(key).GetDouble();

    /// <summary>The slip of a hand: 1 − a for 1 − a².</summary>
    private readonly struct WrongTanh : IActivation
    {
        public static string Name => "wrong-tanh";

        public static string Symbol => "tanh";

        public static T Value<T>(T z)
            where T : struct, IReal<T> => T.Tanh(z);

        public static T Derivative<T>(T z, T a)
            where T : struct, IReal<T> => T.One - a;
    }
}
