using Longhand.Explain.Documents;
using Longhand.Functions;

namespace Longhand.Explain.Wording;

/// <content>What is said of update rules and schedules.</content>
public sealed partial class German
{
    /// <inheritdoc/>
    public override string LookAheadHeading => "Vorausschau";

    /// <inheritdoc/>
    public override Prose LookAhead { get; } =
        Prose.Text("Vorwärts- und Rückwärtslauf werden dort gerechnet, wohin die Geschwindigkeit allein führen würde, mit w* statt w; die Aktualisierung beginnt bei w.");

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
        var where = optimizer.LooksAhead ? " an der Stelle w* genommen wird, mit der Vorwärts- und Rückwärtslauf gerechnet werden" : string.Empty;
        var begin = start.Count == 0 ? Prose.Empty : Prose.Of($" Vor dem ersten Schritt ist {Listed(start, ", ")}.");
        var meant = where.Length > 0 ? Prose.Of($"wobei {gradient}{where}") : Prose.Of($"mit {gradient}");
        return Prose.Of(
            $"Aktualisierungsregel: {new Inline.Strong(optimizer.Name)}{flags} mit {Listed(constants, ", ")}: {Listed(lines, "; ")}, {meant}{Adjusted(optimizer)}.{begin}"
        );
    }

    /// <inheritdoc/>
    public override Prose Schedule(Schedule schedule, IReadOnlyList<Formula> constants, Formula rate)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return Prose.Of($"Lernratenplan: {new Inline.Strong(schedule.Name)} mit {Listed(constants, ", ")}; die Lernrate von Schritt t, ab 1 gezählt, ist {rate}.");
    }

    /// <inheritdoc/>
    public override Prose ClipNorm(Formula limit, Formula? added) =>
        added is null
            ? Prose.Of($"Begrenzung: Wo die Norm aller Gradienten zusammen größer ist als {limit}, werden sie auf diese Norm verkleinert.")
            : Prose.Of($"Begrenzung: Wo die Norm aller Gradienten zusammen, um {added} vergrößert, größer ist als {limit}, werden sie mit der Grenze multipliziert und durch diese Summe geteilt.");

    /// <inheritdoc/>
    public override Prose LossBefore(Formula value) =>
        Prose.Of($"Mit den alten Parametern selbst, nicht mit denen, auf die die Regel vorausgeschaut hat, ist der Verlust {value}.");

    private static string Adjusted(Optimizer optimizer) => (optimizer.WeightDecay > 0.0, double.IsFinite(optimizer.ClipNorm) || double.IsFinite(optimizer.ClipValue)) switch
    {
        (true, true) => ", wie ihn Begrenzung und Gewichtszerfall (unten) übrig lassen",
        (true, false) => ", wie ihn der Gewichtszerfall (unten) übrig lässt",
        (false, true) => ", wie ihn die Begrenzung (unten) übrig lässt",
        _ => string.Empty,
    };
}
