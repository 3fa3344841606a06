namespace Longhand.Benchmarks;

/// <summary>One function in one precision over one width.</summary>
/// <param name="Name">The function; of softmax with the number of outputs.</param>
/// <param name="Precision"><c>float</c> or <c>double</c>.</param>
/// <param name="Bits">The width of a lane.</param>
/// <param name="Forward">Nanoseconds a number, forward: the median over the rounds.</param>
/// <param name="Backward">Nanoseconds a number, backward; null where it has no loop of its own.</param>
/// <param name="Peer">What System.Numerics.Tensors does; null where it has nothing like it.</param>
/// <param name="PeerForward">Nanoseconds a number of that.</param>
/// <param name="Ratio">How many times faster this is, forward: the median of the ratios of the rounds.</param>
/// <param name="Least">The least of these ratios.</param>
/// <param name="Most">The largest of these ratios.</param>
internal sealed record FunctionRow(
    string Name,
    string Precision,
    int Bits,
    double Forward,
    double? Backward,
    string? Peer = null,
    double? PeerForward = null,
    double? Ratio = null,
    double? Least = null,
    double? Most = null
);
