namespace Longhand.Backpropagation;

/// <summary>A number that stands so near to a kink of its function that differences are not comparable with a derivative.</summary>
/// <param name="Quantity">The number: a weighted input, an output, or a weight under L1.</param>
/// <param name="Value">Its value.</param>
/// <param name="Kink">Where the kink is.</param>
/// <param name="IsAt">Whether it stands on the kink itself, where the derivative is a convention.</param>
public sealed record NearKink(Quantity Quantity, double Value, double Kink, bool IsAt = false);
