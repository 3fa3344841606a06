using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Tests.Training;

/// <summary>A user's update rule that doubles every parameter, whatever its gradient.</summary>
internal readonly struct DoublingRule : IOptimizer
{
    public static string Name => "doubling";

    public static T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T> => -w;
}
