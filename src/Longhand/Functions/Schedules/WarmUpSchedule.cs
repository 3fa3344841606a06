using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>ηₜ = η t/S in the first S steps, then η.</summary>
/// <remarks>As PyTorch's LinearLR with the start factor 1/S over S − 1 steps.</remarks>
public readonly struct WarmUpSchedule : ISchedule
{
    /// <inheritdoc/>
    public static string Name => "warm-up";

    /// <inheritdoc/>
    public static IReadOnlyList<FunctionParameter> Parameters { get; } = [FunctionParameter.Count("steps", "S", 10)];

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Goyal et al., 2017, section 2.2", "Large batches and transformers, whose first steps are too large at the full rate.");

    /// <inheritdoc/>
    public static T Rate<T>(T rate, int t, in ScheduleNumbers<T> numbers)
        where T : struct, IReal<T> => T.IfGreater(numbers[0], T.From(t), rate * (T.From(t) / numbers[0]), rate);
}
