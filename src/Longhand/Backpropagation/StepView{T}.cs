using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>A step of training in some number type, as an explanation sees it.</summary>
/// <typeparam name="T">The number type that it was computed in.</typeparam>
public sealed class StepView<T> : StepView
    where T : struct, IScalar<T>
{
    private readonly StepTrace<T> _step;
    private readonly Func<double, T> _lift;
    private readonly Dictionary<int, ExampleTrace<T>> _examples;
    private (Quantity? Quantity, T Value) _lastPath;

    /// <summary>Looks at a step.</summary>
    /// <param name="problem">The problem that the step belongs to.</param>
    /// <param name="step">The step.</param>
    /// <param name="lift">Makes a number of the type.</param>
    public StepView(Problem problem, StepTrace<T> step, Func<double, T> lift)
        : base(problem)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(lift);
        (_step, _lift) = (step, lift);
        _examples = step.Examples.ToDictionary(example => example.Index);
        Examples = [.. step.Examples.Select(example => example.Index)];
    }

    /// <inheritdoc/>
    public override int Number => _step.Number;

    /// <inheritdoc/>
    public override IReadOnlyList<int> Examples { get; }

    /// <inheritdoc/>
    public override StopReason Stopped => _step.Stopped;

    /// <inheritdoc/>
    public override bool UsesWeightedInputs => ExampleTrace<T>.UsesWeightedInputs(Problem.Network.Definition, Problem.Loss);

    /// <inheritdoc/>
    public override double Value(Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        return T.ToDouble(Of(quantity));
    }

    /// <inheritdoc/>
    public override double Evaluate(Expr formula) => T.ToDouble(T.Named(formula.Evaluate(_lift)));

    /// <inheritdoc/>
    public override double EvaluatePart(Expr part) => T.ToDouble(part.Evaluate(_lift));

    /// <inheritdoc/>
    public override bool ComesOutEven(Expr formula)
    {
        var value = formula.Evaluate(_lift);
        return T.ToDouble(value - T.Named(value)) == 0.0;
    }

    /// <inheritdoc/>
    public override StepSummary Summary()
    {
        T[] gradients = [.. _step.Update.All.Where(entry => !entry.Parameter.IsFrozen).Select(entry => entry.Gradient)];
        return new(Number, T.ToDouble(_step.LossBefore), T.ToDouble(_step.LossAfter), T.ToDouble(UpdateRule.Norm<T>(gradients)), T.ToDouble(_step.Update.LearningRate));
    }

    private T Of(Quantity q) => q.Example >= 0 ? OfExample(q, _examples[q.Example]) : OfStep(q);

    private T OfExample(Quantity q, ExampleTrace<T> example) => q.Kind switch
    {
        QuantityKind.Input => example.X[q.Unit],
        QuantityKind.Target => example.Y[q.Unit],
        QuantityKind.SmoothedTarget => example.Smoothed[q.Unit],
        QuantityKind.ExampleWeight => example.Weight,
        QuantityKind.WeightedInput => example.Forward.Layers[q.Layer].WeightedInput[q.Unit],
        QuantityKind.LargestInput => Softmax.Largest<T>(example.Forward.Layers[q.Layer].WeightedInput),
        QuantityKind.Activation => example.Forward.Layers[q.Layer].Activation[q.Unit],
        QuantityKind.Mask or QuantityKind.MaskDerivative => example.Forward.Layers[q.Layer].Mask![q.Unit],
        QuantityKind.Output => example.Forward.Layers[q.Layer].Output[q.Unit],
        QuantityKind.OutputGradient => example.Backward.Layers[q.Layer].OutputGradient[q.Unit],
        QuantityKind.Loss => example.Loss,
        QuantityKind.LossByDefinition => example.LossByDefinition,
        QuantityKind.ActivationGradient => example.Backward.Layers[q.Layer].ActivationGradient[q.Unit],
        QuantityKind.ActivationDerivative => example.Backward.Layers[q.Layer].Jacobian[q.Unit, q.Other],
        QuantityKind.InputDerivative => _step.At.Weight(q.Layer, q.Unit, q.Other),
        QuantityKind.ParameterDerivative => q.Other < 0 ? T.One : example.Forward.Layers[q.Layer].Input[q.Other],
        QuantityKind.ShapeDerivative => example.Backward.Layers[q.Layer].ShapeDerivative[q.Unit],
        QuantityKind.ProductDelta => example.Backward.Layers[q.Layer].ProductDelta[q.Unit],
        QuantityKind.Delta => example.Backward.Layers[q.Layer].Delta[q.Unit],
        QuantityKind.ExampleGradient => example.Gradient(_step.Update[q.Parameter].Parameter),
        QuantityKind.PathGradient => PathGradient(example, q),
        _ => throw new ArgumentOutOfRangeException(nameof(q), q.Kind, "An example has no quantity of this kind."),
    };

    private T OfStep(Quantity q) => q.Kind switch
    {
        QuantityKind.Parameter => _step.Before[q.Parameter],
        QuantityKind.WeightSum => _step.Size,
        QuantityKind.LookAhead => _step.At[q.Parameter],
        QuantityKind.LearningRate => _step.Update.LearningRate,
        QuantityKind.BatchLoss => _step.Loss,
        QuantityKind.LossBefore => _step.LossBefore,
        QuantityKind.LossAfter => _step.LossAfter,
        QuantityKind.LossOverAll => _step.LossOverAll ?? T.Zero,
        QuantityKind.LossDrop => Reference.LossDrop(_step.LossBefore, _step.LossAfter),
        QuantityKind.PredictedDrop => UpdateRule.PredictedDrop(_step.Update),
        QuantityKind.Penalty => _step.Penalty,
        QuantityKind.Gradient => _step.Gradient[q.Parameter],
        QuantityKind.GradientNorm => _step.Update.GradientNorm,
        QuantityKind.AdjustedGradient => _step.Update[q.Parameter].Adjusted,
        QuantityKind.State => StateOf(q, _step.Update[q.Parameter].StateBefore),
        QuantityKind.NewState => StateOf(q, _step.Update[q.Parameter].StateAfter),
        QuantityKind.NewParameter => _step.Update[q.Parameter].New,
        QuantityKind.DropoutShare => Share(q.Layer),
        QuantityKind.MaskKept => Dropout.Kept(Share(q.Layer)),
        QuantityKind.Constant => _lift(UpdateRule.ConstantOf(Problem, q.Name)),
        _ => throw new ArgumentOutOfRangeException(nameof(q), q.Kind, "A step has no quantity of this kind."),
    };

    private T Share(int layer) => _lift(Problem.Network.Definition.Layers[layer].Dropout);

    private T StateOf(Quantity q, OptimizerState<T> state) => state[Problem.Optimizer.SlotOf(q.Name)];

    /// <summary>A sum over paths; the last one is kept, because a line asks for its number several times.</summary>
    private T PathGradient(ExampleTrace<T> example, Quantity q)
    {
        if (_lastPath.Quantity == q)
        {
            return _lastPath.Value;
        }

        var parameter = _step.Update[q.Parameter].Parameter;
        var sum = LossPaths.SumOfProducts(
            Paths.Of(parameter, example.Index)
                .Select(path => (IReadOnlyList<T>)[.. path.Factors.Select(factor => OfExample(factor, example))])
        );
        _lastPath = (q, sum);
        return sum;
    }
}
