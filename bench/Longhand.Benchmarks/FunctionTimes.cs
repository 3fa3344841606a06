using System.Numerics;
using System.Numerics.Tensors;
using Longhand.Functions;
using Longhand.Numerics;
using Longhand.Training;

namespace Longhand.Benchmarks;

/// <summary>Times every activation of the catalogue at the widest width of this process, in one precision.</summary>
/// <param name="precision">float32 or float64.</param>
/// <param name="elementwise">Makes the loop of an elementwise activation.</param>
/// <param name="layer">Makes the loop of one that mixes units.</param>
internal sealed class FunctionTimes<TElement>(
    string precision,
    Func<Activation, ActivationKernel<TElement>> elementwise,
    Func<Activation, LayerKernel<TElement>> layer
)
    where TElement : unmanaged, IFloatingPointIeee754<TElement>
{
    /// <summary>Five buffers of them are in the first cache.</summary>
    private const int Count = 1024;

    /// <summary>How many units a layer has whose units are mixed.</summary>
    private static readonly int[] Units = [10, 64];

    private readonly AlignedBuffer<TElement> _z = Random(0, 4.0); // [n], from −4 to 4
    private readonly AlignedBuffer<TElement> _gradient = Random(1, 1.0); // [n]
    private readonly AlignedBuffer<TElement> _a = new(Count, 2); // [n]
    private readonly AlignedBuffer<TElement> _scratch = new(Count, 3); // [n]

    public IEnumerable<FunctionResult> Each(IReadOnlyCollection<string> names)
    {
        foreach (var activation in Catalogue.Default.Activations.Where(a => names.Count == 0 || names.Contains(a.Name)))
        {
            var results = activation.IsElementwise ? Elementwise(activation) : Units.SelectMany(m => Layer(activation, m));
            foreach (var result in results)
            {
                yield return result;
            }
        }
    }

    private FunctionResult[] Elementwise(Activation activation)
    {
        var loop = elementwise(activation);
        var forward = Turn(
            activation.Name,
            "forward",
            Count,
            () => loop.Forward(_z.Span, _scratch.Span),
            Peer<TElement>.Forward(activation.Name, _z, _scratch)
        );
        loop.Forward(_z.Span, _a.Span);
        var backward = Turn(
            activation.Name,
            "backward",
            Count,
            () => loop.Backward(_z.Span, _a.Span, _gradient.Span, _scratch.Span),
            Peer<TElement>.Backward(activation.Name, _a, _gradient, _scratch)
        );
        return [forward, backward];
    }

    /// <summary>Ours with the examples in the lanes, the peer's row by row: each in the layout that suits it.</summary>
    private FunctionResult[] Layer(Activation activation, int units)
    {
        var loop = layer(activation);
        var used = Count / (units * loop.Lanes) * units * loop.Lanes;
        var forward = Turn(
            $"{activation.Name} of {units}",
            "forward",
            used,
            () => loop.Forward(units, _z.Span[..used], _scratch.Span[..used]),
            activation.Name == "softmax" ? new("SoftMax", () => Rows(units, used)) : null
        );
        loop.Forward(units, _z.Span[..used], _a.Span[..used]);
        var backward = Turn(
            $"{activation.Name} of {units}",
            "backward",
            used,
            () => loop.Backward(units, _a.Span[..used], _gradient.Span[..used], _scratch.Span[..used]),
            null
        );
        return [forward, backward];
    }

    private void Rows(int units, int used)
    {
        for (var first = 0; first < used; first += units)
        {
            TensorPrimitives.SoftMax<TElement>(_z.Span.Slice(first, units), _scratch.Span.Slice(first, units));
        }
    }

    private FunctionResult Turn(string function, string direction, int count, Action ours, Peer<TElement>? peer)
    {
        var (time, peerTime, ratio) = Turns.Take(count, ours, peer?.Work);
        return new(function, direction, precision, (int)LaneWidths.Widest, time, peer?.Name, peerTime, ratio);
    }

    private static AlignedBuffer<TElement> Random(int place, double size)
    {
        var (random, buffer) = (new SplitMix64(place), new AlignedBuffer<TElement>(Count, place));
        foreach (ref var number in buffer.Span)
        {
            number = TElement.CreateChecked(size * ((2.0 * random.NextDouble()) - 1.0));
        }

        return buffer;
    }
}
