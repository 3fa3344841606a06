using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>y ln(y / ŷ), the sum over the outputs, with the derivative −y / ŷ.</summary>
/// <remarks>
/// Outputs are added: Σ y ln(y / ŷ), the divergence of the prediction from the target. The targets of an example are a distribution; an
/// output with y = 0 adds nothing. With softmax it is a canonical pair: ∂L/∂z = ŷ − y, and the loss of one output is
/// y (ln y + (m − z) + ln Σₖ e^(zₖ − m)) with m = max z.
/// </remarks>
public readonly struct KlDivergence : ICanonicalLoss
{
    /// <inheritdoc/>
    public static string Name => "kl-divergence";

    /// <inheritdoc/>
    public static Outputs Outputs => Outputs.Sum;

    /// <inheritdoc/>
    public static LossDomain Domain => LossDomain.Distributions;

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Kullback and Leibler, 1951", "A whole distribution as target: distillation, variational networks. It is 0 where the two are the same.");

    /// <inheritdoc/>
    public static T Value<T>(T prediction, T target)
        where T : struct, IReal<T>
    {
        // Where the quotient is near 1, its distance from 1 has the digits that the quotient itself has lost.
        var near = T.LogOnePlus((target - prediction) / prediction);
        var ratio = T.Beyond(T.From(0.5) * prediction, T.Abs(target - prediction), near, T.Log(target / prediction));
        return T.IfGreater(target, T.Zero, target * ratio, T.Zero);
    }

    /// <inheritdoc/>
    public static T Derivative<T>(T prediction, T target)
        where T : struct, IReal<T> => CrossEntropy.Derivative(prediction, target);

    /// <inheritdoc/>
    public static bool BelongsTo(Activation activation) => CrossEntropy.BelongsTo(activation);

    /// <inheritdoc/>
    public static LogSum<T> Shared<T>(ReadOnlySpan<T> z)
        where T : struct, IReal<T> => LogSum<T>.Of(z);

    /// <inheritdoc/>
    public static T FromWeightedInput<T>(T z, T target, LogSum<T> shared)
        where T : struct, IReal<T> => T.IfGreater(target, T.Zero, target * (T.Log(target) + shared.MinusLogOf(z)), T.Zero);
}
