using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>The backward pass through one layer. ℓ is the loss of one example.</summary>
/// <param name="ActivationGradient">∂ℓ/∂aˡ; ∂ℓ/∂ŷ in the output layer. // [M]</param>
/// <param name="Jacobian">∂aˡ/∂zˡ.</param>
/// <param name="ProductDelta">∂ℓ/∂zˡ as the product of the two. // [M]</param>
/// <param name="Delta">
/// δˡ: the product, or ŷ − y where loss and output activation are a canonical pair. The two are the same number, but for rounding
/// and for predictions so near to 0 or 1 that the product cannot be formed. // [M]
/// </param>
/// <param name="ShapeDerivative">∂aˡ/∂p where the activation has a number p that is learned, unit by unit. // [M] or [0]</param>
/// <typeparam name="T">The number type.</typeparam>
public sealed record LayerBackward<T>(T[] ActivationGradient, Jacobian<T> Jacobian, T[] ProductDelta, T[] Delta, T[] ShapeDerivative)
    where T : struct, IScalar<T>
{
    /// <summary>∂ℓ/∂dˡ, by what goes on to the next layer; ∂ℓ/∂aˡ where no unit is left out. // [M]</summary>
    public T[] OutputGradient { get; init; } = ActivationGradient;
}
