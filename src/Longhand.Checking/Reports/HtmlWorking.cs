using System.Text;
using Longhand.Checking.Reading;
using Longhand.Explain.Rendering;

namespace Longhand.Checking.Reports;

/// <summary>Writes a working line by line as it was written, with its claims marked and the remarks beside them.</summary>
/// <param name="report">What was found.</param>
/// <param name="lines">The working.</param>
/// <param name="carried">What carries which mistake.</param>
internal sealed class HtmlWorking(CheckReport report, SourceLines lines, ILookup<int, Claim> carried)
{
    /// <summary>Writes it.</summary>
    /// <param name="page">The page.</param>
    public void Write(StringBuilder page)
    {
        var claims = report.Claims.Select((claim, index) => (claim, index)).ToLookup(c => c.claim.Line);
        page.Append("<ol class=\"working\" aria-labelledby=\"working\">\n");
        for (var line = 1; line <= lines.Count; line++)
        {
            var (number, start, end) = (HtmlText.Whole(line), lines.Start(line - 1), lines.End(line - 1));
            page.Append("<li class=\"").Append(Class([.. claims[line].Select(c => c.claim)])).Append("\" id=\"line").Append(number).Append("\"><span class=\"number\">").Append(number)
                .Append("</span><code class=\"line\">").Append(Marked(lines.Text[start..end], start, lines, [.. claims[line].Select(c => c.claim)])).Append("</code><div class=\"remarks\">");
            foreach (var (claim, index) in claims[line])
            {
                page.Append(Remark(claim, index));
            }

            page.Append("</div></li>\n");
        }

        page.Append("</ol>\n");
    }

    /// <summary>A piece of the working with claims marked in it.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="start">Where it stands in the working.</param>
    /// <param name="lines">The working.</param>
    /// <param name="claims">The claims of its line.</param>
    public static string Marked(string piece, int start, SourceLines lines, IReadOnlyList<Claim> claims)
    {
        var (marked, at) = (new StringBuilder(), 0);
        foreach (var claim in claims.OrderBy(c => c.Column))
        {
            var from = lines.Offset(claim.Line, claim.Column) - start;
            var to = Math.Min(piece.Length, from + claim.Printed.Length);
            if (from < at || to <= from)
            {
                continue;
            }

            var (verdict, meaning) = claim.IsDegenerate ? ("degenerate", CheckWords.Degenerate) : (CheckWords.Of(claim.Verdict), CheckWords.Meaning(claim.Verdict));
            var exactly = claim.Verdict is Verdict.Rounded && claim.Expected is { } expected ? $" (exactly {expected})" : string.Empty;
            marked.Append(Text(piece[at..from])).Append("<mark class=\"").Append(verdict).Append("\" title=\"").Append(HtmlText.Escape((claim.Name.Length > 0 ? claim.Name + ": " : string.Empty) + meaning + exactly)).Append("\">")
                .Append(Text(piece[from..to])).Append("</mark>");
            at = to;
        }

        return marked.Append(Text(piece[at..])).ToString();
    }

    /// <summary>Text of a user as it is, its tabs and ends of lines included.</summary>
    /// <param name="text">The text.</param>
    public static string Text(string text) => string.Join('\n', text.Split('\n').Select(line => string.Join('\t', line.Split('\t').Select(HtmlText.Escape))));

    private static string Class(Claim[] claims) =>
        Array.Exists(claims, c => c.Verdict is Verdict.Wrong or Verdict.Misrounded) ? "row noted mistake" : Array.Exists(claims, c => c.Verdict is not (Verdict.Right or Verdict.Rounded) || c.IsDegenerate) ? "row noted" : "row";

    private string Remark(Claim claim, int index)
    {
        if (claim.Verdict is Verdict.Wrong or Verdict.Misrounded)
        {
            var remark = MistakeRemark.Of(report, index, carried);
            string[] parts = [remark.Worked, remark.Why, remark.Then];
            return Block(claim, $"<p><strong>{HtmlText.Isolate(remark.Says)}</strong></p>{string.Concat(parts.Where(p => p.Length > 0).Select(p => $"<p>{HtmlText.Isolate(p)}</p>"))}");
        }

        var name = claim.Name.Length > 0 ? $"{HtmlText.Isolate(claim.Name)} = {HtmlText.Isolate(claim.Printed)}" : HtmlText.Isolate(claim.Printed);
        return claim switch
        {
            { Verdict: Verdict.Carried, From: { } from } => Block(claim, $"<p>From <a href=\"#line{HtmlText.Whole(report.Claims[from].Line)}\">line {HtmlText.Whole(report.Claims[from].Line)}</a>{(claim.Expected is { } right && right != claim.Printed ? $"; without it {HtmlText.Isolate(claim.Name)} = {HtmlText.Isolate(right)}" : string.Empty)}.</p>"),
            { Verdict: Verdict.Carried } => Block(claim, $"<p>{name} follows from something that was not understood.</p>"),
            { Verdict: Verdict.Truncated } => Block(claim, $"<p>{name} is cut off, not rounded: {HtmlText.Isolate(claim.Expected ?? string.Empty)}.</p>"),
            { Verdict: Verdict.Unread } => Block(claim, $"<p>{name} was not understood: {HtmlText.Isolate(claim.Because)}.</p>"),
            { IsDegenerate: true } => Block(claim, $"<p>{name} is right whatever stood before, and not counted.</p>"),
            _ => string.Empty,
        };
    }

    private static string Block(Claim claim, string content) => $"<div class=\"remark {CheckWords.Of(claim.Verdict)}\">{content}</div>";
}
