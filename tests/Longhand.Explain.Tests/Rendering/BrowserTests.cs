using Longhand.Explain.Derivations;
using Longhand.Model;
using Longhand.Serialization;
using Microsoft.Playwright;

namespace Longhand.Explain.Tests.Rendering;

/// <summary>The page of a derivation in Chromium: chosen in, walked through, switched, printed.</summary>
[Trait("Needs", "tools")]
public sealed class BrowserTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly string _textbook = PageTests.Written(Problem.Textbook, new DerivationOptions());

    [Fact]
    public async Task A_weight_that_is_clicked_lights_its_path_and_brings_up_its_lines_and_Escape_brings_back_all()
    {
        await using var page = await browser.Open(_textbook);
        var all = await page.Lines();
        await page.Page.Locator("[data-for=p0]").ClickAsync();

        Assert.Equal(["loss", "n1-0", "n2-0", "p0", "p5", "y0"], await page.Lit());
        var lines = await page.Lines();
        Assert.Equal(
            ["z_h1", "a_h1", "dL/da_h1", "da_h1/dz_h1", "delta_h1", "dL/dw1_paths", "dL/dw1", "w1_new"],
            lines.Where(id => id.Length > 0)
        );
        Assert.Contains("w₁", await page.Page.Locator(".about").TextContentAsync(), StringComparison.Ordinal);
        Assert.Contains("Weight w 1", await page.Page.Locator(".said").TextContentAsync(), StringComparison.Ordinal);

        await page.Page.Keyboard.PressAsync("Escape");
        Assert.Empty(await page.Lit());
        Assert.Equal(all, await page.Lines());
        Assert.Empty(page.Offences);
    }

    [Fact]
    public async Task A_unit_that_is_touched_shows_its_values_and_those_of_its_path()
    {
        await using var page = await browser.Open(_textbook, 400, 800);
        await page.Page.Locator("[data-item=n1-1] .unit").TapAsync();

        Assert.Equal(["loss", "n1-1", "n2-0", "p6", "y0"], await page.Lit());
        Assert.Equal("0.596884", await page.Page.Locator("[data-item=n1-1] .forward").TextContentAsync());
        Assert.Equal("δ = 0.0149961", await page.Page.Locator("[data-item=n1-1] .backward").TextContentAsync());
        Assert.False(await page.Page.Locator("[data-item=n1-0] .forward").IsVisibleAsync());
        Assert.Empty(page.Offences);
    }

    [Fact]
    public async Task The_drawing_is_one_stop_of_the_tab_key_and_arrow_keys_go_along_its_lines()
    {
        await using var page = await browser.Open(_textbook);
        Assert.Equal(1, await page.Page.Locator(".network [tabindex='0']").CountAsync());
        await page.Page.Locator(".network [tabindex='0']").FocusAsync();
        var way = new List<string?>();
        foreach (var key in new[] { "ArrowRight", "ArrowDown", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft" })
        {
            await page.Page.Keyboard.PressAsync(key);
            way.Add(await page.Eval<string?>("() => document.activeElement.dataset.item"));
            Assert.Equal(way[^1], await page.Page.Locator("[aria-selected=true]").GetAttributeAsync("data-item"));
            Assert.Equal(1, await page.Page.Locator(".network [tabindex='0']").CountAsync());
        }

        Assert.Equal(["p0", "p1", "n1-0", "p5", "n2-0", "y0", "loss", "y0"], way);
        Assert.Empty(page.Offences);
    }

    [Fact]
    public async Task The_walk_shows_names_then_numbers_then_the_value_and_goes_back_as_it_came()
    {
        await using var page = await browser.Open(_textbook);
        await page.Page.Locator("[data-do=walk]").ClickAsync();
        var places = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            places.Add(await Place(page));
            await page.Page.Keyboard.PressAsync(i % 2 == 0 ? "ArrowRight" : "PageDown");
        }

        Assert.Equal(["z_h1 1", "z_h1 2", "z_h1 3", "z_h2 1", "z_h2 2", "z_h2 3", "a_h1 1"], places);
        for (var i = 6; i >= 0; i--)
        {
            await page.Page.Locator("[data-do=back]").ClickAsync();
            Assert.Equal(places[i], await Place(page));
        }

        Assert.Equal(["z_h1"], await page.Lines());
        Assert.StartsWith("z sub h 1", await page.Page.Locator(".said").TextContentAsync(), StringComparison.Ordinal);
        await page.Page.Keyboard.PressAsync("Escape");
        Assert.True((await page.Lines()).Length > 50);
        Assert.Empty(page.Offences);
    }

    [Fact]
    public async Task Walking_a_chain_rule_numbers_its_factors_in_the_line_and_in_the_drawing_and_pointing_at_one_lights_it()
    {
        await using var page = await browser.Open(_textbook);
        await page.Page.Locator("[data-for=p0]").ClickAsync();
        await page.Page.Locator("[data-do=walk]").ClickAsync();
        while (await page.Eval<string>("() => document.querySelector('.current').dataset.quantity") != "dL/dw1_paths")
        {
            await page.Page.Locator("[data-do=on]").ClickAsync();
        }

        Assert.Equal("12345", await page.Eval<string>("() => [...document.querySelectorAll('.factor-number')].map(e => e.textContent).join('')"));
        Assert.Equal(
            ["y0 1", "n2-0 2", "p5 3", "n1-0 4", "p0 5"],
            await page.Eval<string[]>("() => [...document.querySelectorAll('.badge')].sort((a, b) => a.textContent - b.textContent).map(e => e.closest('.item').dataset.item + ' ' + e.textContent)")
        );
        const string Pointed = "() => [...document.querySelectorAll('.item.pointed')].map(e => e.dataset.item)";
        await page.Page.Locator(".current .side [data-of=p5]").First.HoverAsync();
        Assert.Equal(["p5"], await page.Eval<string[]>(Pointed));
        await page.Page.Locator(".current .side [data-of=n1-0][tabindex='0']").FocusAsync();
        Assert.Equal(["n1-0"], await page.Eval<string[]>(Pointed));
        Assert.Empty(page.Offences);
    }

    [Fact]
    public async Task Digits_forms_and_colours_are_switched_on_the_page()
    {
        await using var page = await browser.Open(_textbook);
        var rules = new DigitChoices(DerivationOptions.DefaultShown).Rules;
        for (var place = 0; place < rules.Length; place++)
        {
            await page.Page.Locator("[data-choice=digits]").SelectOptionAsync(place.ToString(System.Globalization.CultureInfo.InvariantCulture));
            var delta = Digits.Shown(0.1384985616, rules[place]);
            var shown = await page.Eval<string>("() => document.querySelector('[data-quantity=delta_y_hat]').querySelectorAll('.body')[2].textContent");
            Assert.StartsWith(delta.Text[..Math.Min(delta.Text.Length, 9)], shown, StringComparison.Ordinal);
            Assert.Contains(shown, await page.Page.Locator("[data-quantity=delta_y_hat] math").Last.GetAttributeAsync("aria-label"), StringComparison.Ordinal);
            Assert.Equal("δ = " + shown, await page.Page.Locator("[data-item=n2-0] .backward").TextContentAsync());
        }

        foreach (var (form, ending) in new[] { ("paths", "_paths"), ("matrix", string.Empty) })
        {
            bool Is(string id) => form == "paths" ? id.EndsWith(ending, StringComparison.Ordinal) : id.Length == 0;
            Assert.Contains(await page.Lines(), Is);
            await page.Page.Locator($"[data-form-switch={form}]").UncheckAsync();
            Assert.DoesNotContain(await page.Lines(), Is);
        }

        // Where no line is left there is no heading.
        var heading = page.Page.Locator("main > h2", new() { HasText = "Gradients: every" });
        Assert.True(await heading.IsVisibleAsync());
        await page.Page.Locator("[data-form-switch=delta]").UncheckAsync();
        Assert.False(await heading.IsVisibleAsync());

        const string Paper = "() => getComputedStyle(document.documentElement).backgroundColor";
        var light = await page.Eval<string>(Paper);
        await page.Page.Locator("[data-choice=theme]").SelectOptionAsync("dark");
        Assert.NotEqual(light, await page.Eval<string>(Paper));
        await using var dark = await browser.Open(_textbook, isDark: true);
        Assert.Equal(await page.Eval<string>(Paper), await dark.Eval<string>(Paper));
        Assert.Empty(page.Offences);
    }

    [Fact]
    public async Task A_step_and_an_example_are_chosen_where_there_are_several()
    {
        await using var page = await browser.Open(PageTests.Written(Samples.Everything, new DerivationOptions()));
        await page.Page.Locator("[data-choice=step]").SelectOptionAsync("2");
        await page.Page.Locator("[data-choice=example]").SelectOptionAsync("2");
        var lines = (await page.Lines()).Where(id => id.Length > 0).ToArray();

        Assert.Contains("z_h1_1[2]@2", lines);
        Assert.All(lines, id => Assert.EndsWith("@2", id, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, id => id.Contains("[1]", StringComparison.Ordinal));

        // The second step begins with what the first one made.
        var first = await page.Eval<string>("() => [...document.querySelectorAll('[data-quantity=\"w1_new@1\"] .body')].at(-1).textContent");
        Assert.Equal(" = " + first, await page.Page.Locator("[data-for=p0] tspan").Last.TextContentAsync());
        await page.Page.Locator("[data-choice=step]").SelectOptionAsync("1");
        Assert.Equal(" = 0.1", await page.Page.Locator("[data-for=p0] tspan").Last.TextContentAsync());
        Assert.Empty(page.Offences);
    }

    [Fact]
    public async Task In_a_later_step_the_drawing_shows_no_value_that_no_line_gives_but_of_what_is_frozen()
    {
        var problem = Problem.Textbook with { Steps = 3 };
        await using var page = await browser.Open(PageTests.Written(problem, new DerivationOptions { Only = Selection.Parse("w5", problem) }));
        await page.Page.Locator("[data-choice=step]").SelectOptionAsync("2");
        var first = await page.Eval<string>("() => [...document.querySelectorAll('[data-quantity=\"w5_new@1\"] .body')].at(-1).textContent");
        const string Values = "() => [...document.querySelectorAll('.network [data-for], .network .bias')].map(e => e.querySelector('text').lastElementChild.textContent).filter(text => text !== '')";
        Assert.Equal([" = " + first], await page.Eval<string[]>(Values));

        await using var frozen = await browser.Open(PageTests.Written(Samples.Everything, new DerivationOptions()));
        await frozen.Page.Locator("[data-choice=step]").SelectOptionAsync("2");
        const string Kept = "() => [...document.querySelectorAll('.network [data-frozen]')].map(e => e.querySelector('text').lastElementChild.textContent)";
        Assert.Equal([" = 0.3", " = −0.6", " = 0.7", " = 0.2"], await frozen.Eval<string[]>(Kept));
        Assert.Empty(page.Offences);
    }

    [Fact]
    public async Task What_is_heard_is_what_is_seen_where_a_number_changes_its_shape()
    {
        var problem = Problem.Textbook with { Examples = [new Example([123456.789, 0.000012345678], [0.01])] };
        await using var page = await browser.Open(PageTests.Written(problem, new DerivationOptions()));
        const string Labels = "() => [...document.querySelectorAll('.equation math')].map(e => e.getAttribute('aria-label'))";
        var rules = new DigitChoices(DerivationOptions.DefaultShown).Rules;
        Assert.True(await page.Page.Locator("math[data-readings]").CountAsync() > 0);
        for (var place = 0; place < rules.Length - 1; place++)
        {
            await page.Page.Locator("[data-choice=digits]").SelectOptionAsync(place.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await using var asked = await browser.Open(PageTests.Written(problem, new DerivationOptions { Rounding = rules[place]! }));
            Assert.Equal(await asked.Eval<string[]>(Labels), await page.Eval<string[]>(Labels));
        }

        Assert.Empty(page.Offences);
    }

    [Fact]
    public async Task A_name_that_looks_like_a_place_for_a_number_is_said_as_it_is()
    {
        var problem = ProblemReader.Read(
            """
            { "network": { "inputs": ["x1"], "layers": [ { "units": 1, "weights": [[0.5]], "names": { "units": ["{1}"] } } ] },
              "examples": [ { "x": [1], "y": [0] } ] }
            """u8,
            "places.json"
        );
        await using var page = await browser.Open(PageTests.Written(problem, new DerivationOptions()));
        await page.Page.Locator("[data-item=n1-0] .unit").ClickAsync();

        Assert.StartsWith("Unit {1}. Lines: ", await page.Page.Locator(".about").TextContentAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Lines: {", await page.Page.Locator(".about").TextContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_matrices_lights_its_layer()
    {
        await using var page = await browser.Open(_textbook);
        await page.Page.Locator("[data-do=walk]").ClickAsync();
        while (await page.Eval<bool>("() => document.querySelector('.current').dataset.about !== 'l1'"))
        {
            await page.Page.Locator("[data-do=on]").ClickAsync();
        }

        Assert.Equal(["n1-0", "n1-1", "p0", "p1", "p2", "p3", "p4"], await page.Lit());
        Assert.Equal(["n1-0", "n1-1"], await page.Eval<string[]>("() => [...document.querySelectorAll('.item.now')].map(e => e.dataset.item).sort()"));
    }

    [Theory]
    [InlineData(360, 740)]
    [InlineData(360, 600)]
    [InlineData(640, 360)]
    public async Task On_a_narrow_window_the_walk_can_be_gone_on_with_at_every_place(int width, int height)
    {
        await using var page = await browser.Open(_textbook, 1000, height);
        await page.Page.Locator("[data-do=walk]").ClickAsync();
        await page.Page.SetViewportSizeAsync(width, height);
        const string Reached = "() => ['back', 'on'].every(name => { const b = document.querySelector(`[data-do=${name}]`); const r = b.getBoundingClientRect(); return b.contains(document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2)); })";
        for (var i = 0; i < 40; i++)
        {
            await page.Page.Keyboard.PressAsync("PageDown");
            Assert.True(await page.Eval<bool>(Reached), $"place {i}");
        }
    }

    [Fact]
    public async Task On_paper_everything_is_open_and_the_switches_are_gone()
    {
        await using var page = await browser.Open(_textbook);
        var all = await page.Lines();
        await page.Page.Locator("[data-for=p0]").ClickAsync();
        await page.Page.Locator("[data-do=walk]").ClickAsync();
        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(all, await page.Lines());
        Assert.False(await page.Page.Locator(".switches").IsVisibleAsync());
        Assert.Equal(0, await page.Eval<int>("() => [...document.querySelectorAll('.side')].filter(e => getComputedStyle(e).visibility !== 'visible').length"));
        var value = page.Page.Locator("[data-item=n2-0] .forward");
        Assert.Equal(string.Empty, await value.TextContentAsync());
        await page.Eval<bool>("() => dispatchEvent(new Event('beforeprint'))");
        Assert.Equal("0.751365", await value.TextContentAsync());
        await page.Eval<bool>("() => dispatchEvent(new Event('afterprint'))");
        Assert.Equal(string.Empty, await value.TextContentAsync());
        var pdf = await page.Page.PdfAsync(new() { Format = "A4" });
        Assert.True(pdf.Length > 50_000, $"{pdf.Length} bytes");
        Assert.Empty(page.Offences);
    }

    [Fact]
    public async Task Without_a_script_everything_is_there_to_read()
    {
        await using var page = await browser.Open(_textbook, hasScript: false);
        Assert.False(await page.Page.Locator(".switches").IsVisibleAsync());
        Assert.True(await page.Page.Locator(".network").IsVisibleAsync());
        var lines = page.Page.Locator(".equation");
        for (var i = 0; i < await lines.CountAsync(); i++)
        {
            Assert.True(await lines.Nth(i).IsVisibleAsync());
        }

        Assert.Empty(page.Offences);
    }

    [Theory]
    [InlineData(360, 740)]
    [InlineData(640, 360)]
    [InlineData(1280, 720)]
    public async Task Nothing_makes_the_page_wider_than_the_window(int width, int height)
    {
        foreach (var problem in new[] { Problem.Textbook, Samples.SoftmaxAdam, Samples.Everything })
        {
            await using var page = await browser.Open(PageTests.Written(problem, new DerivationOptions()), width, height);
            await page.Page.Locator("[data-choice=digits]").SelectOptionAsync("4");
            await page.Page.Locator("[data-do=larger]").ClickAsync();
            await page.Page.Locator("[data-do=walk]").ClickAsync();
            Assert.True(await page.Eval<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{problem.Title} at {width}");
        }
    }

    private static Task<string> Place(OpenPage page) =>
        page.Eval<string>("() => { const line = document.querySelector('.current'); return line.dataset.quantity + ' ' + [...line.querySelectorAll('.side')].filter(e => getComputedStyle(e).visibility === 'visible').length; }");
}
