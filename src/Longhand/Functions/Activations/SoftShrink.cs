using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>f(z) = z − λ for z &gt; λ, z + λ for z &lt; −λ and 0 between, with f′(z) = 1 for |z| &gt; λ and 0 between.</summary>
/// <remarks>
/// Domain and range: all numbers. At the kinks z = ±λ the derivative is taken as 0. Donoho, 1995.
/// </remarks>
public readonly struct SoftShrink : IParametricActivation
{
    /// <inheritdoc/>
    public static string Name => "soft-shrink";

    /// <inheritdoc/>
    public static string Symbol => "softshrink";

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Donoho, 1995", "Sparse codes: small activations become 0, the others move towards it.");

    /// <inheritdoc/>
    public static FunctionParameter Parameter { get; } = new("lambda", "λ", Default: 0.5, Least: 0.0);

    /// <inheritdoc/>
    public static IReadOnlyList<double> KinksAt(double p) => p == 0.0 ? [0.0] : [-p, p];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z, T p)
        where T : struct, IReal<T> => T.IfGreater(z, p, z - p, T.IfGreater(-p, z, z + p, T.Zero));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a, T p)
        where T : struct, IReal<T> => T.IfGreater(T.Abs(z), p, T.One, T.Zero);
}
