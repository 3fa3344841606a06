using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>f(z) = z σ(β z) = z / (1 + e^(−β z)), with f′(z) = s + β a (1 − s) and ∂f/∂β = z² s (1 − s), where s = σ(β z).</summary>
/// <remarks>
/// Domain: all numbers. β is learned with the weights where a problem says so, one for a layer or one a unit; β = 1 is silu, β = 0 is
/// z/2. Ramachandran, Zoph and Le, 2017.
/// </remarks>
public readonly struct Swish : ILearnedActivation
{
    private const double Edge = 80.0;

    /// <inheritdoc/>
    public static string Name => "swish";

    /// <inheritdoc/>
    public static string Symbol => "swish";

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Ramachandran, Zoph and Le, 2017", "Hidden layers of deep networks; β sets how near it is to relu.");

    /// <inheritdoc/>
    public static FunctionParameter Parameter { get; } = new("beta", "β", Default: 1.0);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z, T p)
        where T : struct, IReal<T> => Gated(z, p * z);

    /// <summary>z σ(u) = z / (1 + e⁻ᵘ).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Gated<T>(T z, T u)
        where T : struct, IReal<T>
    {
        // One exponential, e⁻ᵘ. Beyond the edge z eᵘ, from the root of the power, which runs out of digits after it.
        var e = T.Exp(T.Beyond(-u, T.From(Edge), T.From(0.5) * u, -u));
        return T.Beyond(-u, T.From(Edge), z * e * e, z / (T.One + e));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a, T p)
        where T : struct, IReal<T>
    {
        var s = Sigmoid.Value(p * z);
        return s + (p * a * (T.One - s));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ParameterDerivative<T>(T z, T a, T p)
        where T : struct, IReal<T>
    {
        // s (1 − s) is the same at −β z and β z; where s is small it keeps its digits.
        var s = Sigmoid.Value(-T.Abs(p * z));
        return z * (s * (T.One - s)) * z;
    }
}
