using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>The numbers of an update rule in one step.</summary>
/// <typeparam name="T">The number type.</typeparam>
public readonly struct OptimizerNumbers<T>
    where T : struct, IReal<T>
{
    private readonly T _first;
    private readonly T _second;
    private readonly T _third;

    /// <summary>Sets the numbers.</summary>
    /// <param name="learningRate">The learning rate η.</param>
    /// <param name="others">The others, in the order of <see cref="IOptimizer.Parameters"/>.</param>
    /// <param name="step">Which step it is, counted from 1.</param>
    public OptimizerNumbers(T learningRate, ReadOnlySpan<T> others, int step)
    {
        LearningRate = learningRate;
        Step = step;
        _first = others.Length > 0 ? others[0] : T.Zero;
        _second = others.Length > 1 ? others[1] : T.Zero;
        _third = others.Length > 2 ? others[2] : T.Zero;
    }

    /// <summary>The learning rate η.</summary>
    public T LearningRate { get; }

    /// <summary>Which step it is, t, counted from 1.</summary>
    public int Step { get; }

    /// <summary>The momentum μ.</summary>
    public T Momentum => _first;

    /// <summary>The dampening of the gradient under momentum.</summary>
    public T Dampening => _second;

    /// <summary>The decay β₁ of the first moment.</summary>
    public T Beta1 => _first;

    /// <summary>The decay β₂ of the second moment.</summary>
    public T Beta2 => _second;

    /// <summary>The ε that keeps a denominator from 0.</summary>
    public T Epsilon => _third;
}
