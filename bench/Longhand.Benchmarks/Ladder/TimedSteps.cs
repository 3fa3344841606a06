using System.Diagnostics;

namespace Longhand.Benchmarks.Ladder;

/// <summary>Steps, or predictions, one after the other, over the data of a workload.</summary>
internal sealed class TimedSteps<TElement, TTrainee>
    where TElement : unmanaged, System.Numerics.INumber<TElement>
    where TTrainee : struct, ITrainee<TElement>
{
    /// <summary>As long as the peers in C warm up; the runtime compiles again, in the background, what is called often.</summary>
    private const double WarmUp = 0.5;

    private readonly TElement[] _x; // [n, inputs], row-major
    private readonly TElement[] _y; // [n, outputs], row-major
    private readonly TElement[] _prediction; // [outputs]
    private readonly int[] _order; // rows, batch after batch
    private readonly Workload _workload;
    private readonly TTrainee _trainee;
    private int _next;

    public TimedSteps(Workload workload, bool inOrder, TTrainee trainee)
    {
        (_workload, _trainee) = (workload, trainee);
        (_x, _y) = WorkloadProblem.Data<TElement>(workload);
        (_order, _prediction) = (WorkloadProblem.Order(workload, inOrder), new TElement[workload.Sizes[^1]]);
    }

    /// <summary>The loss of the last step.</summary>
    public TElement LastLoss { get; private set; } = TElement.Zero;

    /// <summary>Examples a second, and the bytes that a step allocates, on all threads together.</summary>
    public (Timing Rates, double BytesAStep) Measure(int reps, double minTime)
    {
        var chunk = Chunk(minTime);
        var rates = new double[reps];
        var examples = _workload.Infers ? 1 : _workload.Batch;
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var rep = 0; rep < reps; rep++)
        {
            rates[rep] = chunk * (double)examples / Seconds(chunk);
        }

        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        return (Timing.Of(rates), allocated / ((double)chunk * reps));
    }

    /// <summary>How many steps take about as long as is asked for, once warm.</summary>
    private long Chunk(double minTime)
    {
        var (steps, taken) = (1L, 0.0);
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalSeconds < WarmUp || taken == 0.0; )
        {
            taken = Seconds(steps);
            steps = taken < WarmUp / 16 ? steps * 2 : steps;
        }

        for (steps = 1; (taken = Seconds(steps)) < minTime / 8; steps *= 2) { }

        return Math.Max(1, (long)(steps / taken * minTime));
    }

    private double Seconds(long steps)
    {
        var start = Stopwatch.GetTimestamp();
        if (_workload.Infers)
        {
            Predictions(steps);
        }
        else
        {
            Steps(steps);
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private void Steps(long count)
    {
        var (order, batch, next) = (_order, _workload.Batch, _next);
        for (; count > 0; count--)
        {
            LastLoss = _trainee.Step(_x, _y, order.AsSpan(next, batch));
            next = next + batch < order.Length ? next + batch : 0;
        }

        _next = next;
    }

    private void Predictions(long count)
    {
        var (order, inputs, next) = (_order, _workload.Sizes[0], _next);
        for (; count > 0; count--)
        {
            _trainee.Predict(_x.AsSpan(order[next] * inputs, inputs), _prediction);
            next = next + 1 < order.Length ? next + 1 : 0;
        }

        _next = next;
    }
}
