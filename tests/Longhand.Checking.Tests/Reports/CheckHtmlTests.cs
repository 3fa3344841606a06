using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Longhand.Checking.Reports;

namespace Longhand.Checking.Tests.Reports;

/// <summary>The page that a teacher hands back.</summary>
public sealed class CheckHtmlTests
{
    private static readonly string[] Hostile =
    [
        "<script>document.title='owned'</script>", "<img src=x onerror=\"document.title='owned'\">", "\"><svg onload=document.title='owned'>", "' onmouseover='x",
        "</code></li></ol><script>x</script>", "</style><script>x</script>", "</title><script>x</script>", "<!-- --><x>", "&lt;b&gt; &amp;", "\u202Egnp.exe \u2066x\u2069", "𝕏 🙂 漢字 العربية",
    ];

    [Fact]
    public void The_page_of_a_notebook_is_the_approved_one() =>
        Approved.Check("Reports/notebook.approved.html", CheckHtml.Write(Checker.Check(Notebook.Text), Notebook.Text, "notebook.md"));

    [Fact]
    public void Nothing_of_the_working_is_lost_and_every_claim_is_marked_by_its_verdict()
    {
        var report = Checker.Check(Notebook.Text);
        var page = Parsed(Notebook.Text);
        Assert.Equal(Notebook.Text.Split('\n'), page.QuerySelectorAll(".working .line").Select(line => line.TextContent));
        Assert.Equal(report.Claims.OrderBy(c => c.Line).ThenBy(c => c.Column).Select(c => (c.Printed, c.Verdict.ToString().ToLowerInvariant())), page.QuerySelectorAll(".working mark").Select(mark => (mark.TextContent, mark.ClassName!)));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
    }

    [Fact]
    public void Mistakes_have_their_remarks_beside_their_lines_and_the_first_stands_at_the_top()
    {
        var page = Parsed(Notebook.Text);
        Assert.Contains("line 26", page.QuerySelector(".first h2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("it should be 0.0410", page.QuerySelector("#line26 .remark.wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("From line 26; without it w₆⁺ = 0.5336.", page.QuerySelector("#line35 .remark.carried")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("was not understood", page.QuerySelector("#line39 .remark.unread")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["line26", "line27"], page.QuerySelectorAll(".row.mistake").Select(row => row.Id));
        Assert.Equal(["Method 29 / 30", "Accuracy 29 / 30"], page.QuerySelectorAll(".marks li").Select(mark => mark.TextContent));
    }

    [Fact]
    public void What_is_right_whatever_stood_before_is_flagged()
    {
        var page = Parsed(Notebook.DeadUnit);
        Assert.Equal(["0", "0", "0", "0.3"], page.QuerySelectorAll(".working mark.degenerate").Select(mark => mark.TextContent));
        Assert.Contains("Not counted 4", page.QuerySelector(".marks")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_forbids_everything_but_the_style_of_the_page()
    {
        var page = Parsed(Notebook.Text);
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page.QuerySelector("style")!.TextContent)));
        Assert.Equal($"default-src 'none'; style-src 'sha256-{hash}'; img-src data:; base-uri 'none'; form-action 'none'", page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"));
    }

    [Fact]
    public void Hostile_text_is_text()
    {
        foreach (var hostile in Hostile)
        {
            var text = $"{hostile}\tx\n{Notebook.Text.Replace("κ", hostile.Replace("=", "·", StringComparison.Ordinal), StringComparison.Ordinal)}\n{hostile} 0.77";
            var page = Parsed(text, hostile);
            Assert.Empty(page.QuerySelectorAll("script, img, svg, iframe, object, embed, form, base, x, [onload], [onerror], [onmouseover], [style]"));
            Assert.Equal(Shown(text).Split('\n'), page.QuerySelectorAll(".working .line").Select(line => line.TextContent));
            Assert.Equal(Shown(hostile) + ", checked", page.QuerySelector("h1")!.TextContent);
            Assert.DoesNotContain(page.DocumentElement.OuterHtml, c => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069');
        }
    }

    private static string Shown(string text) => string.Concat(text.Select(c => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' ? '\uFFFD' : c));

    private static IDocument Parsed(string text, string title = "w") => new HtmlParser().ParseDocument(CheckHtml.Write(Checker.Check(text), text, title));
}
