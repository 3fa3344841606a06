using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>(ŷ − y)², the sum over the outputs, with the derivative 2 (ŷ − y).</summary>
/// <remarks>
/// Outputs are added: Σ (ŷ − y)². The catalogue has the same formula as <c>mean-squared-error</c>, (1/k) Σ (ŷ − y)² over the k
/// outputs; neither has a ½ anywhere.
/// </remarks>
public readonly struct SquaredError : ILoss
{
    /// <inheritdoc/>
    public static string Name => "squared-error";

    /// <inheritdoc/>
    public static Outputs Outputs => Outputs.Sum;

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } = new("Legendre, 1805; Gauss, 1809", "Regression: it is least at the mean.");

    /// <inheritdoc/>
    public static T Value<T>(T prediction, T target)
        where T : struct, IReal<T> => T.Square(prediction - target);

    /// <inheritdoc/>
    public static T Derivative<T>(T prediction, T target)
        where T : struct, IReal<T> => T.From(2.0) * (prediction - target);
}
