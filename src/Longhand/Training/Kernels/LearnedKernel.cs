namespace Longhand.Training;

/// <summary>An activation whose number is learned, as a loop over rows: each unit has its own number.</summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal abstract unsafe class LearnedKernel<TElement>
    where TElement : unmanaged
{
    /// <summary>a = f(z; p) for some examples.</summary>
    /// <param name="z">The weighted inputs: examples by units.</param>
    /// <param name="p">The learned numbers: one for each unit.</param>
    /// <param name="a">Where the activations go.</param>
    /// <param name="first">The first example.</param>
    /// <param name="count">How many examples.</param>
    public abstract void Forward(in Rows<TElement> z, TElement* p, in Rows<TElement> a, int first, int count);

    /// <summary>δ = ∂L/∂a f′(z, a; p) for some examples.</summary>
    /// <param name="z">The weighted inputs.</param>
    /// <param name="a">The activations.</param>
    /// <param name="p">The learned numbers.</param>
    /// <param name="gradient">∂L/∂a.</param>
    /// <param name="delta">Where the deltas go.</param>
    /// <param name="first">The first example.</param>
    /// <param name="count">How many examples.</param>
    public abstract void Backward(in Rows<TElement> z, in Rows<TElement> a, TElement* p, in Rows<TElement> gradient, in Rows<TElement> delta, int first, int count);

    /// <summary>∂L/∂p = Σ ∂L/∂a ∂f/∂p over the examples, for each unit.</summary>
    /// <param name="z">The weighted inputs.</param>
    /// <param name="a">The activations.</param>
    /// <param name="p">The learned numbers.</param>
    /// <param name="gradient">∂L/∂a.</param>
    /// <param name="sums">Where the gradients go: one for each unit.</param>
    /// <param name="examples">How many examples.</param>
    public abstract void Gradient(in Rows<TElement> z, in Rows<TElement> a, TElement* p, in Rows<TElement> gradient, TElement* sums, int examples);

    /// <summary>The largest magnitude of ∂f/∂p.</summary>
    /// <param name="z">The largest magnitude of a weighted input.</param>
    /// <param name="a">The largest magnitude of an activation.</param>
    /// <param name="p">The largest magnitude of a learned number.</param>
    public abstract double LargestDerivative(double z, double a, double p);
}
