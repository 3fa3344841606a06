using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>The logistic sigmoid, σ(z) = 1 / (1 + e⁻ᶻ), with σ′(z) = a (1 − a) where a = σ(z).</summary>
/// <remarks>
/// Domain: all numbers; range: (0, 1), the ends included where the number type rounds to them. The derivative is written in the output,
/// as the textbook does: where a is nearly 1 it is right to a rounding of 1, not to its own last digit. Verhulst, 1845.
/// </remarks>
public readonly struct Sigmoid : IActivation
{
    private const double Edge = 80.0;

    /// <inheritdoc/>
    public static string Name => "sigmoid";

    /// <inheritdoc/>
    public static string Symbol => "σ";

    /// <inheritdoc/>
    public static ValueRange Range { get; } = new(0.0, 1.0);

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Verhulst, 1845; Rumelhart, Hinton and Williams, 1986", "A probability in an output layer; the hidden layers of textbooks.");

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z)
        where T : struct, IReal<T>
    {
        // One exponential serves both: e⁻ᶻ, and beyond the edge, where that would overflow, eᶻ itself.
        var e = T.Exp(T.Beyond(-z, T.From(Edge), z, -z));
        return T.Beyond(-z, T.From(Edge), e, T.One / (T.One + e));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a)
        where T : struct, IReal<T> => a * (T.One - a);
}
