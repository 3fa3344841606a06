using Longhand.Explain.Documents;
using Longhand.Functions;

namespace Longhand.Explain.Wording;

/// <content>The sentences of the gallery of functions.</content>
public sealed partial class German
{
    /// <inheritdoc/>
    public override string GalleryTitle => "Funktionen";

    /// <inheritdoc/>
    public override string FunctionParametersCaption => "Zahlen, die sie nimmt";

    /// <inheritdoc/>
    public override string Letter => "Buchstabe";

    /// <inheritdoc/>
    public override string Default => "Vorgabe";

    /// <inheritdoc/>
    public override string Allowed => "Erlaubt";

    /// <inheritdoc/>
    public override string InNumbers => "In Zahlen";

    /// <inheritdoc/>
    public override Prose KinkMark { get; } = Prose.Text("die Seite, die an einem Knick gilt");

    /// <inheritdoc/>
    public override Prose GalleryIntroduction(string convention) =>
        Prose.Of($"Jede Funktion, die eine Aufgabe nennen kann, nach der Konvention {new Inline.Strong(convention)}. {new Inline.Code("longhand functions NAME")} zeichnet eine; {new Inline.Code("longhand functions NAME 0.5")} rechnet sie bei 0.5. Wozu eine Funktion dient und woher sie stammt, steht auf Englisch dabei.");

    /// <inheritdoc/>
    public override string Functions(FunctionKind kind) => kind switch
    {
        FunctionKind.Activation => "Aktivierungsfunktionen",
        FunctionKind.Loss => "Verlustfunktionen",
        FunctionKind.Optimizer => "Aktualisierungsregeln",
        FunctionKind.Schedule => "Lernratenpläne",
        _ => "Initialisierungen",
    };

    /// <inheritdoc/>
    public override Prose WhatItIs(FunctionKind kind, string use)
    {
        var what = kind switch
        {
            FunctionKind.Activation => "Eine Aktivierungsfunktion.",
            FunctionKind.Loss => "Eine Verlustfunktion.",
            FunctionKind.Optimizer => "Eine Aktualisierungsregel.",
            FunctionKind.Schedule => "Ein Lernratenplan.",
            _ => "Eine Initialisierung.",
        };
        return Prose.Text(use.Length == 0 ? what : $"{what} Verwendung (auf Englisch): {use}");
    }

    /// <inheritdoc/>
    public override Prose LettersOfActivation(Formula z, Formula? value) =>
        value is null ? Prose.Of($"{z} ist die gewichtete Eingabe eines Neurons.") : Prose.Of($"{z} ist die gewichtete Eingabe eines Neurons, und {value}.");

    /// <inheritdoc/>
    public override Prose LettersOfLoss(Formula prediction, Formula target, Loss loss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        var outputs = loss.Outputs == Outputs.Sum ? "summiert" : "gemittelt";
        var domain = loss.Domain switch
        {
            LossDomain.Probabilities => ", beide von 0 bis 1",
            LossDomain.Distributions => ", beide von 0 bis 1; die Zielwerte eines Beispiels ergeben zusammen 1",
            LossDomain.Signs => ", −1 oder 1",
            LossDomain.Rates => ", beide mindestens 0",
            _ => string.Empty,
        };
        return Prose.Of($"Der Verlust einer Ausgabe: {prediction} ist ihre Vorhersage und {target} ihr Zielwert{domain}. Mehrere Ausgaben werden {outputs}.");
    }

    /// <inheritdoc/>
    public override Prose LettersOfRule(Formula gradient, IReadOnlyList<Formula> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var memory = state.Count == 0
            ? Prose.Text("Sie merkt sich von Schritt zu Schritt nichts.")
            : Prose.Of($"Sie merkt sich {Listed(state, " und ")} zu jedem Parameter; ein + kennzeichnet, was neu ist.");
        return Prose.Of($"Für jeden Parameter w mit dem Gradienten {gradient}. {memory}");
    }

    /// <inheritdoc/>
    public override Prose LettersOfSchedule(Formula rate, Formula step, Formula learningRate) =>
        Prose.Of($"{rate} ist die Lernrate von Schritt {step}, ab 1 gezählt, und {learningRate} die der Aktualisierungsregel.");

