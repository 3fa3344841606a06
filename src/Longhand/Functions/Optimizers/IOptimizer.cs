using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>An update rule for one parameter. All parameters are updated by the same rule, at once, from their old values.</summary>
public interface IOptimizer
{
    /// <summary>The name in problem files.</summary>
    static abstract string Name { get; }

    /// <summary>The learning rate where none is given.</summary>
    static virtual double LearningRate => 0.5;

    /// <summary>The numbers it takes besides the learning rate, at most four, in the order of <see cref="OptimizerNumbers{T}"/>.</summary>
    static virtual IReadOnlyList<FunctionParameter> Parameters => [];

    /// <summary>What it remembers of each parameter from step to step, at most three numbers: m and v of Adam.</summary>
    static virtual IReadOnlyList<string> State => [];

    /// <summary>Its source and its use.</summary>
    static virtual FunctionFacts Facts => FunctionFacts.None;

    /// <summary>Whether weight decay stands beside the step, −η λ w, under every convention.</summary>
    static virtual bool DecouplesDecay => false;

    /// <summary>Whether the gradient is taken at <see cref="LookAhead"/>, and not at the parameters themselves.</summary>
    static virtual bool LooksAhead => false;

    /// <summary>Whether a number of <see cref="State"/> is remembered under some numbers of the rule.</summary>
    /// <param name="slot">Its place in <see cref="State"/>, from 0.</param>
    /// <param name="values">The values of <see cref="Parameters"/>.</param>
    static virtual bool Remembers(int slot, IReadOnlyList<double> values) => true;

    /// <summary>What is remembered before the first step: 0 as a rule.</summary>
    /// <param name="numbers">The learning rate and the other numbers in the first step.</param>
    static virtual OptimizerState<T> Start<T>(in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T> => default;

    /// <summary>Where the gradient is taken, for a rule that looks ahead.</summary>
    /// <param name="w">The parameter, before the step.</param>
    /// <param name="state">What is remembered of this parameter.</param>
    /// <param name="numbers">The learning rate, the other numbers, and which step it is.</param>
    static virtual T LookAhead<T>(T w, OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T> => w;

    /// <summary>The step: what is subtracted from the parameter, w ← w − step.</summary>
    /// <remarks>Marked <c>AggressiveInlining</c>, as those of the library are, it becomes part of the loop of the fast engine.</remarks>
    /// <param name="w">The parameter, before the step.</param>
    /// <param name="g">The gradient ∂L/∂w.</param>
    /// <param name="state">What is remembered of this parameter; updated here.</param>
    /// <param name="numbers">The learning rate, the other numbers, and which step it is.</param>
    static abstract T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>;
}
