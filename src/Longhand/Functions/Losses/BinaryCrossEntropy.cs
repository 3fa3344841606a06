using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>−[y ln ŷ + (1 − y) ln(1 − ŷ)], the sum over the outputs, with the derivative (ŷ − y) / (ŷ (1 − ŷ)).</summary>
/// <remarks>
/// Outputs are added. Each output is a probability of its own, its target from 0 to 1; 0 · ln 0 counts as 0. With the sigmoid it is
/// a canonical pair: ∂L/∂z = ŷ − y, and the loss is max(z, 0) − y z + ln(1 + e^(−|z|)), where nothing cancels: its first two terms together
/// are (1 − y) z for z above 0, else −y z.
/// </remarks>
public readonly struct BinaryCrossEntropy : ICanonicalLoss
{
    /// <inheritdoc/>
    public static string Name => "binary-cross-entropy";

    /// <inheritdoc/>
    public static Outputs Outputs => Outputs.Sum;

    /// <inheritdoc/>
    public static LossDomain Domain => LossDomain.Probabilities;

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Good, 1952; Solla, Levin and Fleisher, 1988", "Yes or no, once for each output, behind the sigmoid.");

    /// <inheritdoc/>
    public static T Value<T>(T prediction, T target)
        where T : struct, IReal<T>
    {
        var one = T.IfGreater(target, T.Zero, target * T.Log(prediction), T.Zero);
        var zero = T.IfGreater(T.One, target, (T.One - target) * T.LogOnePlus(-prediction), T.Zero);
        return -(one + zero);
    }

    /// <inheritdoc/>
    public static T Derivative<T>(T prediction, T target)
        where T : struct, IReal<T>
    {
        // At ŷ = 0 and ŷ = 1 the quotient has a 0 below it; there each half is taken alone, and a half with no target is 0.
        var below = prediction * (T.One - prediction);
        var one = T.IfGreater(target, T.Zero, target / prediction, T.Zero);
        var zero = T.IfGreater(T.One, target, (T.One - target) / (T.One - prediction), T.Zero);
        return T.IfGreater(below, T.Zero, (prediction - target) / below, zero - one);
    }

    /// <inheritdoc/>
    public static bool BelongsTo(Activation activation) => activation.Is<Sigmoid>();

    /// <inheritdoc/>
    public static T FromWeightedInput<T>(T z, T target, LogSum<T> shared)
        where T : struct, IReal<T> =>
        T.IfGreater(z, T.Zero, (T.One - target) * z, -(target * z)) + T.LogOnePlus(T.Exp(-T.Abs(z)));
}
