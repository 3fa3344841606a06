using System.Runtime.CompilerServices;
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
    public static LogSum<T> Shared<T>(ReadOnlySpan<T> z)
        where T : struct, IReal<T> => LogSum<T>.Of(z);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T FromWeightedInput<T>(T z, T target, LogSum<T> shared)
        where T : struct, IReal<T> => T.IfGreater(target, T.Zero, target * shared.MinusLogOf(z), T.Zero);
}
