using Longhand.Explain.Documents;

namespace Longhand.Explain.Wording;

/// <content>The sentences of the check of gradients.</content>
public sealed partial class German
{
    /// <inheritdoc/>
    public override string GradientCheckTitle => "Gradienten, dreifach gerechnet";

    /// <inheritdoc/>
    public override string GradientCheckCaption => "Die Ableitung des Verlusts nach jedem Parameter und jeder Eingabe";

    /// <inheritdoc/>
    public override string ByBackpropagation => "Backprop.";

    /// <inheritdoc/>
    public override string ByDualNumbers => "Duale Zahlen";

    /// <inheritdoc/>
    public override string ByDifferences => "Differenzen";

    /// <inheritdoc/>
    public override string DualApart => "Abw. dual";

    /// <inheritdoc/>
    public override string DifferencesApart => "Abw. Diff.";

    /// <inheritdoc/>
    public override string AtKink => "Knick";

    /// <inheritdoc/>
    public override Prose Parts(Prose name) => Prose.Of($"{name} ✗");

    /// <inheritdoc/>
    public override Prose GradientCheckIntroduction(Formula step, Formula difference) =>
        Prose.Of($"Die Ableitung des Verlusts aller Beispiele nach jedem Parameter und nach jeder Eingabe: durch Backpropagation, als Tangente des Verlusts in dualen Zahlen und als zentrale Differenz {difference} mit {step}. Für die beiden letzten genügen Vorwärtsläufe.");

    /// <inheritdoc/>
    public override Prose OtherComparisons(int count) =>
        Prose.Of($"Dies sind die schlechtesten; {(count == 1 ? "ein weiterer Vergleich ist" : $"{Text(count)} weitere Vergleiche sind")} weggelassen; {new Inline.Code("--format json")} enthält alle.");

    /// <inheritdoc/>
    public override Prose NearKink(Formula number, Formula kink, bool isAt, IReadOnlyList<Formula> places, bool hasMore)
    {
        var list = Prose.Of($"{Listed(places, ", ")}{(hasMore ? ", …" : string.Empty)}");
        return isAt
            ? Prose.Of($"{number} liegt auf einem Knick: Dort ist die Ableitung eine Konvention. Nicht verglichen: {list}.")
            : Prose.Of($"{number} liegt näher am Knick bei {kink} als h: Eine Differenz reicht über ihn hinweg und sagt nichts. Nur mit dualen Zahlen verglichen: {list}.");
    }

    /// <inheritdoc/>
    public override Prose GradientCheckBounds(int roundings, Formula ofGradient, Formula ofLoss, bool isWidened)
    {
        var widened = isWidened ? ", und wo das nicht reicht, um das, was ein doppelt so großer Schritt ändert und was zeigt, wie gekrümmt der Verlust ist, und um die Rundungen des Verlusts geteilt durch 2h" : string.Empty;
        return Prose.Of(
            $"Schranken: Duale Zahlen dürfen um {roundings} aufeinanderfolgende Rundungen der Summe der Beträge aller Summanden abweichen; zentrale Differenzen um das {ofGradient}-Fache des Gradienten und das {ofLoss}-Fache des Verlusts, mindestens von 1{widened}."
        );
    }

    /// <inheritdoc/>
    public override Prose NothingCompared(int count) =>
        Prose.Of($"{new Inline.Strong("Nichts war vergleichbar")}: Alle {count} Ableitungen liegen auf einem Knick, wo eine Konvention sagt, was sie sind. Die Probe sagt hier nichts.");

    /// <inheritdoc/>
    public override Prose GradientsAgree(int count, int others, Formula worst, Formula difference, bool isDual, Formula bound)
    {
        var compared = others == 0 ? Prose.Of($"alle {count}") : Prose.Of($"die {count}, die vergleichbar sind; {others} sind es nicht");
        return Prose.Of($"{new Inline.Strong("Sie stimmen überein")}, {compared}. Der schlechteste Wert ist {worst}: {Way(isDual)} weichen um {difference} ab, erlaubt ist {bound}.");
    }

    /// <inheritdoc/>
    public override Prose GradientsPart(int parting, int count, Formula worst, Formula difference, bool isDual, Formula bound) =>
        Prose.Of($"{new Inline.Strong("Sie gehen auseinander")}: {parting} von {count}. Der schlechteste Wert ist {worst}: {Way(isDual)} weichen um {difference} ab, erlaubt ist {bound}. Eine Ableitung ist dort falsch, wo der Fehler beginnt: hinter der letzten Schicht, deren Gradienten übereinstimmen.");

    private static string Way(bool isDual) => isDual ? "duale Zahlen" : "zentrale Differenzen";
}
