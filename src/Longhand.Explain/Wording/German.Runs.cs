using Longhand.Explain.Documents;

namespace Longhand.Explain.Wording;

/// <content>The sentences of a run of many steps.</content>
public sealed partial class German
{
    /// <inheritdoc/>
    public override string RunHeading => "Der ganze Lauf";

    /// <inheritdoc/>
    public override string RunCaption => "Verluste und Gradienten, Schritt für Schritt";

    /// <inheritdoc/>
    public override string Step => "Schritt";

    /// <inheritdoc/>
    public override string RunAxis => "Schritt";

    /// <inheritdoc/>
    public override string EpochAxis => "Epoche";

    /// <inheritdoc/>
    public override string TrainingLoss => "Verlust";

    /// <inheritdoc/>
    public override string ValidationLoss => "Validierungsverlust";

    /// <inheritdoc/>
    public override string TrainingCurveCaption => "Der Verlust jeder Epoche";

    /// <inheritdoc/>
    public override Prose RunCurveCaption(Formula loss) => Prose.Of($"Der Verlust {loss} am Anfang jedes Schritts");

    /// <inheritdoc/>
    public override Prose RunCurveStride(int stride) => Prose.Text($"Die Kurve zeigt den ersten Schritt, den letzten und jeden, dessen Nummer durch {Grouped(stride)} teilbar ist.");

    /// <inheritdoc/>
    public override Prose RunIntroduction(int steps, int rows, bool isBatchSplit)
    {
        var which = rows < steps
            ? $"{Grouped(rows)} von {Grouped(steps)} Schritten, gleichmäßig ausgewählt, dazu die ausführlich gezeigten und der letzte."
            : $"Alle {Grouped(steps)} Schritte.";
        return Prose.Text(isBatchSplit ? which + " Ein Verlust ist der über die Beispiele des Schritts selbst: Von einem Schritt zum nächsten kann er springen." : which);
    }

    /// <inheritdoc/>
    public override Prose StepsShown(IReadOnlyList<(int From, int To)> ranges, bool hasLast, bool isDefault, bool mayEnd)
    {
        ArgumentNullException.ThrowIfNull(ranges);
        var parts = ranges.Select(range => range.From == range.To ? $"Schritt {Grouped(range.From)}" : $"die Schritte {Grouped(range.From)} bis {Grouped(range.To)}").ToList();
        if (hasLast)
        {
            parts.Add("der letzte Schritt");
        }

        var list = parts.Count == 1 ? parts[0] : string.Join(", ", parts.SkipLast(1)) + " und " + parts[^1];
        var far = mayEnd ? ", soweit der Lauf reicht" : string.Empty;
        var none = mayEnd && !hasLast && ranges[0].From > 1 ? "; erreicht er nichts davon, sein letzter Schritt" : string.Empty;
        var others = Prose.Text($"Ausführlich gezeigt{far}: {list}{none}. Gerechnet werden alle Schritte; die Verluste der übrigen stehen am Ende.");
        return isDefault ? Prose.Of($"{others} Andere Schritte zeigt {new Inline.Code("--show")}.") : others;
    }

    /// <inheritdoc/>
    public override string RememberedCaption => "Was sich die Aktualisierungsregel gemerkt hat";

    /// <inheritdoc/>
    public override Prose StepsBetween(int from, int to) =>
        Prose.Text(
            from == to
                ? $"Schritt {Grouped(from)} wurde gerechnet und wird nicht gezeigt: Was er hinterlassen hat, die Parameter und was sich die Regel merkt, ist im Folgenden gegeben."
                : $"Die Schritte {Grouped(from)} bis {Grouped(to)} wurden gerechnet und werden nicht gezeigt: Was sie hinterlassen haben, die Parameter und was sich die Regel merkt, ist im Folgenden gegeben."
        );

    /// <inheritdoc/>
    public override Prose StepsMissing(int from, int steps) =>
        Prose.Text($"Schritt {Grouped(from)} sollte gezeigt werden, aber es waren nur {Grouped(steps)} Schritte.");
}
