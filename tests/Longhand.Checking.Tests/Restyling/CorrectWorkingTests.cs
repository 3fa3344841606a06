namespace Longhand.Checking.Tests.Restyling;

/// <summary>Correct working of random networks, written as people write it, comes out clean.</summary>
public class CorrectWorkingTests
{
    private const int Few = 60;
    private const int Many = 1000;

    [Theory]
    [InlineData(true, 0.99, 0)]
    [InlineData(false, 0.99, 0)]
    public void Correct_working_is_read_and_nobody_is_accused(bool withProblem, double leastRead, int mostAccused) =>
        Measure(Few, withProblem, leastRead, mostAccused);

    [Theory]
    [Trait("Needs", "tools")] // Long.
    [InlineData(true, 0.99, 0)]
    [InlineData(false, 0.99, 0)]
    public void Of_a_thousand_networks_nobody_is_accused(bool withProblem, double leastRead, int mostAccused) =>
        Measure(Many, withProblem, leastRead, mostAccused);

    private static void Measure(int documents, bool withProblem, double leastRead, int mostAccused)
    {
        var tally = new Tally();
        for (var number = 0; number < documents; number++)
        {
            tally.Add(Restyler.Correct(number, withProblem), withProblem);
        }

        Assert.True(tally.Accused <= mostAccused && Tally.Share(tally.Read, tally.Claims) >= leastRead, tally.Describe(Findings.Most));
    }
}
