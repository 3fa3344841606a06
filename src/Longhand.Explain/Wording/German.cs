using Longhand.Backpropagation;
using Longhand.Explain.Documents;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Explain.Wording;

/// <summary>The sentences in German. Numbers keep their decimal point, and the notation says so.</summary>
public sealed partial class German : Sentences
{
    private German() { }

    /// <summary>The one instance.</summary>
    public static German Instance { get; } = new();

    /// <inheritdoc/>
    public override string Language => "de";

    /// <inheritdoc/>
    public override string LatexLanguage => "ngerman";

    /// <inheritdoc/>
    public override string NoteWord => "Hinweis";

    /// <inheritdoc/>
    public override string OldIndex => "alt";

    /// <inheritdoc/>
    public override string LayerIndex => "Schicht";

    /// <inheritdoc/>
    public override string If => "falls";

    /// <inheritdoc/>
    public override string Otherwise => "sonst";

    /// <inheritdoc/>
    public override string DefaultTitle => "Ein Trainingsschritt, vollständig durchgerechnet";

    /// <inheritdoc/>
    public override string Conventions => "Konventionen";

    /// <inheritdoc/>
    public override string Given => "Gegeben";

    /// <inheritdoc/>
    public override string ParametersCaption => "Gewichte und Bias-Werte";

    /// <inheritdoc/>
    public override string Parameter => "Name";

    /// <inheritdoc/>
    public override string From => "Von";

    /// <inheritdoc/>
    public override string To => "Nach";

    /// <inheritdoc/>
    public override string Value => "Wert";

    /// <inheritdoc/>
    public override string Example => "Beispiel";

    /// <inheritdoc/>
    public override string ExamplesCaption => "Eingaben und Zielwerte";

    /// <inheritdoc/>
    public override string BatchLoss => "Verlust des Batches";

    /// <inheritdoc/>
    public override string Gradients => "Gradienten: jedes Gewicht und jeder Bias";

    /// <inheritdoc/>
    public override string Update => "Aktualisierung";

    /// <inheritdoc/>
    public override string Result => "Was der Schritt bewirkt hat";

    /// <inheritdoc/>
    public override string WeightsCaption => "Gewichte vorher und nachher";

    /// <inheritdoc/>
    public override string BiasesCaption => "Bias-Werte vorher und nachher";

    /// <inheritdoc/>
    public override string LearnedCaption => "Gelernte Zahlen der Aktivierungsfunktionen vorher und nachher";

    /// <inheritdoc/>
    public override string Weight => "Gewicht";

    /// <inheritdoc/>
    public override string Bias => "Bias";

    /// <inheritdoc/>
    public override string OldValue => "Alter Wert";

    /// <inheritdoc/>
    public override string NewValue => "Neuer Wert";

    /// <inheritdoc/>
    public override string PoliciesCaption => "Wo exakte Rechnung und Handrechnung auseinandergehen";

    /// <inheritdoc/>
    public override string Equation => "Gleichung";

    /// <inheritdoc/>
    public override string Quantity => "Größe";

    /// <inheritdoc/>
    public override Prose LossFromWeightedInputs { get; } =
        Prose.Text("Dieselbe Zahl, aus den gewichteten Eingaben berechnet: Diese Form braucht keinen Logarithmus einer Zahl nahe 0, und sie ist es, mit der gerechnet wird.");

    /// <inheritdoc/>
    public override Prose LossDefinitionIsLost { get; } =
        Prose.Text("Eine Vorhersage liegt so nahe bei 0 oder 1, dass ihr Logarithmus in doppelter Genauigkeit verloren geht; der Verlust wird aus den gewichteten Eingaben berechnet.");

    /// <inheritdoc/>
    public override Prose OutputGradient { get; } = Prose.Text("Wie sich der Verlust mit jeder Vorhersage ändert:");

    /// <inheritdoc/>
    public override Prose ActivationGradient { get; } =
        Prose.Text("Wie sich der Verlust mit jeder Aktivierung ändert: über jedes Neuron der nächsten Schicht, dessen Fehlersignal schon bekannt ist.");

