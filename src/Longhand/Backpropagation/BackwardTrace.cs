using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>Everything that the backward pass of one example computes.</summary>
/// <param name="Layers">One entry a layer, from the first hidden one to the output.</param>
/// <typeparam name="T">The number type.</typeparam>
public sealed record BackwardTrace<T>(IReadOnlyList<LayerBackward<T>> Layers)
    where T : struct, IScalar<T>;
