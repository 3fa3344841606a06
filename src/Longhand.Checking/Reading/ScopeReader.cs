using System.Globalization;
using System.Text.RegularExpressions;

namespace Longhand.Checking.Reading;

/// <summary>Reads from headings which example and which step follow.</summary>
internal static partial class ScopeReader
{
    private const int Timeout = 1000;
    private const int MostOfHeading = 90;

    /// <summary>What follows a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="scope">What was said before.</param>
    /// <param name="isHeading">Whether the line is a heading.</param>
    public static Scope After(ReadOnlySpan<char> line, Scope scope, bool isHeading)
    {
        if (line.Length is 0 or > MostOfHeading || line.IndexOfAny("=≈") >= 0 || line.IndexOfAnyInRange('0', '9') < 0)
        {
            return isHeading && line.Length <= MostOfHeading && Whole().IsMatch(line) ? scope with { Example = 0 } : scope;
        }

        var text = line.ToString();
        if (Step().Match(text) is { Success: true } step)
        {
            scope = new Scope(0, Number(step));
        }

        return Example().Match(text) is { Success: true } example ? scope with { Example = Number(example) } : isHeading && Whole().IsMatch(text) ? scope with { Example = 0 } : scope;
    }

    /// <summary>What a cell is about, where its row or its column is counted: Example 2.</summary>
    /// <param name="corner">The words over the column of the counts.</param>
    /// <param name="count">What may be a count.</param>
    /// <param name="scope">What was said before.</param>
    public static Scope InTable(string corner, string count, Scope scope) => !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? scope : corner switch
    {
        "example" or "sample" or "pattern" or "instance" or "beispiel" => scope with { Example = number },
        "step" or "epoch" or "iteration" or "schritt" or "epoche" => new Scope(0, number),
        _ => scope,
    };

    private static int Number(Match match) => int.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"^\W*(?:\\\w+\*?\{)?(?:[\w, ]*\b)?(?:example|sample|pattern|data point|training pair|instance)s?\s*#?\s*(?<number>\d{1,5})\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Example();

    [GeneratedRegex(@"^\W*(?:\\\w+\*?\{)?(?:step|iteration|epoch|update|round)\s*#?\s*(?<number>\d{1,6})\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Step();

    [GeneratedRegex(@"\b(gradient|update|batch|result|step did|check|loss of the batch|mean loss|total)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Whole();
}
