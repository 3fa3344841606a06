using System.Reflection;
using Longhand.Checking.Reports;

namespace Longhand.Checking.Tests.Reports;

/// <summary>The examples of kinds that the page on checking shows: each is made in the sample, and is found in its line and called what the page calls it.</summary>
public sealed class KindExamplesTests
{
    private static string Root { get; } = Path.Combine(typeof(KindExamplesTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ProjectDirectory").Value!, "..", "..");

    /// <summary>The sample without its own mistake.</summary>
    private static string Right { get; } = new[] { ("0.0173", "0.0163"), ("0.0138\n", "0.0130\n"), ("0.0069\n", "0.0065\n"), ("0.0138 | 0.0931", "0.0130 | 0.0935"), ("0.0069 | 0.3966", "0.0065 | 0.3967"), ("-0.0130\n", "-0.0138\n") }
        .Aggregate(File.ReadAllText(Path.Combine(Root, "samples", "working.md")), (text, change) => text.Replace(change.Item1, change.Item2, StringComparison.Ordinal));

    public static TheoryData<string, string, string> Examples => [.. Rows().Select(row => new TheoryDataRow<string, string, string>(row[0], row[2], row[3]))];

    [Fact]
    public void Every_kind_has_an_example_and_without_one_there_is_no_mistake()
    {
        Assert.Equal(Enum.GetValues<MistakeKind>().Select(KindWords.Of).Order(StringComparer.Ordinal), Rows().Select(row => row[0]).Order(StringComparer.Ordinal));
        Assert.Null(Checker.Check(Right).FirstMistake);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_found_and_called_by_its_kind(string kind, string right, string written)
    {
        var at = Right.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, right);
        var report = Checker.Check(Right[..at] + written + Right[(at + right.Length)..], Checker.Check(Right).Problem);
        var first = report.Claims[Assert.NotNull(report.FirstMistake)];
        Assert.Equal((Right[..at].Count(c => c == '\n') + 1, kind), (first.Line, KindWords.Of(first.Kind!.Value)));
    }

    private static IEnumerable<string[]> Rows() =>
        File.ReadAllLines(Path.Combine(Root, "docs", "checking.md")).SkipWhile(line => !line.StartsWith("| kind |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Replace("\\|", "\u0001", StringComparison.Ordinal).Split('|')[1..5].Select(cell => cell.Trim().Trim('`').Replace('\u0001', '|')).ToArray());
}
