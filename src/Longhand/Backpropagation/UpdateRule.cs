using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>
/// The update of all parameters at once, from their old values: clipping, weight decay, the step of the optimizer. Generic in the
/// number type like <see cref="Reference"/>.
/// </summary>
public static class UpdateRule
{
    /// <summary>What stands before the name of a number of the schedule, to tell it from those of the rule.</summary>
    public const string SchedulePrefix = "schedule.";

    /// <summary>‖g‖ = √Σ g² over all parameters that are updated.</summary>
    /// <param name="gradients">The gradients of the parameters that are updated.</param>
    public static T Norm<T>(ReadOnlySpan<T> gradients)
        where T : struct, IReal<T>
    {
        var sum = T.Zero;
        foreach (var g in gradients)
        {
            sum += T.Square(g);
        }

        return NormOf(sum);
    }

    /// <summary>‖g‖ from Σ g².</summary>
    /// <param name="sumOfSquares">The sum of the squares of all gradients together.</param>
    public static T NormOf<T>(T sumOfSquares)
        where T : struct, IReal<T> => T.Named(T.Sqrt(sumOfSquares));

    /// <summary>The gradient that the optimizer sees: clipped by norm, then by value, then with λ w added where decay is coupled.</summary>
    /// <param name="g">The gradient ∂L/∂w.</param>
    /// <param name="w">The parameter.</param>
    /// <param name="norm">The norm of all gradients together.</param>
    /// <param name="limits">What applies to this parameter.</param>
    public static T Adjust<T>(T g, T w, T norm, in UpdateLimits<T> limits)
        where T : struct, IReal<T>
    {
        var clipped = g;
        if (limits.ClipNorm is { } most)
        {
            var size = limits.ClipNormEpsilon is { } ε ? norm + ε : norm;
            clipped = T.IfGreater(size, most, clipped * (most / size), clipped);
        }

        if (limits.ClipValue is { } largest)
        {
            clipped = T.IfGreater(clipped, largest, largest, T.IfGreater(-largest, clipped, -largest, clipped));
        }

        return T.Named(limits.CoupledDecay is { } λ ? clipped + (λ * w) : clipped);
    }

    /// <summary>w ← w − step, with η λ w subtracted first where decay is decoupled.</summary>
    /// <param name="w">The parameter, before the step.</param>
    /// <param name="step">What the optimizer subtracts.</param>
    /// <param name="learningRate">The learning rate η.</param>
    /// <param name="limits">What applies to this parameter.</param>
    public static T Apply<T>(T w, T step, T learningRate, in UpdateLimits<T> limits)
        where T : struct, IReal<T> =>
        T.Named(limits.DecoupledDecay is { } λ ? w - (learningRate * λ * w) - step : w - step);

    /// <summary>Σ g (w − w⁺): by how much the loss falls in a step, to first order.</summary>
    /// <param name="update">The update of every parameter.</param>
    public static T PredictedDrop<T>(UpdateTrace<T> update)
        where T : struct, IScalar<T>
    {
        ArgumentNullException.ThrowIfNull(update);
        var sum = T.Zero;
        foreach (var entry in update.All)
        {
            sum += entry.Gradient * (entry.Old - entry.New);
        }

        return T.Named(sum);
    }

    /// <summary>Works the update of every parameter of a network.</summary>
    /// <param name="problem">The problem, for its rule and conventions.</param>
    /// <param name="parameters">The old values.</param>
    /// <param name="gradient">∂L/∂w for every place of the buffer.</param>
    /// <param name="states">What the optimizer remembers, for every place of the buffer.</param>
    /// <param name="step">Which step it is, counted from 1.</param>
    /// <param name="lift">Makes a number of the type.</param>
    public static UpdateTrace<T> Work<T>(
        Problem problem,
        Parameters<T> parameters,
        T[] gradient,
        IReadOnlyList<OptimizerState<T>> states,
        int step,
        Func<double, T> lift
    )
        where T : struct, IScalar<T>
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(lift);
        var layout = problem.Network.Definition.Layout;
        T Constant(string name) => lift(ConstantOf(problem, name));
        var numbers = Numbers(problem, step, lift);
        var norm = double.IsFinite(problem.Optimizer.ClipNorm)
            ? Norm<T>([.. layout.Parameters.Where(p => !p.IsFrozen).Select(p => gradient[p.Index])])
            : T.Zero;
        var entries = new ParameterUpdate<T>?[layout.Length];
        foreach (var parameter in layout.Parameters)
        {
            var (w, g, state) = (parameters[parameter.Index], gradient[parameter.Index], states[parameter.Index]);
            if (parameter.IsFrozen)
            {
                entries[parameter.Index] = new(parameter, w, g, g, state, state, w);
                continue;
            }

            var limits = UpdateLimits<T>.Of(problem, parameter, Constant);
            var adjusted = limits.LeavesGradient ? g : Adjust(g, w, norm, limits);
            var after = state;
            var size = problem.Optimizer.Step(w, adjusted, ref after, numbers);
            entries[parameter.Index] = new(parameter, w, g, adjusted, state, after, Apply(w, size, numbers.LearningRate, limits));
        }

