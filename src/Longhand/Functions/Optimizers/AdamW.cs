using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>Adam with decoupled weight decay: w ← w − η λ w − η m̂ / (√v̂ + ε).</summary>
/// <remarks>
/// The decay is left out of m and v, under every convention, and pulls on weights and biases. Loshchilov and Hutter, 2019, algorithm 2,
/// with λ multiplied by the learning rate, as PyTorch and Keras have it.
/// </remarks>
public readonly struct AdamW : IOptimizer
{
    /// <inheritdoc/>
    public static string Name => "adamw";

    /// <inheritdoc/>
    public static double LearningRate => Adam.LearningRate;

    /// <inheritdoc/>
    public static IReadOnlyList<FunctionParameter> Parameters => Adam.Parameters;

    /// <inheritdoc/>
    public static IReadOnlyList<string> State => Adam.State;

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Loshchilov and Hutter, 2019", "Transformers; wherever Adam is used with weight decay.");

    /// <inheritdoc/>
    public static bool DecouplesDecay => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T> => Adam.Step(w, g, ref state, numbers);
}
