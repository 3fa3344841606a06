using AngleSharp.Html.Parser;
using Longhand.Explain.Derivations;
using Longhand.Explain.Rendering;
using Markdig;

namespace Longhand.Explain.Tests.Rendering;

/// <summary>A name in a file is text in every format, and nothing else.</summary>
public sealed class HostileNameTests
{
    public static TheoryData<int> Indices => [.. Enumerable.Range(0, HostileNames.All.Count)];

    [Theory]
    [MemberData(nameof(Indices))]
    public void In_a_page_it_makes_no_element_no_handler_and_no_link(int index)
    {
        var page = new HtmlParser().ParseDocument(Written(index, writer => new HtmlRenderer(writer)));

        Assert.Empty(page.QuerySelectorAll("script, img, iframe, object, embed, form, base, link[href]:not([href^='data:'])"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.StartsWith("#", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Single(page.QuerySelectorAll("style"));
    }

    [Theory]
    [MemberData(nameof(Indices))]
    public void In_Markdown_it_makes_no_html_and_no_link(int index)
    {
        var html = Markdown.ToHtml(Written(index, writer => new MarkdownRenderer(writer)), new MarkdownPipelineBuilder().UsePipeTables().Build());
        var page = new HtmlParser().ParseDocument(html);

        Assert.Empty(page.QuerySelectorAll("script, img, svg, b, x"));
        Assert.All(page.QuerySelectorAll("a"), anchor => Assert.Matches("^#?eq-[0-9]+$", anchor.GetAttribute("href") ?? anchor.GetAttribute("name")));
        Assert.Single(page.QuerySelectorAll("h1"));
    }

    [Theory]
    [MemberData(nameof(Indices))]
    public void On_a_terminal_it_moves_no_cursor_and_hides_nothing(int index)
    {
        var text = Written(index, writer => new TextRenderer(writer));

        Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain('\u202E', text);
    }

    internal static string Written(int index, Func<TextWriter, DocumentRenderer> renderer)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var derivation = new Derivation(HostileNames.Problem(index));
        renderer(writer).Render(derivation.Blocks(), derivation.Title);
        return writer.ToString();
    }
}