    /// <inheritdoc/>
    public override Prose LettersOfInitializer(InitialDistribution distribution, Formula spread, Formula inputs, Formula units, bool drawsBias)
    {
        var biases = drawsBias ? "Bias-Werte werden ebenfalls gezogen" : "Bias-Werte beginnen bei 0";
        return distribution switch
        {
            InitialDistribution.Uniform => Prose.Of($"Gewichte werden gleichverteilt von −{spread} bis {spread} gezogen, für eine Schicht mit {inputs} Eingaben und {units} Neuronen; {biases}."),
            InitialDistribution.Normal => Prose.Of($"Gewichte werden normalverteilt mit dem Mittelwert 0 und der Standardabweichung {spread} gezogen, für eine Schicht mit {inputs} Eingaben und {units} Neuronen; {biases}."),
            InitialDistribution.Constant => Prose.Of($"Jedes Gewicht ist {spread}; {biases}."),
            _ => Prose.Of($"Die Gewichte sind {spread} mal eine zufällige Matrix mit orthonormalen Zeilen, oder Spalten, wo es weniger davon gibt; {biases}."),
        };
    }

    /// <inheritdoc/>
    public override Prose OverALayer(int units) =>
        Prose.Of($"Jede Aktivierung hängt von jeder gewichteten Eingabe der Schicht ab; geschrieben für eine Schicht aus {Neurons(units)}.");

    /// <inheritdoc/>
    public override Prose Range(ValueRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        return range == ValueRange.All ? Prose.Text("Wertebereich: alle Zahlen.") : Prose.Text($"Wertebereich: {range}.");
    }

    /// <inheritdoc/>
    public override Prose CanonicalWith(string other, Formula delta) =>
        Prose.Of($"Ein kanonisches Paar mit {new Inline.Strong(other)}: Zusammen haben sie {delta}.");

    /// <inheritdoc/>
    public override Prose FromWeightedInput(Formula term) =>
        Prose.Of($"Dort wird der Verlust aus der gewichteten Eingabe berechnet, als {term}, was keinen Logarithmus einer Zahl nahe 0 braucht.");

    /// <inheritdoc/>
    public override Prose UnderConventions(IReadOnlyList<string> conventions, IReadOnlyList<Formula> changes)
    {
        ArgumentNullException.ThrowIfNull(conventions);
        return Prose.Of($"Unter {string.Join(", ", conventions)}: {Listed(changes, "; ")}.");
    }

    /// <inheritdoc/>
    public override Prose Source(string source) => Prose.Text($"Quelle: {source}.");

    /// <inheritdoc/>
    public override Prose CurveCaption(IReadOnlyList<Formula> given)
    {
        ArgumentNullException.ThrowIfNull(given);
        return given.Count == 0 ? Prose.Text("Kurve und Ableitung") : Prose.Of($"Kurve und Ableitung bei {Listed(given, " und ")}");
    }

    /// <inheritdoc/>
    public override Prose ValuesCaption(Formula? given) => given is null ? Prose.Text("Werte in doppelter Genauigkeit") : Prose.Of($"Werte in doppelter Genauigkeit bei {given}");

    /// <inheritdoc/>
    public override Prose KinkInShort(Formula place, Formula derivative) => Prose.Of($"Knick bei {place}, angesetzt als {derivative}.");

    /// <inheritdoc/>
    public override Prose OutputsOf(Loss loss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        return Prose.Text(loss.Outputs == Outputs.Sum ? "Ausgaben werden summiert." : "Ausgaben werden gemittelt.");
    }

    /// <inheritdoc/>
    public override Prose AlsoCalled(string kind, string name) =>
        Prose.Of($"Unter diesem Namen gibt es noch eine Funktion anderer Art: {new Inline.Code($"longhand functions {name} --kind {kind}")}.");

    /// <inheritdoc/>
    public override Prose Unbounded(Formula value) => Prose.Of($"hat hier keinen endlichen Wert: {value}");
}
