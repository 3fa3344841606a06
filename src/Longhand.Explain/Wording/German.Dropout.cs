using System.Globalization;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Wording;

/// <content>What is said of units that a step leaves out.</content>
public sealed partial class German
{
    /// <inheritdoc/>
    public override string DropoutHeading => "Dropout: was wegbleibt";

    /// <inheritdoc/>
    public override string KeptIndex => "bleibt";

    /// <inheritdoc/>
    public override string MasksCaption => "Masken des Schritts";

    /// <inheritdoc/>
    public override Prose Masks { get; } =
        Prose.Text("Jedes Neuron einer Schicht mit Dropout hat in diesem Schritt eine Maske m, für jedes Beispiel eine andere: 0, wo es wegbleibt. Wo es bleibt, ist sie");

    /// <inheritdoc/>
    public override Prose DropoutOutput { get; } = Prose.Text("An die nächste Schicht geht jede Aktivierung mal ihre Maske weiter:");

    /// <inheritdoc/>
    public override Prose LeftOut { get; } = Prose.Text("bleibt weg");

    /// <inheritdoc/>
    public override Prose DropoutGradient { get; } =
        Prose.Text("Wie sich der Verlust mit dem ändert, was an die nächste Schicht weitergeht: über jedes Neuron dieser Schicht, dessen Fehlersignal schon bekannt ist.");

    /// <inheritdoc/>
    public override Prose MaskedGradient { get; } =
        Prose.Text("Wie sich der Verlust mit jeder Aktivierung ändert: mal ihre Maske, sodass zu einem Neuron, das wegbleibt, nichts zurückkommt.");

    /// <inheritdoc/>
    public override Prose MasksOfCheck { get; } = Prose.Text("Alle drei haben die Masken des ersten Schritts, über alle Beispiele genommen.");

    /// <inheritdoc/>
    public override Prose Dropout(IReadOnlyList<(int Layer, Formula Share)> shares, long seed)
    {
        ArgumentNullException.ThrowIfNull(shares);
        var list = Prose.Empty;
        foreach (var (layer, share) in shares)
        {
            list = Prose.Of($"{list}{(list.Pieces.IsEmpty ? string.Empty : ", ")}von Schicht {layer} mit der Wahrscheinlichkeit {share}");
        }

        return Prose.Of($"Dropout: Ein Schritt lässt jedes Neuron {list} weg; Startwert der Auswahl {seed.ToString(CultureInfo.InvariantCulture)}. Die Maske m eines Neurons, das wegbleibt, ist 0, die der anderen 1/(1 − p), und d = m a geht an die nächste Schicht weiter. Alles in einem Schritt hat seine Masken, auch der Verlust danach und die zentralen Differenzen; eine Vorhersage lässt nichts weg.");
    }
}
