using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>ln cosh d = |d| + ln(1 + e^(−2|d|)) − ln 2 with d = ŷ − y, the mean over the outputs, with the derivative tanh d.</summary>
/// <remarks>
/// Outputs are averaged. Domain: all numbers. About d²/2 near 0 and |d| − ln 2 far away; for |d| below 1 it is computed as
/// −½ ln(1 − tanh² d), which is the same number and keeps its digits however small d is.
/// </remarks>
public readonly struct LogCosh : ILoss
{
    private const double Edge = 1.0;

    /// <inheritdoc/>
    public static string Name => "log-cosh";

    /// <inheritdoc/>
    public static Outputs Outputs => Outputs.Mean;

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Green, 1990; Keras", "Regression: nearly the squared error for small differences, nearly the absolute error for large ones.");

    /// <inheritdoc/>
    public static T Value<T>(T prediction, T target)
        where T : struct, IReal<T>
    {
        var d = prediction - target;
        var near = -(T.From(0.5) * T.LogOnePlus(-T.Square(T.Tanh(d))));
        var formula = T.Abs(d) + T.LogOnePlus(T.Exp(T.From(-2.0) * T.Abs(d))) - T.Log(T.From(2.0));
        return T.Beyond(T.From(Edge), T.Abs(d), near, formula);
    }

    /// <inheritdoc/>
    public static T Derivative<T>(T prediction, T target)
        where T : struct, IReal<T> => T.Tanh(prediction - target);
}
