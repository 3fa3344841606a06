using System.Numerics;
using Longhand.Training;

namespace Longhand.Benchmarks.Ladder;

/// <summary>
/// Whether the engine does the work that is timed: a step, or a prediction, beside the reference in double precision. An engine that
/// leaves something out is fast, and its row must not stand.
/// </summary>
internal static class WorkCheck<TElement>
    where TElement : unmanaged, IFloatingPointIeee754<TElement>
{
    private const int Rows = 4;

    /// <summary>Above it the reference takes too long: a network of the same form is checked, its layers an eighth as wide.</summary>
    private const long MostWeights = 1_000_000;

    /// <summary>
    /// The last digit of a weight near 0.1 is 7e-9 in float32, a weight moves by some 1e-4 here: rounding is below a thousandth of the step,
    /// and one item of work that is left out is some hundredths.
    /// </summary>
    private const double Tolerance = 1e-3;

    /// <summary>What is wrong; null where nothing is.</summary>
    public static string? Mistake(Workload workload, OneSettings settings)
    {
        var narrow = workload.Weights <= MostWeights ? workload.Layers : string.Join(',', workload.Sizes.Select(s => s > 64 ? s / 8 : s));
        var checkedWorkload = new Workload(
            workload.Name,
            narrow,
            workload.Act,
            workload.Out,
            Math.Min(Rows, workload.Batch),
            Rows,
            workload.Task,
            workload.Opt
        );
        var problem = WorkloadProblem.Of(checkedWorkload);
        var options = new EngineOptions { BatchSize = checkedWorkload.Batch, Threads = settings.Threads };
        using var engine = new CpuEngine<TElement>(problem, options);
        using var reference = new ReferenceEngine<double>(problem, options);
        var (x, y) = WorkloadProblem.Data<TElement>(checkedWorkload);
        var (exactX, exactY) = (Doubles(x), Doubles(y));
        if (workload.Infers)
        {
            var (prediction, exact) = (new TElement[checkedWorkload.Sizes[^1]], new double[checkedWorkload.Sizes[^1]]);
            engine.Predict(x.AsSpan(0, checkedWorkload.Sizes[0]), prediction);
            reference.Predict(exactX.AsSpan(0, checkedWorkload.Sizes[0]), exact);
            return Compared("prediction", Doubles(prediction), exact, new double[exact.Length]);
        }

        int[] rows = [.. Enumerable.Range(0, checkedWorkload.Batch)];
        var loss = double.CreateChecked(engine.Step(x, y, rows));
        var exactLoss = reference.Step(exactX, exactY, rows);
        return Compared("loss", [loss], [exactLoss], [0.0])
            ?? Compared("step", engine.Network.Values, reference.Network.Values, problem.Network.Values);
    }

    /// <summary>How far one change is from the other, as a share of the other's length.</summary>
    private static string? Compared(string what, ReadOnlySpan<double> ours, ReadOnlySpan<double> exact, ReadOnlySpan<double> before)
    {
        var (apart, length) = (0.0, 0.0);
        for (var i = 0; i < exact.Length; i++)
        {
            apart += Math.Pow(ours[i] - exact[i], 2.0);
            length += Math.Pow(exact[i] - before[i], 2.0);
        }

        var share = Math.Sqrt(apart / length);
        return share <= Tolerance ? null : $"its {what} is not that of the reference: they are {share:P1} apart";
    }

    private static double[] Doubles(TElement[] numbers) => [.. numbers.Select(double.CreateChecked)];
}