    /// <inheritdoc/>
    public override Prose ShapeDerivative { get; } = Prose.Text("Eine Zahl, die die Aktivierungsfunktion formt und gelernt wird, hat eine eigene Ableitung:");

    /// <inheritdoc/>
    public override Prose OutputDelta { get; } =
        Prose.Text("Das Fehlersignal eines Neurons ist die Ableitung des Verlusts nach seiner gewichteten Eingabe: das Produkt der beiden.");

    /// <inheritdoc/>
    public override Prose HiddenDelta { get; } = Prose.Text("Das Fehlersignal eines Neurons ist wieder das Produkt der beiden:");

    /// <inheritdoc/>
    public override Prose JacobianDelta { get; } =
        Prose.Text("Das Fehlersignal eines Neurons geht durch jede Aktivierung seiner Schicht: wie sich der Verlust mit ihr ändert, mal wie sie sich mit der gewichteten Eingabe des Neurons ändert, alles addiert:");

    /// <inheritdoc/>
    public override Prose PathsIntroduction(bool hasDropout) =>
        Prose.Text(
            "Über Pfade: Der Verlust hängt von einem Gewicht über jeden Pfad ab, der von ihm zum Verlust führt. Jeder Pfad ist nach der Kettenregel ein Produkt lokaler Ableitungen, und die Pfade werden addiert. Die Ableitung einer gewichteten Eingabe nach einem Gewicht ist die Eingabe dieses Gewichts, nach einem Bias 1 und nach einer Aktivierung das Gewicht dazwischen."
                + (hasDropout ? " Wo eine Schicht Dropout hat, steht dazwischen, was an die nächste Schicht weitergeht, und dessen Ableitung nach der Aktivierung ist die Maske." : string.Empty)
        );

    /// <inheritdoc/>
    public override Prose NestedPaths(int most, int? equation) =>
        equation is { } number
            ? Prose.Of($"mehr als {most} Pfade: Schicht für Schicht ineinander geschachtelt; der erste Faktor ist die Summe in {new Inline.Reference(number)}")
            : Prose.Of($"mehr als {most} Pfade: Schicht für Schicht ineinander geschachtelt");

    /// <inheritdoc/>
    public override Prose AllAtOnce { get; } =
        Prose.Text("Alle Parameter werden gleichzeitig aktualisiert, aus den alten Werten: Kein neuer Wert geht in eine andere Aktualisierung ein.");

    /// <inheritdoc/>
    public override Prose FrozenStay { get; } = Prose.Text("Eingefrorene Parameter behalten ihre Werte; ihre Gradienten stehen trotzdem oben.");

    /// <inheritdoc/>
    public override Prose MatrixWithoutPenalty { get; } =
        Prose.Text("Was L1 hinzufügt, hängt vom Vorzeichen jedes Gewichts ab und steht bei jedem von ihnen; eine Matrixform gibt es nicht.");

    /// <inheritdoc/>
    public override Prose MatrixTooLarge { get; } = Prose.Text("die Matrizen sind zu groß, um hier gelesen zu werden");

    /// <inheritdoc/>
    public override Prose ZeroTerms { get; } = Prose.Text("Summanden, die durch ihren Zielwert 0 werden, sind weggelassen");

    /// <inheritdoc/>
    public override Prose Softmax { get; } =
        Prose.Of($"Aktivierungsfunktion: {new Inline.Strong("softmax")}, der Anteil eines Neurons an der Summe der Exponentialwerte seiner Schicht: e hoch seine gewichtete Eingabe, geteilt durch die Summe von e hoch die gewichtete Eingabe jedes Neurons.");

    /// <inheritdoc/>
    public override Prose LossStayed { get; } = Prose.Text("Der Verlust ist gleich geblieben.");

    /// <inheritdoc/>
    public override Prose PoliciesNotCompared { get; } = Prose.Text("Exakte Rechnung und Handrechnung wurden nicht verglichen.");

    /// <inheritdoc/>
    public override string AllOfLayer(int layer) => $"alle Neuronen der Schicht {Text(layer)}";

    /// <inheritdoc/>
    public override Prose Frozen(Formula parameter) => Prose.Of($"{parameter} (eingefroren)");

