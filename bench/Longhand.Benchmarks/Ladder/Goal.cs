namespace Longhand.Benchmarks.Ladder;

/// <summary>How many times as fast as another program the engine is to be, at the least.</summary>
/// <param name="Workload">The rung.</param>
/// <param name="Threads">On how many threads both work.</param>
/// <param name="Against">The other program; of several, the one whose median is the best.</param>
/// <param name="AtLeast">How many times as fast; 1: never slower, where a tie will do.</param>
/// <param name="Precision">float32 or float64.</param>
internal sealed record Goal(string Workload, int Threads, string[] Against, double AtLeast, string Precision = "float32")
{
    /// <summary>The engine itself on one thread, as what two are compared with.</summary>
    public const string OneThread = "longhand, 1 thread";

    /// <summary>Within this much of 1 is a tie: the same program differs as much from itself.</summary>
    public const double Tie = 0.05;

    private static readonly string[] C = ["openblas-c", "onednn-c", "fann"];

    /// <summary>All goals.</summary>
    public static IReadOnlyList<Goal> All { get; } =
    [
        new("W0", 1, ["fann"], 2.5),
        new("W0", 1, ["torch-eager"], 1000.0),
        new("W1", 1, ["openblas-c"], 4.5),
        new("W1", 1, ["fann"], 9.0),
        new("W2", 1, ["openblas-c"], 2.0),
        new("W3", 1, ["openblas-c"], 1.5),
        new("W3", 1, ["torch-eager"], 20.0),
        .. OnOneAndTwo("W4", "onednn-c", 1.05, 1.15),
        .. OnOneAndTwo("W4", "torch-eager", 2.2, 2.8),
        .. OnOneAndTwo("W4adam", "onednn-c", 1.05, 1.2),
        .. OnOneAndTwo("W4adam", "torch-eager", 3.0, 3.3),
        .. OnOneAndTwo("W5", "onednn-c", 1.1, 1.1),
        .. OnOneAndTwo("W5", "torch-eager", 1.85, 1.8),
        .. OnOneAndTwo("W6", "onednn-c", 1.05, 1.05),
        .. OnOneAndTwo("W6", "torch-eager", 1.25, 1.2),
        new("W3inf", 1, C, 1.5),
        new("W4inf", 1, C, 1.0),
        new("W5inf", 1, C, 1.15),
        new("W4inf", 2, C, 1.2),
        new("W5inf", 2, C, 1.8),
        .. NeverSlower("float32", "W0", "W1", "W2", "W3", "W4", "W4adam", "W5", "W6", "W3inf", "W4inf", "W5inf"),
        .. OnOneAndTwo("W3", "openblas-c", 1.15, 1.15, "float64"),
        .. OnOneAndTwo("W4", "openblas-c", 1.15, 1.15, "float64"),
        .. OnOneAndTwo("W5", "openblas-c", 1.15, 1.15, "float64"),
        .. NeverSlower("float64", "W3", "W4", "W5"),
    ];

    /// <summary>What has come of a goal.</summary>
    public string Verdict(double ratio) =>
        AtLeast == 1.0 && Math.Abs(ratio - 1.0) <= Tie ? "tie"
        : ratio >= AtLeast ? "met"
        : "missed";

    private static Goal[] OnOneAndTwo(string workload, string against, double one, double two, string precision = "float32") =>
        [new(workload, 1, [against], one, precision), new(workload, 2, [against], two, precision)];

    private static IEnumerable<Goal> NeverSlower(string precision, params string[] workloads) =>
        workloads.Select(workload => new Goal(workload, 2, [OneThread], 1.0, precision));
}
