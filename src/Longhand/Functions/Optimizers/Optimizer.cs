using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>An update rule with its numbers, as users and files hold it.</summary>
public abstract class Optimizer
{
    private readonly OptimizerSettings _settings;
    private readonly IReadOnlyList<string> _slots;

    private Optimizer(
        string name,
        IReadOnlyList<FunctionParameter> parameters,
        IReadOnlyList<string> slots,
        FunctionFacts facts,
        OptimizerSettings settings
    )
    {
        (Name, Parameters, _slots, Facts, _settings) = (name, parameters, slots, facts, settings);
        State = [.. slots.Where((_, slot) => Remembers(slot, settings.Values))];
        Slots = State.Count == 0 ? 0 : State.Max(SlotOf) + 1;
    }

    /// <summary>The learning rate η.</summary>
    public static FunctionParameter LearningRateParameter { get; } =
        new("learningRate", "η", Default: 0.5, Least: 0.0, IncludesLeast: false);

    /// <summary>The weight decay λ.</summary>
    public static FunctionParameter WeightDecayParameter { get; } = new("weightDecay", "λ", Default: 0.0, Least: 0.0);

    /// <summary>The largest norm of all gradients together.</summary>
    public static FunctionParameter ClipNormParameter { get; } =
        new("clipNorm", "τ", Default: double.PositiveInfinity, Least: 0.0, IncludesLeast: false);

    /// <summary>The largest absolute value of one gradient.</summary>
    public static FunctionParameter ClipValueParameter { get; } =
        new("clipValue", "κ", Default: double.PositiveInfinity, Least: 0.0, IncludesLeast: false);

    /// <summary>The name in problem files.</summary>
    public string Name { get; }

    /// <summary>The numbers it takes besides the learning rate.</summary>
    public IReadOnlyList<FunctionParameter> Parameters { get; }

    /// <summary>What it remembers of each parameter from step to step, under the numbers that it has.</summary>
    public IReadOnlyList<string> State { get; }

    /// <summary>Its source and its use.</summary>
    public FunctionFacts Facts { get; }

    /// <summary>The learning rate η, before a schedule changes it.</summary>
    public double LearningRate => _settings.LearningRate;

    /// <summary>The values of <see cref="Parameters"/>, in the same order.</summary>
    public IReadOnlyList<double> Values => _settings.Values;

    /// <summary>The weight decay λ; 0 is none.</summary>
    public double WeightDecay => _settings.WeightDecay;

    /// <summary>The largest norm of all gradients together; ∞ is none.</summary>
    public double ClipNorm => _settings.ClipNorm;

    /// <summary>The largest absolute value of one gradient; ∞ is none.</summary>
    public double ClipValue => _settings.ClipValue;

    /// <summary>How the learning rate changes from step to step.</summary>
    public Schedule Schedule => _settings.Schedule;

    /// <summary>Whether weight decay stands beside the step under every convention.</summary>
    public abstract bool DecouplesDecay { get; }

    /// <summary>Whether the gradient is taken at <see cref="LookAhead"/>, and not at the parameters themselves.</summary>
    public abstract bool LooksAhead { get; }

    /// <summary>Every number it takes: its own and the four that every rule has.</summary>
    public IEnumerable<FunctionParameter> AllParameters =>
        [LearningRateParameter, .. Parameters, WeightDecayParameter, ClipNormParameter, ClipValueParameter];

    /// <summary>Sets a number by its name, one of <see cref="Parameters"/> or of the four that every rule has.</summary>
    /// <param name="name">The name, as in a problem file.</param>
    /// <param name="value">The value, inside its range; 1 sets a flag.</param>
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
        return Copy(parameter.Name switch
        {
            "learningRate" => _settings with { LearningRate = value },
            "weightDecay" => _settings with { WeightDecay = value },
            "clipNorm" => _settings with { ClipNorm = value },
            "clipValue" => _settings with { ClipValue = value },
            _ => _settings with { Values = [.. Parameters.Zip(Values, (p, old) => p == parameter ? value : old)] },
        });
    }

    /// <summary>This rule with a learning rate that changes from step to step.</summary>
    /// <param name="schedule">How it changes.</param>
    public Optimizer WithSchedule(Schedule schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return Copy(_settings with { Schedule = schedule });
    }

    /// <summary>The place of a number of <see cref="State"/> in <see cref="OptimizerState{T}"/>.</summary>
    /// <param name="name">Its name.</param>
    public int SlotOf(string name) => _slots.TakeWhile(slot => !string.Equals(slot, name, StringComparison.Ordinal)).Count();

    /// <summary>How many places of <see cref="OptimizerState{T}"/> it takes: up to the last that it uses.</summary>
    internal int Slots { get; }

    /// <summary>What is remembered of a parameter before the first step.</summary>
    /// <param name="numbers">The numbers of the rule in the first step.</param>
    public abstract OptimizerState<T> Start<T>(in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>;

    /// <summary>Where the gradient is taken, for a rule that looks ahead.</summary>
    /// <param name="w">The parameter, before the step.</param>
    /// <param name="state">What is remembered of it.</param>
    /// <param name="numbers">The numbers of the rule in this step.</param>
    public abstract T LookAhead<T>(T w, OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>;

    /// <summary>The step of one parameter: what is subtracted from it.</summary>
    /// <param name="w">The parameter, before the step.</param>
    /// <param name="g">Its gradient.</param>
    /// <param name="state">What is remembered of it; updated here.</param>
    /// <param name="numbers">The numbers of the rule in this step.</param>
    public abstract T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>;

    /// <summary>Tells a visitor which formula this is.</summary>
    /// <typeparam name="TResult">What the visitor makes.</typeparam>
    /// <param name="visitor">The visitor.</param>
    public abstract TResult Accept<TResult>(IOptimizerVisitor<TResult> visitor);

    /// <summary>The update rule of a formula, with its numbers at their defaults.</summary>
    /// <typeparam name="TFormula">The struct with the formula.</typeparam>
    public static Optimizer Of<TFormula>()
        where TFormula : struct, IOptimizer =>
        new Rule<TFormula>(new(TFormula.LearningRate, [.. TFormula.Parameters.Select(p => p.Default)]));

    /// <inheritdoc/>
    public override string ToString() => Name;

    private protected abstract bool Remembers(int slot, IReadOnlyList<double> values);

    private protected abstract Optimizer Copy(OptimizerSettings settings);

    private sealed class Rule<TFormula>(OptimizerSettings settings)
        : Optimizer(TFormula.Name, TFormula.Parameters, TFormula.State, TFormula.Facts, settings)
        where TFormula : struct, IOptimizer
    {
        public override bool DecouplesDecay => TFormula.DecouplesDecay;

        public override bool LooksAhead => TFormula.LooksAhead;

        public override OptimizerState<T> Start<T>(in OptimizerNumbers<T> numbers) => TFormula.Start(numbers);

        public override TResult Accept<TResult>(IOptimizerVisitor<TResult> visitor) => visitor.Visit<TFormula>();

        public override T LookAhead<T>(T w, OptimizerState<T> state, in OptimizerNumbers<T> numbers) =>
            TFormula.LookAhead(w, state, numbers);

        public override T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers) =>
            TFormula.Step(w, g, ref state, numbers);

        private protected override bool Remembers(int slot, IReadOnlyList<double> values) => TFormula.Remembers(slot, values);

        private protected override Optimizer Copy(OptimizerSettings settings) => new Rule<TFormula>(settings);
    }
}
