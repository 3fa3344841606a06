using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>The numbers of a schedule, in the order of <see cref="ISchedule.Parameters"/>.</summary>
/// <typeparam name="T">The number type.</typeparam>
public readonly ref struct ScheduleNumbers<T>
    where T : struct, IReal<T>
{
    private readonly ReadOnlySpan<T> _numbers;
    private readonly ReadOnlySpan<double> _values;

    /// <summary>Sets the numbers.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="values">The values that they have.</param>
    public ScheduleNumbers(ReadOnlySpan<T> numbers, ReadOnlySpan<double> values)
    {
        _numbers = numbers;
        _values = values;
    }

    /// <summary>A number by its place among <see cref="ISchedule.Parameters"/>.</summary>
    /// <param name="place">The place, from 0.</param>
    public T this[int place] => _numbers[place];

    /// <summary>A whole number, to count with.</summary>
    /// <param name="place">Its place among <see cref="ISchedule.Parameters"/>, from 0.</param>
    public int Count(int place) => (int)_values[place];
}
