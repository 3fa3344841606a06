namespace Longhand.Backpropagation;

/// <summary>A quantity, and the step that it belongs to.</summary>
/// <param name="Quantity">The quantity.</param>
/// <param name="Step">The step, counted from 1.</param>
public sealed record QuantityPlace(Quantity Quantity, int Step);
