using System.Numerics;
using System.Numerics.Tensors;

namespace Longhand.Benchmarks;

/// <summary>
/// What a C# programmer writes with TensorPrimitives: one call where it has the function, else the calls that make it up. There is no
/// erf; beside gelu stands its approximation by tanh.
/// </summary>
internal sealed record Peer<TElement>(string Name, Action Work)
    where TElement : unmanaged, IFloatingPointIeee754<TElement>
{
    /// <summary>The peer of a forward function, or null.</summary>
    /// <param name="function">The function.</param>
    /// <param name="z">The weighted inputs. // [n]</param>
    /// <param name="a">Where the activations go. // [n]</param>
    public static Peer<TElement>? Forward(string function, AlignedBuffer<TElement> z, AlignedBuffer<TElement> a) =>
        function switch
        {
            "relu" => new("Max", () => TensorPrimitives.Max(z.Span, TElement.Zero, a.Span)),
            "sigmoid" => new("Sigmoid", () => TensorPrimitives.Sigmoid<TElement>(z.Span, a.Span)),
            "tanh" => new("Tanh", () => TensorPrimitives.Tanh<TElement>(z.Span, a.Span)),
            "exponential" => new("Exp", () => TensorPrimitives.Exp<TElement>(z.Span, a.Span)),
            "relu6" => new("Clamp", () => TensorPrimitives.Clamp<TElement>(z.Span, TElement.Zero, Number(6.0), a.Span)),
            "hard-tanh" => new("Clamp", () => TensorPrimitives.Clamp<TElement>(z.Span, -TElement.One, TElement.One, a.Span)),
            "silu" => new("Sigmoid, Multiply", () => Silu(z.Span, a.Span)),
            "softsign" => new("Abs, Add, Divide", () => Softsign(z.Span, a.Span)),
            "tanh-shrink" => new("Tanh, Subtract", () => TanhShrink(z.Span, a.Span)),
            "softplus" => new("Exp, LogP1", () => Softplus(z.Span, a.Span)),
            "gelu" or "gelu-tanh" => new("eight calls, with Tanh", () => GeluTanh(z.Span, a.Span)),
            _ => null,
        };

    /// <summary>The peer of a backward function, or null.</summary>
    /// <param name="function">The function.</param>
    /// <param name="a">The activations. // [n]</param>
    /// <param name="gradient">∂L/∂a. // [n]</param>
    /// <param name="delta">Where the deltas go. // [n]</param>
    public static Peer<TElement>? Backward(
        string function,
        AlignedBuffer<TElement> a,
        AlignedBuffer<TElement> gradient,
        AlignedBuffer<TElement> delta
    ) =>
        function switch
        {
            "sigmoid" => new("Subtract, Multiply, Multiply", () => SigmoidBackward(a.Span, gradient.Span, delta.Span)),
            "tanh" => new("Multiply, Subtract, Multiply", () => TanhBackward(a.Span, gradient.Span, delta.Span)),
            "exponential" => new("Multiply", () => TensorPrimitives.Multiply<TElement>(gradient.Span, a.Span, delta.Span)),
            _ => null,
        };

    private static TElement Number(double value) => TElement.CreateChecked(value);

    private static void Silu(Span<TElement> z, Span<TElement> a)
    {
        TensorPrimitives.Sigmoid<TElement>(z, a);
        TensorPrimitives.Multiply<TElement>(z, a, a);
    }

    private static void Softsign(Span<TElement> z, Span<TElement> a)
    {
        TensorPrimitives.Abs<TElement>(z, a);
        TensorPrimitives.Add(a, TElement.One, a);
        TensorPrimitives.Divide<TElement>(z, a, a);
    }

    private static void TanhShrink(Span<TElement> z, Span<TElement> a)
    {
        TensorPrimitives.Tanh<TElement>(z, a);
        TensorPrimitives.Subtract<TElement>(z, a, a);
    }

    private static void Softplus(Span<TElement> z, Span<TElement> a)
    {
        TensorPrimitives.Exp<TElement>(z, a);
        TensorPrimitives.LogP1<TElement>(a, a);
    }

    /// <summary>½ z (1 + tanh(√(2/π) (z + 0.044715 z³))).</summary>
    private static void GeluTanh(Span<TElement> z, Span<TElement> a)
    {
        var root = Math.Sqrt(2.0 / Math.PI);
        TensorPrimitives.Multiply<TElement>(z, z, a);
        TensorPrimitives.Multiply(a, Number(0.044715 * root), a);
        TensorPrimitives.Add(a, Number(root), a);
        TensorPrimitives.Multiply<TElement>(z, a, a);
        TensorPrimitives.Tanh<TElement>(a, a);
        TensorPrimitives.Add(a, TElement.One, a);
        TensorPrimitives.Multiply<TElement>(z, a, a);
        TensorPrimitives.Multiply(a, Number(0.5), a);
    }

    private static void SigmoidBackward(Span<TElement> a, Span<TElement> gradient, Span<TElement> delta)
    {
        TensorPrimitives.Subtract(TElement.One, a, delta);
        TensorPrimitives.Multiply<TElement>(delta, a, delta);
        TensorPrimitives.Multiply<TElement>(delta, gradient, delta);
    }

    private static void TanhBackward(Span<TElement> a, Span<TElement> gradient, Span<TElement> delta)
    {
        TensorPrimitives.Multiply<TElement>(a, a, delta);
        TensorPrimitives.Subtract(TElement.One, delta, delta);
        TensorPrimitives.Multiply<TElement>(delta, gradient, delta);
    }
}
