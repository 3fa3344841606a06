using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>f(z) = z (z + 3)/6 for −3 ≤ z ≤ 3, 0 below and z above, with f′(z) = z/3 + ½, 0 below and 1 above.</summary>
/// <remarks>
/// Domain: all numbers; range: [−0.375, ∞), the least at z = −1.5. At the kinks the derivative is taken from the middle branch, as PyTorch
/// does: −0.5 at −3 and 1.5 at 3. Howard and others, 2019.
/// </remarks>
public readonly struct HardSwish : IActivation
{
    private const double Edge = 3.0;

    /// <inheritdoc/>
    public static string Name => "hard-swish";

    /// <inheritdoc/>
    public static string Symbol => "hardswish";

    /// <inheritdoc/>
    public static IReadOnlyList<double> Kinks { get; } = [-Edge, Edge];

    /// <inheritdoc/>
    public static ValueRange Range { get; } = new(-0.375, double.PositiveInfinity, IncludesLeast: true);

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Howard and others, 2019", "As swish, without an exponential (MobileNetV3).");

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z)
        where T : struct, IReal<T> => 
        T.IfGreater(z, T.From(Edge), z, T.IfGreater(T.From(-Edge), z, T.Zero, z * (z + T.From(3.0)) / T.From(6.0)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a)
        where T : struct, IReal<T> => 
        T.IfGreater(z, T.From(Edge), T.One, T.IfGreater(T.From(-Edge), z, T.Zero, (z / T.From(3.0)) + T.From(0.5)));
}
