using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Tests.Training;

/// <summary>A user's update rule, w ← w − η (g + 1 + m): what has no gradient moves too, so that nothing stays 0 by itself.</summary>
internal readonly struct OwnRule : IOptimizer
{
    public static string Name => "own-rule";

    public static double LearningRate => 0.01;

    public static IReadOnlyList<string> State { get; } = ["m"];

    public static OptimizerState<T> Start<T>(in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T> => new(T.From(0.5));

    public static T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>
    {
        state.First = T.Named((T.From(0.5) * state.First) + g, "m");
        return numbers.LearningRate * (g + T.One + state.First);
    }
}
