using System.Text;
using System.Text.Json;
using Longhand.Checking.Reading;
using Longhand.Explain.Rendering;
using Longhand.Serialization;

namespace Longhand.Checking.Reports;

/// <summary>Writes one report as a page.</summary>
/// <param name="report">What was found.</param>
/// <param name="text">The working.</param>
/// <param name="title">The title of the page.</param>
internal sealed class HtmlReport(CheckReport report, string text, string title)
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly StringBuilder _page = new();
    private readonly SourceLines _lines = new(text);
    private readonly ILookup<int, Claim> _carried = MistakeRemark.Carried(report);

    /// <summary>The page.</summary>
    public string Written()
    {
        Head();
        First();
        Marks();
        Line("<h2 id=\"working\">The working</h2>");
        Filter();
        Key();
        new HtmlWorking(report, _lines, _carried).Write(_page);
        Judged();
        Line("</main>\n</body>\n</html>");
        return _page.ToString();
    }

    private void Head()
    {
        Line("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">");
        Line($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{CheckStyle.Sheet.Hash}'; img-src data:; base-uri 'none'; form-action 'none'\">");
        Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">");
        Line($"<title>{HtmlText.Escape(title)}, checked</title>\n<link rel=\"icon\" href=\"data:,\">");
        Line($"<style>{CheckStyle.Sheet.Text}</style>\n</head>\n<body>\n<main>\n<h1>{HtmlText.Isolate(title)}, checked</h1>");
    }

    private void First()
    {
        if (report.FirstMistake is not { } index)
        {
            Line($"<section class=\"first clean\" aria-labelledby=\"first\">\n<h2 id=\"first\">{CheckWords.Clean(report.Summary)}</h2>\n</section>");
            return;
        }

        var (claim, remark) = (report.Claims[index], MistakeRemark.Of(report, index, _carried));
        var (start, end) = (_lines.Start(claim.Line - 1), _lines.End(claim.Line - 1));
        Line("<section class=\"first\" aria-labelledby=\"first\">");
        Line($"<h2 id=\"first\">The first mistake is in <a href=\"#line{HtmlText.Whole(claim.Line)}\">line {HtmlText.Whole(claim.Line)}</a></h2>");
        Line($"<code class=\"quote\">{HtmlWorking.Marked(_lines.Text[start..end].Trim(), start + Indent(start, end), _lines, [claim])}</code>");
        Line($"<p><strong>{HtmlText.Isolate(remark.Says)}</strong></p>\n<dl>");
        foreach (var (label, value) in new[] { ("Worked out", remark.Worked), ("Why", remark.Why), ("Later", remark.Then) }.Where(pair => pair.Item2.Length > 0))
        {
            Line($"<dt>{label}</dt><dd>{HtmlText.Isolate(value)}</dd>");
        }

        Line("</dl>\n</section>");
    }

    private int Indent(int start, int end) => _lines.Text[start..end].Length - _lines.Text[start..end].TrimStart().Length;

    private void Marks()
    {
        var marks = Marking.Of([.. report.Claims]);
        Line("<ul class=\"marks\" aria-label=\"Marks\">");
        Line($"<li>Method <strong>{HtmlText.Whole(marks.Method)} / {HtmlText.Whole(marks.Claims)}</strong></li>");
        Line($"<li>Accuracy <strong>{HtmlText.Whole(marks.Accuracy)} / {HtmlText.Whole(marks.Claims)}</strong></li>");
        if (marks.Degenerate > 0)
        {
            Line($"<li>Not counted <strong>{HtmlText.Whole(marks.Degenerate)}</strong>: right whatever stood before</li>");
        }

        Line("</ul>");
        Line($"<p>{HtmlText.Escape(CheckWords.Summary(report.Summary))} A mistake costs once; what follows from it costs nothing.</p>");
    }

    private void Filter()
    {
        Line("<fieldset>\n<legend>Show</legend>");
        Line("<label><input type=\"radio\" name=\"show\" id=\"all\" checked> all lines</label>");
        Line("<label><input type=\"radio\" name=\"show\" id=\"remarked\"> lines with remarks</label>");
        Line("<label><input type=\"radio\" name=\"show\" id=\"mistaken\"> mistakes only</label>\n</fieldset>");
    }

    private void Key()
    {
        Line("<ul class=\"key\" aria-label=\"What the signs mean\">");
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            Line($"<li><mark class=\"{CheckWords.Of(verdict)}\">0.5</mark> {CheckWords.Meaning(verdict)}</li>");
        }

        Line("<li><mark class=\"degenerate\">0</mark> right whatever stood before: not counted</li>\n</ul>");
    }

    private void Judged()
    {
        Line($"<h2>{CheckWords.Judged}{(report.IsInferred ? ", as it was read from the working" : string.Empty)}</h2>\n<table class=\"table\">\n<tbody>");
        foreach (var thing in report.Understood)
        {
            Line($"<tr><th scope=\"row\">{HtmlText.Escape(thing.What)}</th><td>{HtmlText.Isolate(thing.Value)}</td><td>{CheckWords.Of(thing.Origin)}</td></tr>");
        }

        Line($"</tbody>\n</table>{(report.IsInferred ? $"\n<p>{CheckWords.Object}</p>" : string.Empty)}");
        Line($"<details>\n<summary>The problem as a file</summary>\n<pre tabindex=\"0\">{HtmlWorking.Text(ProblemFile())}</pre>\n</details>");
    }

    private string ProblemFile()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Indented))
        {
            ProblemWriter.Write(json, report.Problem);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private void Line(string line) => _page.Append(line).Append('\n');
}
