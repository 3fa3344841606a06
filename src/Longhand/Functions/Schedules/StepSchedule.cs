using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>ηₜ = η γᵏ with k = ⌊(t − 1)/S⌋: every S steps the rate is multiplied by γ.</summary>
/// <remarks>Steps count from 1, so that the first S steps have the rate η. As PyTorch's StepLR with one epoch a step.</remarks>
public readonly struct StepSchedule : ISchedule
{
    /// <inheritdoc/>
    public static string Name => "step";

    /// <inheritdoc/>
    public static IReadOnlyList<FunctionParameter> Parameters { get; } =
    [
        FunctionParameter.Count("stepSize", "S", 10),
        new("gamma", "γ", Default: 0.1, Least: 0.0, IncludesLeast: false),
    ];

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Krizhevsky, Sutskever and Hinton, 2012, section 5", "Image networks: the rate falls tenfold whenever the error stops falling.");

    /// <inheritdoc/>
    public static T Rate<T>(T rate, int t, in ScheduleNumbers<T> numbers)
        where T : struct, IReal<T> => rate * T.Power(numbers[1], (t - 1) / numbers.Count(0));
}
