using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>The same with the sign of the velocity turned: v ← μ v − η (1 − d) g, w ← w + v.</summary>
/// <remarks>The convention of Keras and scikit-learn.</remarks>
public readonly struct SignedMomentum : IOptimizer
{
    /// <inheritdoc/>
    public static string Name => Momentum.Name;

    /// <inheritdoc/>
    public static IReadOnlyList<FunctionParameter> Parameters => Momentum.Parameters;

    /// <inheritdoc/>
    public static IReadOnlyList<string> State => Momentum.State;

    /// <inheritdoc/>
    public static T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>
    {
        var push = numbers.LearningRate * ((T.One - numbers.Dampening) * g);
        state.First = T.Named((numbers.Momentum * state.First) - push, "v");
        return -state.First;
    }
}
