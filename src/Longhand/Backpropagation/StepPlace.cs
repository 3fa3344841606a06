using System.Globalization;

namespace Longhand.Backpropagation;

/// <summary>Where a number of a step stands.</summary>
/// <param name="Step">The step, counted from 1.</param>
/// <param name="Quantity">The number, with its example, layer and unit.</param>
/// <param name="Unit">The name of the unit; empty where it has none.</param>
internal sealed record StepPlace(int Step, Quantity Quantity, string Unit)
{
    /// <summary>Step 3, example 2, layer 1, unit h1.</summary>
    public string InWords => string.Join(", ", [$"Step {Text(Step)}", .. Quantity.Example < 0 ? [] : new[] { $"example {Text(Quantity.Example + 1)}" }, .. InNetwork]);

    /// <summary>Layer 1, unit h1: what there is of it.</summary>
    public IEnumerable<string> InNetwork =>
        [.. Quantity.Layer < 0 ? [] : new[] { $"layer {Text(Quantity.Layer + 1)}" }, .. Unit.Length == 0 ? [] : new[] { $"unit {Unit}" }];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
