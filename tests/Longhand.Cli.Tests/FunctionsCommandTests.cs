using System.Text.Json;
using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Cli.Tests;

/// <summary>longhand functions: what is shown is what the library computes.</summary>
public sealed class FunctionsCommandTests
{
    private static readonly double[] Places = [-745.5, -3.0, -1.25, 0.0, 0.3775, 3.0, 6.0, 1e4];

    [Fact]
    public void The_list_has_every_function_of_the_catalogue()
    {
        using var document = JsonDocument.Parse(LonghandProcess.Run("functions", "--format", "json").Done());
        var shown = document.RootElement.GetProperty("functions").EnumerateArray().Select(f => $"{f.GetProperty("kind").GetString()} {f.GetProperty("name").GetString()}");
        var known = Catalogue.Default.Activations.Select(a => $"activation {a.Name}")
            .Concat(Catalogue.Default.Losses.Select(l => $"loss {l.Name}"))
            .Concat(Catalogue.Default.Optimizers.Select(o => $"optimizer {o.Name}"))
            .Concat(Catalogue.Default.Schedules.Select(s => $"schedule {s.Name}"))
            .Concat(Catalogue.Default.Initializers.Select(i => $"initializer {i.Name}"));
        Assert.Empty(known.Except(shown, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_function_has_a_formula_and_every_activation_and_loss_a_derivative()
    {
        using var document = JsonDocument.Parse(LonghandProcess.Run("functions", "--format", "json").Done());
        foreach (var function in document.RootElement.GetProperty("functions").EnumerateArray())
        {
            Assert.NotEqual(0, function.GetProperty("formula").GetArrayLength());
            Assert.True(function.GetProperty("kind").GetString() is not ("activation" or "loss") || function.GetProperty("derivative").GetArrayLength() > 0);
        }
    }

    [Theory]
    [InlineData("sigmoid")]
    [InlineData("leaky-relu")]
    [InlineData("tanh")]
    public void Values_and_derivatives_read_back_are_the_doubles_that_the_library_computes(string name)
    {
        var activation = Catalogue.Default.Activations.Single(a => a.Name == name);
        string[] places = [.. Places.Select(x => x.ToString("R", System.Globalization.CultureInfo.InvariantCulture))];
        using var document = JsonDocument.Parse(LonghandProcess.Run(["functions", name, .. places, "--format", "json"]).Done());
        var values = document.RootElement.GetProperty("values").EnumerateArray().ToArray();
        Assert.Equal(Places.Length, values.Length);
        foreach (var (x, shown) in Places.Zip(values))
        {
            var a = new F64[1];
            activation.Apply<F64>([new F64(x)], a);
            Assert.Equal(
                (x, a[0].Value, activation.Derivative<F64>([new F64(x)], a, 0, 0).Value),
                (shown.GetProperty("x").GetDouble(), shown.GetProperty("value").GetDouble(), shown.GetProperty("derivative").GetDouble())
            );
        }
    }

    [Fact]
    public void A_loss_is_worked_beside_its_target()
    {
        using var document = JsonDocument.Parse(LonghandProcess.Run("functions", "half-squared-error", "0.7", "--target", "0.2", "--format", "json").Done());
        var value = document.RootElement.GetProperty("values")[0];
        Assert.Equal(0.2, document.RootElement.GetProperty("target").GetDouble());
        Assert.Equal(0.5 * (0.7 - 0.2) * (0.7 - 0.2), value.GetProperty("value").GetDouble());
        Assert.Equal(0.7 - 0.2, value.GetProperty("derivative").GetDouble());
    }

    [Theory]
    [InlineData("functions leaky-relu -2 --convention keras", "lrelu(−2) = 0.2·(−2)")]
    [InlineData("functions leaky-relu -2 --set slope=0.3", "lrelu(−2) = 0.3·(−2)")]
    [InlineData("functions leaky-relu", "• Under keras: s = 0.2.")]
    [InlineData("functions relu 0", "z = 0 is a kink: the derivative does not exist there and is taken as 0.")]
    [InlineData("functions sigmoid", "• A canonical pair with binary-cross-entropy: together they have ∂L/∂z = ŷ − y.")]
    [InlineData("functions sigmoid 0.3775", "≈ 0.5932699921071872")]
    [InlineData("functions adam", "• Under onnx: ")]
    [InlineData("functions softmax 1 2", "≈ 0.2689414213699951·(1 − 0.2689414213699951)")]
    [InlineData("functions exponential", "Another kind has one of this name: ")]
    [InlineData("functions exponential --kind schedule", "A schedule of the learning rate.")]
    [InlineData("functions --kind initializer", "• zeros: r = 0.")]
    public void The_page_says(string line, string part) => Assert.Contains(part, LonghandProcess.Run(line.Split(' ')).Done(), StringComparison.Ordinal);

    [Theory]
    [InlineData("functions sigmod", "\"sigmod\" is no function; did you mean \"sigmoid\"? longhand functions lists all")]
    [InlineData("functions nothing-like-it", "\"nothing-like-it\" is no function; known are identity, ")]
    [InlineData("functions sigmoid x", "VALUE is \"x\"; it has to be a finite number, such as 0.3775.")]
    [InlineData("functions sigmoid 1,5", "VALUE is \"1,5\"; it has to be a finite number, such as 0.3775.")]
    [InlineData("functions sigmoid 1e400", "VALUE is \"1e400\"; it has to be a finite number, such as 0.3775.")]
    [InlineData("functions sigmoid NaN", "VALUE is \"NaN\"; it has to be a finite number, such as 0.3775.")]
    [InlineData("functions adam 1", "adam is not worked at a number: it is no function of one number.")]
    [InlineData("functions sigmoid 1 --target 2", "sigmoid has no target; only a loss is worked beside one.")]
    [InlineData("functions binary-cross-entropy 1.5", "The prediction 1.5 is outside the domain of binary-cross-entropy; it has to be from 0 to 1.")]
    [InlineData("functions leaky-relu --set slpe=1", "leaky-relu has no \"slpe\"; did you mean \"slope\"? (known are slope).")]
    [InlineData("functions leaky-relu --set slope", "--set is \"slope\"; it has to be a name and a number with = between them, such as slope=0.2.")]
    [InlineData("functions leaky-relu --set slope=-1", "slope of leaky-relu is -1; it has to be at least 0.")]
    [InlineData("functions sigmoid --set slope=1", "sigmoid has no slope; it takes no numbers.")]
    [InlineData("functions --target 1", "--target says something of one function; name it: longhand functions NAME --target ….")]
    [InlineData("functions --kind los", "--kind is \"los\"; did you mean \"loss\"? (known are any, activation, loss, ")]
    public void A_mistake_is_answered_in_one_line(string line, string message)
    {
        var ran = LonghandProcess.Run(line.Split(' '));
        Assert.Equal((2, string.Empty), (ran.Exit, ran.Output));
        Assert.StartsWith("longhand: " + message, ran.Errors, StringComparison.Ordinal);
        Assert.Equal(1, ran.Errors.Count(c => c == '\n'));
    }

    [Fact]
    public void Every_page_in_a_terminal_is_80_columns_wide_at_the_most()
    {
        foreach (var name in Catalogue.Default.Activations.Select(a => a.Name).Concat(Catalogue.Default.Losses.Select(l => l.Name)))
        {
            Assert.All(LonghandProcess.Run("functions", name, "0.25", "0.75").Done().Split('\n'), line => Assert.True(line.EnumerateRunes().Count(r => r.Value != 0x302) <= 80, line));
        }
    }
}
