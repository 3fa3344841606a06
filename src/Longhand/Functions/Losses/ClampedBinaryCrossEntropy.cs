using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>−[y max(ln ŷ, −100) + (1 − y) max(ln(1 − ŷ), −100)], the sum over the outputs, with the derivative (ŷ − y) / max(ŷ (1 − ŷ), 10⁻¹²).</summary>
/// <remarks>
/// Binary cross-entropy as PyTorch computes it on probabilities (1.13, aten/src/ATen/native/Loss.cpp): it is finite for every prediction,
/// and its derivative is not that of the clamped logarithm. With the sigmoid it is no canonical pair: the product is used as it stands.
/// </remarks>
public readonly struct ClampedBinaryCrossEntropy : ILoss
{
    /// <summary>What a logarithm is at the least.</summary>
    public const double LeastLogarithm = -100.0;

    /// <summary>What ŷ (1 − ŷ) is taken as at the least, under the derivative: 10⁻¹² as a number in single precision, which it is there.</summary>
    public const double LeastBelow = 1e-12f;

    /// <inheritdoc/>
    public static string Name => BinaryCrossEntropy.Name;

    /// <inheritdoc/>
    public static Outputs Outputs => Outputs.Sum;

    /// <inheritdoc/>
    public static LossDomain Domain => LossDomain.Probabilities;

    /// <inheritdoc/>
    public static FunctionFacts Facts => BinaryCrossEntropy.Facts;

    /// <inheritdoc/>
    public static T Value<T>(T prediction, T target)
        where T : struct, IReal<T>
    {
        var least = T.From(LeastLogarithm);
        var one = T.IfGreater(target, T.Zero, target * T.Max(T.Log(prediction), least), T.Zero);
        var zero = T.IfGreater(T.One, target, (T.One - target) * T.Max(T.LogOnePlus(-prediction), least), T.Zero);
        return -(one + zero);
    }

    /// <inheritdoc/>
    public static T Derivative<T>(T prediction, T target)
        where T : struct, IReal<T> => (prediction - target) / T.Max(prediction * (T.One - prediction), T.From(LeastBelow));

    /// <inheritdoc/>
    public static bool Clips(double prediction, double target) =>
        (target > 0.0 && F64.Log(new F64(prediction)).Value < LeastLogarithm)
        || (target < 1.0 && F64.LogOnePlus(new F64(-prediction)).Value < LeastLogarithm);

    /// <inheritdoc/>
    public static bool ClipsDerivative(double prediction) => prediction * (1.0 - prediction) < LeastBelow;
}
