namespace Longhand.Training;

/// <summary>The formula of one activation as a loop over whole buffers, several numbers at a time.</summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
public abstract class ActivationKernel<TElement>
    where TElement : struct
{
    private protected ActivationKernel() { }

    /// <summary>How many numbers it works at once.</summary>
    public abstract int Lanes { get; }

    /// <summary>a = f(z).</summary>
    /// <param name="z">The weighted inputs. // [n]</param>
    /// <param name="a">Where the activations go; may be the same memory. // [n]</param>
    public abstract void Forward(ReadOnlySpan<TElement> z, Span<TElement> a);

    /// <summary>δ = ∂L/∂a ⊙ f′(z, a).</summary>
    /// <param name="z">The weighted inputs. // [n]</param>
    /// <param name="a">The activations f(z). // [n]</param>
    /// <param name="gradient">∂L/∂a. // [n]</param>
    /// <param name="delta">Where the deltas go; may be the same memory as any of the others. // [n]</param>
    public abstract void Backward(
        ReadOnlySpan<TElement> z,
        ReadOnlySpan<TElement> a,
        ReadOnlySpan<TElement> gradient,
        Span<TElement> delta
    );
}
