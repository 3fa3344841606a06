using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>A step of training as an explanation sees it: the value of every quantity as a double, whatever it was computed in.</summary>
public abstract class StepView
{
    private protected StepView(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        (Problem, Paths) = (problem, new LossPaths(problem.Network.Definition));
    }

    /// <summary>The problem that the step belongs to.</summary>
    public Problem Problem { get; }

    /// <summary>The paths of its network.</summary>
    public LossPaths Paths { get; }

    /// <summary>Which step, counted from 1.</summary>
    public abstract int Number { get; }

    /// <summary>The examples of its batch: their places among those of the problem.</summary>
    public abstract IReadOnlyList<int> Examples { get; }

    /// <summary>Whether the loss of an example is computed from the weighted inputs, and not from the predictions.</summary>
    public abstract bool UsesWeightedInputs { get; }

    /// <summary>Why this is the last step, where the problem repeats until its loss settles.</summary>
    public abstract StopReason Stopped { get; }

    /// <summary>The value of a quantity.</summary>
    /// <param name="quantity">The quantity.</param>
    public abstract double Value(Quantity quantity);

    /// <summary>The losses of the step and the size of its gradient.</summary>
    public abstract StepSummary Summary();

    /// <summary>The absolute value of a quantity.</summary>
    /// <param name="quantity">The quantity.</param>
    public double SizeOf(Quantity quantity) => Math.Abs(Value(quantity));

    /// <summary>The value of a formula whose symbols are bound to this step, as a quantity with a name: computed as the step itself computes.</summary>
    /// <param name="formula">The formula.</param>
    public abstract double Evaluate(Expr formula);

    /// <summary>The value of a part of a formula, computed as the step computes: it has no name of its own, and nothing is rounded.</summary>
    /// <param name="part">The part.</param>
    public abstract double EvaluatePart(Expr part);

    /// <summary>Whether a formula comes out even, so that giving its value a name rounds nothing.</summary>
    /// <param name="formula">The formula.</param>
    public abstract bool ComesOutEven(Expr formula);

    /// <summary>A symbol bound to the value that its quantity has in this step.</summary>
    /// <param name="quantity">The quantity.</param>
    public Expr Bind(Quantity quantity) => Expr.Symbol(quantity, Value(quantity));
}
