using System.Diagnostics;
using System.Numerics;
using Longhand.Benchmarks.Ladder;
using Longhand.Training;

namespace Longhand.Benchmarks.Scaling;

/// <summary>The steps of one network on batches of several sizes: one engine, with room for the largest batch.</summary>
internal sealed class ScalingRun<TElement> : IDisposable
    where TElement : unmanaged, IFloatingPointIeee754<TElement>
{
    private readonly Engine<TElement> _engine;
    private readonly TElement[] _x; // [n, inputs], row-major
    private readonly TElement[] _y; // [n, outputs], row-major
    private readonly int[] _rows; // [n], in any order

    public ScalingRun(ScalingShape shape, int largest, int? threads)
    {
        Workload = new("", string.Join(',', shape.Sizes), "relu", "ce", largest, largest, "train", "sgd");
        _engine = new CpuEngine<TElement>(WorkloadProblem.Of(Workload), new EngineOptions { BatchSize = largest, Threads = threads });
        (_x, _y) = WorkloadProblem.Data<TElement>(Workload);
        _rows = WorkloadProblem.Order(Workload, inOrder: false)[..largest];
    }

    public Workload Workload { get; }

    /// <summary>Seconds a step, over about as long as is asked for.</summary>
    public double Seconds(int batch, double minTime)
    {
        var rows = _rows.AsSpan(0, batch);
        var (steps, taken) = (1, Time(rows, 1));
        for (; taken < minTime; steps *= 2)
        {
            taken = Time(rows, steps * 2);
        }

        return taken / steps;
    }

    public void Dispose() => _engine.Dispose();

    private double Time(ReadOnlySpan<int> rows, int steps)
    {
        var start = Stopwatch.GetTimestamp();
        for (var step = 0; step < steps; step++)
        {
            _engine.Step(_x, _y, rows);
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
