using System.Diagnostics;
using System.Runtime.CompilerServices;
using Longhand.Numerics;
using Longhand.Training;

namespace Longhand.Benchmarks.Ladder;

/// <summary>The most fused multiply-adds that threads make: registers alone, no memory. What a product could be at the best.</summary>
internal static class Peak
{
    private const double Seconds = 0.1;
    private const int Times = 1 << 14;

    /// <summary>GFLOP/s of some threads together; a fused multiply-add is two operations.</summary>
    public static double Gigaflops(string dtype, int threads)
    {
        Func<double> rate = (dtype, LaneWidths.Widest) switch
        {
            ("f32", LaneWidth.Lane512) => Rate<Lane512F32>,
            ("f32", LaneWidth.Lane256) => Rate<Lane256F32>,
            ("f32", LaneWidth.Lane128) => Rate<Lane128F32>,
            ("f32", _) => Rate<F32>,
            (_, LaneWidth.Lane512) => Rate<Lane512F64>,
            (_, LaneWidth.Lane256) => Rate<Lane256F64>,
            (_, LaneWidth.Lane128) => Rate<Lane128F64>,
            _ => Rate<F64>,
        };
        var rates = new double[threads];
        using var start = new Barrier(threads);
        var workers = Enumerable
            .Range(0, threads)
            .Select(t => new Thread(() =>
            {
                start.SignalAndWait();
                rates[t] = rate();
            }))
            .ToArray();
        Array.ForEach(workers, w => w.Start());
        Array.ForEach(workers, w => w.Join());
        return rates.Sum() / 1e9;
    }

    private static double Rate<TLane>()
        where TLane : struct, ILane<TLane>
    {
        var (calls, start, sink) = (0L, Stopwatch.GetTimestamp(), default(TLane));
        for (; Stopwatch.GetElapsedTime(start).TotalSeconds < Seconds; calls++)
        {
            sink += Sums(TLane.From(0.5), TLane.From(0.25));
        }

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        GC.KeepAlive(sink);
        var numbers = Unsafe.SizeOf<TLane>() / (TLane.IsSingle ? sizeof(float) : sizeof(double));
        return calls * Times * 12.0 * 2.0 * numbers / seconds;
    }

    /// <summary>Twelve sums, each waiting for itself alone: more than the latency of an addition times how many begin at once.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static T Sums<T>(T x, T y)
        where T : struct, ILane<T>
    {
        var (a, b, c, d, e, f, g, h, i, j, k, l) = (y, y, y, y, y, y, y, y, y, y, y, y);
        for (var n = 0; n < Times; n++)
        {
            a = T.FusedMultiplyAdd(x, a, y);
            b = T.FusedMultiplyAdd(x, b, y);
            c = T.FusedMultiplyAdd(x, c, y);
            d = T.FusedMultiplyAdd(x, d, y);
            e = T.FusedMultiplyAdd(x, e, y);
            f = T.FusedMultiplyAdd(x, f, y);
            g = T.FusedMultiplyAdd(x, g, y);
            h = T.FusedMultiplyAdd(x, h, y);
            i = T.FusedMultiplyAdd(x, i, y);
            j = T.FusedMultiplyAdd(x, j, y);
            k = T.FusedMultiplyAdd(x, k, y);
            l = T.FusedMultiplyAdd(x, l, y);
        }

        return a + b + c + d + e + f + g + h + i + j + k + l;
    }
}
