using Longhand.Explain.Documents;
using Longhand.Numerics;

namespace Longhand.Explain.Wording;

public sealed partial class English
{
    /// <inheritdoc/>
    public override Prose RoundingInFull =>
        Prose.Of($"Rounding: {new Inline.Strong("exact")}. Everything is computed in double precision and shown in full; = stands before a number that is exactly what is shown, ≈ before the double next to it.");

    /// <inheritdoc/>
    public override string SkipToWorking => "Skip to the working";

    /// <inheritdoc/>
    public override string Switches => "What the page shows";

    /// <inheritdoc/>
    public override string DrawingName => "The network";

    /// <inheritdoc/>
    public override string DrawingHint => "Choose a weight, a bias or a unit to see its path to the loss and its lines. Arrow keys move, Escape ends the choice.";

    /// <inheritdoc/>
    public override string Walk => "Walk";

    /// <inheritdoc/>
    public override string WalkThrough => "Walk through";

    /// <inheritdoc/>
    public override string WalkBack => "Back";

    /// <inheritdoc/>
    public override string WalkOn => "On";

    /// <inheritdoc/>
    public override string WalkPlace(string line, string lines) => $"Line {line} of {lines}";

    /// <inheritdoc/>
    public override string DigitsChoice => "Digits";

    /// <inheritdoc/>
    public override string DigitsOf(Rounding? rule) => rule switch
    {
        null => "in full",
        { Count: DigitCount.Decimals } => Count(rule.Digits, "decimal"),
        _ => $"{Text(rule.Digits)} significant",
    };

    /// <inheritdoc/>
    public override string DigitsAreCarried(string digits) => $"{digits}, carried: the digits belong to the numbers";

    /// <inheritdoc/>
    public override string FormsChoice => "Gradients";

    /// <inheritdoc/>
    public override string FormPaths => "by paths";

    /// <inheritdoc/>
    public override string FormDelta => "by deltas";

    /// <inheritdoc/>
    public override string FormMatrix => "by matrices";

    /// <inheritdoc/>
    public override string StepChoice => "Step";

    /// <inheritdoc/>
    public override string ExampleChoice => "Example";

    /// <inheritdoc/>
    public override string All => "all";

    /// <inheritdoc/>
    public override string ThemeChoice => "Colours";

    /// <inheritdoc/>
    public override string ThemeOfSystem => "as the system";

    /// <inheritdoc/>
    public override string ThemeLight => "light";

    /// <inheritdoc/>
    public override string ThemeDark => "dark";

    /// <inheritdoc/>
    public override string Larger => "Larger";

    /// <inheritdoc/>
    public override string ShowAllLines => "Show all lines";

    /// <inheritdoc/>
    public override string ChosenLines(string chosen, string lines) => $"{chosen}. Lines: {lines}.";

    /// <inheritdoc/>
    public override string WeightInDrawing(string name, string from, string to) => $"Weight {name} from {from} to {to}";

    /// <inheritdoc/>
    public override string BiasInDrawing(string name, string? to) => to is null ? $"Bias {name}, shared by the layer" : $"Bias {name} of {to}";

    /// <inheritdoc/>
    public override string InputInDrawing(string name) => $"Input {name}";

    /// <inheritdoc/>
    public override string UnitInDrawing(string name) => $"Unit {name}";

    /// <inheritdoc/>
    public override string LossInDrawing => "Loss";

    /// <inheritdoc/>
    public override string PredictionInDrawing(string from) => $"Prediction of {from}, compared by the loss";
}
