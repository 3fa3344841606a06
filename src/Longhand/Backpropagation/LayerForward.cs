using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>The forward pass through one layer.</summary>
/// <param name="Input">aˡ⁻¹, or x for the first layer. // [N]</param>
/// <param name="WeightedInput">zˡ. // [M]</param>
/// <param name="Activation">aˡ. // [M]</param>
/// <typeparam name="T">The number type.</typeparam>
public sealed record LayerForward<T>(T[] Input, T[] WeightedInput, T[] Activation)
    where T : struct, IScalar<T>;
