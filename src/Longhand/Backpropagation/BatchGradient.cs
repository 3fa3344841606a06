using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>The first half of a step: forward and backward pass of a batch, and what they come to.</summary>
/// <param name="Examples">The passes, example by example.</param>
/// <param name="Penalty">What regularization adds to the loss.</param>
/// <param name="Size">What a mean over the batch divides by.</param>
/// <param name="Loss">The loss of the batch.</param>
/// <param name="Gradient">Its gradient. // [the length of the buffer]</param>
internal sealed record BatchGradient<T>(ExampleTrace<T>[] Examples, T Penalty, T Size, T Loss, T[] Gradient)
    where T : struct, IScalar<T>;
