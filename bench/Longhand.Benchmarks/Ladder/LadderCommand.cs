namespace Longhand.Benchmarks.Ladder;

/// <summary>
/// The ladder: every workload with this engine and, taking turns, with every peer that is installed; a table, and the rows as JSON.
/// </summary>
internal static class LadderCommand
{
    private static readonly string[] Options = ["workloads", "threads", "rounds", "reps", "mintime", "dtype", "peers", "limit", "json"];

    public static int Run(string[] args)
    {
        var given = new Arguments(args, Options, ["no-peers", "in-order"]);
        var names = given.List("workloads", [.. Workload.All.Select(w => w.Name)]);
        var settings = new LadderSettings(
            [.. Workload.All.Where(w => names.Contains(w.Name))],
            given.Wholes("threads", [1, 2]),
            given.Whole("rounds", 5),
            given.Whole("reps", 7),
            given.Number("mintime", 0.5),
            given.OneOf("dtype", "f32", "f64"),
            given.Has("in-order"),
            given.Number("limit", 120.0)
        );
        Known("workloads", names, [.. Workload.All.Select(w => w.Name)]);
        var file = FileFor(given, settings);
        PeerProgram[] peers = [.. Chosen(given)];
        SayMissing(peers, settings);
        var run = new LadderRun(settings, [.. PeerProgram.Ours, .. peers]);
        var sections = new List<LadderSection>();
        foreach (var workload in settings.Workloads)
        {
            sections.Add(run.Measure(workload));
            LadderTable.Write(sections[^1], settings.Precision, Console.Out);
            if (file.Length > 0)
            {
                LadderFile.Write(file, sections);
            }
        }

        LadderTable.WriteGoals(sections, settings, Console.Out);
        return 0;
    }

    private static IEnumerable<PeerProgram> Chosen(Arguments given)
    {
        if (given.Has("no-peers"))
        {
            return [];
        }

        var names = given.List("peers", []);
        Known("peers", names, [.. PeerProgram.Peers.Select(p => p.Name)]);
        return PeerProgram.Peers.Where(p => names.Length == 0 || names.Contains(p.Name));
    }

    private static void SayMissing(PeerProgram[] peers, LadderSettings settings)
    {
        bool IsMissing(PeerProgram peer, Workload workload) =>
            settings.Threads.Any(t => peer.Has(workload, t, settings.Dtype)) && !peer.IsInstalledFor(workload, settings.Dtype);
        var missing = peers.Where(p => settings.Workloads.Any(w => IsMissing(p, w))).Select(p => p.Name).ToArray();
        if (missing.Length > 0)
        {
            Console.Error.WriteLine($"Not installed, and left out: {string.Join(", ", missing)}. bench/peers/install.sh installs them.");
        }
    }

    /// <summary>Where the rows go, rung by rung: what is committed is whole and thorough; anything else goes where one says.</summary>
    private static string FileFor(Arguments given, LadderSettings settings)
    {
        var isPart = given.Has("peers") || given.Has("no-peers") || given.Has("threads") || settings.InOrder;
        var file = given.Text("json", isPart || !settings.IsThorough ? "" : Place.Result($"ladder-{settings.Precision}.json"));
        Console.Error.WriteLine(
            file.Length > 0
                ? $"Rows go to {file}."
                : "Rows are not kept: that takes all peers and threads, shuffled, at least 5 rounds of 7 times of 0.5 s; or --json FILE."
        );
        return file;
    }

    private static void Known(string option, string[] names, string[] all)
    {
        if (names.FirstOrDefault(n => !all.Contains(n)) is { } unknown)
        {
            throw new UsageException($"--{option} has {unknown}; there are {string.Join(", ", all)}.");
        }
    }
}
