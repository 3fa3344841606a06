using System.Text.Json;

namespace Longhand.Benchmarks.Ladder;

/// <summary>The committed results of a precision. A run of some rungs takes the place of these, and leaves the others.</summary>
internal sealed record LadderFile(Machine Environment, LadderSection[] Results)
{
    private const string Unit =
        "examples a second; shareOfPeak: the products beside the fused multiply-adds of as many threads, the most of the rounds; ratio: how many times as fast longhand is, round by round; median, least and most of the rounds";

    public static void Write(string file, IReadOnlyCollection<LadderSection> sections)
    {
        var before = File.Exists(file) ? JsonSerializer.Deserialize<LadderFile>(File.ReadAllText(file), Place.Json)!.Results : [];
        var all = before.Where(old => sections.All(s => s.Workload != old.Workload)).Concat(sections);
        var order = Workload.All.Select(w => w.Name).ToList();
        Place.Write(file, new LadderFile(Place.Machine(Unit), [.. all.OrderBy(s => order.IndexOf(s.Workload))]));
    }
}
