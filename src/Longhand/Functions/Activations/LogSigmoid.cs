using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>f(z) = ln σ(z) = −ln(1 + e⁻ᶻ), with f′(z) = 1 − σ(z) = σ(−z) = 1 / (1 + eᶻ).</summary>
/// <remarks>
/// Domain: all numbers; range: (−∞, 0), 0 included where the number type rounds to it. No kinks. It is −softplus(−z).
/// </remarks>
public readonly struct LogSigmoid : IActivation
{
    private const double Edge = 80.0;

    /// <inheritdoc/>
    public static string Name => "log-sigmoid";

    /// <inheritdoc/>
    public static string Symbol => "logsigmoid";

    /// <inheritdoc/>
    public static ValueRange Range { get; } = new(double.NegativeInfinity, 0.0);

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Verhulst, 1845", "The logarithm of a probability, in losses that are made of several layers.");

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z)
        where T : struct, IReal<T> => T.Beyond(-z, T.From(Edge), z, -T.LogOnePlus(T.Exp(-z)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a)
        where T : struct, IReal<T> => Sigmoid.Value(-z);
}
