using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>Works a problem step by step with <see cref="Reference"/>, and keeps every number of the step at hand.</summary>
public static class ReferenceEngine
{
    /// <summary>Works the steps of a problem in double precision.</summary>
    /// <param name="problem">The problem.</param>
    /// <returns>One trace a step, made when it is asked for.</returns>
    /// <exception cref="NonFiniteException">A number of a step is not finite; the step is not made.</exception>
    public static IEnumerable<StepTrace<F64>> Work(Problem problem) => Work(problem, F64.From);

    /// <summary>Works the steps of a problem as one does by hand: every named quantity is rounded when it is made.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="rounding">How quantities are rounded.</param>
    /// <returns>One trace a step, made when it is asked for.</returns>
    /// <exception cref="NonFiniteException">A number of a step is not finite; the step is not made.</exception>
    public static IEnumerable<StepTrace<Carried>> Work(Problem problem, Rounding rounding) =>
        Work(problem, value => new Carried(value, rounding));

    /// <summary>Works the steps of a problem in a number type of one's choice.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="problem">The problem.</param>
    /// <param name="lift">Makes a number of the type out of one that is given.</param>
    /// <returns>One trace a step, made when it is asked for.</returns>
    /// <exception cref="NonFiniteException">A number of a step is not finite; the step is not made.</exception>
    public static IEnumerable<StepTrace<T>> Work<T>(Problem problem, Func<double, T> lift)
        where T : struct, IScalar<T>
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(lift);
        ProblemShapes.Check(problem);
        return Steps(problem, lift);
    }

    private static IEnumerable<StepTrace<T>> Steps<T>(Problem problem, Func<double, T> lift)
        where T : struct, IScalar<T>
    {
        var parameters = Begin(problem, lift);
        var states = Start(problem, lift);
        var most = problem.Until?.MaxSteps ?? problem.Steps;
        var before = problem.Until?.LossChange is null ? 0.0 : T.ToDouble(LossOf(problem, null, parameters, .., lift));
        for (var number = 1; number <= most; number++)
        {
            var step = Step(problem, number, parameters, states, lift);
            if (problem.Until is { } until)
            {
                var all = LossOf(problem, null, step.After, .., lift);
                new FiniteGuard(problem, number).CheckAfter(all);
                var loss = T.ToDouble(all);
                step = step with { LossOverAll = all, Stopped = Reason(until, number, loss, before) };
                before = loss;
            }

            yield return step;
            if (step.Stopped != StopReason.None)
            {
                yield break;
            }

            parameters = step.After;
            foreach (var update in step.Update.All)
            {
                states[update.Parameter.Index] = update.StateAfter;
            }
        }
    }

    private static StopReason Reason(Until until, int number, double loss, double before) =>
        loss < until.LossBelow ? StopReason.LossBelow
        : Math.Abs(loss - before) < until.LossChange ? StopReason.LossChange
        : number >= until.MaxSteps ? StopReason.MaxSteps
        : StopReason.None;

    /// <summary>The parameters before the first step.</summary>
    internal static Parameters<T> Begin<T>(Problem problem, Func<double, T> lift)
        where T : struct, IScalar<T>
    {
        var parameters = Given(problem, lift);
        new FiniteGuard(problem, 1).CheckParameters(parameters);
        return parameters;
    }

    /// <summary>One step on a batch of the problem's examples.</summary>
    internal static StepTrace<T> Step<T>(
        Problem problem,
        int number,
        Parameters<T> parameters,
        OptimizerState<T>[] states,
        Func<double, T> lift
    )
        where T : struct, IScalar<T>
    {
        var guard = new FiniteGuard(problem, number);
        var batch = problem.Batch(number);
        var at = LookAhead(problem, number, parameters, states, lift);
        guard.CheckLookAhead(at);
        var (examples, penalty, size, loss, gradient) = Gradients(problem, number, at, batch, guard, lift);
        var update = UpdateRule.Work(problem, parameters, gradient, states, number, lift);
        guard.CheckUpdate(update);
        var values = new T[gradient.Length];
        foreach (var entry in update.All)
        {
            values[entry.Parameter.Index] = entry.New;
        }

        var after = new Parameters<T>(problem.Network.Definition, values);
        var lossAfter = LossOf(problem, number, after, batch, lift);
        guard.CheckAfter(lossAfter);
        return new(number, examples, parameters, penalty, loss, gradient, update, after, lossAfter)
        {
            At = at,
            Size = size,
            LossBefore = problem.Optimizer.LooksAhead ? LossOf(problem, number, parameters, batch, lift) : loss,
        };
    }

    /// <summary>Forward and backward pass of a batch, its loss and the gradient, and no update.</summary>
    private static BatchGradient<T> Gradients<T>(Problem problem, int step, Parameters<T> at, Range batch, FiniteGuard guard, Func<double, T> lift)
        where T : struct, IScalar<T>
    {
        var examples = Examples(problem, step, at, batch, lift).Select(example => Checked(guard, example)).ToArray();
        var penalty = Penalty(problem, at, examples.Length, lift);
        var size = LossTargets.BatchSize<T>(problem.Loss, [.. examples.Select(e => e.Weight)]);
        var loss = Reference.OverBatch<T>(problem.Loss, [.. examples.Select(e => e.Loss)], size, penalty);
        var gradient = new T[at.Values.Length];
        foreach (var parameter in problem.Network.Definition.Layout.Parameters)
        {
            var ofExamples = examples.Select(example => example.Gradient(parameter)).ToArray();
            var ofPenalty = PenaltyGradient(problem, parameter, at[parameter.Index], examples.Length, lift);
            gradient[parameter.Index] = Reference.OverBatch<T>(problem.Loss, ofExamples, size, ofPenalty);
        }

        guard.CheckGradient(loss, gradient);
        return new(examples, penalty, size, loss, gradient);
    }

    /// <summary>The gradient over all examples at the numbers that the problem gives: the first half of a step, whose masks dropout has.</summary>
    internal static BatchGradient<T> GradientOf<T>(Problem problem, Func<double, T> lift, int step = 1)
        where T : struct, IScalar<T>
    {
        ProblemShapes.Check(problem);
        return Gradients(problem, step, Begin(problem, lift), .., new FiniteGuard(problem, step), lift);
    }

    /// <summary>What the rule remembers before the first step; a frozen parameter has nothing to remember.</summary>
    internal static OptimizerState<T>[] Start<T>(Problem problem, Func<double, T> lift)
        where T : struct, IScalar<T>
    {
        var states = new OptimizerState<T>[problem.Network.Definition.Layout.Length];
        var numbers = UpdateRule.Numbers(problem, 1, lift);
        foreach (var parameter in problem.Network.Definition.Layout.Parameters.Where(p => !p.IsFrozen))
        {
            states[parameter.Index] = problem.Optimizer.Start(numbers);
        }

        return states;
    }

    /// <summary>The parameters that the gradient is taken at: those before the step, or where the rule looks ahead to.</summary>
    private static Parameters<T> LookAhead<T>(
        Problem problem,
        int step,
        Parameters<T> parameters,
        OptimizerState<T>[] states,
        Func<double, T> lift
    )
        where T : struct, IScalar<T>
    {
        if (!problem.Optimizer.LooksAhead)
        {
            return parameters;
        }

        var numbers = UpdateRule.Numbers(problem, step, lift);
        var values = parameters.Values.ToArray();
        foreach (var parameter in problem.Network.Definition.Layout.Parameters.Where(p => !p.IsFrozen))
        {
            values[parameter.Index] = T.Named(problem.Optimizer.LookAhead(values[parameter.Index], states[parameter.Index], numbers));
        }

        return new(problem.Network.Definition, values);
    }

    private static T Penalty<T>(Problem problem, Parameters<T> parameters, int examples, Func<double, T> lift)
        where T : struct, IReal<T>
    {
        if (problem.Regularization.IsNone)
        {
            return T.Zero;
        }

        var weights = problem.Network.Definition.Layout.Parameters.Where(p => p.IsWeight).Select(p => parameters[p.Index]);
        return Regularization.Penalty(weights, Constant("l2", problem, lift), Constant("l1", problem, lift), examples);
    }

    private static T PenaltyGradient<T>(Problem problem, Parameter parameter, T w, int examples, Func<double, T> lift)
        where T : struct, IReal<T> =>
        !parameter.IsWeight || problem.Regularization.IsNone
            ? T.Zero
            : Regularization.PenaltyGradient(w, Constant("l2", problem, lift), Constant("l1", problem, lift), examples);

    /// <summary>A λ; where it is 0 a plain 0, so that a formula does not write what is not there.</summary>
    private static T Constant<T>(string name, Problem problem, Func<double, T> lift)
        where T : struct, IReal<T> => UpdateRule.ConstantOf(problem, name) is var λ and > 0.0 ? lift(λ) : T.Zero;

    private static ExampleTrace<T> Checked<T>(FiniteGuard guard, ExampleTrace<T> example)
        where T : struct, IScalar<T>
    {
        guard.Check(example);
        return example;
    }

    private static IEnumerable<ExampleTrace<T>> Examples<T>(Problem problem, int step, Parameters<T> parameters, Range batch, Func<double, T> lift)
        where T : struct, IScalar<T> =>
        Lifted(problem, batch, lift)
            .Select(e => ExampleTrace<T>.Work(problem.Network.Definition, parameters, problem.Loss, e.Index, e.X, e.Y, DropoutMasks.Of(problem, step, e.Place, lift)));

    /// <summary>The loss of some examples: forward passes only, with the masks of a step, or as they predict where there is none.</summary>
    private static T LossOf<T>(Problem problem, int? step, Parameters<T> parameters, Range batch, Func<double, T> lift)
        where T : struct, IScalar<T>
    {
        var (network, examples) = (problem.Network.Definition, Lifted(problem, batch, lift).ToArray());
        var losses = examples.Select(e =>
            ExampleTrace<T>.LossOf(network, problem.Loss, Reference.Forward(network, parameters, e.X, step is { } s ? DropoutMasks.Of(problem, s, e.Place, lift) : null), e.Y));
        return LossOf(problem, parameters, [.. losses], [.. examples.Select(e => e.Y)], lift);
    }

    /// <summary>L of a batch from the losses and the targets of its examples, regularization included.</summary>
    internal static T LossOf<T>(Problem problem, Parameters<T> parameters, T[] losses, T[][] targets, Func<double, T> lift)
        where T : struct, IReal<T>
    {
        var size = LossTargets.BatchSize<T>(problem.Loss, [.. targets.Select(y => LossTargets.ExampleWeight<T>(problem.Loss, y))]);
        return Reference.OverBatch<T>(problem.Loss, losses, size, Penalty(problem, parameters, losses.Length, lift));
    }

    private static IEnumerable<(int Index, int Place, T[] X, T[] Y)> Lifted<T>(Problem problem, Range batch, Func<double, T> lift)
    {
        var (first, count) = batch.GetOffsetAndLength(problem.Examples.Length);
        return Enumerable
            .Range(first, count)
            .Select(index => (index, index - first, problem.Examples[index].X.Select(lift).ToArray(), problem.Examples[index].Y.Select(lift).ToArray()));
    }

    /// <summary>The parameters as they are given; one that was drawn is a quantity that is made, so that hand arithmetic rounds it.</summary>
    private static Parameters<T> Given<T>(Problem problem, Func<double, T> lift)
        where T : struct, IScalar<T>
    {
        var definition = problem.Network.Definition;
        var values = new T[definition.Layout.Length];
        foreach (var parameter in definition.Layout.Parameters)
        {
            var layer = definition.Layers[parameter.Layer];
            var value = lift(problem.Network.Values[parameter.Index]);
            var isDrawn = parameter.Kind switch
            {
                ParameterKind.Weight => layer.WeightsDrawn,
                ParameterKind.Bias => layer.BiasDrawn,
                _ => false,
            };
            values[parameter.Index] = isDrawn ? T.Named(value) : value;
        }

        return new(definition, values);
    }
}
