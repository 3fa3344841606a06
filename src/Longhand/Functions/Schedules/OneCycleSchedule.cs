using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>ηₜ rises along half a cosine from η to η_max in the first q T steps, then falls along another to η/D at step T, and stays.</summary>
/// <remarks>
/// With x = (t − 1)/(qT − 1) on the way up and x = (t − qT)/(T − qT) on the way down, between two rates a and b:
/// b + (a − b)/2 · (1 + cos(π x)). As PyTorch's OneCycleLR with cosine annealing, where η is η_max/25; momentum is left alone.
/// </remarks>
public readonly struct OneCycleSchedule : ISchedule
{
    /// <inheritdoc/>
    public static string Name => "one-cycle";

    /// <inheritdoc/>
    public static IReadOnlyList<FunctionParameter> Parameters { get; } =
    [
        FunctionParameter.Count("totalSteps", "T", 100),
        new("maximum", "η_max", Default: 1.0, Least: 0.0, IncludesLeast: false),
        new("riseShare", "q", Default: 0.3, Least: 0.0, Most: 1.0, IncludesLeast: false, IncludesMost: false),
        new("finalDivisor", "D", Default: 1e4, Least: 0.0, IncludesLeast: false),
    ];

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Smith, 2018; Smith and Topin, 2018", "Fast training with a large learning rate in the middle: «super-convergence».");

    /// <inheritdoc/>
    public static T Rate<T>(T rate, int t, in ScheduleNumbers<T> numbers)
        where T : struct, IReal<T>
    {
        var (steps, most, last) = (numbers[0], numbers[1], rate / numbers[3]);
        var (now, top) = (T.From(t), numbers[2] * steps);
        var rise = CosineSchedule.Between(rate, most, T.From(t - 1) / (top - T.One));
        var fall = CosineSchedule.Between(most, last, (now - top) / (steps - top));
        return T.IfGreater(top, now, rise, T.IfGreater(steps, now, fall, last));
    }
}
