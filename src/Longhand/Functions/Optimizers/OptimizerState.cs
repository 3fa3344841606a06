using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>What an optimizer remembers of one parameter.</summary>
/// <param name="First">The first number, as <see cref="IOptimizer.State"/> names it.</param>
/// <param name="Second">The second number.</param>
public record struct OptimizerState<T>(T First, T Second)
    where T : struct, IReal<T>;
