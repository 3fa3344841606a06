using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>ŷ − y ln ŷ, the sum over the outputs, with the derivative 1 − y / ŷ.</summary>
/// <remarks>
/// Outputs are added: Σ (ŷ − y ln ŷ), the negative logarithm of Poisson's law but for ln y!, which no weight changes. ŷ is a rate and y a
/// count, both at least 0; 0 · ln 0 counts as 0. With the exponential it is a canonical pair: ∂L/∂z = ŷ − y, and the loss is e^z − y z.
/// </remarks>
public readonly struct Poisson : ICanonicalLoss
{
    /// <inheritdoc/>
    public static string Name => "poisson";

    /// <inheritdoc/>
    public static Outputs Outputs => Outputs.Sum;

    /// <inheritdoc/>
    public static LossDomain Domain => LossDomain.Rates;

    /// <inheritdoc/>
    public static ValueRange Range => ValueRange.All;

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Poisson, 1837; Nelder and Wedderburn, 1972", "Counts: how many events in a day. The output activation gives the rate: exponential, softplus.");

    /// <inheritdoc/>
    public static T Value<T>(T prediction, T target)
        where T : struct, IReal<T> => prediction - T.IfGreater(target, T.Zero, target * T.Log(prediction), T.Zero);

    /// <inheritdoc/>
    public static T Derivative<T>(T prediction, T target)
        where T : struct, IReal<T> => T.One - T.IfGreater(target, T.Zero, target / prediction, T.Zero);

    /// <inheritdoc/>
    public static bool BelongsTo(Activation activation) => activation.Is<Exponential>();

    /// <inheritdoc/>
    public static T FromWeightedInput<T>(T z, T target, LogSum<T> shared)
        where T : struct, IReal<T> => T.Exp(z) - (target * z);
}
