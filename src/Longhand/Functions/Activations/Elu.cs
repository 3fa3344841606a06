using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>The exponential linear unit, f(z) = z for z &gt; 0 and α (eᶻ − 1) for z ≤ 0, with f′(z) = 1 or α eᶻ.</summary>
/// <remarks>
/// Domain: all numbers; range: (−α, ∞). At z = 0 the derivative is taken as α; there is no kink where α = 1. The derivative is also a + α
/// for z ≤ 0, but that loses its digits where a is nearly −α. Clevert, Unterthiner and Hochreiter, 2016.
/// </remarks>
public readonly struct Elu : IParametricActivation
{
    /// <inheritdoc/>
    public static string Name => "elu";

    /// <inheritdoc/>
    public static string Symbol => "elu";

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Clevert, Unterthiner and Hochreiter, 2016", "Hidden layers whose activations should average near 0.");

    /// <inheritdoc/>
    public static FunctionParameter Parameter { get; } = new("alpha", "α", Default: 1.0, Least: 0.0);

    /// <inheritdoc/>
    public static IReadOnlyList<double> KinksAt(double p) => p == 1.0 ? [] : [0.0];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z, T p)
        where T : struct, IReal<T> => T.IfGreater(z, T.Zero, z, p * T.ExpMinusOne(z));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a, T p)
        where T : struct, IReal<T> => T.IfGreater(z, T.Zero, T.One, p * T.Exp(z));
}
