using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>Nesterov's momentum at the parameters themselves: v ← μ v + (1 − d) g, and v = g at the first step; w ← w − η (g + μ v).</summary>
/// <remarks>The convention of PyTorch and ONNX.</remarks>
public readonly struct BufferedNesterov : IOptimizer
{
    /// <inheritdoc/>
    public static string Name => Nesterov.Name;

    /// <inheritdoc/>
    public static IReadOnlyList<FunctionParameter> Parameters => Momentum.Parameters;

    /// <inheritdoc/>
    public static IReadOnlyList<string> State => Momentum.State;

    /// <inheritdoc/>
    public static FunctionFacts Facts => Nesterov.Facts;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>
    {
        state.First = BufferedMomentum.Buffer(g, state, numbers);
        return numbers.LearningRate * (g + (numbers[0] * state.First));
    }
}
