using System.Globalization;
using System.Text.Json;

namespace Longhand.Benchmarks.Ladder;

/// <summary>A program that prints one line of JSON, as <c>bench/peers/peers.json</c> has it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Command">What is called, in float32.</param>
/// <param name="CommandFloat64">What is called in float64; null where it has none.</param>
/// <param name="Environment">What is set for it.</param>
/// <param name="Threads">The numbers of threads that it has.</param>
/// <param name="Optimizers">The update rules that it has.</param>
/// <param name="Workloads">The workloads that it has; null: all.</param>
internal sealed record PeerProgram(
    string Name,
    string[] Command,
    string[]? CommandFloat64,
    Dictionary<string, string>? Environment,
    int[] Threads,
    string[] Optimizers,
    string[]? Workloads
)
{
    public const string Engine = "longhand";
    public const string Reference = "reference-engine";
    public const string Loops = "plain-loops";

    private static readonly string Temporary = Path.TrimEndingDirectorySeparator(Path.GetTempPath());

    /// <summary>The peers there are, installed or not.</summary>
    public static IReadOnlyList<PeerProgram> Peers { get; } =
        JsonSerializer.Deserialize<PeerProgram[]>(File.ReadAllText(Path.Combine(Place.Peers, "peers.json")), Place.Json)!;

    /// <summary>This engine, and what it is compared with at home.</summary>
    public static IReadOnlyList<PeerProgram> Ours { get; } =
    [Own(Engine, "cpu", [1, 2], null), Own(Reference, "reference", [1], ["W2", "W3"]), Own(Loops, "loops", [1], ["W2", "W3"])];

    public bool Has(Workload workload, int threads, string dtype) =>
        (Name == Engine || Threads.Contains(threads))
        && Optimizers.Contains(workload.Opt)
        && Workloads?.Contains(workload.Name) != false
        && (dtype == "f32" || CommandFloat64 is not null);

    /// <summary>Whether there is a program to call; whether it has what it needs is seen when it is called.</summary>
    public bool IsInstalledFor(Workload workload, string dtype)
    {
        var file = Called(workload, dtype).First();
        var folders = (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Path.IsPathRooted(file) ? File.Exists(file) : folders.Any(folder => File.Exists(Path.Combine(folder, file)));
    }

    /// <summary>What is called for a workload.</summary>
    /// <param name="workload">The workload.</param>
    /// <param name="threads">How many threads it is given.</param>
    /// <param name="settings">How long, and in which precision.</param>
    /// <param name="isChecked">Whether the engine shows that it does the work.</param>
    public string[] CommandLine(Workload workload, int threads, LadderSettings settings, bool isChecked)
    {
        var w = workload;
        IEnumerable<string> flags = Ours.Contains(this)
            ? [.. settings.InOrder ? ["--in-order"] : Array.Empty<string>(), .. isChecked ? ["--check"] : Array.Empty<string>()]
            : [];
        return
        [
            .. Called(workload, settings.Dtype),
            .. new[] { "--name", w.Name, "--layers", w.Layers, "--act", w.Act, "--out", w.Out, "--task", w.Task, "--opt", w.Opt },
            .. new[] { "--batch", Text(w.Batch), "--n", Text(w.N), "--threads", Text(threads), "--dtype", settings.Dtype },
            .. new[] { "--reps", Text(settings.Reps), "--mintime", Text(settings.MinTime) },
            .. flags,
        ];
    }

    /// <summary>What is set for a process: as many threads as are asked for, and for OpenBLAS the kernel that suits the processor.</summary>
    public void Set(IDictionary<string, string?> environment, int threads)
    {
        foreach (var key in environment.Keys.Where(k => k.StartsWith("OPENBLAS_", StringComparison.Ordinal)).ToArray())
        {
            environment.Remove(key);
        }

        foreach (var (key, value) in Environment ?? [])
        {
            environment[key] = Filled(value, null);
        }

        environment["OMP_NUM_THREADS"] = environment["OPENBLAS_NUM_THREADS"] = environment["MKL_NUM_THREADS"] = Text(threads);
        environment["PYTHONDONTWRITEBYTECODE"] = "1";
        if (threads > 1 && Ours.Contains(this))
        {
            environment["DOTNET_PROCESSOR_COUNT"] = Text(threads);
        }
    }

    private IEnumerable<string> Called(Workload workload, string dtype) =>
        (dtype == "f32" ? Command : CommandFloat64!).Select(part => Filled(part, workload));

    private static PeerProgram Own(string name, string engine, int[] threads, string[]? workloads)
    {
        string[] command = ["dotnet", typeof(PeerProgram).Assembly.Location, "ladder-one", "--engine", engine];
        return new(name, command, command, null, threads, ["sgd", "adam"], workloads);
    }

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    private static string Filled(string part, Workload? workload) =>
        part.Replace("{here}", Place.Peers)
            .Replace("{bin}", Variable("PEER_BIN", Path.Combine(Temporary, "peer-bin")))
            .Replace("{node}", Variable("PEER_NODE", Path.Combine(Temporary, "jspeers", "node_modules")))
            .Replace("{python}", Variable("PEER_PYTHON", "/usr/bin/python3"))
            .Replace("{net}", workload?.Name[..2].ToLowerInvariant());

    private static string Variable(string name, string otherwise) => System.Environment.GetEnvironmentVariable(name) ?? otherwise;
}
