using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>−y ln ŷ, with the derivative −y / ŷ.</summary>
/// <remarks>
/// Outputs are added: −Σ y ln ŷ. The targets of an example are a distribution (they add up to 1); an output with y = 0 adds nothing.
/// With softmax it is a canonical pair: ∂L/∂z = ŷ − y, and the loss of one output is y (m + ln Σₖ e^(zₖ − m) − z) with m = max z.
/// </remarks>
public readonly struct CrossEntropy : ICanonicalLoss
{
    /// <inheritdoc/>
    public static string Name => "cross-entropy";

    /// <inheritdoc/>
    public static Outputs Outputs => Outputs.Sum;

    /// <inheritdoc/>
    public static LossDomain Domain => LossDomain.Distributions;

    /// <inheritdoc/>
    public static T Value<T>(T prediction, T target)
        where T : struct, IReal<T> => T.IfGreater(target, T.Zero, -(target * T.Log(prediction)), T.Zero);

    /// <inheritdoc/>
    public static T Derivative<T>(T prediction, T target)
        where T : struct, IReal<T> => T.IfGreater(target, T.Zero, -(target / prediction), T.Zero);

    /// <inheritdoc/>
    public static bool BelongsTo(Activation activation) => activation.Is<Softmax>();

    /// <inheritdoc/>
    public static T FromWeightedInputs<T>(ReadOnlySpan<T> z, int output, T target)
        where T : struct, IReal<T>
    {
        var m = Softmax.Largest(z);
        var logSum = m + T.Log(Softmax.SumOfExponentials(z, m));
        return T.IfGreater(target, T.Zero, target * (logSum - z[output]), T.Zero);
    }
}
