using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Longhand.Functions;
using Longhand.Numerics;
using Longhand.Training;

namespace Longhand.Benchmarks;

/// <summary>Every activation over every lane width, in both precisions, in turns with System.Numerics.Tensors where that has the function.</summary>
/// <param name="names">The functions that are meant; empty means all.</param>
internal sealed class FunctionBenchmark(IReadOnlyList<string> names)
{
    /// <summary>Numbers in a buffer: those of one call stay in the first cache, and the figures are of arithmetic.</summary>
    private const int Length = 2048;

    private static readonly int[] Outputs = [10, 64];
    private static readonly LaneWidth[] Widths = [LaneWidth.Lane128, LaneWidth.Lane256, LaneWidth.Lane512];

    private readonly SplitMix64 _random = new(20261122);

    /// <summary>Measures, row by row.</summary>
    /// <param name="report">What is done with a row as soon as it is there.</param>
    public IEnumerable<FunctionRow> Run(Action<FunctionRow> report)
    {
        var rows = Elementwise("float", ActivationKernels.Single)
            .Concat(Softmaxes<float, Lane128F32, Lane256F32, Lane512F32>("float"))
            .Concat(Elementwise("double", ActivationKernels.Double))
            .Concat(Softmaxes<double, Lane128F64, Lane256F64, Lane512F64>("double"));
        foreach (var row in rows)
        {
            report(row);
            yield return row;
        }
    }

    private bool IsMeant(string name) => names.Count == 0 || names.Contains(name, StringComparer.Ordinal);

    private IEnumerable<FunctionRow> Elementwise<T>(string precision, Func<Activation, LaneWidth?, ActivationKernel<T>> kernel)
        where T : struct, IRootFunctions<T>, IFloatingPointIeee754<T>
    {
        foreach (var activation in Catalogue.Default.Activations.Append(Activation.Of<Logarithm>()).Where(a => a.IsElementwise && IsMeant(a.Name)))
        {
            // Weighted inputs as a layer has them; a logarithm takes what is above 0.
            T[] z = Numbers<T>(activation.Is<Logarithm>() ? 4.0 : 0.0);
            var (gradient, a, delta, other) = (Numbers<T>(0.0), new T[Length], new T[Length], new T[Length]);
            foreach (var width in Widths)
            {
                var loop = kernel(activation, width);
                loop.Forward(z, a);
                var peer = Peer<T>.Of(activation.Name);
                var times = InTurns.Time(
                    () => loop.Forward(z, a),
                    () => loop.Backward(z, a, gradient, delta),
                    () => peer?.Run(z, other)
                );
                var row = new FunctionRow(activation.Name, precision, (int)width, ANumber(times[0]), ANumber(times[1]));
                yield return peer is null ? row : Beside(row, peer.Calls, times[0], times[2]);
            }
        }
    }

    private IEnumerable<FunctionRow> Softmaxes<T, TNarrow, TMiddle, TWide>(string precision)
        where T : struct, IRootFunctions<T>, IFloatingPointIeee754<T>
        where TNarrow : struct, IReal<TNarrow>
        where TMiddle : struct, IReal<TMiddle>
        where TWide : struct, IReal<TWide>
    {
        if (!IsMeant("softmax"))
        {
            return [];
        }

        return Outputs.SelectMany(outputs => new[]
        {
            Softmax<T, TNarrow>(precision, outputs),
            Softmax<T, TMiddle>(precision, outputs),
            Softmax<T, TWide>(precision, outputs),
        });
    }

    /// <summary>A batch of rows: an example in each lane here, one row after the other there (which does not subtract the largest).</summary>
    private FunctionRow Softmax<T, TLane>(string precision, int outputs)
        where T : struct, IRootFunctions<T>, IFloatingPointIeee754<T>
        where TLane : struct, IReal<TLane>
    {
        var (z, a, other) = (Numbers<T>(0.0), new T[Length], new T[Length]);
        var block = outputs * (Unsafe.SizeOf<TLane>() / Unsafe.SizeOf<T>());
        var length = Length / block * block;
        var times = InTurns.Time(
            () =>
            {
                var zs = MemoryMarshal.Cast<T, TLane>(z.AsSpan(0, length));
                var values = MemoryMarshal.Cast<T, TLane>(a.AsSpan(0, length));
                for (var i = 0; i < zs.Length; i += outputs)
                {
                    Functions.Softmax.Value<TLane>(zs.Slice(i, outputs), values.Slice(i, outputs));
                }
            },
            () =>
            {
                for (var i = 0; i < length; i += outputs)
                {
                    TensorPrimitives.SoftMax<T>(z.AsSpan(i, outputs), other.AsSpan(i, outputs));
                }
            }
        );
        var row = new FunctionRow($"softmax of {outputs}", precision, 8 * Unsafe.SizeOf<TLane>(), ANumber(times[0], length), Backward: null);
        return Beside(row, "SoftMax, row by row", times[0], times[1], length);
    }

    private static FunctionRow Beside(FunctionRow row, string calls, double[] ours, double[] theirs, int length = Length)
    {
        double[] ratios = [.. theirs.Zip(ours, (their, our) => their / our)];
        return row with { Peer = calls, PeerForward = ANumber(theirs, length), Ratio = InTurns.Median(ratios), Least = ratios.Min(), Most = ratios.Max() };
    }

    private static double ANumber(double[] seconds, int length = Length) => InTurns.Median(seconds) * 1e9 / length;

    private T[] Numbers<T>(double above)
        where T : struct, IFloatingPointIeee754<T> =>
        [.. Enumerable.Range(0, Length).Select(_ => T.CreateChecked(above + (8.0 * (_random.NextDouble() - 0.5)) + 1e-9))];
}