    /// <inheritdoc/>
    public override Prose LayerHeading(NetworkDefinition network, int layer)
    {
        ArgumentNullException.ThrowIfNull(network);
        var kind = layer == network.Layers.Length - 1 ? "Ausgabe" : "verdeckt";
        return Prose.Of($"Schicht {layer + 1}: {kind}, {network.Layers[layer].Activation.Name}");
    }

    /// <inheritdoc/>
    public override Prose SoftmaxShift(Formula largest) =>
        Prose.Of($"Die größte gewichtete Eingabe, {largest}, wird von jedem Exponenten abgezogen: Der Quotient bleibt gleich, und kein Exponentialwert kann überlaufen.");

    /// <inheritdoc/>
    public override Prose Because(IReadOnlyList<(Formula Value, string Relation, Formula Limit)> conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        var list = Prose.Empty;
        foreach (var (value, relation, limit) in conditions)
        {
            list = Prose.Of($"{list}{(list.Pieces.IsEmpty ? "wegen " : " und ")}{value} {relation} {limit}");
        }

        return list;
    }

    /// <inheritdoc/>
    public override Prose ProductIsLost(Formula quantity) =>
        Prose.Of($"{quantity} lässt sich hier nicht als Produkt bilden: Eine Vorhersage ist in doppelter Genauigkeit 0 oder 1. Die gekürzte Form ist trotzdem genau.");

    /// <inheritdoc/>
    public override Prose ActivationDerivative(Formula derivative) => Prose.Of($"Die Ableitung der Aktivierungsfunktion, {derivative}:");

    /// <inheritdoc/>
    public override Prose Jacobian(string activation) =>
        Prose.Of($"Bei {activation} hängt jede Aktivierung von jeder gewichteten Eingabe der Schicht ab; die vollständige Jacobi-Matrix:");

    /// <inheritdoc/>
    public override Prose Kink(Formula place, Formula derivative) =>
        Prose.Of($"Bei {place} ist ein Knick: Dort gibt es keine Ableitung, und sie wird als {derivative} angesetzt.");

    /// <inheritdoc/>
    public override Prose CanonicalDelta(Loss loss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        return loss.ClassWeights.Count > 0
            ? Prose.Text($"Das Fehlersignal auf beiden Wegen: die volle Summe über die Jacobi-Matrix, und was dabei herauskommt: {Difference(loss)}.")
            : loss.Domain == LossDomain.Distributions
            ? Prose.Text($"Das Fehlersignal auf beiden Wegen: die volle Summe über die Jacobi-Matrix, und was herauskommt, weil die Zielwerte zusammen 1 ergeben: {Difference(loss)}.")
            : Prose.Text($"Das Fehlersignal auf beiden Wegen: das volle Produkt, und was nach dem Kürzen übrig bleibt: {Difference(loss)}.");
    }

    /// <inheritdoc/>
    public override Prose SameAs(int equation) => Prose.Of($"dasselbe wie {new Inline.Reference(equation)}");

    /// <inheritdoc/>
    public override Prose SameButForRounding(int equation) => Prose.Of($"bis auf Rundung dasselbe wie {new Inline.Reference(equation)}");

    /// <inheritdoc/>
    public override Prose PathCount(int paths) => Prose.Text(paths == 1 ? "ein Pfad" : $"{Text(paths)} Pfade");

    /// <inheritdoc/>
    public override Prose DeltaIntroduction(Formula delta) =>
        Prose.Of($"Über Fehlersignale: Alles, was hinter der gewichteten Eingabe eines Neurons liegt, ist sein {delta}. Es wurde einmal berechnet und wird für jedes Gewicht des Neurons und für seinen Bias wiederverwendet.");

    /// <inheritdoc/>
    public override Prose GradientColumn(Formula gradient) => Prose.Of($"Gradient {gradient}");

    /// <inheritdoc/>
    public override Prose LossAfter(Formula value, bool hasDropout) =>
        Prose.Of($"Mit den neuen Parametern ergibt der Vorwärtslauf für dieselben Beispiele{(hasDropout ? " und mit denselben Masken" : string.Empty)} den Verlust {value}.");

    /// <inheritdoc/>
    public override Prose LossFell(Formula drop) => Prose.Of($"Der Verlust ist um {drop} gefallen.");

