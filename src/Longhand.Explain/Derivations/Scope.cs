using Longhand.Backpropagation;
using Longhand.Model;

namespace Longhand.Explain.Derivations;

/// <summary>Which quantities of a step a derivation works, which it only states in a table, and which given numbers enter.</summary>
internal sealed class Scope
{
    private readonly ScopeBuilder? _found;

    private Scope(ScopeBuilder? found) => _found = found;

    /// <summary>Everything is worked.</summary>
    public static Scope All { get; } = new(null);

    /// <summary>How many equations are worked; 0 where everything is.</summary>
    public int Equations => _found?.Equations ?? 0;

    /// <summary>What the selection of a worksheet rests on.</summary>
    /// <param name="sheet">A worksheet to draft equations on; its numbers are not used.</param>
    public static Scope Of(Worksheet sheet) => sheet.Options.Only.IsAll ? All : new(new ScopeBuilder(sheet));

    /// <summary>Whether the equation of a quantity is shown; those of a selected parameter are asked for by the parameter.</summary>
    public bool Works(Quantity quantity) => _found?.Worked.Contains(quantity) ?? true;

    /// <summary>Whether gradient and update of a parameter are worked out.</summary>
    public bool Works(Parameter parameter) => _found?.Parameters.Contains(parameter.Index) ?? true;

    /// <summary>Whether the gradient of a parameter that is not selected enters something.</summary>
    public bool Enters(Parameter parameter) => _found?.Worked.Contains(Quantities.Gradient(parameter.Index)) ?? false;

    /// <summary>Whether a value is stated, and not worked.</summary>
    public bool States(Quantity quantity) => _found?.Stated.Contains(quantity) ?? false;

    /// <summary>Whether a number that is given enters an equation.</summary>
    public bool Names(Quantity quantity) => _found?.Given.Contains(quantity) ?? true;

    /// <summary>The rows of weights of which only some are worked out.</summary>
    /// <param name="layer">Their layer.</param>
    public IEnumerable<(int Selected, int Worked)> Rows(int layer) => _found?.Rows.Where(row => row.Layer == layer).Select(row => (row.Selected, row.Worked)) ?? [];

    /// <summary>Whether something of the forward pass of a layer is shown.</summary>
    public bool HasForward(int layer, int example) => _found?.Forward.Contains((layer, example)) ?? true;

    /// <summary>Whether something of the backward pass of a layer is shown.</summary>
    public bool HasBackward(int layer, int example) => _found?.Backward.Contains((layer, example)) ?? true;

    /// <summary>Whether the loss of an example is shown, or its smoothed targets.</summary>
    public bool HasLoss(int example) => _found?.LossExamples.Contains(example) ?? true;

    /// <summary>Whether something of an example is shown.</summary>
    public bool HasExample(int example) => _found?.Examples.Contains(example) ?? true;

    /// <summary>Whether a unit takes part.</summary>
    public bool HasUnit(int layer, int unit) => _found?.Units.Contains((layer, unit)) ?? true;
}
