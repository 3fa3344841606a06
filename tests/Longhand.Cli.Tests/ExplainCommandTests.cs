using System.Globalization;
using System.Text;

namespace Longhand.Cli.Tests;

public sealed class ExplainCommandTests
{
    [Theory]
    [InlineData("text", "Forward and backpropagation, 2-2-1\n══")]
    [InlineData("markdown", "# Forward and backpropagation, 2-2-1\n")]
    [InlineData("latex", "\\documentclass")]
    [InlineData("html", "<!DOCTYPE html>")]
    [InlineData("json", "{\n  \"problem\": {\n    \"title\": \"Forward and backpropagation, 2-2-1\"")]
    public void Every_format_begins_as_it_should_and_has_no_escape_codes(string format, string beginning)
    {
        var output = LonghandProcess.Run("explain", "--format", format).Done();
        Assert.StartsWith(beginning, output.Replace("<!doctype", "<!DOCTYPE", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.EndsWith("\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain(output, c => char.IsControl(c) && c != '\n');
    }

    [Fact]
    public void A_file_and_standard_input_and_nothing_give_the_same_textbook_working()
    {
        var file = LonghandProcess.Data("textbook.json");
        var expected = LonghandProcess.Run("explain").Done();
        Assert.Equal(expected, LonghandProcess.Run("explain", file).Done());
        Assert.Equal(expected, LonghandProcess.RunIn(null, File.ReadAllText(file, Encoding.UTF8), "explain", "-").Done());
        Assert.Contains("0.274", expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_form_shows_its_own_part_and_all_shows_them_all()
    {
        var texts = new[] { "all", "paths", "delta", "matrix" }.ToDictionary(form => form, form => LonghandProcess.Run("explain", "--form", form).Done(), StringComparer.Ordinal);
        Assert.Equal(texts.Count, texts.Values.Distinct(StringComparer.Ordinal).Count());
        Assert.All(texts.Values, text => Assert.True(text.Length <= texts["all"].Length));
        Assert.Equal(LonghandProcess.Run("explain").Done(), texts["all"]);
    }

    /// <summary>z_h1 = 0.15 · 0.05 + 0.20 · 0.10 + 0.35 = 0.3775, σ(0.3775) = 0.59326999…, σ(0.378) = 0.59339…, σ(0.38) = 0.59387…</summary>
    [Theory]
    [InlineData("--digits 2", "0.38", "0.59")]
    [InlineData("--significant 3", "0.378", "0.593")]
    [InlineData("--significant 3 --ties even", "0.378", "0.593")]
    [InlineData("--significant 3 --ties cut", "0.377", "0.593")]
    [InlineData("--digits 3 --ties cut", "0.377", "0.593")]
    [InlineData("", "0.3775", "0.5933")]
    public void Numbers_are_carried_as_the_options_say(string options, string z, string a)
    {
        var output = LonghandProcess.Run(["explain", "--rounding", "carry", "--format", "json", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).Done();
        using var document = System.Text.Json.JsonDocument.Parse(output);
        var layer = document.RootElement.GetProperty("steps")[0].GetProperty("examples")[0].GetProperty("layers")[0];
        Assert.Equal("carry", document.RootElement.GetProperty("rounding").GetString());
        Assert.Equal((z, a), (layer.GetProperty("z")[0].GetRawText(), layer.GetProperty("a")[0].GetRawText()));
    }

    [Fact]
    public void Only_what_is_asked_for_is_worked()
    {
        var output = LonghandProcess.Run("explain", "--only", "w5,b1", "--format", "json").Done();
        using var document = System.Text.Json.JsonDocument.Parse(output);
        var ids = document.RootElement.GetProperty("derivation").EnumerateArray().Select(line => line.GetProperty("id").GetString()!).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("w5_new", ids);
        Assert.Contains("b1_new", ids);
        Assert.DoesNotContain("w6_new", ids);
        Assert.DoesNotContain("dL/dw1", ids);
    }

    [Fact]
    public void Steps_on_the_command_line_win()
    {
        var output = LonghandProcess.Run("explain", LonghandProcess.Data("until.json"), "--steps", "2", "--format", "json").Done();
        using var document = System.Text.Json.JsonDocument.Parse(output);
        Assert.Equal(2, document.RootElement.GetProperty("steps").GetArrayLength());
        Assert.Equal(2, document.RootElement.GetProperty("problem").GetProperty("steps").GetInt32());
    }

    [Fact]
    public void Of_a_thousand_steps_those_that_are_asked_for_are_shown_and_the_others_stand_in_a_table()
    {
        var output = LonghandProcess.Run("explain", "--steps", "1000", "--show", "1,2..3,last", "--form", "delta").Done();
        var headings = output.Split('\n').Where(line => line.StartsWith("Step ", StringComparison.Ordinal));
        Assert.Equal(["Step 1", "Step 2", "Step 3", "Step 1000"], headings);
        Assert.Contains("\nThe whole run\n", output, StringComparison.Ordinal);
        Assert.Contains("   901   0.000167518", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5", "--show asks for step 5; the steps are 1 to 3")]
    [InlineData("0", "--show asks for step 0; the steps are 1 to 3")]
    [InlineData("1,1", "--show names step 1 twice")]
    [InlineData("first", "--show has \"first\"; it has to be a step from 1 to 3")]
    public void Steps_that_cannot_be_shown_are_refused_in_one_line(string show, string expected)
    {
        var ran = LonghandProcess.Run("explain", "--steps", "3", "--show", show);
        Assert.Equal((2, string.Empty), (ran.Exit, ran.Output));
        Assert.StartsWith("longhand: " + expected, ran.Errors, StringComparison.Ordinal);
        Assert.Equal(1, ran.Errors.Count(c => c == '\n'));
    }

    [Fact]
    public void Text_is_as_wide_as_it_is_told()
    {
        foreach (var width in new[] { 60, 120 })
        {
            var widest = LonghandProcess.Run("explain", "--width", width.ToString(CultureInfo.InvariantCulture)).Done().Split('\n').Max(line => line.Length);
            Assert.InRange(widest, width - 8, width);
        }
    }

    [Fact]
    public void A_fragment_has_no_preamble()
    {
        var fragment = LonghandProcess.Run("explain", "--format", "latex", "--fragment").Done();
        Assert.StartsWith("% A fragment: \\input it", fragment, StringComparison.Ordinal);
        Assert.DoesNotContain("\\documentclass", fragment, StringComparison.Ordinal);
        Assert.DoesNotContain("document}", fragment, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--width 59", "--width is \"59\"; it has to be a whole number from 60 to 1000")]
    [InlineData("--width 80 --format html", "--width is for text, and the format is html: leave it out.")]
    [InlineData("--fragment", "--fragment is for LaTeX, and the format is text: give --format latex, or leave --fragment out.")]
    [InlineData("--fragment --format markdown", "--fragment is for LaTeX, and the format is markdown")]
    public void A_layout_that_does_not_go_with_the_format_is_refused_in_a_line(string options, string message)
    {
        var ran = LonghandProcess.Run(["explain", .. options.Split(' ')]);
        Assert.Equal(2, ran.Exit);
        Assert.StartsWith($"longhand: {message}", ran.Errors, StringComparison.Ordinal);
        Assert.Single(ran.Errors.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void A_step_that_is_not_finite_is_named_in_one_line_on_standard_error()
    {
        const string Problem = """
            { "network": { "inputs": 1, "layers": [{ "units": 1, "weights": [[1e308]] }] },
              "examples": [{ "x": [100], "y": [2] }] }
            """;
        var ran = LonghandProcess.RunIn(null, Problem, "explain", "-", "--format", "json");
        Assert.Equal(2, ran.Exit);
        Assert.Matches("^longhand: [^\n]*(z_|weighted input|y_hat)[^\n]*\n$", ran.Errors);
    }
}
