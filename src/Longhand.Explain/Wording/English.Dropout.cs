using System.Globalization;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Wording;

/// <content>What is said of units that a step leaves out.</content>
public sealed partial class English
{
    /// <inheritdoc/>
    public override string DropoutHeading => "Dropout: what is left out";

    /// <inheritdoc/>
    public override string KeptIndex => "kept";

    /// <inheritdoc/>
    public override string MasksCaption => "Masks of the step";

    /// <inheritdoc/>
    public override Prose Masks { get; } =
        Prose.Text("Each unit of a layer with dropout has a mask m in this step, for each example another one: 0 where it is left out. Where it is kept, it is");

    /// <inheritdoc/>
    public override Prose DropoutOutput { get; } = Prose.Text("What goes on to the next layer is each activation times its mask:");

    /// <inheritdoc/>
    public override Prose LeftOut { get; } = Prose.Text("left out");

    /// <inheritdoc/>
    public override Prose DropoutGradient { get; } =
        Prose.Text("How the loss changes with what goes on to the next layer: through every unit of that layer, whose deltas are known already.");

    /// <inheritdoc/>
    public override Prose MaskedGradient { get; } =
        Prose.Text("How the loss changes with each activation: times its mask, so that nothing comes back to a unit that is left out.");

    /// <inheritdoc/>
    public override Prose MasksOfCheck { get; } = Prose.Text("All three have the masks of the first step, taken over all examples.");

    /// <inheritdoc/>
    public override Prose Dropout(IReadOnlyList<(int Layer, Formula Share)> shares, long seed)
    {
        ArgumentNullException.ThrowIfNull(shares);
        var list = Prose.Empty;
        foreach (var (layer, share) in shares)
        {
            list = Prose.Of($"{list}{(list.Pieces.IsEmpty ? string.Empty : ", ")}of layer {layer} with probability {share}");
        }

        return Prose.Of($"Dropout: a step leaves out each unit {list}; the choice starts from seed {seed.ToString(CultureInfo.InvariantCulture)}. The mask m of a unit that is left out is 0, that of the others 1/(1 − p), and d = m a goes on to the next layer. All of a step has its masks, the loss after it and the central differences too; a prediction leaves out nothing.");
    }
}
