using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>The Heaviside step, f(z) = 0 for z &lt; 0 and 1 for z ≥ 0, with f′(z) = 0.</summary>
/// <remarks>
/// Domain: all numbers; range: 0 and 1. At the jump z = 0 the derivative does not exist and is taken as 0. As it is 0 everywhere, nothing
/// before the step learns. McCulloch and Pitts, 1943.
/// </remarks>
public readonly struct BinaryStep : IActivation
{
    /// <inheritdoc/>
    public static string Name => "binary-step";

    /// <inheritdoc/>
    public static string Symbol => "step";

    /// <inheritdoc/>
    public static IReadOnlyList<double> Kinks { get; } = [0.0];

    /// <inheritdoc/>
    public static ValueRange Range { get; } = new(0.0, 1.0, IncludesLeast: true, IncludesMost: true);

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("McCulloch and Pitts, 1943; Rosenblatt, 1958", "The threshold of the perceptron; no gradient passes it.");

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z)
        where T : struct, IReal<T> => T.IfGreater(T.Zero, z, T.Zero, T.One);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a)
        where T : struct, IReal<T> => T.Zero;
}
