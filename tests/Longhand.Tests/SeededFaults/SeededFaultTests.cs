namespace Longhand.Tests.SeededFaults;

/// <summary>G24: the tests are tested. Each fault is built into the library, and a test has to fail.</summary>
[Trait("Needs", "tools")]
public sealed class SeededFaultTests(ITestOutputHelper output)
{
    private const double LeastCaught = 0.95;

    [Fact]
    public void Of_sixty_seeded_faults_nearly_all_are_caught()
    {
        using var library = new FaultyLibrary(SourceFolder());
        Assert.Equal(Verdict.Passed, library.Test()); // without a fault
        var missed = new List<SeededFault>();
        foreach (var fault in SeededFaults.All)
        {
            var verdict = library.Try(fault);
            output.WriteLine($"{verdict}: {fault.File}: {fault.Right} → {fault.Wrong}");
            if (verdict == Verdict.Passed)
            {
                missed.Add(fault);
            }
        }

        Assert.True(SeededFaults.All.Count >= 60, $"There are {SeededFaults.All.Count} faults.");
        Assert.True(
            SeededFaults.All.Count - missed.Count >= LeastCaught * SeededFaults.All.Count,
            $"{missed.Count} of {SeededFaults.All.Count} were not caught: " + string.Join("; ", missed.Select(f => $"{f.File}: {f.Right} → {f.Wrong}"))
        );
    }

    internal static string SourceFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Longhand.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "src", "Longhand");
    }
}
