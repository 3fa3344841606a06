using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>RMSprop with ε under the root and the learning rate in the momentum: w ← w − η g / √(v + ε); b ← μ b + η g / √(v + ε), w ← w − b.</summary>
/// <remarks>The convention of Keras. Centered, v − m² stands in place of v.</remarks>
public readonly struct RmsPropEpsilonInside : IOptimizer
{
    /// <inheritdoc/>
    public static string Name => RmsProp.Name;

    /// <inheritdoc/>
    public static double LearningRate => RmsProp.LearningRate;

    /// <inheritdoc/>
    public static IReadOnlyList<FunctionParameter> Parameters => RmsProp.Parameters;

    /// <inheritdoc/>
    public static IReadOnlyList<string> State => RmsProp.State;

    /// <inheritdoc/>
    public static FunctionFacts Facts => RmsProp.Facts;

    /// <inheritdoc/>
    public static bool Remembers(int slot, IReadOnlyList<double> values) => RmsProp.Remembers(slot, values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>
    {
        var spread = RmsProp.Spread(g, ref state, numbers);
        var step = numbers.LearningRate * g / T.Sqrt(spread + numbers[1]);
        if (!numbers.Has(2))
        {
            return step;
        }

        state.Third = T.Named((numbers[2] * state.Third) + step, "b");
        return state.Third;
    }
}
