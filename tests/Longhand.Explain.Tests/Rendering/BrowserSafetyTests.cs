using Longhand.Explain.Derivations;
using Longhand.Model;

namespace Longhand.Explain.Tests.Rendering;

/// <summary>In Chromium: axe-core finds nothing in any state of the page, and hostile names change nothing.</summary>
[Trait("Needs", "tools")]
public sealed class BrowserSafetyTests(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Axe_finds_nothing_at_rest_with_a_choice_or_on_a_walk(bool isDark)
    {
        var several = Problem.Textbook with { Steps = 2, Examples = [.. Problem.Textbook.Examples, new Example([0.5, -0.2], [0.3])] };
        foreach (var problem in new[] { Problem.Textbook, several })
        {
            await using var page = await browser.Open(PageTests.Written(problem, new DerivationOptions()), isDark: isDark);
            await AxeCore.Load(page);
            Assert.Empty(await AxeCore.Findings(page));
            await page.Page.Locator("[data-item=n1-0] .unit").ClickAsync();
            Assert.Empty(await AxeCore.Findings(page));
            await page.Page.Locator("[data-do=walk]").ClickAsync();
            await page.Page.Locator("[data-do=on]").ClickAsync();
            Assert.Empty(await AxeCore.Findings(page));
        }
    }

    [Fact]
    public async Task Hostile_names_are_text_and_nothing_is_asked_for_run_or_said()
    {
        for (var index = 0; index < HostileNames.All.Count; index++)
        {
            var problem = HostileNames.Problem(index);
            await using var page = await browser.Open(PageTests.Written(problem, new DerivationOptions()));
            await page.Page.Locator("[data-item=n1-0] .unit").ClickAsync();
            await page.Page.Locator("[data-do=walk]").ClickAsync();
            await page.Page.Locator("[data-do=on]").ClickAsync();
            await page.Page.Locator("[data-choice=digits]").SelectOptionAsync("4");
            await page.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });

            Assert.Empty(page.Offences);
            Assert.NotEqual("owned", await page.Page.TitleAsync());
            Assert.Equal(problem.Title!.Replace('\u202E', '\uFFFD'), await page.Page.Locator("h1").TextContentAsync());
            Assert.Equal(0, await page.Page.Locator("img, iframe, object, embed, form, base, [onload], [onerror], [onmouseover]").CountAsync());
            Assert.Equal(1, await page.Page.Locator("script").CountAsync());
        }
    }
}
