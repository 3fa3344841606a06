namespace Longhand.Benchmarks.Ladder;

/// <summary>One workload in a process of its own, on the command line and with the one line of JSON that every peer has.</summary>
internal static class OneCommand
{
    private static readonly string[] Options =
    [
        "name",
        "layers",
        "act",
        "out",
        "batch",
        "n",
        "task",
        "opt",
        "threads",
        "reps",
        "mintime",
        "dtype",
        "engine",
    ];

    public static int Run(string[] args)
    {
        var given = new Arguments(args, Options, ["in-order", "exact-threads", "check"]);
        var workload = WorkloadOf(given);
        var settings = new OneSettings(
            given.Whole("threads", 1),
            given.Has("exact-threads"),
            given.Has("in-order"),
            given.Whole("reps", 7),
            given.Number("mintime", 0.5),
            given.OneOf("engine", "cpu", "reference", "loops")
        );
        var dtype = given.OneOf("dtype", "f32", "f64");
        var line = dtype == "f32" ? OneRun<float>.Measure(workload, settings, dtype) : OneRun<double>.Measure(workload, settings, dtype);
        var mistake =
            !given.Has("check") || settings.Engine != "cpu" ? null
            : dtype == "f32" ? WorkCheck<float>.Mistake(workload, settings)
            : WorkCheck<double>.Mistake(workload, settings);
        if (mistake is not null)
        {
            Console.Error.WriteLine($"The engine does not do the work of {workload.Name}: {mistake}.");
            return 1;
        }

        Console.WriteLine(line);
        return 0;
    }

    private static Workload WorkloadOf(Arguments given)
    {
        var sizes = given.Text("layers", "784,128,10");
        if (!sizes.Split(',').All(s => int.TryParse(s, out var size) && size > 0) || !sizes.Contains(','))
        {
            throw new UsageException($"--layers is {sizes}; write sizes from the inputs to the outputs, such as 784,128,10.");
        }

        var workload = new Workload(
            given.Text("name", "W4"),
            sizes,
            given.OneOf("act", "relu", "sigmoid", "tanh"),
            given.OneOf("out", "ce", "mse"),
            given.Whole("batch", 128),
            given.Whole("n", 60000),
            given.OneOf("task", "train", "infer"),
            given.OneOf("opt", "sgd", "adam")
        );
        if (workload.N < workload.Batch)
        {
            throw new UsageException($"--n is {workload.N} and --batch {workload.Batch}; there must be a batch of examples at least.");
        }

        return workload;
    }
}
