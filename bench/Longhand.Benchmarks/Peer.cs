using System.Numerics;
using System.Numerics.Tensors;

namespace Longhand.Benchmarks;

/// <summary>What System.Numerics.Tensors has for a function: one call, or the calls that one would write.</summary>
/// <param name="Calls">What is called, in words.</param>
/// <param name="Run">Runs it: from the weighted inputs into a buffer.</param>
internal sealed record Peer<T>(string Calls, Action<T[], T[]> Run)
    where T : struct, IRootFunctions<T>, IFloatingPointIeee754<T>
{
    /// <summary>The peer of a function; null where there is none.</summary>
    public static Peer<T>? Of(string name) => name switch
    {
        "sigmoid" => new("Sigmoid", (z, a) => TensorPrimitives.Sigmoid<T>(z, a)),
        "tanh" => new("Tanh", (z, a) => TensorPrimitives.Tanh<T>(z, a)),
        "relu" => new("Max", (z, a) => TensorPrimitives.Max<T>(z, T.Zero, a)),
        "exponential" => new("Exp", (z, a) => TensorPrimitives.Exp<T>(z, a)),
        "ln" => new("Log", (z, a) => TensorPrimitives.Log<T>(z, a)),
        "silu" => new("Sigmoid, Multiply", Silu),
        "softplus" => new("Exp, LogP1", Softplus),
        "gelu-tanh" => new("Tanh among seven calls", Gelu),
        "gelu" => new("gelu-tanh: it has no erf", Gelu),
        _ => null,
    };

    private static void Silu(T[] z, T[] a)
    {
        TensorPrimitives.Sigmoid<T>(z, a);
        TensorPrimitives.Multiply<T>(z, a, a);
    }

    private static void Softplus(T[] z, T[] a)
    {
        TensorPrimitives.Exp<T>(z, a);
        TensorPrimitives.LogP1<T>(a, a);
    }

    /// <summary>½ z (1 + tanh(z (0.0356774 z² + 0.797885))).</summary>
    private static void Gelu(T[] z, T[] a)
    {
        TensorPrimitives.Multiply<T>(z, z, a);
        TensorPrimitives.Multiply<T>(a, T.CreateChecked(0.035677408136300125), a);
        TensorPrimitives.Add<T>(a, T.CreateChecked(0.79788456080286536), a);
        TensorPrimitives.Multiply<T>(a, z, a);
        TensorPrimitives.Tanh<T>(a, a);
        TensorPrimitives.AddMultiply<T>(a, T.One, z, a);
        TensorPrimitives.Multiply<T>(a, T.CreateChecked(0.5), a);
    }
}
