using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>f(z) = z for |z| &gt; λ and 0 between, with f′(z) = 1 for |z| &gt; λ and 0 between.</summary>
/// <remarks>
/// Domain and range: all numbers. It jumps at z = ±λ: there it is 0, and the derivative is taken as 0. Donoho and Johnstone, 1994.
/// </remarks>
public readonly struct HardShrink : IParametricActivation
{
    /// <inheritdoc/>
    public static string Name => "hard-shrink";

    /// <inheritdoc/>
    public static string Symbol => "hardshrink";

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Donoho and Johnstone, 1994", "Sparse codes: small activations become 0, the others stay.");

    /// <inheritdoc/>
    public static FunctionParameter Parameter { get; } = new("lambda", "λ", Default: 0.5, Least: 0.0);

    /// <inheritdoc/>
    public static IReadOnlyList<double> KinksAt(double p) => p == 0.0 ? [0.0] : [-p, p];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z, T p)
        where T : struct, IReal<T> => T.IfGreater(T.Abs(z), p, z, T.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a, T p)
        where T : struct, IReal<T> => T.IfGreater(T.Abs(z), p, T.One, T.Zero);
}
