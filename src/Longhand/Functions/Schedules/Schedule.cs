using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>A schedule of the learning rate with its numbers, as users and files hold it.</summary>
public abstract class Schedule
{
    private Schedule(string name, IReadOnlyList<FunctionParameter> parameters, FunctionFacts facts, IReadOnlyList<double> values) =>
        (Name, Parameters, Facts, Values) = (name, parameters, facts, values);

    /// <summary>The learning rate stays what it is.</summary>
    public static Schedule Constant { get; } = Of<ConstantSchedule>();

    /// <summary>The name in problem files.</summary>
    public string Name { get; }

    /// <summary>The numbers it takes.</summary>
    public IReadOnlyList<FunctionParameter> Parameters { get; }

    /// <summary>Its source and its use.</summary>
    public FunctionFacts Facts { get; }

    /// <summary>The values of <see cref="Parameters"/>, in the same order.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>Whether the learning rate stays what it is.</summary>
    public bool IsConstant => string.Equals(Name, ConstantSchedule.Name, StringComparison.Ordinal);

    /// <summary>Sets a number by its name.</summary>
    /// <param name="name">The name, as in a problem file.</param>
    /// <param name="value">The value, inside its range.</param>
    /// <exception cref="ArgumentException">There is no such number, or the value is outside its range.</exception>
    public Schedule With(string name, double value)
    {
        var parameter = Parameters.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.Ordinal));
        if (parameter is null)
        {
            var has = Parameters.Count == 0 ? "it takes no numbers" : "it has " + string.Join(", ", Parameters.Select(p => p.Name));
            throw new ArgumentException($"{Name} has no {name}; {has}.", nameof(name));
        }

        _ = parameter.Checked(value, Name);
        return Copy([.. Parameters.Zip(Values, (p, old) => p == parameter ? value : old)]);
    }

    /// <summary>ηₜ, the learning rate of a step.</summary>
    /// <param name="rate">The learning rate η of the rule.</param>
    /// <param name="t">Which step it is, counted from 1.</param>
    /// <param name="numbers">The numbers of the schedule.</param>
    public abstract T Rate<T>(T rate, int t, in ScheduleNumbers<T> numbers)
        where T : struct, IReal<T>;

    /// <summary>The schedule of a formula, with its numbers at their defaults.</summary>
    /// <typeparam name="TFormula">The struct with the formula.</typeparam>
    public static Schedule Of<TFormula>()
        where TFormula : struct, ISchedule => new Formula<TFormula>([.. TFormula.Parameters.Select(p => p.Default)]);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private protected abstract Schedule Copy(IReadOnlyList<double> values);

    private sealed class Formula<TFormula>(IReadOnlyList<double> values)
        : Schedule(TFormula.Name, TFormula.Parameters, TFormula.Facts, values)
        where TFormula : struct, ISchedule
    {
        public override T Rate<T>(T rate, int t, in ScheduleNumbers<T> numbers) => TFormula.Rate(rate, t, numbers);

        private protected override Schedule Copy(IReadOnlyList<double> values) => new Formula<TFormula>(values);
    }
}
