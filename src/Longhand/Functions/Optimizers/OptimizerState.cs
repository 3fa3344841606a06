using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>What an optimizer remembers of one parameter.</summary>
/// <param name="First">The first number, as <see cref="IOptimizer.State"/> names it.</param>
/// <param name="Second">The second number.</param>
/// <param name="Third">The third number.</param>
public record struct OptimizerState<T>(T First, T Second = default, T Third = default)
    where T : struct, IReal<T>
{
    /// <summary>How many numbers a rule may remember of a parameter.</summary>
    public const int Most = 3;

    /// <summary>A number by its place among <see cref="IOptimizer.State"/>.</summary>
    /// <param name="slot">The place, from 0.</param>
    public readonly T this[int slot] => slot switch
    {
        0 => First,
        1 => Second,
        2 => Third,
        _ => throw NoSuch(slot),
    };

    /// <summary>The same with another number in a place.</summary>
    /// <param name="slot">The place, from 0.</param>
    /// <param name="number">The number.</param>
    public readonly OptimizerState<T> With(int slot, T number) => slot switch
    {
        0 => this with { First = number },
        1 => this with { Second = number },
        2 => this with { Third = number },
        _ => throw NoSuch(slot),
    };

    private static ArgumentOutOfRangeException NoSuch(int slot) =>
        new(nameof(slot), slot, $"A rule remembers at most {Most} numbers of a parameter.");
}
