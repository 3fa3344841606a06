using System.Globalization;
using System.Net;
using System.Text;

namespace Longhand.Checking.Reports;

/// <summary>Writes a working as one HTML page with every claim marked and the remarks beside it. The page loads nothing and runs nothing.</summary>
public static class CheckHtml
{
    private const string Style = """
        :root { color-scheme: light dark; --ink: light-dark(#1b1b1f, #e4e3df); --paper: light-dark(#fffdf8, #17181a); --rule: light-dark(#d9d3c4, #3a3b40);
          --right: light-dark(#1f7038, #6fce8b); --wrong: light-dark(#b3261e, #ff9187); --carried: light-dark(#8a4b00, #f0a35e); --unread: light-dark(#5b5b66, #a9a9b5); }
        body { margin: 0 auto; padding: 1rem 1.25rem 4rem; max-width: 80rem; color: var(--ink); background: var(--paper); font: 1rem/1.5 system-ui, "DejaVu Sans", sans-serif; }
        .first { border-left: 4px solid var(--wrong); padding-left: 1rem; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; }
        td { vertical-align: top; padding: 0 0.75rem 0 0; }
        td.number { color: var(--unread); text-align: right; user-select: none; }
        td.line { white-space: pre-wrap; font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: 0.9rem; overflow-wrap: anywhere; width: 60%; }
        td.remarks { border-left: 1px solid var(--rule); padding-left: 0.75rem; font-size: 0.9rem; }
        mark { background: none; color: inherit; border-bottom: 2px solid var(--right); }
        mark.rounded, mark.truncated { border-bottom-style: dotted; }
        mark.wrong, mark.misrounded { border-bottom-color: var(--wrong); color: var(--wrong); font-weight: 600; }
        mark.carried { border-bottom: 2px dashed var(--carried); color: var(--carried); }
        mark.unread { border-bottom: 2px dotted var(--unread); }
        """;

    /// <summary>The page.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="text">The working.</param>
    /// <param name="title">The title of the page.</param>
    public static string Write(CheckReport report, string text, string title)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(text);
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n<link rel=\"icon\" href=\"data:,\">\n")
            .Append("<title>").Append(Encoded(title)).Append("</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n<main>\n<h1>").Append(Encoded(title)).Append("</h1>\n");
        Summary(report, page);
        Lines(report, text.Split('\n'), page);
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Summary(CheckReport report, StringBuilder page)
    {
        if (report.FirstMistake is { } index)
        {
            var claim = report.Claims[index];
            page.Append("<div class=\"first\">\n<p>").Append(Encoded(CheckWords.FirstMistake(claim))).Append(" <a href=\"#line").Append(Whole(claim.Line)).Append("\">").Append(Encoded(claim.Printed)).Append("</a></p>\n<p>")
                .Append(Encoded(CheckWords.Correction(claim))).Append("</p>\n<p>").Append(Encoded(CheckWords.Consequences(report, index))).Append("</p>\n</div>\n");
        }
        else
        {
            page.Append("<p>").Append(CheckWords.NoMistake).Append("</p>\n");
        }

        page.Append("<p>").Append(Encoded(CheckWords.Summary(report.Summary))).Append("</p>\n<p>").Append(Encoded(CheckWords.Marks(Marking.Of([.. report.Claims])))).Append("</p>\n<ul>\n");
        foreach (var line in CheckWords.Understood(report))
        {
            page.Append("<li>").Append(Encoded(line)).Append("</li>\n");
        }

        page.Append("</ul>\n");
    }

    private static void Lines(CheckReport report, string[] lines, StringBuilder page)
    {
        page.Append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").Append(CheckWords.Document).Append("\">\n<table>\n<tbody>\n");
        var claims = report.Claims.ToLookup(c => c.Line);
        for (var i = 0; i < lines.Length; i++)
        {
            var number = Whole(i + 1);
            page.Append("<tr id=\"line").Append(number).Append("\"><td class=\"number\">").Append(number).Append("</td><td class=\"line\">");
            Line(lines[i].TrimEnd('\r'), [.. claims[i + 1]], page);
            page.Append("</td><td class=\"remarks\">").Append(string.Join("<br>", claims[i + 1].Where(c => c.Verdict is not Verdict.Right).Select(c => Encoded(CheckWords.Remark(c, report))))).Append("</td></tr>\n");
        }

        page.Append("</tbody>\n</table>\n</div>\n");
    }

    private static void Line(string line, Claim[] claims, StringBuilder page)
    {
        var at = 0;
        foreach (var claim in claims)
        {
            var (from, to) = (claim.Column - 1, Math.Min(line.Length, claim.Column - 1 + claim.Printed.Length));
            if (from < at || to <= from)
            {
                continue;
            }

            page.Append(Encoded(line[at..from])).Append("<mark class=\"").Append(CheckWords.Of(claim.Verdict)).Append("\" title=\"").Append(Encoded(claim.Quantity + ": " + CheckWords.Of(claim.Verdict))).Append("\">")
                .Append(Encoded(line[from..to])).Append("</mark>");
            at = to;
        }

        page.Append(Encoded(line[at..]));
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
