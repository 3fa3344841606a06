using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>The numbers of an update rule in one step.</summary>
/// <typeparam name="T">The number type.</typeparam>
public readonly struct OptimizerNumbers<T>
    where T : struct, IReal<T>
{
    /// <summary>How many numbers a rule may take besides the learning rate.</summary>
    public const int Most = 4;

    private readonly T _first;
    private readonly T _second;
    private readonly T _third;
    private readonly T _fourth;
    private readonly T _firstPower;
    private readonly T _secondPower;
    private readonly int _present;

    /// <summary>Sets the numbers.</summary>
    /// <param name="learningRate">The learning rate η of this step.</param>
    /// <param name="others">The others, in the order of <see cref="IOptimizer.Parameters"/>.</param>
    /// <param name="values">The values that they have, to tell what is left out: a 0, or a flag that is not set.</param>
    /// <param name="step">Which step it is, counted from 1.</param>
    public OptimizerNumbers(T learningRate, ReadOnlySpan<T> others, ReadOnlySpan<double> values, int step)
    {
        LearningRate = learningRate;
        Step = step;
        _first = others.Length > 0 ? others[0] : T.Zero;
        _second = others.Length > 1 ? others[1] : T.Zero;
        _third = others.Length > 2 ? others[2] : T.Zero;
        _fourth = others.Length > 3 ? others[3] : T.Zero;
        _firstPower = others.Length > 0 ? T.Power(_first, step) : T.One;
        _secondPower = others.Length > 1 ? T.Power(_second, step) : T.One;
        for (var i = 0; i < values.Length; i++)
        {
            _present |= values[i] != 0.0 ? 1 << i : 0;
        }
    }

    /// <summary>The learning rate η of this step.</summary>
    public T LearningRate { get; }

    /// <summary>Which step it is, t, counted from 1.</summary>
    public int Step { get; }

    /// <summary>A number by its place among <see cref="IOptimizer.Parameters"/>.</summary>
    /// <param name="place">The place, from 0.</param>
    public T this[int place]
    {
        // A loop over parameters asks by a constant: what is left of this is one number.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => place == 0 ? _first : place == 1 ? _second : place == 2 ? _third : place == 3 ? _fourth : throw NoSuch(place);
    }

    /// <summary>A number to the power of <see cref="Step"/>: βᵗ, worked once for all parameters.</summary>
    /// <param name="place">Its place among <see cref="IOptimizer.Parameters"/>, 0 or 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Power(int place) => place == 0 ? _firstPower : _secondPower;

    /// <summary>Whether a number is other than 0, or a flag set: a formula leaves out what a 0 takes away.</summary>
    /// <param name="place">Its place among <see cref="IOptimizer.Parameters"/>, from 0.</param>
    public bool Has(int place) => (_present & (1 << place)) != 0;

    private static ArgumentOutOfRangeException NoSuch(int place) =>
        new(nameof(place), place, $"A rule has at most {Most} numbers besides the learning rate.");
}
