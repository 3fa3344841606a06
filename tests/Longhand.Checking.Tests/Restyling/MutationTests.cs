using Longhand.Model;
using Longhand.Serialization;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>Damaged documents are checked or refused in one line; nothing crashes and nothing hangs.</summary>
public class MutationTests
{
    private const int Few = 200;
    private const int Many = 20_000;

    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(1); // What takes seconds on a busy machine does not hang.

    [Fact]
    public Task Damaged_documents_are_checked_or_refused() => Check(0, Few);

    [Fact]
    [Trait("Needs", "tools")] // Long.
    public Task Twenty_thousand_damaged_documents_are_checked_or_refused() => Check(Few, Many);

    private static Task Check(int first, int count) => Parallel.ForEachAsync(Enumerable.Range(first, count), TestContext.Current.CancellationToken, async (number, _) =>
    {
        var (text, problem) = DamagedDocuments.Make(number);
        await TryInTime(number, text, problem);
    });

    private static async Task TryInTime(int number, string text, Problem? problem)
    {
        try
        {
            await Task.Run(() => Try(number, text, problem), TestContext.Current.CancellationToken).WaitAsync(Hang, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"Mutation {number} hangs:\n{text}");
        }
    }

    private static void Try(int number, string text, Problem? problem)
    {
        try
        {
            var report = Checker.Check(text, problem);
            var lines = 1 + text.Count(c => c == '\n');
            Assert.All(report.Claims, claim => Assert.InRange(claim.Line, 1, lines));
        }
        catch (InvalidInputException e)
        {
            Assert.True(!e.Message.Contains('\n', StringComparison.Ordinal) && e.Message.Length < 700, $"Mutation {number}: {e.Message}");
        }
        catch (Exception e) when (e is not Xunit.Sdk.IAssertionException)
        {
            Assert.Fail($"Mutation {number} ended in {e}\n{text}");
        }
    }
}
