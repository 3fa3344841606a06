using Longhand.Backpropagation;
using Longhand.Model;
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
        QuantityKind.MaskDerivative => sheet.Bind(Quantities.Mask(factor.Layer, factor.Unit, factor.Example)),
        QuantityKind.ParameterDerivative => factor.Other < 0 ? Expr.One : sheet.Bind(Quantities.InputOf(sheet.Network, factor.Layer, factor.Other, factor.Example)),
        QuantityKind.ShapeDerivative => ShapeDerivative(sheet, factor),
        _ => throw new InvalidOperationException($"A {factor.Kind} is no local derivative."),
    };

    /// <summary>∂L/∂ŷ of one output.</summary>
    public static Expr OutputGradient(Worksheet sheet, int layer, int unit, int example) =>
        Reference.OutputGradient(
            sheet.Problem.Loss,
            sheet.Bind(Quantities.Activation(layer, unit, example)),
            Target(sheet, unit, example),
            sheet.Network.Outputs
        );

    /// <summary>The target of an output as the loss takes it: smoothed, and with the weight of its class.</summary>
    public static Expr Target(Worksheet sheet, int output, int example) =>
        LossTargets.Weighed(sheet.Problem.Loss, sheet.Bind(Quantities.SmoothedTarget(sheet.Problem.Loss, output, example)), output);

    /// <summary>The targets of an example as the loss takes them.</summary>
    public static Expr[] Targets(Worksheet sheet, int example) =>
        [.. Enumerable.Range(0, sheet.Network.Outputs).Select(k => Target(sheet, k, example))];

    /// <summary>∂a_output/∂z_input of one layer.</summary>
    public static Expr ActivationDerivative(Worksheet sheet, int layer, int output, int input, int example)
    {
        var activation = sheet.Network.Layers[layer].Activation;
        if (activation.IsElementwise)
        {
            var (one, value) = (Quantities.WeightedInput(layer, input, example), Quantities.Activation(layer, input, example));
            return output == input ? activation.Derivative<Expr>([sheet.Bind(one)], [sheet.Bind(value)], Learned(sheet, layer, input), 0, 0) : Expr.Zero;
        }

        var units = Enumerable.Range(0, sheet.Network.Layers[layer].Units).ToArray();
        var z = sheet.Bind(units.Select(j => Quantities.WeightedInput(layer, j, example)));
        var a = sheet.Bind(units.Select(j => Quantities.Activation(layer, j, example)));
        return activation.Derivative<Expr>(z, a, Learned(sheet, layer), output, input);
    }

    /// <summary>∂a/∂p of one unit.</summary>
    public static Expr ShapeDerivative(Worksheet sheet, Quantity q) =>
        sheet.Network.Layers[q.Layer].Activation.ParameterDerivative(
            sheet.Bind(Quantities.WeightedInput(q.Layer, q.Unit, q.Example)),
            sheet.Bind(Quantities.Activation(q.Layer, q.Unit, q.Example)),
            sheet.Bind(sheet.Weight(q.Parameter))
        );

    /// <summary>The learned number of one unit's activation; none where nothing is learned.</summary>
    public static Expr[] Learned(Worksheet sheet, int layer, int unit) =>
        sheet.Network.Layers[layer].Learned == LearnedKind.None ? [] : [sheet.Bind(sheet.Weight(sheet.Network.Layout.Learned(layer, unit)))];

    /// <summary>The learned number of each unit's activation; none where nothing is learned.</summary>
    public static Expr[] Learned(Worksheet sheet, int layer) =>
        sheet.Network.Layers[layer].Learned == LearnedKind.None
            ? []
            : sheet.Bind(Enumerable.Range(0, sheet.Network.Layers[layer].Units).Select(unit => sheet.Weight(sheet.Network.Layout.Learned(layer, unit))));
}
