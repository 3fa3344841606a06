namespace Longhand.Model;

/// <summary>The names that a problem gives to the units, weights and biases of a layer; null leaves the textbook names.</summary>
/// <param name="Units">One name a unit. // [M]</param>
/// <param name="Weights">One name a weight, a row for each unit; null where there is no connection. // [M][N]</param>
/// <param name="Bias">The names of the biases: one where the bias is shared, else one a unit.</param>
public sealed record LayerNames(
    IReadOnlyList<string>? Units = null,
    IReadOnlyList<IReadOnlyList<string?>>? Weights = null,
    IReadOnlyList<string>? Bias = null
)
{
    /// <summary>Textbook names throughout.</summary>
    public static LayerNames Textbook { get; } = new();
}
