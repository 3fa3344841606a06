using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>f(z) = z, at least −1 and at most 1, with f′(z) = 1 for |z| &lt; 1 and 0 beyond.</summary>
/// <remarks>
/// Domain: all numbers; range: [−1, 1]. At the kinks z = ±1 the derivative is taken as 0. Collobert, 2004.
/// </remarks>
public readonly struct HardTanh : IActivation
{
    /// <inheritdoc/>
    public static string Name => "hard-tanh";

    /// <inheritdoc/>
    public static string Symbol => "hardtanh";

    /// <inheritdoc/>
    public static IReadOnlyList<double> Kinks { get; } = [-1.0, 1.0];

    /// <inheritdoc/>
    public static ValueRange Range { get; } = new(-1.0, 1.0, IncludesLeast: true, IncludesMost: true);

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Collobert, 2004", "As tanh, without an exponential; networks with few bits.");

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z)
        where T : struct, IReal<T> => T.IfGreater(z, T.One, T.One, T.IfGreater(T.From(-1.0), z, T.From(-1.0), z));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a)
        where T : struct, IReal<T> => T.IfGreater(T.One, T.Abs(z), T.One, T.Zero);
}
