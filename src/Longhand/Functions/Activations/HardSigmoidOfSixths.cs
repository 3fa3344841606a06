using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>The hard sigmoid of PyTorch and Keras, f(z) = z/6 + ½, at least 0 and at most 1, with f′(z) = 1/6 for |z| &lt; 3 and 0 beyond.</summary>
/// <remarks>
/// Domain: all numbers; range: [0, 1]. At the kinks z = ±3 the derivative is taken as 0. Howard and others, 2019.
/// </remarks>
public readonly struct HardSigmoidOfSixths : IActivation
{
    private const double Edge = 3.0;

    /// <inheritdoc/>
    public static string Name => "hard-sigmoid";

    /// <inheritdoc/>
    public static string Symbol => "hardsigmoid";

    /// <inheritdoc/>
    public static IReadOnlyList<double> Kinks { get; } = [-Edge, Edge];

    /// <inheritdoc/>
    public static ValueRange Range { get; } = new(0.0, 1.0, IncludesLeast: true, IncludesMost: true);

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Howard and others, 2019", "A sigmoid without an exponential: gates on small devices (MobileNetV3).");

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z)
        where T : struct, IReal<T> => 
        T.IfGreater(z, T.From(Edge), T.One, T.IfGreater(T.From(-Edge), z, T.Zero, (z / T.From(6.0)) + T.From(0.5)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a)
        where T : struct, IReal<T> => T.IfGreater(T.From(Edge), T.Abs(z), T.One / T.From(6.0), T.Zero);
}
