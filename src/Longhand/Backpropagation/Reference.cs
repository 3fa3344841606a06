using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>
/// Forward pass, backpropagation and update of a feed-forward network, one example and one number at a time: the oracle for every
/// faster engine, and the text that <c>docs/backpropagation.md</c> explains.
/// </summary>
/// <remarks>
/// L layers; a layer has N inputs and M units; the last has K = M outputs; a batch has B examples. Every function is generic in the
/// number type: with <see cref="F64"/> it computes, with <see cref="Dual"/> it is checked, with <see cref="Expr"/> it prints.
/// Every quantity with a name passes <see cref="IReal{T}.Named"/> once, which is where hand arithmetic rounds.
/// </remarks>
public static class Reference
{
    /// <summary>zⱼ = Σᵢ wⱼᵢ aᵢ + bⱼ. A missing connection or bias is 0.</summary>
    public static T WeightedInput<T>(ReadOnlySpan<T> w, ReadOnlySpan<T> a, T b)
        where T : struct, IReal<T> => T.Named(Dot(w, a) + b);

    /// <summary>∂ℓ/∂ŷₖ, the loss ℓ of one example by one of its K outputs.</summary>
    public static T OutputGradient<T>(Loss loss, T prediction, T target, int outputs)
        where T : struct, IReal<T> => T.Named(loss.Combine(loss.TermDerivative(prediction, target), outputs));

    /// <summary>Equation 1 where loss and activation are a canonical pair: δᴸ = ŷ − y; with class weights the targets add up to more than 1.</summary>
    public static T CanonicalDelta<T>(Loss loss, T prediction, ReadOnlySpan<T> targets, int output)
        where T : struct, IReal<T> =>
        T.Named(loss.Combine((prediction * (loss.WeighsClasses ? Sum(targets) : T.One)) - targets[output], targets.Length));

    /// <summary>Equations 1 and 2: δⱼ = Σₖ ∂ℓ/∂aₖ ∂aₖ/∂zⱼ; one term where the activation is elementwise.</summary>
    public static T Delta<T>(ReadOnlySpan<T> gradients, ReadOnlySpan<T> derivatives)
        where T : struct, IReal<T> => T.Named(Dot(gradients, derivatives));

    /// <summary>Equation 2, first half: ∂ℓ/∂aᵢ = Σⱼ wⱼᵢ δⱼ over the units j of the next layer; with dropout this is ∂ℓ/∂dᵢ, and ∂ℓ/∂aᵢ = mᵢ ∂ℓ/∂dᵢ.</summary>
    public static T ActivationGradient<T>(ReadOnlySpan<T> w, ReadOnlySpan<T> δ)
        where T : struct, IReal<T> => T.Named(Dot(w, δ));

    /// <summary>Equation 3: ∂ℓ/∂b = δ, added up over the units that share the bias.</summary>
    public static T BiasGradient<T>(ReadOnlySpan<T> δ)
        where T : struct, IReal<T> => T.Named(Sum(δ));

    /// <summary>Equation 4: ∂ℓ/∂wⱼᵢ = δⱼ aᵢ.</summary>
    public static T WeightGradient<T>(T δ, T a)
        where T : struct, IReal<T> => T.Named(δ * a);

    /// <summary>∂ℓ/∂p of a number that shapes an activation: Σⱼ ∂ℓ/∂aⱼ ∂aⱼ/∂p over the units j that share it.</summary>
    public static T ShapeGradient<T>(ReadOnlySpan<T> gradients, ReadOnlySpan<T> derivatives)
        where T : struct, IReal<T> => T.Named(Dot(gradients, derivatives));

    /// <summary>The loss ℓ of one example over its K outputs, from its predictions or, where the pair is canonical, from zᴸ.</summary>
    public static T ExampleLoss<T>(Loss loss, ReadOnlySpan<T> z, ReadOnlySpan<T> predictions, ReadOnlySpan<T> targets, bool fromWeightedInputs)
        where T : struct, IReal<T> =>
        T.Named(loss.Combine(fromWeightedInputs ? loss.SumFromWeightedInputs(z, targets) : loss.SumOfTerms(predictions, targets), targets.Length));

    /// <summary>L of a batch, or one of its derivatives: what its examples give, added up or averaged over the size, and what regularization adds.</summary>
    public static T OverBatch<T>(Loss loss, ReadOnlySpan<T> ofExamples, T size, T penalty)
        where T : struct, IReal<T> => T.Named(loss.Reduce(Sum(ofExamples), size) + penalty);

