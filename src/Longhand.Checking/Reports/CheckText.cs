using System.Text;

namespace Longhand.Checking.Reports;

/// <summary>Writes a report as text: the first mistake first.</summary>
public static class CheckText
{
    private const int MostRemarks = 400;

    /// <summary>The report.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="text">The working.</param>
    public static string Write(CheckReport report, string text)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(text);
        var output = new StringBuilder();
        if (report.FirstMistake is { } index)
        {
            var claim = report.Claims[index];
            output.Append(CheckWords.FirstMistake(claim)).Append("\n\n    ").Append(Quoted(text, claim.Line)).Append("\n\n")
                .Append(CheckWords.Correction(claim)).Append('\n').Append(CheckWords.Consequences(report, index)).Append('\n');
        }
        else
        {
            output.Append(CheckWords.NoMistake).Append('\n');
        }

        Claim[] others = [.. report.Claims.Where((c, i) => i != report.FirstMistake && c.Verdict is not (Verdict.Right or Verdict.Rounded))];
        Listed(CheckWords.Others, others.Where(c => c.Verdict != Verdict.Unread), report, output);
        Listed(CheckWords.NotRead, others.Where(c => c.Verdict == Verdict.Unread), report, output);
        output.Append('\n').Append(CheckWords.Summary(report.Summary)).Append('\n').Append(CheckWords.Marks(Marking.Of([.. report.Claims]))).Append("\n\n");
        foreach (var line in CheckWords.Understood(report))
        {
            output.Append(line).Append('\n');
        }

        return output.ToString();
    }

    private static void Listed(string heading, IEnumerable<Claim> claims, CheckReport report, StringBuilder output)
    {
        Claim[] all = [.. claims];
        if (all.Length == 0)
        {
            return;
        }

        output.Append('\n').Append(heading).Append('\n');
        foreach (var claim in all.Take(MostRemarks))
        {
            output.Append("  ").Append(CheckWords.Place(claim)).Append("  ").Append(CheckWords.Remark(claim, report)).Append('\n');
        }

        output.Append(all.Length > MostRemarks ? CheckWords.More(all.Length - MostRemarks) + "\n" : string.Empty);
    }

    private static string Quoted(string text, int line) => text.Split('\n')[line - 1].Trim();
}
