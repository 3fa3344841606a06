using AngleSharp.Html.Parser;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Rendering;
using Longhand.Explain.Tests.Reading;
using Longhand.Explain.Wording;
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

    [Theory]
    [MemberData(nameof(Indices))]
    public void In_no_markup_it_changes_an_equation_a_table_or_a_number(int index)
    {
        var options = new DerivationOptions();
        foreach (var reader in new[] { "markdown", "latex", "html" }.Select(PageReader.Of))
        {
            var harmless = Numbers(reader.Read(new Derivation(HostileNames.Harmless), options));
            var hostile = Numbers(reader.Read(new Derivation(HostileNames.Problem(index)), options));

            Assert.Equal(harmless, hostile);
        }
    }

    [Theory]
    [MemberData(nameof(Indices))]
    public void In_LaTeX_it_is_no_command_and_in_a_reading_it_is_one_name(int index)
    {
        var latex = Written(index, writer => new LatexRenderer(writer));
        var speech = new SpokenFormula(English.Instance);
        var readings = HostileNames.All.Select(name => speech.Read(new Formula.Name(Symbols.Parse(name)))).ToArray();

        Assert.DoesNotContain(new[] { @"\input", @"\write", @"\openout", @"\catcode", @"\immediate", @"\csname" }, command => latex.Contains(command, StringComparison.Ordinal));
        Assert.Equal(1, latex.Split(@"\end{document}").Length - 1);
        Assert.Equal(HostileNames.All.Count, readings.Distinct().Count());
        Assert.All(readings, reading => Assert.DoesNotContain(reading, c => char.IsControl(c) || c == '\u202E'));
    }

    /// <summary>
    /// What the page shows without its names: how many sides each equation has, and the numbers in them; and the numbers of its tables,
    /// of which long names may make two.
    /// </summary>
    private static string[] Numbers(IEnumerable<ReadItem> page)
    {
        var items = page.ToArray();
        var cells = items.OfType<ReadItem.Table>().SelectMany(table => table.Read.Rows).SelectMany(row => row).Select(cell => cell.Formula).OfType<ReadNode>();
        return
        [
            .. items.OfType<ReadItem.Equation>().Select(item => $"{item.Read.Sides.Count} sides: {string.Join(' ', item.Read.Sides.SelectMany(side => Numbers(side.Formula)))}"),
            .. items.OfType<ReadItem.Inline>().Select(item => string.Join(' ', Numbers(item.Read))),
            .. cells.SelectMany(Numbers).Distinct().Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> Numbers(ReadNode node) => node switch
    {
        ReadNode.Number number => [number.Text],
        ReadNode.Binary binary => Numbers(binary.Left).Concat(Numbers(binary.Right)),
        ReadNode.Negation negation => Numbers(negation.Operand).Select(number => "-" + number),
        ReadNode.Call call => call.Arguments.SelectMany(Numbers),
        ReadNode.Matrix matrix => matrix.Rows.SelectMany(row => row).SelectMany(Numbers),
        _ => [],
    };

    internal static string Written(int index, Func<TextWriter, DocumentRenderer> renderer)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var derivation = new Derivation(HostileNames.Problem(index));
        renderer(writer).Render(derivation.Blocks(), derivation.Title);
        return writer.ToString();
    }
}
