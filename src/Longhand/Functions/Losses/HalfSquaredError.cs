using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>½ (ŷ − y)², the sum over the outputs, with the derivative ŷ − y: the ½ is there so that the 2 of the derivative goes away.</summary>
/// <remarks>Outputs are added: ½ Σ (ŷ − y)². Rumelhart, Hinton and Williams, 1986, equation 3.</remarks>
public readonly struct HalfSquaredError : ILoss
{
    /// <inheritdoc/>
    public static string Name => "half-squared-error";

    /// <inheritdoc/>
    public static Outputs Outputs => Outputs.Sum;

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Rumelhart, Hinton and Williams, 1986, equation 3", "Regression; the worked examples of textbooks.");

    /// <inheritdoc/>
    public static T Value<T>(T prediction, T target)
        where T : struct, IReal<T> => T.From(0.5) * T.Square(prediction - target);

    /// <inheritdoc/>
    public static T Derivative<T>(T prediction, T target)
        where T : struct, IReal<T> => prediction - target;
}
