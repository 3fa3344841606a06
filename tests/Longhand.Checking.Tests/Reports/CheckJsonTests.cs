using System.Text;
using System.Text.Json;
using Longhand.Checking.Reports;
using Longhand.Checking.Tests.Restyling;
using Longhand.Serialization;

namespace Longhand.Checking.Tests.Reports;

/// <summary>What a program reads.</summary>
public sealed class CheckJsonTests
{
    private static readonly string[] Keys = ["convention", "claims", "problem", "firstMistake", "summary"];
    private static readonly string[] ClaimKeys = ["line", "column", "quantity", "printed", "verdict", "kind", "masked", "expected", "exact", "from", "because"];
    private static readonly string[] SummaryKeys = ["right", "rounded", "truncated", "misrounded", "wrong", "carried", "unread"];

    [Fact]
    public void Keys_stand_in_the_order_of_the_format_and_what_is_not_there_is_null()
    {
        using var json = Json(Checker.Check(Notebook.Text));
        Assert.Equal(Keys, Names(json.RootElement));
        Assert.All(json.RootElement.GetProperty("claims").EnumerateArray(), claim => Assert.Equal(ClaimKeys, Names(claim)));
        Assert.Equal(SummaryKeys, Names(json.RootElement.GetProperty("summary")));
        var right = json.RootElement.GetProperty("claims")[0];
        Assert.All(["kind", "from", "because"], key => Assert.Equal(JsonValueKind.Null, right.GetProperty(key).ValueKind));
        var unread = json.RootElement.GetProperty("claims").EnumerateArray().Single(c => c.GetProperty("verdict").GetString() == "unread");
        Assert.All(["kind", "from", "expected", "exact"], key => Assert.Equal(JsonValueKind.Null, unread.GetProperty(key).ValueKind));
    }

    [Fact]
    public void From_and_firstMistake_lead_to_claims_and_the_summary_counts_them()
    {
        using var json = Json(Checker.Check(Notebook.Text));
        var claims = json.RootElement.GetProperty("claims");
        Assert.Equal("wrong", claims[json.RootElement.GetProperty("firstMistake").GetInt32()].GetProperty("verdict").GetString());
        Assert.All(claims.EnumerateArray().Where(c => c.GetProperty("from").ValueKind == JsonValueKind.Number), c => Assert.Equal("wrong", claims[c.GetProperty("from").GetInt32()].GetProperty("verdict").GetString()));
        Assert.All(SummaryKeys, key => Assert.Equal(claims.EnumerateArray().Count(c => c.GetProperty("verdict").GetString() == key), json.RootElement.GetProperty("summary").GetProperty(key).GetInt32()));
    }

    [Fact]
    public void Lines_and_columns_count_characters_from_1()
    {
        const string Text = "𝕏🙂 ŷ and x1 = 0.5, y = 1\r\nw1 = 0.4\nz_o = 0.4·0.5 = 0.2\n";
        var first = Checker.Check(Text).Claims.First(c => c.Printed == "0.5");
        Assert.Equal((1, 15), (first.Line, first.Column));
        Assert.Contains("<mark class=\"right\" title=\"x₁: right\">0.5</mark>", CheckHtml.Write(Checker.Check(Text), Text, "w"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_problem_is_a_problem_file_and_gives_the_same_report()
    {
        var workings = Enumerable.Range(0, 12).Select(k => Spoiler.Make((k * 1000) + 3, Spoiler.Kinds[k % Spoiler.Kinds.Count], 1, withProblem: false).Text).Append(Notebook.Text).Append(Notebook.DeadUnit);
        foreach (var text in workings)
        {
            var report = Checker.Check(text);
            using var json = Json(report);
            var problem = ProblemReader.Read(Encoding.UTF8.GetBytes(json.RootElement.GetProperty("problem").GetRawText()), "report.json");
            var again = Checker.Check(text, problem);
            if (report.Claims.Any(c => c.Verdict == Verdict.Unread && c.Because.Contains("--problem", StringComparison.Ordinal)))
            {
                // Where the network is in doubt, nobody is accused; a problem that is given is not in doubt.
                continue;
            }

            Assert.Equal(report.Claims.Select(c => (c.Line, c.Column, c.Quantity, c.Verdict, c.Kind)), again.Claims.Select(c => (c.Line, c.Column, c.Quantity, c.Verdict, c.Kind)));
        }
    }

    private static JsonDocument Json(CheckReport report)
    {
        using var stream = new MemoryStream();
        CheckJson.Write(stream, report);
        return JsonDocument.Parse(stream.ToArray());
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);
}
