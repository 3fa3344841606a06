using System.Globalization;

namespace Longhand.Checking.Reports;

/// <summary>The words of a report: each sentence stands here once.</summary>
internal static class CheckWords
{
    public const string NotRead = "Not understood, and so not judged";
    public const string CutOff = "Cut off and not rounded, which is no mistake";
    public const string Degenerate = "Right whatever the mistake before it, because of a zero, and so not counted in the marks";
    public const string CarriedOn = "Carried from something earlier that was not understood";
    public const string Judged = "What it was judged by";
    public const string JudgedBy = "What it was judged by, as the working says it where nothing else is said:";
    public const string Object = "If one of these is not what was meant, give the problem file with --problem.";

    private const int MostPlaces = 60;

    public static string Of(Verdict verdict) => verdict.ToString().ToLowerInvariant();

    /// <summary>That there is no mistake, as far as that is known.</summary>
    public static string Clean(CheckSummary s)
    {
        var read = s.Right + s.Rounded + s.Truncated + s.Carried;
        return s.Unread == 0 ? "No mistake was found." : Invariant($"No mistake was found in the {read} {(read == 1 ? "number" : "numbers")} that {(read == 1 ? "was" : "were")} understood; {s.Unread} {(s.Unread == 1 ? "was" : "were")} not.");
    }

    /// <summary>What a verdict means, in a few words.</summary>
    public static string Meaning(Verdict verdict) => verdict switch
    {
        Verdict.Right => "right",
        Verdict.Rounded => "rounded by hand: no mistake",
        Verdict.Truncated => "cut off and not rounded: no mistake",
        Verdict.Misrounded => "a slip in the last digit",
        Verdict.Wrong => "a mistake, made here",
        Verdict.Carried => "follows from an earlier mistake: no new one",
        _ => "not understood, and not judged",
    };

    public static string Of(Origin origin) => origin switch
    {
        Origin.Given => "given",
        Origin.Stated => "stated",
        Origin.Found => "found: with it the numbers come out",
        _ => "assumed: no number rests on it",
    };

    public static string Heading(Claim claim, bool isFirst) => Invariant($"{(isFirst ? "The first" : "Another")} mistake is in line {claim.Line}, column {claim.Column}:");

    public static string Summary(CheckSummary s)
    {
        (int Count, string Word)[] counts = [(s.Right, "right"), (s.Rounded, "rounded by hand"), (s.Truncated, "cut off"), (s.Misrounded, "misrounded"), (s.Wrong, "wrong"), (s.Carried, "carried from a mistake"), (s.Unread, "not understood")];
        var all = counts.Sum(c => c.Count);
        return Invariant($"{all} {(all == 1 ? "number" : "numbers")}: {string.Join(", ", counts.Where(c => c.Count > 0).Select(c => FormattableString.Invariant($"{c.Count} {c.Word}")))}.");
    }

    public static string Marks(Marking m) =>
        Invariant($"Marks: method {m.Method} of {m.Claims}, accuracy {m.Accuracy} of {m.Claims}{(m.Degenerate > 0 ? FormattableString.Invariant($"; {m.Degenerate} right whatever stood before, and not counted") : string.Empty)}.");

    /// <summary>Why numbers were not understood, and which: those with one reason together.</summary>
    public static IEnumerable<(string Reason, string Places)> Unread(CheckReport report) =>
        report.Claims.Where(c => c.Verdict == Verdict.Unread).GroupBy(c => c.Because).Select(group => (group.Key, Places([.. group])));

    /// <summary>Claims with their lines: line 12 (0.42), line 30 (a_h₁ = 0.23).</summary>
    public static string Places(Claim[] claims)
    {
        var lines = claims.Take(MostPlaces).GroupBy(c => c.Line).Select(line => Invariant($"line {line.Key} ({string.Join(", ", line.Select(Named))})"));
        return string.Join(", ", lines) + (claims.Length > MostPlaces ? Invariant($" and {claims.Length - MostPlaces} more") : string.Empty);
    }

    private static string Named(Claim claim) =>
        (claim.Name.Length > 0 ? claim.Name + " = " : string.Empty) + claim.Printed + (claim.Verdict == Verdict.Truncated ? ", exactly " + claim.Expected : string.Empty);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
