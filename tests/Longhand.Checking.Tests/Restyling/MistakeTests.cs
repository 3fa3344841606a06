namespace Longhand.Checking.Tests.Restyling;

/// <summary>One seeded mistake of every kind is found where it stands and called by its kind; nothing else is accused. Then two.</summary>
public class MistakeTests
{
    private const int Few = 4;
    private const int Many = 67;
    private const int Kind = 1000; // Other networks for every kind.

    [Theory]
    [InlineData(1, true, 0.99, 0.95, 0)]
    [InlineData(1, false, 0.98, 0.95, 0)]
    [InlineData(2, true, 0.98, 0.94, 0)]
    public void Mistakes_are_found_and_their_kinds_are_named(int mistakes, bool withProblem, double leastFound, double leastNamed, int mostAccused) =>
        Measure(Few, mistakes, withProblem, leastFound, leastNamed, mostAccused);

    [Theory]
    [Trait("Needs", "tools")] // Long.
    [InlineData(1, true, 0.99, 0.90, 15)] // Of 68,000 claims behind a mistake so many are accused beside it.
    [InlineData(1, false, 0.98, 0.90, 25)]
    [InlineData(2, true, 0.985, 0.90, 30)]
    public void In_a_thousand_documents_nearly_all_are_found(int mistakes, bool withProblem, double leastFound, double leastNamed, int mostAccused) =>
        Measure(Many, mistakes, withProblem, leastFound, leastNamed, mostAccused);

    private static void Measure(int documents, int mistakes, bool withProblem, double leastFound, double leastNamed, int mostAccused)
    {
        var (all, lines) = (new Tally(), new List<string>());
        foreach (var kind in Spoiler.Kinds)
        {
            var tally = new Tally();
            for (var number = (int)kind * Kind; number < ((int)kind * Kind) + documents; number++)
            {
                var working = Spoiler.Make(number, kind, mistakes, withProblem);
                tally.Add(working, withProblem);
                all.Add(working, withProblem);
            }

            lines.Add($"{kind}: {tally}");
        }

        var isGood = all.Accused <= mostAccused && Tally.Share(all.Found, all.Mistakes) >= leastFound && Tally.Share(all.KindsNamed, all.Mistakes) >= leastNamed;
        Assert.True(isGood, string.Join('\n', lines) + "\n" + all.Describe(Findings.Most));
    }
}
