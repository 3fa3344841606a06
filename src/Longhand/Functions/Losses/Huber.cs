using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>½ d² for |d| ≤ δ and δ (|d| − ½ δ) beyond, with d = ŷ − y, the mean over the outputs; its derivative is d, and δ sgn d beyond.</summary>
/// <remarks>
/// Outputs are averaged. Domain: all numbers. At the edge |d| = δ both branches have the value ½ δ² and the derivative δ sgn d: there
/// is no kink. Huber, 1964, equation 2.4.
/// </remarks>
public readonly struct Huber : IParametricLoss
{
    /// <inheritdoc/>
    public static string Name => "huber";

    /// <inheritdoc/>
    public static Outputs Outputs => Outputs.Mean;

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Huber, 1964", "Regression with outliers: the squared error for differences up to δ, the absolute error beyond.");

    /// <inheritdoc/>
    public static FunctionParameter Parameter { get; } = new("delta", "δ", Default: 1.0, Least: 0.0, IncludesLeast: false);

    /// <inheritdoc/>
    public static T Value<T>(T prediction, T target, T p)
        where T : struct, IReal<T>
    {
        var d = prediction - target;
        return T.IfGreater(T.Abs(d), p, p * (T.Abs(d) - (T.From(0.5) * p)), T.From(0.5) * T.Square(d));
    }

    /// <inheritdoc/>
    public static T Derivative<T>(T prediction, T target, T p)
        where T : struct, IReal<T>
    {
        var d = prediction - target;
        return T.IfGreater(T.Abs(d), p, p * T.Sign(d), d);
    }
}
