using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>max(1 − y ŷ, 0)² for a target y of −1 or 1, the mean over the outputs, with the derivative −2 y max(1 − y ŷ, 0).</summary>
/// <remarks>Outputs are averaged. Predictions are any numbers. On the margin y ŷ = 1 the derivative exists, and is 0.</remarks>
public readonly struct SquaredHinge : ILoss
{
    /// <inheritdoc/>
    public static string Name => "squared-hinge";

    /// <inheritdoc/>
    public static Outputs Outputs => Outputs.Mean;

    /// <inheritdoc/>
    public static LossDomain Domain => LossDomain.Signs;

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Lee and Mangasarian, 2001; Tang, 2013", "Classification with a margin, where far misses shall weigh more than under the hinge.");

    /// <inheritdoc/>
    public static T Value<T>(T prediction, T target)
        where T : struct, IReal<T> => T.Square(Hinge.Value(prediction, target));

    /// <inheritdoc/>
    public static T Derivative<T>(T prediction, T target)
        where T : struct, IReal<T> => -(T.From(2.0) * target * Hinge.Value(prediction, target));
}
