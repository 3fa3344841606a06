using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>
/// A loss that belongs to an output activation: together they have the derivative ŷ − y by the weighted input, and a form in the
/// weighted inputs that needs no logarithm of a number near 0.
/// </summary>
public interface ICanonicalLoss : ILoss
{
    /// <summary>Whether an activation is the one that it belongs to.</summary>
    /// <param name="activation">The activation of the output layer.</param>
    static abstract bool BelongsTo(Activation activation);

    /// <summary>What the outputs of an example share: worked once for all of them.</summary>
    /// <param name="z">The weighted inputs of the output layer. // [M]</param>
    static virtual LogSum<T> Shared<T>(ReadOnlySpan<T> z)
        where T : struct, IReal<T> => default;

    /// <summary>The loss of one output, from the weighted inputs of the output layer.</summary>
    /// <param name="z">The weighted input of that output.</param>
    /// <param name="target">The target of that output.</param>
    /// <param name="shared">What <see cref="Shared{T}"/> gives.</param>
    static abstract T FromWeightedInput<T>(T z, T target, LogSum<T> shared)
        where T : struct, IReal<T>;
}