    /// <inheritdoc/>
    public override Prose PoliciesAgree(bool isCarried) =>
        Prose.Text(isCarried ? "Die exakte Rechnung zeigt überall dieselben Ziffern." : "Die Handrechnung, bei der jede Größe auf ebenso viele Stellen gerundet wird, zeigt überall dieselben Ziffern.");

    /// <inheritdoc/>
    public override Prose PoliciesPart(bool isCarried, bool hasMore, bool isFar)
    {
        var which = isCarried ? "Die exakte Rechnung, die erst am Ende rundet," : "Die Handrechnung, bei der jede Größe auf ebenso viele Stellen gerundet wird, sobald sie entsteht,";
        var listed = hasMore ? " (es sind die ersten)" : string.Empty;
        var far = isFar
            ? "Einige liegen weit auseinander: Was das Runden weggenommen hat, wurde später gebraucht. Rechnen Sie mit mehr Stellen weiter, oder mit signifikanten."
            : "Keine von beiden ist falsch.";
        return Prose.Text($"{which} ergibt an diesen Stellen andere Ziffern{listed}. {far}");
    }

    /// <inheritdoc/>
    public override string Policy(bool isCarried) => isCarried ? "Von Hand" : "Exakt";

    /// <inheritdoc/>
    public override string DiagramDescription(NetworkDefinition network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var hidden = network.Layers.SkipLast(1).Select(layer => $"einer verdeckten Schicht aus {Neurons(layer.Units)}");
        string[] parts = [Inputs(network.Inputs), .. hidden];
        return $"Ein vorwärtsgerichtetes Netz mit {string.Join(", ", parts)} und einer Ausgabeschicht aus {Neurons(network.Outputs)}.";
    }

    /// <inheritdoc/>
    public override Prose StepHeading(int step) => Prose.Of($"Schritt {step}");

    /// <inheritdoc/>
    public override Prose ForwardHeading(int? example) => Prose.Text("Vorwärtslauf" + Of(example));

    /// <inheritdoc/>
    public override Prose LossHeading(int? example) => Prose.Text("Verlust" + Of(example));

    /// <inheritdoc/>
    public override Prose BackwardHeading(int? example) => Prose.Text("Rückwärtslauf" + Of(example));

    /// <inheritdoc/>
    public override Prose Stopped(int steps, StopReason reason) =>
        Prose.Text(
            reason switch
            {
                StopReason.LossBelow => $"Nach {Count(steps, "Schritt", "Schritten")} ist der Verlust über alle Beispiele so klein wie verlangt.",
                StopReason.LossChange => $"Nach {Count(steps, "Schritt", "Schritten")} ändert sich der Verlust über alle Beispiele kaum noch.",
                _ => $"{Count(steps, "Schritt wurde", "Schritte wurden")} gerechnet, so viele wie erlaubt; der Verlust hat sich nicht beruhigt.",
            }
        );

    private static string Difference(Loss loss)
    {
        var (one, many) = loss.LabelSmoothing > 0.0 ? ("geglätteter Zielwert", "geglätteten Zielwerte") : ("Zielwert", "Zielwerte");
        var difference = loss.ClassWeights.Count > 0 ? $"Vorhersage mal Summe der gewichteten {many} minus gewichteter {one}" : $"Vorhersage minus {one}";
        return loss.Outputs == Outputs.Mean ? difference + ", geteilt durch die Zahl der Ausgaben" : difference;
    }

    private static string Of(int? example) => example is { } number ? ", Beispiel " + Text(number) : string.Empty;

    private static string BiasOf(LayerDefinition layer) => layer.Bias switch
    {
        BiasKind.None => "kein Bias",
        BiasKind.Shared => "ein Bias für alle Neuronen",
        _ => "ein Bias je Neuron",
    };

    /// <summary>The number of units, in the dative.</summary>
    private static string Neurons(int count) => Count(count, "Neuron", "Neuronen");

    private static string Inputs(int count) => Count(count, "Eingabe", "Eingaben");

    private static string Count(int number, string one, string many) => Text(number) + " " + (number == 1 ? one : many);
}
