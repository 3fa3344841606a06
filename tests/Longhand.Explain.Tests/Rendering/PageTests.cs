using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Longhand.Explain.Derivations;
using Longhand.Explain.Rendering;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Explain.Tests.Rendering;

/// <summary>What stands in the page of a derivation for its script to pick from; without a browser.</summary>
public sealed class PageTests
{
    public static TheoryData<string> Problems => ["textbook", "softmax", "everything", "learned", "classes", "shapes"];

    [Theory]
    [MemberData(nameof(Problems))]
    public void Under_every_choice_of_digits_the_equations_read_as_if_they_had_been_asked_for(string name)
    {
        foreach (var choice in new DigitChoices(DerivationOptions.DefaultShown).Rules.Index().Where(choice => choice.Item is not null))
        {
            var page = Page(Given(name), new DerivationOptions());
            Pick(page, choice.Index);
            var asked = Still(Given(name), new DerivationOptions { Rounding = choice.Item! });
            Assert.Equal(Texts(asked), Texts(page));
        }
    }

    [Fact]
    public void In_full_every_number_of_the_step_reads_back_as_the_double_it_is()
    {
        var derivation = new Derivation(Samples.SoftmaxAdam);
        var values = derivation.Blocks().OfType<Documents.Block.Equation>().Where(e => e.Value is not null).ToDictionary(e => e.Id, e => e.Value);
        var page = Page(Samples.SoftmaxAdam, new DerivationOptions());
        Pick(page, new DigitChoices(DerivationOptions.DefaultShown).Rules.Length - 1);

        foreach (var equation in page.QuerySelectorAll(".equation[data-quantity]"))
        {
            var last = Visible(equation.QuerySelectorAll(".side .body")[^1]).Replace('−', '-');
            var parts = last.Split("×10");
            var read = double.Parse(parts.Length == 1 ? last : $"{parts[0]}e{parts[1]}", System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(values[equation.GetAttribute("data-quantity")!], read);
        }
    }

    [Fact]
    public void Digits_that_belong_to_the_numbers_are_no_choice()
    {
        var page = Page(Problem.Textbook, new DerivationOptions { IsCarried = true, Rounding = DerivationOptions.DefaultCarried });

        var select = page.QuerySelector("[data-choice=digits]")!;
        Assert.True(select.HasAttribute("disabled"));
        Assert.Contains("carried", select.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[data-d], [data-s], [data-t]"));
    }

    [Fact]
    public void Every_factor_of_a_chain_rule_has_the_colour_of_what_it_comes_from()
    {
        var page = Page(Problem.Textbook, new DerivationOptions());
        var factors = page.QuerySelectorAll(".equation[data-quantity$=_paths] [data-hue]");

        Assert.True(factors.Length >= 48, $"{factors.Length} factors");
        Assert.All(factors, factor =>
        {
            var item = page.QuerySelector($".network [data-item='{factor.GetAttribute("data-of")}']")!;
            Assert.Equal((item.GetAttribute("data-hue"), item.GetAttribute("data-stroke")), (factor.GetAttribute("data-hue"), factor.GetAttribute("data-stroke")));
        });

        // ∂L/∂w₁: the way to the loss, the output, w₅ (the sixth parameter: b₁ stands before it), h₁, w₁: five things, five marks.
        var first = page.QuerySelector(".equation[data-quantity='dL/dw1_paths'] .side")!.QuerySelectorAll("[data-hue]");
        Assert.Equal(["y0", "n2-0", "p5", "n1-0", "p0"], first.Select(factor => factor.GetAttribute("data-of")));
        Assert.Equal(5, first.Select(factor => (factor.GetAttribute("data-hue"), factor.GetAttribute("data-stroke"))).Distinct().Count());
    }

    [Fact]
    public void Every_side_of_every_equation_has_a_reading_and_its_digits_can_be_set()
    {
        var page = Page(Samples.SoftmaxAdam, new DerivationOptions());

        Assert.All(page.QuerySelectorAll(".equation math"), math => Assert.NotEmpty(math.GetAttribute("aria-label") ?? string.Empty));
        foreach (var math in page.QuerySelectorAll("math[data-said]"))
        {
            var shown = new Queue<string>(math.QuerySelectorAll("[data-d]").Select(number => number.TextContent));
            var filled = string.Concat(math.GetAttribute("data-said")!.Select(c => c == PageMath.DigitsPlace ? shown.Dequeue() : c.ToString()));
            Assert.EndsWith(filled, math.GetAttribute("aria-label"), StringComparison.Ordinal);
            Assert.Empty(shown);
        }
    }

    [Theory]
    [MemberData(nameof(Problems))]
    public void Under_every_choice_of_digits_the_readings_are_those_of_a_page_for_which_it_was_asked(string name)
    {
        foreach (var choice in new DigitChoices(DerivationOptions.DefaultShown).Rules.Index().Where(choice => choice.Item is not null))
        {
            var page = Page(Given(name), new DerivationOptions());
            Pick(page, choice.Index);
            Assert.Equal(Labels(Page(Given(name), new DerivationOptions { Rounding = choice.Item! })), Labels(page));
        }
    }

    [Fact]
    public void A_number_that_changes_its_shape_is_read_as_it_is_seen()
    {
        var page = Page(Given("shapes"), new DerivationOptions());
        var sides = page.QuerySelectorAll("math[data-readings]").Length;

        Assert.True(sides > 0);
        Assert.All(page.QuerySelectorAll("math:has([data-at])").Where(math => math.HasAttribute("aria-label")), math => Assert.True(math.HasAttribute("data-readings"), math.OuterHtml));
    }

    [Fact]
    public void A_name_that_holds_the_place_of_digits_does_not_keep_a_reading_from_changing()
    {
        var problem = Problem.Textbook with { Notation = Problem.Textbook.Notation with { Input = "z\uFFFC" } };
        var page = Page(problem, new DerivationOptions());
        Pick(page, 0);

        Assert.Equal(Labels(Page(problem, new DerivationOptions { Rounding = new Rounding(3, DigitCount.Significant) })), Labels(page));
    }

    [Fact]
    public void Only_what_is_frozen_keeps_the_value_that_it_began_with()
    {
        var page = Page(Samples.Everything, new DerivationOptions());
        var frozen = page.QuerySelectorAll(".network [data-frozen]").Select(label => label.GetAttribute("data-for"));
        var network = Samples.Everything.Network.Definition;

        Assert.Equal(network.Layout.Parameters.Where(p => p.IsFrozen).Select(p => PageItems.Parameter(p.Index)), frozen);
    }

    [Fact]
    public void A_page_that_stands_still_has_no_script_and_no_switches()
    {
        var page = Still(Problem.Textbook, new DerivationOptions());

        Assert.Empty(page.QuerySelectorAll("script, button, select, [data-of], [data-d]"));
        Assert.DoesNotContain("script-src", page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    private static Problem Given(string name) => name switch
    {
        "softmax" => Samples.SoftmaxAdam,
        "everything" => Samples.Everything,
        "learned" => Samples.Learned,
        "classes" => Samples.Classes,
        "shapes" => Problem.Textbook with { Examples = [new Example([123456.789, 0.000012345678], [0.01])] },
        _ => Problem.Textbook,
    };

    internal static string Written(Problem problem, DerivationOptions options)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var derivation = new Derivation(problem, options);
        new HtmlRenderer(writer, options).Render(derivation.Blocks(), derivation.Title);
        return writer.ToString();
    }

    private static IDocument Page(Problem problem, DerivationOptions options) => new HtmlParser().ParseDocument(Written(problem, options));

    private static IDocument Still(Problem problem, DerivationOptions options)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var derivation = new Derivation(problem, options);
        new HtmlRenderer(writer).Render(derivation.Blocks(), derivation.Title);
        return new HtmlParser().ParseDocument(writer.ToString());
    }

    // What the script does, in as many words.
    internal static void Pick(IDocument page, int place)
    {
        foreach (var number in page.QuerySelectorAll("[data-d]"))
        {
            var all = number.GetAttribute("data-d")!.Split(PageMath.Separator);
            number.TextContent = all[Enumerable.Range(0, place + 1).Last(i => all[i].Length > 0)];
        }

        foreach (var sign in page.QuerySelectorAll("[data-s]"))
        {
            sign.TextContent = sign.GetAttribute("data-s")![place].ToString();
        }

        foreach (var part in page.QuerySelectorAll("[data-at]"))
        {
            part.ClassName = part.GetAttribute("data-at")!.Split(' ').Contains(HtmlText.Whole(place)) ? string.Empty : "off";
        }

        PickReadings(page, place);
    }

    private static void PickReadings(IDocument page, int place)
    {
        var said = page.QuerySelector(".said")!;
        foreach (var side in page.QuerySelectorAll("math[data-said]"))
        {
            var shown = new Queue<string>(side.QuerySelectorAll("[data-d]").Select(number => number.TextContent));
            var words = string.Concat(side.GetAttribute("data-said")!.Select(c => c == PageMath.DigitsPlace ? shown.Dequeue() : c.ToString()));
            side.SetAttribute("aria-label", $"{said.GetAttribute(side.FirstElementChild!.TextContent == "=" ? "data-equal" : "data-close")} {words}");
        }

        foreach (var side in page.QuerySelectorAll("math[data-readings]"))
        {
            var all = side.GetAttribute("data-readings")!.Split('\n');
            side.SetAttribute("aria-label", all[Enumerable.Range(0, place + 1).Last(i => all[i].Length > 0)]);
        }
    }

    private static string?[] Labels(IDocument page) => [.. page.QuerySelectorAll(".equation math").Select(math => math.GetAttribute("aria-label"))];

    private static string[] Texts(IDocument page) => [.. page.QuerySelectorAll(".equation").Select(Visible)];

    private static string Visible(IElement element) =>
        element.ClassList.Contains("off") ? string.Empty
        : element.Children.Length == 0 ? element.TextContent
        : string.Concat(element.ChildNodes.Select(node => node is IElement child ? Visible(child) : node.TextContent));
}
