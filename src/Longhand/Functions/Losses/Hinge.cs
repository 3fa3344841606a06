using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>max(1 − y ŷ, 0) for a target y of −1 or 1, the mean over the outputs, with the derivative −y inside the margin and 0 outside.</summary>
/// <remarks>
/// Outputs are averaged. Predictions are any numbers; their sign is the class. At the kink, on the margin y ŷ = 1, the derivative is
/// taken as 0, under every convention.
/// </remarks>
public readonly struct Hinge : ILoss
{
    /// <inheritdoc/>
    public static string Name => "hinge";

    /// <inheritdoc/>
    public static Outputs Outputs => Outputs.Mean;

    /// <inheritdoc/>
    public static LossDomain Domain => LossDomain.Signs;

    /// <inheritdoc/>
    public static IReadOnlyList<double> Kinks { get; } = [1.0];

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Cortes and Vapnik, 1995", "Classification with a margin: the support vector machine. Its targets are −1 and 1.");

    /// <inheritdoc/>
    public static T KinkArgument<T>(T prediction, T target)
        where T : struct, IReal<T> => target * prediction;

    /// <inheritdoc/>
    public static T Value<T>(T prediction, T target)
        where T : struct, IReal<T> => T.Max(T.One - (target * prediction), T.Zero);

    /// <inheritdoc/>
    public static T Derivative<T>(T prediction, T target)
        where T : struct, IReal<T> => T.IfGreater(T.One, target * prediction, -target, T.Zero);
}
