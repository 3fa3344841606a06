namespace Longhand.Benchmarks.Scaling;

/// <summary>A network of a size: layers of equal width, as wide as the number of weights asks for.</summary>
/// <param name="Weights">How many weights, about.</param>
/// <param name="Layers">How many layers of weights.</param>
internal sealed record ScalingShape(double Weights, int Layers)
{
    /// <summary>From 10² to 10⁷ weights in two layers, and at 10⁶ deeper ones.</summary>
    public static IReadOnlyList<ScalingShape> All { get; } =
    [.. Enumerable.Range(4, 11).Select(half => new ScalingShape(Math.Pow(10.0, half / 2.0), 2)), new(1e6, 8), new(1e6, 32)];

    public int Width => Math.Max(1, (int)Math.Round(Math.Sqrt(Weights / Layers)));

    public int[] Sizes => [.. Enumerable.Repeat(Width, Layers + 1)];
}
