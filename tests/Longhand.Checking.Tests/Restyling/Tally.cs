using System.Globalization;
using Longhand.Serialization;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>Counts over many documents how what the checker says compares with what is so.</summary>
internal sealed class Tally
{
    private const int MostOfShape = 24;

    private readonly List<Disagreement> _disagreements = [];

    public int Documents { get; private set; }

    public int Claims { get; private set; }

    public int Read { get; private set; }

    /// <summary>Claims that are called wrong, misrounded or carried, and are not.</summary>
    public int Accused { get; private set; }

    public int Mistakes { get; private set; }

    /// <summary>Mistakes that are called wrong or misrounded where they stand.</summary>
    public int Found { get; private set; }

    /// <summary>Documents whose first mistake is named as the first.</summary>
    public int FoundFirst { get; private set; }

    public int KindsNamed { get; private set; }

    public int MaskedNamed { get; private set; }

    public static double Share(int part, int whole) => whole == 0 ? 1.0 : (double)part / whole;

    /// <summary>Checks a document with the problem or without, and counts.</summary>
    public void Add(RestyledWorking working, bool withProblem)
    {
        Documents++;
        Claims += working.Claims.Count;
        Mistakes += working.Mistakes.Count;
        CheckReport report;
        try
        {
            report = Checker.Check(working.Text, withProblem ? working.Problem : null);
        }
        catch (InvalidInputException refused)
        {
            Note(working, 0, "refused: " + refused.Message);
            return;
        }

        foreach (var claim in working.Claims)
        {
            CountRead(working, claim, report);
        }

        CountAccusations(working, report);
        CountMistakes(working, report);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Documents} documents, {Claims} claims, {Read} read ({Share(Read, Claims):P2}), {Accused} falsely accused; {Mistakes} mistakes, {Found} found ({Share(Found, Mistakes):P1}), first in {FoundFirst}, kind of {KindsNamed} ({Share(KindsNamed, Mistakes):P1}), masked rightly said of {MaskedNamed}");

    /// <summary>The figures, and the first disagreements by the numbers of their documents.</summary>
    public string Describe(int most) =>
        ToString() + "\n" + Summary() + "\n" + string.Join('\n', _disagreements.GroupBy(d => (d.Working.Style.Container, Shape(d.What))).SelectMany(group => group.Take(2)).Take(most));

    /// <summary>What is said without its digits, so that of each sort only some are listed: accused dL/dw = ….</summary>
    private static string Shape(string what) => string.Concat(what.Take(MostOfShape).Where(c => !char.IsAsciiDigit(c)));

    /// <summary>How many of each sort, and in which documents: accused: 12 (3 PdfText, 9 Plain).</summary>
    private string Summary() => string.Join('\n', _disagreements.GroupBy(d => d.What.Split(' ')[0]).Select(sort =>
        $"{sort.Key}: {sort.Count()} ({string.Join(", ", sort.GroupBy(d => d.Working.Style.Container).Select(group => $"{group.Count()} {group.Key}"))})"));

    private void CountRead(RestyledWorking working, StatedClaim stated, CheckReport report)
    {
        var there = report.Claims.Where(claim => claim.Line == stated.Line && IsSame(claim.Value, stated.Value)).ToArray();
        var same = there.Where(claim => !stated.IsNamed || claim.Quantity == stated.Identifier).ToArray();
        if (same.Any(claim => claim.Verdict != Verdict.Unread))
        {
            Read++;
            return;
        }

        Note(working, stated.Line, same.Length > 0 ? $"unread {stated.Identifier} = {stated.Printed}: {same[0].Because}"
            : there.Length > 0 ? $"misread {stated.Identifier} = {stated.Printed} as {there[0].Quantity} ({there[0].Verdict})"
            : $"missed {stated.Identifier} = {stated.Printed}");
    }

    private void CountAccusations(RestyledWorking working, CheckReport report)
    {
        foreach (var claim in report.Claims.Where(claim => claim.Verdict is Verdict.Wrong or Verdict.Misrounded or Verdict.Carried))
        {
            var allowed = claim.Verdict == Verdict.Carried
                ? working.Mistakes.Any(mistake => mistake.Line <= claim.Line)
                : working.Mistakes.Any(mistake => mistake.Line == claim.Line || mistake.Repeats.Contains(claim.Line));
            if (!allowed)
            {
                Accused++;
                Note(working, claim.Line, $"accused {claim.Quantity} = {claim.Printed}: {claim.Verdict} ({claim.Kind}) {claim.Because}");
            }
        }
    }

    private void CountMistakes(RestyledWorking working, CheckReport report)
    {
        if (working.Mistakes.Count == 0)
        {
            return;
        }

        var first = report.FirstMistake is { } at ? report.Claims[at] : null;
        FoundFirst += first?.Line == working.Mistakes[0].Line ? 1 : 0;
        foreach (var mistake in working.Mistakes)
        {
            var found = report.Claims.FirstOrDefault(claim => claim.Line == mistake.Line && claim.Verdict is Verdict.Wrong or Verdict.Misrounded && IsSame(claim.Value, mistake.Value))
                ?? report.Claims.FirstOrDefault(claim => claim.Line == mistake.Line && claim.Verdict is Verdict.Wrong or Verdict.Misrounded);
            if (found is null)
            {
                var said = report.Claims.Where(claim => claim.Line == mistake.Line).Select(claim => $"{claim.Quantity} {claim.Verdict}");
                Note(working, mistake.Line, $"overlooked {mistake}; it says {string.Join(", ", said)}");
                continue;
            }

            Found++;
            if (mistake.IsMasked is null || found.IsMasked == mistake.IsMasked)
            {
                MaskedNamed++;
            }
            else
            {
                Note(working, mistake.Line, $"{(found.IsMasked ? "masked, but it is not" : "not masked, but it is")}: {mistake}");
            }

            if (mistake.Kinds.Contains(found.Kind ?? MistakeKind.Unknown))
            {
                KindsNamed++;
            }
            else
            {
                Note(working, mistake.Line, $"called {found.Kind}: {mistake}; {found.Because}");
            }
        }
    }

    private void Note(RestyledWorking working, int line, string what) => _disagreements.Add(new(working, line, what));

    private static bool IsSame(double read, double printed) => Math.Abs(read - printed) <= 1e-9 * Math.Abs(printed);
}
