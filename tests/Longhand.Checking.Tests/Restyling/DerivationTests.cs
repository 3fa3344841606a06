using Longhand.Model;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>What the program writes, it reads: of a derivation nothing is wrong and nothing is unread.</summary>
public class DerivationTests
{
    private const int Few = 10;
    private const int Many = 300;

    public static TheoryData<string, bool> Formats { get; } = [.. Derivations.Formats.SelectMany(format => new[] { (format, false), (format, true) })];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Of_the_derivation_of_the_textbook_problem_nothing_is_wrong_or_unread(string format, bool carried)
    {
        Assert.Empty(Wrong(Problem.Textbook, format, carried, withProblem: true));
        Assert.Empty(Wrong(Problem.Textbook, format, carried, withProblem: false));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void So_it_is_for_random_networks(string format, bool carried) => Check(format, carried, Few);

    [Theory]
    [Trait("Needs", "tools")] // Long.
    [MemberData(nameof(Formats))]
    public void So_it_is_for_hundreds_of_networks(string format, bool carried) => Check(format, carried, Many);

    private static void Check(string format, bool carried, int networks)
    {
        var wrong = Enumerable.Range(0, networks).SelectMany(number => Wrong(HandProblems.Make(number), format, carried, withProblem: true).Select(w => $"#{number} {w}")).ToArray();
        Assert.True(wrong.Length == 0, $"{wrong.Length}\n" + string.Join('\n', wrong.Take(Findings.Most)));
    }

    private static string[] Wrong(Problem problem, string format, bool carried, bool withProblem)
    {
        var text = Derivations.Write(problem, format, carried);
        var lines = text.Split('\n');
        var claims = Checker.Check(text, withProblem ? problem : null).Claims;
        Assert.True(claims.Count > 5 * problem.Network.Definition.Layout.Length, $"Only {claims.Count} claims are read."); // Givens, gradients, updates and what is between.
        return [.. claims
            .Where(claim => claim.Verdict is Verdict.Wrong or Verdict.Misrounded or Verdict.Carried or Verdict.Unread)
            .Select(claim => $"{claim.Verdict} {claim.Quantity} = {claim.Printed} on line {claim.Line}: {claim.Because} | {lines[claim.Line - 1].Trim()}")];
    }
}
