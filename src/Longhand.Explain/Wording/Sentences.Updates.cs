using Longhand.Explain.Documents;
using Longhand.Functions;

namespace Longhand.Explain.Wording;

/// <content>What is said of update rules and schedules.</content>
public abstract partial class Sentences
{
    /// <summary>The heading over the parameters that a rule looks ahead to.</summary>
    public abstract string LookAheadHeading { get; }

    /// <summary>Says that forward and backward pass are made with the parameters that the rule looks ahead to.</summary>
    public abstract Prose LookAhead { get; }

    /// <summary>Says what the update rule is.</summary>
    /// <param name="optimizer">The rule.</param>
    /// <param name="constants">Its numbers.</param>
    /// <param name="lines">Its formulas in general letters, in the order in which they are computed.</param>
    /// <param name="gradient">What the g in them stands for.</param>
    /// <param name="start">What it remembers before the first step.</param>
    public abstract Prose UpdateRule(
        Optimizer optimizer,
        IReadOnlyList<Formula> constants,
        IReadOnlyList<Formula> lines,
        Formula gradient,
        IReadOnlyList<Formula> start
    );

    /// <summary>Says how the learning rate changes from step to step.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="constants">Its numbers.</param>
    /// <param name="rate">The learning rate of step t.</param>
    public abstract Prose Schedule(Schedule schedule, IReadOnlyList<Formula> constants, Formula rate);

    /// <summary>Says that gradients are clipped by their norm.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="added">What is added to the norm; null where nothing is.</param>
    public abstract Prose ClipNorm(Formula limit, Formula? added);

    /// <summary>Says what the loss is with the parameters before the step, where the rule looked ahead.</summary>
    /// <param name="value">Its symbol and its value.</param>
    public abstract Prose LossBefore(Formula value);
}
