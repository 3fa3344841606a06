namespace Longhand.Backpropagation;

/// <summary>One way from a unit to the loss: the factors of its chain rule, from the loss inwards.</summary>
/// <param name="Factors">∂L/∂ŷ, ∂ŷ/∂z, ∂z/∂a, ∂a/∂z, … (with dropout ∂z/∂d, ∂d/∂a, ∂a/∂z) down to ∂a/∂z of the unit itself.</param>
public sealed record LossPath(IReadOnlyList<Quantity> Factors);
