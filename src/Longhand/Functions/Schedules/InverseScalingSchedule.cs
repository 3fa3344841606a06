using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>ηₜ = η / tᵏ.</summary>
/// <remarks>Steps count from 1, so that the first has the rate η. As scikit-learn's <c>invscaling</c>, with t counted in steps.</remarks>
public readonly struct InverseScalingSchedule : ISchedule
{
    /// <inheritdoc/>
    public static string Name => "inverse-scaling";

    /// <inheritdoc/>
    public static IReadOnlyList<FunctionParameter> Parameters { get; } = [new("power", "k", Default: 0.5, Least: 0.0)];

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Robbins and Monro, 1951; scikit-learn, invscaling", "Stochastic approximation: for ½ < k ≤ 1 the steps add up to ∞ and their squares do not.");

    /// <inheritdoc/>
    public static T Rate<T>(T rate, int t, in ScheduleNumbers<T> numbers)
        where T : struct, IReal<T> => rate / T.Raise(T.From(t), numbers[0]);
}
