using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>The continuously differentiable ELU, f(z) = z for z &gt; 0 and α (e^(z/α) − 1) for z ≤ 0, with f′(z) = 1 or e^(z/α).</summary>
/// <remarks>
/// Domain: all numbers; range: (−α, ∞). Both branches of the derivative are 1 at z = 0, whatever α is: no kink. Barron, 2017.
/// </remarks>
public readonly struct Celu : IParametricActivation
{
    /// <inheritdoc/>
    public static string Name => "celu";

    /// <inheritdoc/>
    public static string Symbol => "celu";

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Barron, 2017", "As elu, without a kink for any α.");

    /// <inheritdoc/>
    public static FunctionParameter Parameter { get; } = new("alpha", "α", Default: 1.0, Least: 0.0, IncludesLeast: false);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z, T p)
        where T : struct, IReal<T> => T.IfGreater(z, T.Zero, z, p * T.ExpMinusOne(z / p));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a, T p)
        where T : struct, IReal<T> => T.IfGreater(z, T.Zero, T.One, T.Exp(z / p));
}
