using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>AdaMax: m ← β₁ m + (1 − β₁) g, u ← max(β₂ u, |g| + ε), w ← w − η m̂ / u with m̂ = m / (1 − β₁ᵗ).</summary>
/// <remarks>Adam with the largest gradient in place of the mean square. Kingma and Ba, 2015, algorithm 2; ε keeps u from 0, where PyTorch has it.</remarks>
public readonly struct AdaMax : IOptimizer
{
    /// <inheritdoc/>
    public static string Name => "adamax";

    /// <inheritdoc/>
    public static double LearningRate => Adam.LearningRate;

    /// <inheritdoc/>
    public static IReadOnlyList<FunctionParameter> Parameters => Adam.Parameters;

    /// <inheritdoc/>
    public static IReadOnlyList<string> State { get; } = ["m", "u"];

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Kingma and Ba, 2015, section 7.1", "Embeddings and sparse gradients, whose squares are mostly 0.");

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>
    {
        Adam.FirstMoment(g, ref state, numbers);
        state.Second = T.Named(T.Max(numbers[1] * state.Second, T.Abs(g) + numbers[2]), "u");
        return numbers.LearningRate * Adam.Corrected(state.First, numbers) / state.Second;
    }
}
