using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>How far the parameters of a network and what an update rule remembers of them can reach.</summary>
/// <param name="Parameters">The weights, biases and learned numbers.</param>
/// <param name="State">What the rule remembers.</param>
internal record struct Reach(Interval Parameters, OptimizerState<Interval> State)
{
    /// <summary>Moves the bounds by a step.</summary>
    /// <param name="gradient">The bounds of a gradient, with what regularization adds.</param>
    /// <param name="limits">What applies to a parameter besides the rule.</param>
    /// <param name="numbers">The numbers of the rule.</param>
    /// <returns>Whether all of them are finite.</returns>
    public bool Step<TFormula>(Interval gradient, in UpdateLimits<Interval> limits, in OptimizerNumbers<Interval> numbers)
        where TFormula : struct, IOptimizer
    {
        // A gradient that is clipped by the norm only comes nearer to 0.
        var adjusted = UpdateRule.Adjust(gradient, Parameters, Interval.Zero, limits with { ClipNorm = null });
        var state = State;
        var step = TFormula.Step(Parameters, adjusted, ref state, numbers);
        Parameters = UpdateRule.Apply(Parameters, step, numbers.LearningRate, limits).With(Parameters);
        State = new(state.First.With(State.First), state.Second.With(State.Second), state.Third.With(State.Third));
        return Parameters.IsFinite && State.First.IsFinite && State.Second.IsFinite && State.Third.IsFinite;
    }
}
