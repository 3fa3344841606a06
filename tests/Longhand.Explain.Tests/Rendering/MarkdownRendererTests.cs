using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Rendering;
using Longhand.Model;
using Longhand.Testing;
using Markdig;

namespace Longhand.Explain.Tests.Rendering;

public sealed partial class MarkdownRendererTests
{
    [Fact]
    public void Every_reference_leads_to_the_anchor_of_its_equation()
    {
        for (var number = 0; number <= 20; number++)
        {
            var problem = number == 0 ? Problem.Textbook : RandomProblems.Make(number);
            var page = new HtmlParser().ParseDocument(Markdown.ToHtml(Written(new Derivation(problem).Blocks()), new MarkdownPipelineBuilder().UsePipeTables().Build()));
            var anchors = page.QuerySelectorAll("a[name]").Select(a => a.GetAttribute("name")!).ToArray();

            Assert.Equal(anchors.Length, anchors.Distinct().Count());
            Assert.NotEmpty(page.QuerySelectorAll("a[href]"));
            Assert.All(page.QuerySelectorAll("a[href]"), link => Assert.Contains(link.GetAttribute("href")![1..], anchors));
        }
    }

    /// <summary>GitHub has no \operatorname, and an inner dollar or a bar in a table would end the mathematics.</summary>
    [Fact]
    public void Mathematics_has_only_what_GitHub_shows()
    {
        for (var number = 1; number <= 20; number++)
        {
            var text = Written(new Derivation(RandomProblems.Make(number)).Blocks());
            Assert.DoesNotContain(@"\operatorname", text, StringComparison.Ordinal);
            Assert.All(Inner().Matches(text), mathematics => Assert.DoesNotContain('$', mathematics.Groups["inner"].Value));
            Assert.All(text.Split('\n').Where(line => line.StartsWith('|')), line => Assert.DoesNotMatch(@"\$`[^`]*[^\\]\|[^`]*`\$", line));
        }
    }

    [Fact]
    public void A_curve_is_a_chart_where_it_stays_in_its_frame_and_does_not_jump()
    {
        CurvePoint[] points = [.. Enumerable.Range(0, 121).Select(i => new CurvePoint(i / 10.0, i / 120.0))];
        var axes = (X: new CurveAxis(Name("t"), 0, 12, [0, 6, 12]), Y: new CurveAxis(Name("L"), 0, 1, [0, 1]));
        string Chart(params ImmutableArray<CurvePoint>[] pieces) => Written([new Block.Curve(Prose.Text("The loss"), axes.X, axes.Y, [new CurveLine(Name("L"), [.. pieces], [], [points[0], points[60], points[120]])], Prose.Empty)]);

        var drawn = Chart([.. points]);
        Assert.Contains("x-axis \"t\" 0 --> 12", drawn, StringComparison.Ordinal);
        var values = Inside().Match(drawn).Groups["values"].Value.Split(", ");
        Assert.Equal((121, "0", "0.5", "1"), (values.Length, values[0], values[60], values[120]));
        Assert.Contains("xychart-beta", Chart([.. points[..61]], [.. points[60..]]), StringComparison.Ordinal);
        Assert.DoesNotContain("xychart-beta", Chart([.. points[..61]], [.. points[90..]]), StringComparison.Ordinal);
        Assert.DoesNotContain("xychart-beta", Chart([.. points, new CurvePoint(12.1, 2)]), StringComparison.Ordinal);
        Assert.Contains("| $`t`$ | $`L`$ |", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_keeps_the_digits_of_small_values()
    {
        CurvePoint[] points = [.. Enumerable.Range(0, 121).Select(i => new CurvePoint(i, 1.234e-9 * i))];
        var curve = new Block.Curve(Prose.Text("The loss"), new CurveAxis(Name("t"), 0, 120, [0]), new CurveAxis(Name("L"), 0, 2e-7, [0]), [new CurveLine(Name("L"), [[.. points]], [], [points[0]])], Prose.Empty);

        var drawn = Written([curve]);
        Assert.Contains("y-axis \"L\" 0 --> 0.0000002\n", drawn, StringComparison.Ordinal);
        Assert.EndsWith("0.00000014808", Inside().Match(drawn).Groups["values"].Value, StringComparison.Ordinal);
    }

    private static Formula.Name Name(string letter) => new(new Symbol(letter));

    private static string Written(IEnumerable<Block> blocks)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        new MarkdownRenderer(writer).Render(blocks, "title");
        return writer.ToString();
    }

    [GeneratedRegex(@"\$`(?<inner>[^`]*)`\$", RegexOptions.ExplicitCapture)]
    private static partial Regex Inner();

    [GeneratedRegex(@"line \[(?<values>[^\]]*)\]", RegexOptions.ExplicitCapture)]
    private static partial Regex Inside();
}
