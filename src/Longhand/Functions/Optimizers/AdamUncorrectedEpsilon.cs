using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>Adam with ε beside the uncorrected root: w ← w − η √(1 − β₂ᵗ) / (1 − β₁ᵗ) · m / (√v + ε).</summary>
/// <remarks>The convention of Keras and scikit-learn (at the end of section 2 of the paper).</remarks>
public readonly struct AdamUncorrectedEpsilon : IOptimizer
{
    /// <inheritdoc/>
    public static string Name => Adam.Name;

    /// <inheritdoc/>
    public static double LearningRate => Adam.LearningRate;

    /// <inheritdoc/>
    public static IReadOnlyList<FunctionParameter> Parameters => Adam.Parameters;

    /// <inheritdoc/>
    public static IReadOnlyList<string> State => Adam.State;

    /// <inheritdoc/>
    public static T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>
    {
        Adam.Moments(g, ref state, numbers);
        var rate = Rate(numbers.LearningRate, numbers.Beta1, numbers.Beta2, numbers.Step);
        return rate * state.First / (T.Sqrt(state.Second) + numbers.Epsilon);
    }

    /// <summary>ηₜ = η √(1 − β₂ᵗ) / (1 − β₁ᵗ).</summary>
    internal static T Rate<T>(T learningRate, T beta1, T beta2, int step)
        where T : struct, IReal<T> =>
        T.Named(learningRate * T.Sqrt(T.One - T.Power(beta2, step)) / (T.One - T.Power(beta1, step)), "eta_t");
}
