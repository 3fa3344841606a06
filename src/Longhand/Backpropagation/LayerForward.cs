using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>The forward pass through one layer.</summary>
/// <param name="Input">dˡ⁻¹, which is aˡ⁻¹ where no unit is left out, or x for the first layer. // [N]</param>
/// <param name="WeightedInput">zˡ. // [M]</param>
/// <param name="Activation">aˡ. // [M]</param>
/// <typeparam name="T">The number type.</typeparam>
public sealed record LayerForward<T>(T[] Input, T[] WeightedInput, T[] Activation)
    where T : struct, IScalar<T>
{
    /// <summary>mˡ: 0 of a unit that is left out, 1 / (1 − p) of the others; null where the layer has no dropout, or no step is made. // [M]</summary>
    public T[]? Mask { get; init; }

    /// <summary>What goes on to the next layer: dˡ = mˡ ⊙ aˡ, or aˡ where there is no mask. // [M]</summary>
    public T[] Output { get; init; } = Activation;
}
