namespace Longhand.Training;

/// <summary>A piece of the update that one thread works: the weights from some inputs of a layer, its biases, or its learned numbers.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Parameters">Its weights, biases or learned numbers.</param>
/// <param name="First">The first row of weights; 0 for the others.</param>
/// <param name="Count">How many rows.</param>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal sealed record UpdateItem<TElement>(int Layer, CpuParameters<TElement> Parameters, int First, int Count)
    where TElement : unmanaged
{
    /// <summary>
    /// The most rows of a piece: the deltas of a batch come out of the second cache once for each, the gradient of one stays in the first.
    /// </summary>
    public static int Most => 2 * Panel<TElement>.Block;

    /// <summary>Each piece of the update of a network.</summary>
    public static UpdateItem<TElement>[] Of(CpuNetwork<TElement> network) =>
        [.. network.Layers.SelectMany((layer, l) => layer.Parameters.Where(p => p.IsUpdated).SelectMany(p => Pieces(l, p)))];

    /// <summary>How much work it is, in numbers that are touched for each example.</summary>
    public long Work => (long)Parameters.Values.Blocks * Panel<TElement>.Block * Count;

    private static IEnumerable<UpdateItem<TElement>> Pieces(int layer, CpuParameters<TElement> parameters)
    {
        for (var first = 0; first < parameters.Values.Rows; first += Most)
        {
            yield return new(layer, parameters, first, Math.Min(Most, parameters.Values.Rows - first));
        }
    }
}
