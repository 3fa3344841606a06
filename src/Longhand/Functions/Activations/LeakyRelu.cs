using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>The leaky rectifier: f(z) = z for z &gt; 0 and s z for z ≤ 0, with f′(z) = 1 or s; s is its slope.</summary>
/// <remarks>Domain and range: all numbers. At the kink z = 0 the derivative is taken as s. Maas, Hannun and Ng, 2013.</remarks>
public readonly struct LeakyRelu : IParametricActivation
{
    /// <inheritdoc/>
    public static string Name => "leaky-relu";

    /// <inheritdoc/>
    public static string Symbol => "lrelu";

    /// <inheritdoc/>
    public static IReadOnlyList<double> Kinks { get; } = [0.0];

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Maas, Hannun and Ng, 2013", "As relu, where units must not stop learning below 0.");

    /// <inheritdoc/>
    public static FunctionParameter Parameter { get; } = new("slope", "s", Default: 0.01, Least: 0.0);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z, T p)
        where T : struct, IReal<T> => T.IfGreater(z, T.Zero, z, p * z);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a, T p)
        where T : struct, IReal<T> => T.IfGreater(z, T.Zero, T.One, p);
}
