using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>The parametric rectifier: f(z) = z for z &gt; 0 and s z for z ≤ 0, with f′(z) = 1 or s, and ∂f/∂s = 0 or z.</summary>
/// <remarks>
/// Domain and range: all numbers. The slope s is learned with the weights where a problem says so, one for a layer or one a unit. At
/// the kink z = 0 the derivative is taken as s. He, Zhang, Ren and Sun, 2015.
/// </remarks>
public readonly struct PRelu : ILearnedActivation
{
    /// <inheritdoc/>
    public static string Name => "prelu";

    /// <inheritdoc/>
    public static string Symbol => "prelu";

    /// <inheritdoc/>
    public static IReadOnlyList<double> Kinks { get; } = [0.0];

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("He, Zhang, Ren and Sun, 2015", "Hidden layers whose slope below 0 is found by training.");

    /// <inheritdoc/>
    public static FunctionParameter Parameter { get; } = new("slope", "s", Default: 0.25);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z, T p)
        where T : struct, IReal<T> => LeakyRelu.Value(z, p);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a, T p)
        where T : struct, IReal<T> => LeakyRelu.Derivative(z, a, p);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ParameterDerivative<T>(T z, T a, T p)
        where T : struct, IReal<T> => T.IfGreater(z, T.Zero, T.Zero, z);
}
