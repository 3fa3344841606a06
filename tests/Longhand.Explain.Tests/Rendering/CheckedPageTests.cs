using Longhand.Checking;
using Longhand.Checking.Reports;
using Microsoft.Playwright;

namespace Longhand.Explain.Tests.Rendering;

/// <summary>The page of a checked working in Chromium: its marks, its filter without a script, narrow, dark and printed.</summary>
[Trait("Needs", "tools")]
public sealed class CheckedPageTests(Browser browser) : IClassFixture<Browser>
{
    private const string Seen = "() => [...document.querySelectorAll('.row')].filter(e => e.getClientRects().length > 0).map(e => e.id)";

    private static readonly string _text = File.ReadAllText(Path.Combine(AxeCore.Root, "tests", "Longhand.Checking.Tests", "Reports", "notebook.md"));

    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(400, false)]
    [InlineData(400, true)]
    public async Task Axe_finds_nothing_and_nothing_is_wider_than_the_screen(int width, bool isDark)
    {
        await using var page = await browser.Open(Page(_text), width, isDark: isDark);
        Assert.True(await page.Eval<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        await AxeCore.Load(page);
        Assert.Empty(await AxeCore.Findings(page));
        await page.Page.Locator("summary").ClickAsync();
        Assert.Empty(await AxeCore.Findings(page));
        Assert.Empty(page.Offences);
    }

    [Fact]
    public async Task Lines_with_remarks_or_mistakes_alone_are_shown_without_a_script()
    {
        await using var page = await browser.Open(Page(_text), hasScript: false);
        await page.Page.GetByLabel("mistakes only").CheckAsync();
        Assert.Equal("line26 line27", await Visible(page, "line25", "line26", "line27", "line29"));
        await page.Page.GetByLabel("lines with remarks").CheckAsync();
        Assert.Equal("line26 line27 line29", await Visible(page, "line25", "line26", "line27", "line29"));
        await page.Page.GetByLabel("all lines").CheckAsync();
        Assert.Equal("line25 line26 line27 line29", await Visible(page, "line25", "line26", "line27", "line29"));
    }

    [Fact]
    public async Task Every_verdict_has_a_sign_of_its_own_and_none_is_copied_with_the_text()
    {
        await using var page = await browser.Open(Page(_text));
        var signs = await page.Eval<string[]>("() => [...document.querySelectorAll('.key mark')].map(e => getComputedStyle(e, '::after').content)");
        Assert.Equal(8, signs.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("- ∂L/∂w6 = 0.0711·0.5769 = 0.0450", await page.Eval<string>("() => document.querySelector('#line26 .line').innerText"));
    }

    [Fact]
    public async Task The_remark_stands_beside_its_line_and_on_a_narrow_screen_below_it_and_beside_it_in_print()
    {
        const string Beside = "() => document.querySelector('#line26 .remarks').getBoundingClientRect().left >= document.querySelector('#line26 .line').getBoundingClientRect().right - 1";
        await using var wide = await browser.Open(Page(_text));
        Assert.True(await wide.Eval<bool>(Beside));
        await using var narrow = await browser.Open(Page(_text), 400);
        Assert.False(await narrow.Eval<bool>(Beside));
        await narrow.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await narrow.Eval<bool>(Beside));
        Assert.False(await narrow.Page.Locator("fieldset").IsVisibleAsync());
    }

    [Fact]
    public async Task The_link_at_the_top_leads_to_the_line()
    {
        await using var page = await browser.Open(Page(_text), height: 300);
        await page.Page.Locator(".first a").ClickAsync();
        Assert.True(await page.Eval<bool>("() => { const box = document.querySelector('#line26').getBoundingClientRect(); return box.top >= 0 && box.top < innerHeight; }"));
        Assert.Equal(_text.Split('\n').Length, (await page.Eval<string[]>(Seen)).Length);
    }

    [Fact]
    public async Task Hostile_text_is_text_and_nothing_is_asked_for_run_or_said()
    {
        foreach (var hostile in HostileNames.All)
        {
            var text = $"{hostile}\n{_text}\n{hostile} = 0.77";
            await using var page = await browser.Open(CheckHtml.Write(Checker.Check(text), text, hostile));
            await page.Page.Locator("summary").ClickAsync();
            Assert.Empty(page.Offences);
            Assert.NotEqual("owned", await page.Page.TitleAsync());
            Assert.Equal(hostile.Replace('\u202E', '\uFFFD'), await page.Page.Locator("#line1 .line").TextContentAsync());
            Assert.Equal(0, await page.Page.Locator("script, img, iframe, object, embed, form, base, [onload], [onerror], [onmouseover]").CountAsync());
        }
    }

    private static async Task<string> Visible(OpenPage page, params string[] lines)
    {
        var seen = new List<string>();
        foreach (var line in lines)
        {
            seen.AddRange(await page.Page.Locator("#" + line).IsVisibleAsync() ? [line] : []);
        }

        return string.Join(' ', seen);
    }

    private static string Page(string text) => CheckHtml.Write(Checker.Check(text), text, "notebook.md");
}
