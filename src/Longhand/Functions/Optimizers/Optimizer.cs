using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>An update rule with its numbers, as users and files hold it.</summary>
public abstract class Optimizer
{
    /// <summary>The learning rate η.</summary>
    public static FunctionParameter LearningRateParameter { get; } =
        new("learningRate", "η", Default: 0.5, Least: 0.0, IncludesLeast: false);

    /// <summary>The weight decay λ.</summary>
    public static FunctionParameter WeightDecayParameter { get; } = new("weightDecay", "λ", Default: 0.0, Least: 0.0);

    /// <summary>The largest norm of all gradients together.</summary>
    public static FunctionParameter ClipNormParameter { get; } =
        new("clipNorm", "c", Default: double.PositiveInfinity, Least: 0.0, IncludesLeast: false);

    /// <summary>The largest absolute value of one gradient.</summary>
    public static FunctionParameter ClipValueParameter { get; } =
        new("clipValue", "κ", Default: double.PositiveInfinity, Least: 0.0, IncludesLeast: false);

    private Optimizer(string name, IReadOnlyList<FunctionParameter> parameters, IReadOnlyList<string> state, FunctionFacts facts)
    {
        (Name, Parameters, State, Facts) = (name, parameters, state, facts);
    }

    /// <summary>The name in problem files.</summary>
    public string Name { get; }

    /// <summary>The numbers it takes besides the learning rate.</summary>
    public IReadOnlyList<FunctionParameter> Parameters { get; }

    /// <summary>What it remembers of each parameter from step to step.</summary>
    public IReadOnlyList<string> State { get; }

    /// <summary>Its source and its use.</summary>
    public FunctionFacts Facts { get; }

    /// <summary>The learning rate η.</summary>
    public double LearningRate { get; private init; }

    /// <summary>The values of <see cref="Parameters"/>, in the same order.</summary>
    public IReadOnlyList<double> Values { get; private init; } = [];

    /// <summary>The weight decay λ; 0 is none.</summary>
    public double WeightDecay { get; private init; }

    /// <summary>The largest norm of all gradients together; ∞ is none.</summary>
    public double ClipNorm { get; private init; } = double.PositiveInfinity;

    /// <summary>The largest absolute value of one gradient; ∞ is none.</summary>
    public double ClipValue { get; private init; } = double.PositiveInfinity;

    /// <summary>Sets a number by its name, one of <see cref="Parameters"/> or of the four that every rule has.</summary>
    /// <param name="name">The name, as in a problem file.</param>
    /// <param name="value">The value, inside its range.</param>
    /// <exception cref="ArgumentException">There is no such number, or the value is outside its range.</exception>
    public Optimizer With(string name, double value)
    {
        var parameter = AllParameters.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.Ordinal));
        if (parameter is null)
        {
            throw new ArgumentException(
                $"{Name} has no {name}; it has {string.Join(", ", AllParameters.Select(p => p.Name))}.",
                nameof(name)
            );
        }

        _ = parameter.Checked(value, Name);
        return parameter.Name switch
        {
            "learningRate" => Copy(value, Values, WeightDecay, ClipNorm, ClipValue),
            "weightDecay" => Copy(LearningRate, Values, value, ClipNorm, ClipValue),
            "clipNorm" => Copy(LearningRate, Values, WeightDecay, value, ClipValue),
            "clipValue" => Copy(LearningRate, Values, WeightDecay, ClipNorm, value),
            _ => Copy(LearningRate, Replaced(parameter, value), WeightDecay, ClipNorm, ClipValue),
        };
    }

    /// <summary>Every number it takes: its own and the four that every rule has.</summary>
    public IEnumerable<FunctionParameter> AllParameters =>
        [LearningRateParameter, .. Parameters, WeightDecayParameter, ClipNormParameter, ClipValueParameter];

    /// <summary>The step of one parameter: what is subtracted from it.</summary>
    /// <param name="w">The parameter, before the step.</param>
    /// <param name="g">Its gradient.</param>
    /// <param name="state">What is remembered of it; updated here.</param>
    /// <param name="numbers">The numbers of the rule in this step.</param>
    public abstract T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>;

    /// <summary>The update rule of a formula, with its numbers at their defaults.</summary>
    /// <typeparam name="TFormula">The struct with the formula.</typeparam>
    public static Optimizer Of<TFormula>()
        where TFormula : struct, IOptimizer => new Rule<TFormula>
        {
            LearningRate = TFormula.LearningRate,
            Values = [.. TFormula.Parameters.Select(p => p.Default)],
        };

    /// <inheritdoc/>
    public override string ToString() => Name;

    private protected abstract Optimizer Copy(
        double learningRate,
        IReadOnlyList<double> values,
        double weightDecay,
        double clipNorm,
        double clipValue
    );

    private double[] Replaced(FunctionParameter parameter, double value) =>
        [.. Parameters.Zip(Values, (p, old) => p == parameter ? value : old)];

    private sealed class Rule<TFormula>() : Optimizer(TFormula.Name, TFormula.Parameters, TFormula.State, TFormula.Facts)
        where TFormula : struct, IOptimizer
    {
        public override T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers) =>
            TFormula.Step(w, g, ref state, numbers);

        private protected override Optimizer Copy(
            double learningRate,
            IReadOnlyList<double> values,
            double weightDecay,
            double clipNorm,
            double clipValue
        ) =>
            new Rule<TFormula>
            {
                LearningRate = learningRate,
                Values = values,
                WeightDecay = weightDecay,
                ClipNorm = clipNorm,
                ClipValue = clipValue,
            };
    }
}
