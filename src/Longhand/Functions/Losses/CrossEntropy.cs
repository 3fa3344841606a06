using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>−y ln ŷ, the sum over the outputs, with the derivative −y / ŷ.</summary>
/// <remarks>
/// Outputs are added: −Σ y ln ŷ. The targets of an example are a distribution (they add up to 1); an output with y = 0 adds nothing.
/// Class weights and label smoothing change the targets before they come here (LossTargets). With softmax it is a canonical pair: ∂L/∂z = ŷ − y, and the loss of one output is y ((m − z) + ln Σₖ e^(zₖ − m)) with m = max z.
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
    public static bool HasClasses => true;

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Good, 1952; Bridle, 1990", "Classification into one of several classes, behind softmax.");

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
        where T : struct, IReal<T> => T.IfGreater(target, T.Zero, target * MinusLogSoftmax(z, output), T.Zero);

    /// <summary>−ln ŷ of one output of a softmax: (m − z) + ln Σₖ e^(zₖ − m) with m = max z.</summary>
    internal static T MinusLogSoftmax<T>(ReadOnlySpan<T> z, int output)
        where T : struct, IReal<T>
    {
        var m = Softmax.Largest(z);
        return (m - z[output]) + T.LogOnePlus(SumOfOthers(z, m));
    }

    /// <summary>
    /// Σₖ e^(zₖ − m) without the term of the first largest one, which is 1: a loss near 0 keeps its digits in ln(1 + …).
    /// </summary>
    private static T SumOfOthers<T>(ReadOnlySpan<T> z, T m)
        where T : struct, IReal<T>
    {
        var (sum, before) = (T.Zero, T.Zero);
        for (var k = 0; k < z.Length; k++)
        {
            var ofLargest = k == 0 ? T.Zero : T.IfGreater(z[k], before, T.Zero, T.One);
            sum += T.IfGreater(m, z[k], T.Exp(z[k] - m), ofLargest);
            before = k == 0 ? z[0] : T.Max(before, z[k]);
        }

        return sum;
    }
}
