using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>ηₜ = η γᵗ⁻¹: every step multiplies the rate by γ.</summary>
/// <remarks>Steps count from 1, so that the first has the rate η. As PyTorch's ExponentialLR with one epoch a step.</remarks>
public readonly struct ExponentialSchedule : ISchedule
{
    /// <inheritdoc/>
    public static string Name => "exponential";

    /// <inheritdoc/>
    public static IReadOnlyList<FunctionParameter> Parameters { get; } = [new("gamma", "γ", Default: 0.9, Least: 0.0, IncludesLeast: false)];

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("PyTorch, ExponentialLR; Senior, Heigold, Ranzato and Yang, 2013", "A smooth fall of the rate with one number to choose.");

    /// <inheritdoc/>
    public static T Rate<T>(T rate, int t, in ScheduleNumbers<T> numbers)
        where T : struct, IReal<T> => rate * T.Power(numbers[0], t - 1);
}