        return new(norm, numbers.LearningRate, entries);
    }

    /// <summary>ηₜ, the learning rate of a step: that of the rule, as its schedule changes it.</summary>
    /// <param name="optimizer">The rule.</param>
    /// <param name="step">Which step it is, counted from 1.</param>
    /// <param name="constant">Gives a number of the rule, or with a prefix of the schedule, by its name.</param>
    public static T LearningRate<T>(Optimizer optimizer, int step, Func<string, T> constant)
        where T : struct, IReal<T>
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        ArgumentNullException.ThrowIfNull(constant);
        var (rate, schedule) = (constant("learningRate"), optimizer.Schedule);
        if (schedule.IsConstant)
        {
            return rate;
        }

        return LearningRate<T>(schedule, step, rate, [.. schedule.Parameters.Select(p => constant(SchedulePrefix + p.Name))], [.. schedule.Values]);
    }

    /// <summary>The same from numbers that are at hand.</summary>
    internal static T LearningRate<T>(Schedule schedule, int step, T rate, ReadOnlySpan<T> numbers, ReadOnlySpan<double> values)
        where T : struct, IReal<T> => schedule.IsConstant ? rate : T.Named(schedule.Rate(rate, step, new ScheduleNumbers<T>(numbers, values)));

    /// <summary>The numbers of a rule in one step.</summary>
    /// <param name="optimizer">The rule.</param>
    /// <param name="step">Which step it is, counted from 1.</param>
    /// <param name="rate">The learning rate of the step.</param>
    /// <param name="constant">Gives a number of the rule by its name.</param>
    public static OptimizerNumbers<T> Numbers<T>(Optimizer optimizer, int step, T rate, Func<string, T> constant)
        where T : struct, IReal<T>
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        ArgumentNullException.ThrowIfNull(constant);
        return new(rate, [.. optimizer.Parameters.Select(p => constant(p.Name))], [.. optimizer.Values], step);
    }

    /// <summary>The numbers of the rule of a problem in one step.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="step">Which step it is, counted from 1.</param>
    /// <param name="lift">Makes a number of the type.</param>
    public static OptimizerNumbers<T> Numbers<T>(Problem problem, int step, Func<double, T> lift)
        where T : struct, IReal<T>
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(lift);
        T Constant(string name) => lift(ConstantOf(problem, name));
        return Numbers(problem.Optimizer, step, LearningRate<T>(problem.Optimizer, step, Constant), Constant);
    }

    /// <summary>A constant of a problem by its name: a number of the update rule or its schedule, or a λ of the regularization.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="name">The name, as in a problem file.</param>
    public static double ConstantOf(Problem problem, string name)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var optimizer = problem.Optimizer;
        return name switch
        {
            "learningRate" => optimizer.LearningRate,
            "weightDecay" => optimizer.WeightDecay,
            "clipNorm" => optimizer.ClipNorm,
            "clipValue" => optimizer.ClipValue,
            "l2" => problem.Regularization.L2,
            "l1" => problem.Regularization.L1,
            _ when name.StartsWith(SchedulePrefix, StringComparison.Ordinal) =>
                ValueOf(optimizer.Schedule.Parameters, optimizer.Schedule.Values, name[SchedulePrefix.Length..]),
            _ => ValueOf(optimizer.Parameters, optimizer.Values, name),
        };
    }

    private static double ValueOf(IReadOnlyList<FunctionParameter> parameters, IReadOnlyList<double> values, string name) =>
        values[parameters.TakeWhile(p => !string.Equals(p.Name, name, StringComparison.Ordinal)).Count()];
}
