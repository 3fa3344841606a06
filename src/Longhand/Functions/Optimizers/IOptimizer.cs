using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>An update rule for one parameter. All parameters are updated by the same rule, at once, from their old values.</summary>
public interface IOptimizer
{
    /// <summary>The name in problem files.</summary>
    static abstract string Name { get; }

    /// <summary>The learning rate where none is given.</summary>
    static virtual double LearningRate => 0.5;

    /// <summary>The numbers it takes besides the learning rate, at most three, in the order of <see cref="OptimizerNumbers{T}"/>.</summary>
    static virtual IReadOnlyList<FunctionParameter> Parameters => [];

    /// <summary>What it remembers of each parameter from step to step, at most two numbers: m and v of Adam. Both start at 0.</summary>
    static virtual IReadOnlyList<string> State => [];

    /// <summary>Its source and its use.</summary>
    static virtual FunctionFacts Facts => FunctionFacts.None;

    /// <summary>The step: what is subtracted from the parameter, w ← w − step.</summary>
    /// <param name="w">The parameter, before the step.</param>
    /// <param name="g">The gradient ∂L/∂w.</param>
    /// <param name="state">What is remembered of this parameter; updated here.</param>
    /// <param name="numbers">The learning rate, the other numbers, and which step it is.</param>
    static abstract T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>;
}