    /// <summary>By how much a step made the loss fall.</summary>
    public static T LossDrop<T>(T before, T after)
        where T : struct, IReal<T> => T.Named(before - after);

    /// <summary>z¹, a¹, z², a², … of one example; where there are masks d¹ = m¹ ⊙ a¹ goes on to z². // x [N]; masks [L][M]</summary>
    public static ForwardTrace<T> Forward<T>(NetworkDefinition network, Parameters<T> θ, T[] x, IReadOnlyList<T[]?>? masks = null)
        where T : struct, IScalar<T>
    {
        var layers = new LayerForward<T>[network.Layers.Length];
        for (var l = 0; l < layers.Length; l++)
        {
            var (input, layer) = (l == 0 ? x : layers[l - 1].Output, l);
            var z = Each(network.Layers[l].Units, j => WeightedInput(θ.Row(layer, j), input, θ.Bias(layer, j)));
            layers[l] = Layer(input, z, Activations(network.Layers[l].Activation, z, θ.Learned(l)), masks?[l]);
        }

        return new(layers);
    }

    /// <summary>aˡ = f(zˡ) of a layer whose activation has the learned numbers p. // z [M]</summary>
    public static T[] Activations<T>(Activation activation, T[] z, T[] p)
        where T : struct, IScalar<T>
    {
        var a = new T[z.Length];
        activation.Apply<T>(z, p, a);
        return Each(a.Length, j => T.Named(a[j]));
    }

    /// <summary>A layer whose z and a are known: what goes on is d = m ⊙ a where it has a mask m. // a, m [M]</summary>
    public static LayerForward<T> Layer<T>(T[] input, T[] z, T[] a, T[]? m)
        where T : struct, IScalar<T> => m is null ? new(input, z, a) : new(input, z, a) { Mask = m, Output = Through(m, a) };

    /// <summary>δᴸ, …, δ², δ¹ of one example: each delta is computed once, from the deltas of the next layer. // y [K], as the loss takes it</summary>
    public static BackwardTrace<T> Backward<T>(NetworkDefinition network, Parameters<T> θ, Loss loss, ForwardTrace<T> forward, T[] y)
        where T : struct, IScalar<T>
    {
        var layers = new LayerBackward<T>[network.Layers.Length];
        for (var l = layers.Length - 1; l >= 0; l--)
        {
            var (z, a, activation) = (forward.Layers[l].WeightedInput, forward.Layers[l].Activation, network.Layers[l].Activation);
            var next = l + 1 < layers.Length ? layers[l + 1].Delta : null;
            var layer = l;
            var output = next is null
                ? Each(z.Length, k => OutputGradient(loss, a[k], y[k], y.Length))
                : Each(z.Length, i => ActivationGradient<T>(Each(next.Length, j => θ.Weight(layer + 1, j, i)), next));
            var gradient = forward.Layers[l].Mask is { } m ? Through(m, output) : output;
            var p = θ.Learned(l);
            var jacobian = new Jacobian<T>(activation, z, a, p);
            var product = Each(z.Length, j => Delta<T>(jacobian.GradientsInto(j, gradient), jacobian.Into(j)));
            var canonical = next is null && loss.IsCanonicalWith(activation);
            var delta = canonical ? Each(z.Length, k => CanonicalDelta<T>(loss, a[k], y, k)) : product;
            layers[l] = new(gradient, jacobian, product, delta, Each(p.Length, j => T.Named(activation.ParameterDerivative(z[j], a[j], p[j])))) { OutputGradient = output };
        }

        return new(layers);
    }

    private static T[] Through<T>(T[] m, T[] a)
        where T : struct, IReal<T> => Each(m.Length, j => Dropout.Through(m[j], a[j]));

    private static T[] Each<T>(int count, Func<int, T> value) => [.. Enumerable.Range(0, count).Select(value)];

    private static T Dot<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
        where T : struct, IReal<T>
    {
        var sum = T.Zero;
        for (var i = 0; i < x.Length; i++)
        {
            sum += x[i] * y[i];
        }

        return sum;
    }

    private static T Sum<T>(ReadOnlySpan<T> x)
        where T : struct, IReal<T>
    {
        var sum = T.Zero;
        foreach (var term in x)
        {
            sum += term;
        }

        return sum;
    }
}
