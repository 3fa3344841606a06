using Longhand.Explain.Documents;
using Longhand.Functions;

namespace Longhand.Explain.Wording;

/// <summary>What is said where something is too large to be shown in full.</summary>
public sealed partial class German
{
    /// <inheritdoc/>
    public override string OtherTerms(int count) => count == 1 ? "1 weiterer" : Text(count) + " weitere";

    /// <inheritdoc/>
    public override string StatedForward => "Werte desselben Vorwärtslaufs, die weiter unten eingehen";

    /// <inheritdoc/>
    public override string StatedDeltas => "Fehlersignale desselben Rückwärtslaufs, die weiter unten eingehen";

    /// <inheritdoc/>
    public override Prose RowInPart(int selected, int worked) =>
        Prose.Of($"Von den {selected} ausgewählten Gewichten eines Neurons {(worked == 1 ? "ist das mit dem größten Gradienten" : $"sind die {Text(worked)} mit den größten Gradienten")} ausgerechnet; in der Tabelle der Aktualisierung stehen alle.");

    /// <inheritdoc/>
    public override Prose ShortDelta(Loss loss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        return Prose.Text($"Das Fehlersignal, in der Form, die bleibt, wenn die volle Summe über die Jacobi-Matrix gekürzt wird: {Difference(loss)}.");
    }

    /// <inheritdoc/>
    public override Prose Selected(string selection, long equations, long all) =>
        Prose.Of(
            $"Gezeigt ist, worauf {new Inline.Code(selection)} beruht: {(equations == 1 ? "1 Gleichung" : $"{Grouped(equations)} Gleichungen")} von etwa {Grouped(all)} in einem Schritt. Die übrigen sind weggelassen; die Zeichnung und die Tabellen zeigen, was in diesen vorkommt."
        );

    /// <inheritdoc/>
    public override Prose NothingSelected(string selection) => Prose.Of($"Von {new Inline.Code(selection)} wird in diesem Schritt nichts gerechnet: Er nimmt andere Beispiele.");

    /// <inheritdoc/>
    public override Prose LargeSums(int terms, int most) =>
        Prose.Of(
            $"Eine Summe aus mehr als {most} Summanden wird gekürzt: Die {terms} größten sind ausgeschrieben, in ihrer Reihenfolge, und (… weitere) steht für alle übrigen; in Zahlen für das, was sie zusammen ergeben. Die Summe selbst wird mit jedem Summanden berechnet und geprüft, der Reihe nach."
        );
}
