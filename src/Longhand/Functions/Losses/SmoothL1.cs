using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>Huber's loss with δ = β, divided by β: ½ d²/β for |d| ≤ β and |d| − ½ β beyond, with d = ŷ − y, the mean over the outputs.</summary>
/// <remarks>Outputs are averaged. Domain: all numbers. Its derivative is d/β, and sgn d beyond; at the edge |d| = β both are sgn d.</remarks>
public readonly struct SmoothL1 : IParametricLoss
{
    /// <inheritdoc/>
    public static string Name => "smooth-l1";

    /// <inheritdoc/>
    public static Outputs Outputs => Outputs.Mean;

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } = new("Girshick, 2015, equation 3", "The corners of boxes in object detection.");

    /// <inheritdoc/>
    public static FunctionParameter Parameter { get; } = new("beta", "β", Default: 1.0, Least: 0.0, IncludesLeast: false);

    /// <inheritdoc/>
    public static T Value<T>(T prediction, T target, T p)
        where T : struct, IReal<T> => Huber.Value(prediction, target, p) / p;

    /// <inheritdoc/>
    public static T Derivative<T>(T prediction, T target, T p)
        where T : struct, IReal<T> => Huber.Derivative(prediction, target, p) / p;
}
