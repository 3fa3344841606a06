using Longhand.Backpropagation;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Wording;

/// <content>The sentences of what a step did to the loss, and of what may keep a network from learning.</content>
public sealed partial class German
{
    /// <inheritdoc/>
    public override string LossesCaption => "Der Verlust vorher und nachher";

    /// <inheritdoc/>
    public override string Before => "Vorher";

    /// <inheritdoc/>
    public override string After => "Nachher";

    /// <inheritdoc/>
    public override string FellBy => "Gefallen um";

    /// <inheritdoc/>
    public override string Foretold => "Vorhergesagt";

    /// <inheritdoc/>
    public override Prose ForetoldMeans(Formula term) =>
        Prose.Of($"Vorhergesagt ist, was die Gradienten versprechen: jeder mit dem Weg multipliziert, den sein Parameter geht, {term}, und alles addiert. Um so viel würde der Verlust fallen, wenn er eine Gerade wäre; was fehlt, ist seine Krümmung.");

    /// <inheritdoc/>
    public override Prose Saturated(IReadOnlyList<Formula> units, int others, Formula slope, Formula limit, int examples)
    {
        ArgumentNullException.ThrowIfNull(units);
        var isOne = units.Count == 1 && others == 0;
        var (weights, back) = isOne ? ("seinen Gewichten", "bringen es wieder dorthin, wo sie steil ist") : ("ihren Gewichten", "bringen sie wieder dorthin, wo sie steil ist");
        return Prose.Of(
            $"{new Inline.Strong("Gesättigt:")} {Named(units, others)} {(isOne ? "liegt" : "liegen")}{ForBatch(examples)} dort, wo die Aktivierungsfunktion fast flach ist: Die Ableitung ist {(isOne && examples == 1 ? string.Empty : "höchstens ")}{slope} im Betrag, und unter {limit} kommt vom Verlust so gut wie nichts bei {weights} an. Kleinere Gewichte oder verkleinerte Eingaben {back}."
        );
    }

    /// <inheritdoc/>
    public override Prose Dead(IReadOnlyList<Formula> units, int others, int examples, bool isAll)
    {
        ArgumentNullException.ThrowIfNull(units);
        var isOne = units.Count == 1 && others == 0;
        var waking = isAll ? string.Empty : $" Andere Beispiele können {(isOne ? "das Neuron" : "sie")} wecken.";
        return Prose.Of(
            $"{new Inline.Strong("Tot:")} Die Ableitung von {Named(units, others)} ist{ForBatch(examples)} genau 0, also kommt vom Verlust nichts bei {(isOne ? "den Gewichten dieses Neurons" : "ihren Gewichten")} an, und sie lernen nichts daraus.{waking} Ein anderer Start, eine kleinere Lernrate oder eine Aktivierungsfunktion, die nirgends flach ist (leaky-relu), hält Neuronen am Leben."
        );
    }

    /// <inheritdoc/>
    public override Prose DeltasChange(bool isVanishing, int layer, int above, Formula here, Formula there, Formula times, Formula limit)
    {
        var (word, than, remedy) = isVanishing
            ? ("Verschwindend:", "kleiner", "lernt um so viel langsamer. Aktivierungsfunktionen mit einer Ableitung nahe 1 (relu), größere Startgewichte oder weniger Schichten helfen.")
            : ("Explodierend:", "größer", "macht um so viel größere Schritte. Kleinere Startgewichte oder ein begrenzter Gradient (clipNorm) helfen.");
        return Prose.Of(
            $"{new Inline.Strong(word)} Das größte Fehlersignal der Schicht {layer} ist {here} im Betrag, {times}-mal {than} als das der Schicht {above}, {there}; mehr als {limit}-mal ist zu viel für das, was dazwischen liegt. Schicht {layer} {remedy}"
        );
    }

    /// <inheritdoc/>
    public override Prose LostUpdate(IReadOnlyList<Formula> parameters, int others, bool isCarried)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var isOne = parameters.Count == 1 && others == 0;
        var remedy = isCarried ? "Rechnen Sie mit mehr Stellen weiter, oder mit signifikanten." : "Eine größere Lernrate oder kleinere Zahlen erhalten sie.";
        return Prose.Of(
            $"{new Inline.Strong("Verloren:")} Die Aktualisierung von {Named(parameters, others)} ist kleiner als die letzte Stelle, die erhalten bleibt: {(isOne ? "Der neue Wert ist der alte" : "Die neuen Werte sind die alten")}, obwohl es einen Gradienten gibt. {remedy}"
        );
    }

    /// <inheritdoc/>
    public override Prose StepTooLarge(Formula foretold, bool isForetold, Formula? parameter, Formula times)
    {
        var why = isForetold
            ? Prose.Of($"Die Gradienten haben vorhergesagt, dass er um {foretold} fällt, und der Schritt ging weiter, als sie gelten")
            : Prose.Text("Der Schritt ging nicht den Gradienten hinab, wegen dessen, was sich die Aktualisierungsregel von früheren Schritten merkt oder zu ihm hinzufügt");
        var most = parameter is null ? Prose.Empty : Prose.Of($" {parameter} hat sich im Verhältnis zu seiner Größe am meisten bewegt, um das {times}-Fache seines alten Werts.");
        return Prose.Of($"{new Inline.Strong("Der Verlust ist gestiegen:")} {why}.{most} Mit einer kleineren Lernrate wird der Schritt so klein, dass der Verlust ihm folgt.");
    }

    /// <inheritdoc/>
    public override Prose Warnings(int count) =>
        Prose.Of($"{new Inline.Strong(count == 1 ? "Eine Warnung" : Text(count) + " Warnungen")} zu diesem Schritt; jede steht dort, wo sie hingehört:");

    /// <inheritdoc/>
    public override Prose WarningLabel(WarningKind kind, int layer, IReadOnlyList<Formula> places, int others, Formula number, int? equation)
    {
        ArgumentNullException.ThrowIfNull(places);
        var names = Named(places, others);
        var label = kind switch
        {
            WarningKind.Saturated => Prose.Of($"gesättigt: {names}, die Ableitung höchstens {number}"),
            WarningKind.Dead => Prose.Of($"tot: {names}"),
            WarningKind.Kink => Prose.Of($"auf einem Knick: {names}, die Ableitung als {number} angesetzt"),
            WarningKind.Vanishing => Prose.Of($"verschwindend: die Fehlersignale der Schicht {layer}, {number}-mal kleiner"),
            WarningKind.Exploding => Prose.Of($"explodierend: die Fehlersignale der Schicht {layer}, {number}-mal größer"),
            WarningKind.LostProduct => Prose.Of($"beim Runden verloren: {names}"),
            WarningKind.LostUpdate => Prose.Of($"verloren: die Aktualisierung von {names}"),
            _ => Prose.Text("der Verlust ist gestiegen"),
        };
        return equation is { } at ? Prose.Of($"{label} {new Inline.Reference(at)}") : label;
    }

    /// <inheritdoc/>
    public override Prose OtherWarnings(int count) => Prose.Text($"und {Text(count)} weitere");

    private static Prose Named(IReadOnlyList<Formula> names, int others) =>
        others == 0 ? Listed(names, ", ") : Prose.Of($"{Listed(names, ", ")} und {others} weitere");

    private static string ForBatch(int examples) => examples == 1 ? string.Empty : $" bei jedem der {Text(examples)} Beispiele des Batches";
}
