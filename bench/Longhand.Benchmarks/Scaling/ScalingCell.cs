namespace Longhand.Benchmarks.Scaling;

/// <summary>A step of a network on a batch.</summary>
/// <param name="Network">The sizes.</param>
/// <param name="Weights">How many weights.</param>
/// <param name="Layers">How many layers of weights.</param>
/// <param name="Batch">How many examples.</param>
/// <param name="Microseconds">A step, over the rounds.</param>
/// <param name="Picoseconds">A multiply-add of the products, over the rounds.</param>
/// <param name="BesideLinear">Picoseconds beside the line: the median, of this batch, of the networks of two layers from 10⁴ weights.</param>
internal sealed record ScalingCell(
    string Network,
    long Weights,
    int Layers,
    int Batch,
    Timing Microseconds,
    Timing Picoseconds,
    Timing BesideLinear
)
{
    public const double Tolerance = 0.15;

    public bool IsLinear => Math.Abs(BesideLinear.Median - 1.0) <= Tolerance;
}
