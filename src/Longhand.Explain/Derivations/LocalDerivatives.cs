using Longhand.Backpropagation;
using Longhand.Numerics;

namespace Longhand.Explain.Derivations;

/// <summary>What each factor of a chain rule is, by the formulas of the network.</summary>
internal static class LocalDerivatives
{
    /// <summary>The formula of a factor: ŷ − y, a (1 − a), the weight between two units, the input of a weight.</summary>
    /// <param name="sheet">The worksheet.</param>
    /// <param name="factor">The factor.</param>
    public static Expr Of(Worksheet sheet, Quantity factor) => factor.Kind switch
    {
        QuantityKind.ActivationGradient => OutputGradient(sheet, factor.Layer, factor.Unit, factor.Example),
        QuantityKind.ActivationDerivative => ActivationDerivative(sheet, factor.Layer, factor.Unit, factor.Other, factor.Example),
        QuantityKind.InputDerivative => sheet.Bind(sheet.Weight(sheet.Network.Layout.Weight(factor.Layer, factor.Unit, factor.Other))),
        QuantityKind.ParameterDerivative => factor.Other < 0 ? Expr.One : sheet.Bind(Quantities.InputOf(factor.Layer, factor.Other, factor.Example)),
        _ => throw new InvalidOperationException($"A {factor.Kind} is no local derivative."),
    };

    /// <summary>∂L/∂ŷ of one output.</summary>
    public static Expr OutputGradient(Worksheet sheet, int layer, int unit, int example) =>
        Reference.OutputGradient(
            sheet.Problem.Loss,
            sheet.Bind(Quantities.Activation(layer, unit, example)),
            sheet.Bind(Quantities.Target(unit, example)),
            sheet.Network.Outputs
        );

    /// <summary>∂a_output/∂z_input of one layer.</summary>
    public static Expr ActivationDerivative(Worksheet sheet, int layer, int output, int input, int example)
    {
        var units = Enumerable.Range(0, sheet.Network.Layers[layer].Units).ToArray();
        var z = sheet.Bind(units.Select(j => Quantities.WeightedInput(layer, j, example)));
        var a = sheet.Bind(units.Select(j => Quantities.Activation(layer, j, example)));
        return sheet.Network.Layers[layer].Activation.Derivative<Expr>(z, a, output, input);
    }
}
