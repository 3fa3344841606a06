using Longhand.Explain.Documents;
using Longhand.Functions;

namespace Longhand.Explain.Wording;

/// <content>What is said of update rules and schedules.</content>
public sealed partial class English
{
    /// <inheritdoc/>
    public override string LookAheadHeading => "Look-ahead";

    /// <inheritdoc/>
    public override Prose LookAhead { get; } =
        Prose.Text("Forward and backward pass are made where the velocity alone would lead, with w* in place of w; the update begins at w.");

    /// <inheritdoc/>
    public override Prose UpdateRule(
        Optimizer optimizer,
        IReadOnlyList<Formula> constants,
        IReadOnlyList<Formula> lines,
        Formula gradient,
        IReadOnlyList<Formula> start
    )
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        ArgumentNullException.ThrowIfNull(start);
        var flags = string.Concat(optimizer.Parameters.Where((p, i) => p.Kind == FunctionParameterKind.Flag && optimizer.Values[i] != 0.0).Select(p => ", " + p.Name + ","));
        var where = optimizer.LooksAhead ? " taken at w*, with which forward and backward pass are made" : string.Empty;
        var begin = start.Count == 0 ? Prose.Empty : Prose.Of($" Before the first step {Listed(start, ", ")}.");
        return Prose.Of(
            $"Update rule: {new Inline.Strong(optimizer.Name)}{flags} with {Listed(constants, ", ")}: {Listed(lines, "; ")}, where {gradient}{where}{Adjusted(optimizer)}.{begin}"
        );
    }

    /// <inheritdoc/>
    public override Prose Schedule(Schedule schedule, IReadOnlyList<Formula> constants, Formula rate)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return Prose.Of($"Schedule: {new Inline.Strong(schedule.Name)} with {Listed(constants, ", ")}; the learning rate of step t, counted from 1, is {rate}.");
    }

    /// <inheritdoc/>
    public override Prose ClipNorm(Formula limit, Formula? added) =>
        added is null
            ? Prose.Of($"Clipping: where the norm of all gradients together is above {limit}, they are scaled down to it.")
            : Prose.Of($"Clipping: where the norm of all gradients together, and {added} more, is above {limit}, they are multiplied by the limit and divided by that sum.");

    /// <inheritdoc/>
    public override Prose LossBefore(Formula value) =>
        Prose.Of($"With the old parameters themselves, and not those that the rule looked ahead to, the loss is {value}.");

    private static string Adjusted(Optimizer optimizer) => (optimizer.WeightDecay > 0.0, double.IsFinite(optimizer.ClipNorm) || double.IsFinite(optimizer.ClipValue)) switch
    {
        (true, true) => ", as clipping and weight decay below leave it",
        (true, false) => ", as weight decay below leaves it",
        (false, true) => ", as clipping below leaves it",
        _ => string.Empty,
    };
}
