using System.Globalization;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Longhand.Backpropagation;
using Longhand.Explain.Derivations;
using Longhand.Explain.Rendering;
using Longhand.Explain.Tests.Reading;
using Longhand.Model;

namespace Longhand.Explain.Tests.Rendering;

/// <summary>The page and the JSON of a problem show the same numbers, digit for digit.</summary>
public sealed class PageAndJsonTests
{
    private const int Problems = 30;

    [Fact]
    public void With_all_digits_the_page_shows_the_numbers_of_the_JSON_digit_for_digit()
    {
        var numbers = 0;
        for (var number = 1; number <= Problems; number++)
        {
            var problem = RandomProblems.Make(number);
            var (shown, given) = (OnPage(problem), InJson(problem).ToArray());
            foreach (var (id, digits) in given.Where(pair => shown.ContainsKey(pair.Id)))
            {
                Assert.True(digits == shown[id], $"problem {number}: {id} is {shown[id]} on the page and {digits} in the JSON");
                numbers++;
            }

            Assert.True(given.Select(pair => pair.Id).ToHashSet(StringComparer.Ordinal).IsSupersetOf(shown.Keys), $"problem {number}");
        }

        Assert.True(numbers > 100 * Problems, $"Only {numbers} numbers were compared.");
    }

    /// <summary>The value of every equation on the page, in full, by the identifier of its quantity.</summary>
    private static Dictionary<string, string> OnPage(Problem problem)
    {
        var options = new DerivationOptions();
        var page = new HtmlParser().ParseDocument(PageTests.Written(problem, options));
        PageTests.Pick(page, new DigitChoices(options.Rounding).Rules.Length - 1);
        return page.QuerySelectorAll(".equation[data-quantity]").ToDictionary(
            equation => equation.GetAttribute("data-quantity")!,
            equation => MathMlReader.Read(equation.QuerySelectorAll(".side .body")[^1]) switch
            {
                ReadNode.Number number => Digits(number.Text),
                ReadNode.Negation { Operand: ReadNode.Number number } => Digits("-" + number.Text),
                var other => throw new FormatException($"{other.Line} is no number."),
            },
            StringComparer.Ordinal
        );
    }

    private static IEnumerable<(string Id, string Digits)> InJson(Problem problem)
    {
        using var stream = new MemoryStream();
        new JsonResult(problem, new DerivationOptions()).Write(stream);
        using var json = JsonDocument.Parse(stream.ToArray());
        var lines = json.RootElement.GetProperty("derivation").EnumerateArray().Select(line => (line.GetProperty("id").GetString()!, Digits(line.GetProperty("value").GetRawText())));
        var steps = json.RootElement.GetProperty("steps").EnumerateArray().SelectMany((step, s) => OfStep(problem, step, s + 1));
        return [.. lines, .. steps];
    }

    private static IEnumerable<(string Id, string Digits)> OfStep(Problem problem, JsonElement step, int number)
    {
        string Id(Quantity quantity) => quantity.Identifier(problem, problem.Names, problem.HasManySteps ? number : null);
        yield return (Id(new Quantity(QuantityKind.BatchLoss)), Digits(step.GetProperty("loss").GetRawText()));
        var (first, _) = problem.Batch(number).GetOffsetAndLength(problem.Examples.Length);
        foreach (var (e, example) in step.GetProperty("examples").EnumerateArray().Index())
        {
            foreach (var (l, layer) in example.GetProperty("layers").EnumerateArray().Index())
            {
                foreach (var (key, kind) in new[] { ("z", QuantityKind.WeightedInput), ("a", QuantityKind.Activation), ("delta", QuantityKind.Delta) })
                {
                    foreach (var (unit, value) in layer.GetProperty(key).EnumerateArray().Index())
                    {
                        yield return (Id(new Quantity(kind, l, unit, Example: first + e)), Digits(value.GetRawText()));
                    }
                }
            }
        }
    }

    /// <summary>The digits of a number and the place of the last one: 1.50e-3 is 15e-4.</summary>
    private static string Digits(string number)
    {
        var parts = number.ToUpperInvariant().Split('E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var digits = parts[0].Replace(".", string.Empty, StringComparison.Ordinal);
        var trimmed = digits.TrimEnd('0');
        var sign = trimmed.StartsWith('-') ? "-" : string.Empty;
        var exponent = (parts.Length > 1 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0) - (point < 0 ? 0 : parts[0].Length - point - 1);
        var significant = trimmed.TrimStart('-').TrimStart('0');
        return significant.Length == 0 ? "0" : string.Create(CultureInfo.InvariantCulture, $"{sign}{significant}e{exponent + digits.Length - trimmed.Length}");
    }
}
