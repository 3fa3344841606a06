using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>|ŷ − y|, the mean over the outputs, with the derivative sgn(ŷ − y).</summary>
/// <remarks>
/// Outputs are averaged: (1/k) Σ |ŷ − y|. Domain: all numbers. At the kink ŷ = y the derivative is taken as 0, under every convention.
/// </remarks>
public readonly struct AbsoluteError : ILoss
{
    /// <inheritdoc/>
    public static string Name => "absolute-error";

    /// <inheritdoc/>
    public static Outputs Outputs => Outputs.Mean;

    /// <inheritdoc/>
    public static IReadOnlyList<double> Kinks { get; } = [0.0];

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Boscovich, 1757; Laplace, 1793", "Regression that outliers shall not rule: it is least at the median, not at the mean.");

    /// <inheritdoc/>
    public static T Value<T>(T prediction, T target)
        where T : struct, IReal<T> => T.Abs(prediction - target);

    /// <inheritdoc/>
    public static T Derivative<T>(T prediction, T target)
        where T : struct, IReal<T> => T.Sign(prediction - target);
}
