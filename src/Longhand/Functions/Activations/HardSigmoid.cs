using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>The hard sigmoid, f(z) = 0.2 z + ½, at least 0 and at most 1, with f′(z) = 0.2 for |z| &lt; 2.5 and 0 beyond.</summary>
/// <remarks>
/// The form of the textbook and of ONNX; PyTorch and Keras have <see cref="HardSigmoidOfSixths"/>. Domain: all numbers; range: [0, 1]. At the
/// kinks z = ±2.5 the derivative is taken as 0. Courbariaux, Bengio and David, 2015.
/// </remarks>
public readonly struct HardSigmoid : IActivation
{
    private const double Edge = 2.5;
    private const double Slope = 0.2;

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
        new("Courbariaux, Bengio and David, 2015", "A sigmoid without an exponential: gates on small devices.");

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z)
        where T : struct, IReal<T> => 
        T.IfGreater(z, T.From(Edge), T.One, T.IfGreater(T.From(-Edge), z, T.Zero, (T.From(Slope) * z) + T.From(0.5)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a)
        where T : struct, IReal<T> => T.IfGreater(T.From(Edge), T.Abs(z), T.From(Slope), T.Zero);
}
