using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>The rectified linear unit, relu(z) = max(z, 0), with relu′(z) = 1 for z &gt; 0 and 0 for z ≤ 0.</summary>
/// <remarks>Domain: all numbers; range: [0, ∞). At the kink z = 0 the derivative is taken as 0. Fukushima, 1969; Nair and Hinton, 2010.</remarks>
public readonly struct Relu : IActivation
{
    /// <inheritdoc/>
    public static string Name => "relu";

    /// <inheritdoc/>
    public static string Symbol => "relu";

    /// <inheritdoc/>
    public static IReadOnlyList<double> Kinks { get; } = [0.0];

    /// <inheritdoc/>
    public static ValueRange Range { get; } = ValueRange.NotNegative;

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Fukushima, 1969; Nair and Hinton, 2010", "The hidden layers of most deep networks.");

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z)
        where T : struct, IReal<T> => T.Max(z, T.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a)
        where T : struct, IReal<T> => T.IfGreater(z, T.Zero, T.One, T.Zero);
}
