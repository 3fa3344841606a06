using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>Momentum over gradients: v ← μ v + (1 − d) g, and v = g at the first step; w ← w − η v.</summary>
/// <remarks>The convention of PyTorch and ONNX: the learning rate stands outside the velocity.</remarks>
public readonly struct BufferedMomentum : IOptimizer
{
    /// <inheritdoc/>
    public static string Name => Momentum.Name;

    /// <inheritdoc/>
    public static IReadOnlyList<FunctionParameter> Parameters => Momentum.Parameters;

    /// <inheritdoc/>
    public static IReadOnlyList<string> State => Momentum.State;

    /// <inheritdoc/>
    public static FunctionFacts Facts => Momentum.Facts;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>
    {
        state.First = Buffer(g, state, numbers);
        return numbers.LearningRate * state.First;
    }

    /// <summary>v ← μ v + (1 − d) g, and v = g at the first step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Buffer<T>(T g, OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>
    {
        var share = numbers.Step == 1 ? T.One : T.One - numbers[1];
        return Momentum.Velocity(share * g, state, numbers);
    }
}
