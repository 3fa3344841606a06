using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>Everything that the forward pass of one example computes.</summary>
/// <param name="Layers">One entry a layer, from the first hidden one to the output.</param>
/// <typeparam name="T">The number type.</typeparam>
public sealed record ForwardTrace<T>(IReadOnlyList<LayerForward<T>> Layers)
    where T : struct, IScalar<T>
{
    /// <summary>The predictions ŷ. // [K]</summary>
    public T[] Output => Layers[^1].Activation;
}
