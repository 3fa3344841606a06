using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>How the learning rate changes from step to step: the rate ηₜ of step t out of the learning rate η of the rule.</summary>
public interface ISchedule
{
    /// <summary>The name in problem files.</summary>
    static abstract string Name { get; }

    /// <summary>The numbers it takes besides the learning rate, at most four.</summary>
    static virtual IReadOnlyList<FunctionParameter> Parameters => [];

    /// <summary>Its source and its use.</summary>
    static virtual FunctionFacts Facts => FunctionFacts.None;

    /// <summary>ηₜ, the learning rate of a step.</summary>
    /// <param name="rate">The learning rate η of the rule.</param>
    /// <param name="t">Which step it is, counted from 1.</param>
    /// <param name="numbers">The numbers of the schedule.</param>
    static abstract T Rate<T>(T rate, int t, in ScheduleNumbers<T> numbers)
        where T : struct, IReal<T>;
}
