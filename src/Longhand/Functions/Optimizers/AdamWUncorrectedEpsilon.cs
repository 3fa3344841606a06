using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>AdamW with ε beside the uncorrected root.</summary>
/// <remarks>The convention of Keras.</remarks>
public readonly struct AdamWUncorrectedEpsilon : IOptimizer
{
    /// <inheritdoc/>
    public static string Name => AdamW.Name;

    /// <inheritdoc/>
    public static double LearningRate => AdamW.LearningRate;

    /// <inheritdoc/>
    public static IReadOnlyList<FunctionParameter> Parameters => AdamW.Parameters;

    /// <inheritdoc/>
    public static IReadOnlyList<string> State => AdamW.State;

    /// <inheritdoc/>
    public static FunctionFacts Facts => AdamW.Facts;

    /// <inheritdoc/>
    public static bool DecouplesDecay => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T> => AdamUncorrectedEpsilon.Step(w, g, ref state, numbers);
}
