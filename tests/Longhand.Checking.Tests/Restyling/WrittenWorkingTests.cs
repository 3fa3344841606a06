namespace Longhand.Checking.Tests.Restyling;

/// <summary>Working that was written for these tests as people write: some without a mistake, and some with slips such as published pages and notebooks have.</summary>
public class WrittenWorkingTests
{
    public static TheoryData<string> Files { get; } = [.. WrittenWorking.Files()];

    [Theory]
    [MemberData(nameof(Files))]
    public void With_its_problem_the_mistakes_are_found_and_nothing_else_is_accused(string file)
    {
        var working = WrittenWorking.Read(file);
        Check(working, Checker.Check(working.Text, working.Problem));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Without_it_the_same_mistakes_are_found_where_the_document_says_enough(string file)
    {
        var working = WrittenWorking.Read(file);
        var report = Checker.Check(working.Text);
        if (working.IsInferable)
        {
            Check(working, report);
        }
        else
        {
            var accused = Accusations(report).Where(claim => working.Mistakes.All(mistake => mistake.Line != claim.Line)).Select(Describe);
            AssertSame(string.Empty, string.Join('\n', accused));
        }
    }

    private static void Check(WrittenWorking working, CheckReport report)
    {
        var expected = working.Mistakes.Select(mistake => $"line {mistake.Line}: {mistake.Quantity} = {mistake.Printed} is {mistake.Verdict} ({mistake.Kind}){(mistake.Masked ? ", masked" : string.Empty)}");
        AssertSame(string.Join('\n', expected), string.Join('\n', Accusations(report).Select(Describe)));
        foreach (var quantity in working.Carried)
        {
            Assert.Contains(report.Claims, claim => claim.Quantity == quantity && claim.Verdict == Verdict.Carried);
        }

        var read = report.Claims.Count(claim => claim.Verdict != Verdict.Unread);
        var unread = report.Claims.Where(claim => claim.Verdict == Verdict.Unread).Select(claim => $"line {claim.Line}: {claim.Printed} {claim.Because}");
        Assert.True(read >= working.Claims, $"Only {read} of {working.Claims} claims are read; not these:\n{string.Join('\n', unread)}");
    }

    private static void AssertSame(string expected, string actual) => Assert.True(expected == actual, $"expected:\n{expected}\nbut it says:\n{actual}");

    private static IEnumerable<Claim> Accusations(CheckReport report) => report.Claims.Where(claim => claim.Verdict is Verdict.Wrong or Verdict.Misrounded);

    private static string Describe(Claim claim) =>
        $"line {claim.Line}: {claim.Quantity} = {claim.Printed} is {claim.Verdict.ToString().ToLowerInvariant()} ({Kebab(claim.Kind)}){(claim.IsMasked ? ", masked" : string.Empty)}";

    private static string Kebab(MistakeKind? kind) =>
        string.Concat(kind.ToString()!.Select((c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
