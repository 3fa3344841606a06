using System.Globalization;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Wording;

/// <content>The sentences of what a step says for itself: products counted, gradients checked.</content>
public sealed partial class German
{
    /// <inheritdoc/>
    public override Prose ProductsSaved(Formula.Number byPaths, Formula.Number byDeltas) =>
        Prose.Of($"Was das spart: Als Summen über alle Pfade ausgeschrieben brauchen die Gradienten eines Beispiels bei diesem Netz {Counted(byPaths)} Produkte lokaler Ableitungen; wird jedes Fehlersignal einmal berechnet und wiederverwendet, {Counted(byDeltas)}.");

    /// <inheritdoc/>
    public override string ProofHeading => "Probe: die Gradienten durch zentrale Differenzen";

    /// <inheritdoc/>
    public override string ProofCaption => "Gradienten neben zentralen Differenzen";

    /// <inheritdoc/>
    public override string Apart => "Abweichung";

    /// <inheritdoc/>
    public override string Verdict => "Urteil";

    /// <inheritdoc/>
    public override string VerdictOn(bool agrees) => agrees ? "stimmt" : "weicht ab ✗";

    /// <inheritdoc/>
    public override Prose ProofIntroduction(Formula step, Formula difference, bool isCarried)
    {
        var exact = isCarried
            ? " Gerechnet wird mit voller Genauigkeit aus den Zahlen dieses Schritts, auch der Gradient daneben: Der von Hand gerechnete oben kann in den letzten Ziffern davon abweichen."
            : string.Empty;
        return Prose.Of($"Dieselben Gradienten ohne die Kettenregel: Jeder Parameter wird um {step} nach oben und nach unten verschoben und der Verlust neu berechnet, {difference}. Dafür genügen Vorwärtsläufe.{exact}");
    }

    /// <inheritdoc/>
    public override Prose ProofInPart(int count, int all) =>
        Prose.Text($"Von {Grouped(all)} Parametern {(count == 1 ? "wird hier einer geprüft" : $"werden hier {Grouped(count)} geprüft, gleichmäßig ausgewählt")}.");

    /// <inheritdoc/>
    public override Prose ProofLeftOut(long products) =>
        Prose.Of($"Die Gradienten werden hier nicht durch zentrale Differenzen geprüft: Das würde mehr als {Grouped(products)} Produkte brauchen. {new Inline.Code("longhand gradcheck")} prüft alle des ersten Schritts, was immer es kostet.");

    /// <inheritdoc/>
    public override Prose DifferenceAcrossKink(Formula number, Formula kink, bool isAt, IReadOnlyList<Formula> places, bool hasMore)
    {
        var list = Prose.Of($"{Listed(places, ", ")}{(hasMore ? ", …" : string.Empty)}");
        return isAt
            ? Prose.Of($"{number} liegt auf einem Knick: Eine Differenz nimmt dort das Mittel beider Seiten, und der Gradient ist, was die Konvention sagt. Nicht verglichen: {list}.")
            : Prose.Of($"{number} liegt näher am Knick bei {kink} als h: Eine Differenz reicht über ihn hinweg und sagt nichts. Nicht verglichen: {list}.");
    }

    /// <inheritdoc/>
    public override Prose ProofVerdict(int count, int others, int parting, Formula worst, Formula difference, Formula bound)
    {
        if (count == 1 && others == 0 && parting == 0)
        {
            return Prose.Of($"{new Inline.Strong("Sie stimmen überein")}: Abweichung {difference}, erlaubt ist {bound}.");
        }

        var compared = others == 0 ? count == 1 ? "der eine geprüfte" : $"alle {Text(count)}" : $"die {Text(count)}, die vergleichbar sind; {Text(others)} {(others == 1 ? "ist" : "sind")} es nicht";
        return parting == 0
            ? Prose.Of($"{new Inline.Strong("Sie stimmen überein")}, {compared}. Der schlechteste Wert ist {worst}: Abweichung {difference}, erlaubt ist {bound}.")
            : Prose.Of($"{new Inline.Strong("Sie gehen auseinander")}: {parting} von {count}. Der schlechteste Wert ist {worst}: Abweichung {difference}, erlaubt ist {bound}. Eine Ableitung ist falsch, oder der Verlust ist für Differenzen zu rau; {new Inline.Code("longhand gradcheck")} sagt, was von beidem.");
    }

    /// <inheritdoc/>
    public override Prose ProofSaysNothing { get; } = Prose.Text("Jedem Vergleich steht ein Knick im Weg: Die Probe sagt hier nichts.");

    /// <summary>A count that stands in full is words of the sentence, and one with a power of ten a formula.</summary>
    private static Prose Counted(Formula.Number count) =>
        long.TryParse(count.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Prose.Text(Grouped(number))
        : Prose.Of($"{(count.IsExact ? string.Empty : "etwa ")}{count}");

    /// <summary>A count with a thin space between groups: a comma would be read as the sign before decimals.</summary>
    private static string Grouped(long number) => number.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '\u202F');
}
