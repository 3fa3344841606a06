using Longhand.Explain.Documents;
using Longhand.Numerics;

namespace Longhand.Explain.Wording;

/// <content>What the page says of itself: its switches, and what is chosen in its drawing.</content>
public sealed partial class German
{
    /// <inheritdoc/>
    public override Prose RoundingInFull =>
        Prose.Of($"Rundung: {new Inline.Strong("exakt")}. Alles wird in doppelter Genauigkeit berechnet und vollständig gezeigt; = steht vor einer Zahl, die genau das ist, was dasteht, ≈ vor der nächstgelegenen Zahl doppelter Genauigkeit.");

    /// <inheritdoc/>
    public override string SkipToWorking => "Zur Rechnung springen";

    /// <inheritdoc/>
    public override string Switches => "Was die Seite zeigt";

    /// <inheritdoc/>
    public override string DrawingName => "Das Netz";

    /// <inheritdoc/>
    public override string DrawingHint => "Ein Gewicht, einen Bias oder ein Neuron wählen, um seinen Pfad zum Verlust und seine Zeilen zu sehen. Die Pfeiltasten führen weiter, Escape beendet die Auswahl.";

    /// <inheritdoc/>
    public override string Walk => "Durchgang";

    /// <inheritdoc/>
    public override string WalkThrough => "Durchgehen";

    /// <inheritdoc/>
    public override string WalkBack => "Zurück";

    /// <inheritdoc/>
    public override string WalkOn => "Weiter";

    /// <inheritdoc/>
    public override string WalkPlace(string line, string lines) => $"Zeile {line} von {lines}";

    /// <inheritdoc/>
    public override string DigitsChoice => "Stellen";

    /// <inheritdoc/>
    public override string DigitsOf(Rounding? rule) => rule switch
    {
        null => "vollständig",
        { Count: DigitCount.Decimals } => Count(rule.Digits, "Nachkommastelle", "Nachkommastellen"),
        _ => $"{Text(rule.Digits)} signifikante",
    };

    /// <inheritdoc/>
    public override string DigitsAreCarried(string digits) => $"{digits}, von Hand gerundet: Die Stellen gehören zu den Zahlen";

    /// <inheritdoc/>
    public override string FormsChoice => "Gradienten";

    /// <inheritdoc/>
    public override string FormPaths => "über Pfade";

    /// <inheritdoc/>
    public override string FormDelta => "über Fehlersignale";

    /// <inheritdoc/>
    public override string FormMatrix => "über Matrizen";

    /// <inheritdoc/>
    public override string StepChoice => "Schritt";

    /// <inheritdoc/>
    public override string ExampleChoice => "Beispiel";

    /// <inheritdoc/>
    public override string All => "alle";

    /// <inheritdoc/>
    public override string ThemeChoice => "Farben";

    /// <inheritdoc/>
    public override string ThemeOfSystem => "wie das System";

    /// <inheritdoc/>
    public override string ThemeLight => "hell";

    /// <inheritdoc/>
    public override string ThemeDark => "dunkel";

    /// <inheritdoc/>
    public override string Larger => "Größer";

    /// <inheritdoc/>
    public override string ShowAllLines => "Alle Zeilen zeigen";

    /// <inheritdoc/>
    public override string ChosenLines(string chosen, string lines) => $"{chosen}. Zeilen: {lines}.";

    /// <inheritdoc/>
    public override string WeightInDrawing(string name, string from, string to) => $"Gewicht {name} von {from} nach {to}";

    /// <inheritdoc/>
    public override string BiasInDrawing(string name, string? to) => to is null ? $"Bias {name}, von der ganzen Schicht geteilt" : $"Bias {name} von {to}";

    /// <inheritdoc/>
    public override string InputInDrawing(string name) => $"Eingabe {name}";

    /// <inheritdoc/>
    public override string UnitInDrawing(string name) => $"Neuron {name}";

    /// <inheritdoc/>
    public override string LossInDrawing => "Verlust";

    /// <inheritdoc/>
    public override string PredictionInDrawing(string from) => $"Vorhersage von {from}, im Verlust mit dem Zielwert verglichen";
}
