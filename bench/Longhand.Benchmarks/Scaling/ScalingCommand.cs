using System.Numerics;

namespace Longhand.Benchmarks.Scaling;

/// <summary>
/// The time of a step over the number of weights and the batch: it grows with the multiply-adds of the products and with nothing else,
/// but where a cache is left. All networks take turns.
/// </summary>
internal static class ScalingCommand
{
    private const string Unit =
        "microseconds a step; picoseconds a multiply-add of the products; besideLinear: these beside the median, of the same batch and round, of the networks of two layers from 10^4 weights; median, least and most of the rounds";

    public static int Run(string[] args)
    {
        var given = new Arguments(args, ["batches", "rounds", "mintime", "dtype", "most", "json"], ["all-threads"]);
        var (batches, rounds, minTime) = (
            given.Wholes("batches", [1, 16, 128, 512]),
            given.Whole("rounds", 5),
            given.Number("mintime", 0.1)
        );
        var (threads, dtype, most) = (
            given.Has("all-threads") ? (int?)null : 1,
            given.OneOf("dtype", "f32", "f64"),
            given.Number("most", 1e7)
        );
        ScalingShape[] shapes = [.. ScalingShape.All.Where(s => s.Weights <= most * 1.01)];
        if (shapes.Length == 0)
        {
            throw new UsageException($"--most is {most}; the smallest network has 100 weights.");
        }

        var cells =
            dtype == "f32"
                ? Measure<float>(shapes, batches, rounds, minTime, threads)
                : Measure<double>(shapes, batches, rounds, minTime, threads);
        var precision = dtype == "f32" ? "float32" : "float64";
        ScalingTable.Write(
            cells,
            $"{precision}, {(threads is null ? "as many threads as the engine chooses" : "1 thread")}",
            dtype == "f32" ? sizeof(float) : sizeof(double),
            Console.Out
        );
        var isWhole = rounds >= 5 && minTime >= 0.1 && most >= 1e7 && !given.Has("batches");
        Keep(given.Text("json", isWhole ? Place.Result($"scaling-{precision}{(threads is null ? "-all-threads" : "")}.json") : ""), cells);
        return 0;
    }

    private static void Keep(string file, ScalingCell[] cells)
    {
        if (file.Length > 0)
        {
            Place.Write(file, new { Environment = Place.Machine(Unit), Results = cells });
        }
        else
        {
            Console.Error.WriteLine("Rows are not kept: that takes all sizes and batches, at least 5 rounds of 0.1 s; or --json FILE.");
        }
    }

    private static ScalingCell[] Measure<TElement>(ScalingShape[] shapes, int[] batches, int rounds, double minTime, int? threads)
        where TElement : unmanaged, IFloatingPointIeee754<TElement>
    {
        var runs = shapes.Select(shape => new ScalingRun<TElement>(shape, batches.Max(), threads)).ToArray();
        var picoseconds = new double[shapes.Length, batches.Length, rounds];
        for (var round = -1; round < rounds; round++) // the one before the first warms up
        {
            Console.Error.WriteLine(round < 0 ? "warming up …" : $"round {round + 1} of {rounds} …");
            foreach (var (s, run) in runs.Index())
            {
                foreach (var (b, batch) in batches.Index())
                {
                    var seconds = run.Seconds(batch, minTime);
                    picoseconds[s, b, Math.Max(0, round)] = seconds / MultiplyAdds(run, batch) * 1e12;
                }
            }
        }

        Array.ForEach(runs, run => run.Dispose());
        return [.. batches.SelectMany((batch, b) => shapes.Select((shape, s) => Cell(shapes, runs[s], shape, s, batch, b, picoseconds)))];
    }

    private static ScalingCell Cell<TElement>(
        ScalingShape[] shapes,
        ScalingRun<TElement> run,
        ScalingShape shape,
        int s,
        int batch,
        int b,
        double[,,] picoseconds
    )
        where TElement : unmanaged, IFloatingPointIeee754<TElement>
    {
        var rounds = Enumerable.Range(0, picoseconds.GetLength(2)).ToArray();
        var straight = shapes
            .Index()
            .Where(i => i.Item.Layers == 2 && i.Item.Weights >= 9.9e3)
            .Select(i => i.Index)
            .DefaultIfEmpty(s)
            .ToArray();
        double Line(int round) => Timing.Of([.. straight.Select(i => picoseconds[i, b, round])]).Median;
        return new(
            run.Workload.Layers.Replace(',', '-'),
            run.Workload.Weights,
            shape.Layers,
            batch,
            Timing.Of([.. rounds.Select(r => picoseconds[s, b, r] * MultiplyAdds(run, batch) * 1e-6)]),
            Timing.Of([.. rounds.Select(r => picoseconds[s, b, r])]),
            Timing.Of([.. rounds.Select(r => picoseconds[s, b, r] / Line(r))])
        );
    }

    private static double MultiplyAdds<TElement>(ScalingRun<TElement> run, int batch)
        where TElement : unmanaged, IFloatingPointIeee754<TElement> => run.Workload.FlopsAnExample / 2.0 * batch;
}
