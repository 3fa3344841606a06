using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>ηₜ = η.</summary>
public readonly struct ConstantSchedule : ISchedule
{
    /// <inheritdoc/>
    public static string Name => "constant";

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } = new("Cauchy, 1847", "The learning rate where no schedule is named.");

    /// <inheritdoc/>
    public static T Rate<T>(T rate, int t, in ScheduleNumbers<T> numbers)
        where T : struct, IReal<T> => rate;
}
