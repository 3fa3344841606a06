namespace Longhand.Training;

/// <summary>
/// The formula of an activation that mixes the units of a layer, as a loop over a batch. Several examples are worked at once, side by
/// side in the lanes: a buffer is [B / W][M][W] for W = <see cref="Lanes"/>, and no sum runs across a lane.
/// </summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
public abstract class LayerKernel<TElement>
    where TElement : struct
{
    private protected LayerKernel() { }

    /// <summary>How many examples it works at once, W.</summary>
    public abstract int Lanes { get; }

    /// <summary>a = f(z) for every example.</summary>
    /// <param name="units">The units of the layer, M.</param>
    /// <param name="z">The weighted inputs. // [B / W][M][W]</param>
    /// <param name="a">Where the activations go; may be the same memory. // [B / W][M][W]</param>
    public abstract void Forward(int units, ReadOnlySpan<TElement> z, Span<TElement> a);

    /// <summary>δⱼ = Σₖ ∂L/∂aₖ ∂aₖ/∂zⱼ for every example.</summary>
    /// <param name="units">The units of the layer, M.</param>
    /// <param name="a">The activations. // [B / W][M][W]</param>
    /// <param name="gradient">∂L/∂a. // [B / W][M][W]</param>
    /// <param name="delta">Where the deltas go; not the memory of the others. // [B / W][M][W]</param>
    public abstract void Backward(int units, ReadOnlySpan<TElement> a, ReadOnlySpan<TElement> gradient, Span<TElement> delta);
}
