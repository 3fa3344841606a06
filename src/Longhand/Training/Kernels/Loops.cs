namespace Longhand.Training;

/// <summary>The loops of an activation: one of the first two.</summary>
/// <param name="Elementwise">Over single numbers.</param>
/// <param name="Layer">Over the units of a layer.</param>
/// <param name="Learned">Over single numbers, with a number of its own for each unit, where that can be learned.</param>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal sealed record Loops<TElement>(ActivationKernel<TElement>? Elementwise, LayerKernel<TElement>? Layer, LearnedKernel<TElement>? Learned)
    where TElement : unmanaged;
