using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>ηₜ = η_min + (η − η_min)/2 · (1 + cos(π (t − 1)/T)), and η_min once t − 1 is T or more.</summary>
/// <remarks>Half a cosine from η down, without restarts. As PyTorch's CosineAnnealingLR for the first T steps; after them the rate stays.</remarks>
public readonly struct CosineSchedule : ISchedule
{
    /// <inheritdoc/>
    public static string Name => "cosine";

    /// <inheritdoc/>
    public static IReadOnlyList<FunctionParameter> Parameters { get; } =
    [
        FunctionParameter.Count("totalSteps", "T", 100),
        new("minimum", "η_min", Default: 0.0, Least: 0.0),
    ];

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Loshchilov and Hutter, 2017, equation 5", "Training of a length that is known from the start: transformers, image networks.");

    /// <inheritdoc/>
    public static T Rate<T>(T rate, int t, in ScheduleNumbers<T> numbers)
        where T : struct, IReal<T>
    {
        var (steps, least) = (numbers[0], numbers[1]);
        var done = T.From(t - 1);
        return T.IfGreater(steps, done, Between(rate, least, done / steps), least);
    }

    /// <summary>From one rate to another along half a cosine: b + (a − b)/2 · (1 + cos(π x)) for x from 0 to 1.</summary>
    internal static T Between<T>(T from, T to, T share)
        where T : struct, IReal<T> => to + ((from - to) / T.From(2.0) * (T.One + T.Cos(T.From(Math.PI) * share)));
}
