using System.Collections.Immutable;
using Longhand.Backpropagation;
using Longhand.Explain.Documents;
using Longhand.Numerics;

namespace Longhand.Explain.Derivations;

/// <summary>The backward pass of one example: the local derivatives and the deltas, from the output layer to the first.</summary>
internal static class BackwardSection
{
    public static IEnumerable<Block> Write(Worksheet sheet, int example)
    {
        for (var l = sheet.Network.Layers.Length - 1; l >= 0; l--)
        {
            yield return new Block.Heading(sheet.LayerLevel, sheet.Text.LayerHeading(sheet.Network, l));
            var isLast = l == sheet.Network.Layers.Length - 1;
            foreach (var block in isLast ? OutputGradients(sheet, l, example) : ActivationGradients(sheet, l, example))
            {
                yield return block;
            }

            foreach (var block in Derivatives(sheet, l, example).Concat(ShapeDerivatives(sheet, l, example)).Concat(Deltas(sheet, l, example)).Concat(Warnings(sheet, l, example)))
            {
                yield return block;
            }

            if (sheet.Shows(Forms.Matrix))
            {
                yield return MatrixForms.Delta(sheet, l, example);
            }
        }
    }

    private static IEnumerable<Block> OutputGradients(Worksheet sheet, int layer, int example)
    {
        yield return new Block.Paragraph(sheet.Text.OutputGradient);
        var outputs = sheet.Network.Outputs;
        for (var k = 0; k < outputs; k++)
        {
            var quantity = Quantities.ActivationGradient(layer, k, example);
            if (!double.IsFinite(sheet.Step.Value(quantity)))
            {
                yield return new Block.Note(sheet.Text.ProductIsLost(sheet.Symbol(quantity)));
                continue;
            }

            yield return sheet.Equation(quantity, LocalDerivatives.OutputGradient(sheet, layer, k, example));
            if (OutputNote(sheet, layer, k, example) is { } note)
            {
                yield return note;
            }
        }
    }

    /// <summary>What is to be said about a layer stands in the backward pass of the last example, when all of the batch are known.</summary>
    private static IEnumerable<Block> Warnings(Worksheet sheet, int layer, int example) =>
        example != sheet.Step.Examples[^1] ? []
        : WarningNotes.At(sheet, layer, WarningKind.Saturated, WarningKind.Dead, WarningKind.Vanishing, WarningKind.Exploding);

    /// <summary>Says that the loss has no derivative at a prediction, or that its clip is flat there.</summary>
    private static Block.Note? OutputNote(Worksheet sheet, int layer, int output, int example)
    {
        var loss = sheet.Problem.Loss;
        var (prediction, target) = (Quantities.Activation(layer, output, example), Quantities.Target(output, example));
        var gradient = Quantities.ActivationGradient(layer, output, example);
        if (loss.Clip is { InDerivative: true } && LossSection.IsClipped(sheet, layer, output, example))
        {
            return new(sheet.Text.ClipIsFlat(FormulaNumbers.Equal(sheet.Symbol(prediction), sheet.Number(prediction)), sheet.Number(gradient)));
        }

        var argument = loss.KinkArgument(sheet.Bind(prediction), sheet.Bind(target));
        var value = sheet.Step.Evaluate(argument);
        return loss.Kinks.Contains(value)
            ? new(sheet.Text.Kink(new Formula.Comparison(sheet.InNames(argument), "=", new Formula.Number(Digits.Full(value))), sheet.Number(gradient)))
            : null;
    }

    private static IEnumerable<Block> ActivationGradients(Worksheet sheet, int layer, int example)
    {
        if (!sheet.NeedsDeltas)
        {
            yield break;
        }

        var forms = sheet.DeltaForms;
        yield return new Block.Paragraph(sheet.Text.ActivationGradient) { Forms = forms };
        for (var i = 0; i < sheet.Network.Layers[layer].Units; i++)
        {
            yield return ActivationGradientOf(sheet, layer, i, example) with { Forms = forms };
        }
    }

    private static Block.Equation ActivationGradientOf(Worksheet sheet, int layer, int unit, int example)
    {
        var next = layer + 1;
        var units = Enumerable.Range(0, sheet.Network.Layers[next].Units).ToArray();
        var w = units
            .Select(j => sheet.Network.Layers[next].IsConnected(j, unit) ? sheet.Bind(sheet.Weight(sheet.Network.Layout.Weight(next, j, unit))) : Expr.Zero)
            .ToArray();
        var δ = sheet.Bind(units.Select(j => Quantities.Delta(next, j, example)));
        return sheet.Equation(Quantities.ActivationGradient(layer, unit, example), Reference.ActivationGradient<Expr>(w, δ));
    }

    private static IEnumerable<Block> Derivatives(Worksheet sheet, int layer, int example)
    {
        var activation = sheet.Network.Layers[layer].Activation;
        var units = sheet.Network.Layers[layer].Units;
        yield return new Block.Paragraph(
            activation.IsElementwise ? sheet.Text.ActivationDerivative(activation.Symbol) : sheet.Text.Jacobian(activation.Name)
        );
        for (var k = 0; k < units; k++)
        {
            for (var j = activation.IsElementwise ? k : 0; j < (activation.IsElementwise ? k + 1 : units); j++)
            {
                yield return sheet.Equation(Quantities.ActivationDerivative(layer, k, j, example), LocalDerivatives.ActivationDerivative(sheet, layer, k, j, example));
            }

            if (activation.Kinks.Contains(sheet.Step.Value(Quantities.WeightedInput(layer, k, example))))
            {
                yield return new Block.Note(
                    sheet.Text.Kink(
                        FormulaNumbers.Equal(sheet.Symbol(Quantities.WeightedInput(layer, k, example)), sheet.Number(Quantities.WeightedInput(layer, k, example))),
                        sheet.Number(Quantities.ActivationDerivative(layer, k, k, example))
                    )
                );
            }
        }
    }

    private static IEnumerable<Block> ShapeDerivatives(Worksheet sheet, int layer, int example)
    {
        var learned = sheet.Network.Layout.ParametersOf(layer).Where(p => p.IsOfActivation && sheet.Shows(p)).ToArray();
        if (learned.Length == 0)
        {
            yield break;
        }

        yield return new Block.Paragraph(sheet.Text.ShapeDerivative);
        foreach (var parameter in learned)
        {
            var units = parameter.IsShared ? Enumerable.Range(0, sheet.Network.Layers[layer].Units) : [parameter.Unit];
            foreach (var quantity in units.Select(unit => Quantities.ShapeDerivative(parameter, unit, example)))
            {
                yield return sheet.Equation(quantity, LocalDerivatives.ShapeDerivative(sheet, quantity));
            }
        }
    }

    private static IEnumerable<Block> Deltas(Worksheet sheet, int layer, int example)
    {
        var isLast = layer == sheet.Network.Layers.Length - 1;
        var isCanonical = isLast && sheet.Problem.Loss.IsCanonicalWith(sheet.Network.Layers[layer].Activation);
        if (!isCanonical && !sheet.NeedsDeltas)
        {
            yield break;
        }

        var forms = isCanonical ? Forms.None : sheet.DeltaForms;
        var text = isCanonical ? sheet.Text.CanonicalDelta(sheet.Problem.Loss) : isLast ? sheet.Text.OutputDelta : sheet.Text.HiddenDelta;
        yield return new Block.Paragraph(text) { Forms = forms };
        for (var j = 0; j < sheet.Network.Layers[layer].Units; j++)
        {
            var quantity = isCanonical ? Quantities.ProductDelta(layer, j, example) : Quantities.Delta(layer, j, example);
            Block block = double.IsFinite(sheet.Step.Value(quantity))
                ? Product(sheet, quantity, layer, j, example)
                : new Block.Note(sheet.Text.ProductIsLost(sheet.Symbol(quantity)));
            yield return block with { Forms = forms };
            if (isCanonical)
            {
                yield return Canonical(sheet, layer, j, example);
            }
        }
    }

    private static Block.Equation Product(Worksheet sheet, Quantity quantity, int layer, int unit, int example)
    {
        var reached = sheet.Network.Layers[layer].Activation.IsElementwise
            ? Enumerable.Range(unit, 1)
            : Enumerable.Range(0, sheet.Network.Layers[layer].Units);
        var gradients = sheet.Bind(reached.Select(k => Quantities.ActivationGradient(layer, k, example)));
        var derivatives = sheet.Bind(reached.Select(k => Quantities.ActivationDerivative(layer, k, unit, example)));
        return sheet.Equation(quantity, Reference.Delta<Expr>(gradients, derivatives));
    }

    private static Block.Equation Canonical(Worksheet sheet, int layer, int unit, int example)
    {
        var (prediction, targets) = (sheet.Bind(Quantities.Activation(layer, unit, example)), LocalDerivatives.Targets(sheet, example));
        var product = sheet.NumberOf(Quantities.ProductDelta(layer, unit, example));
        return sheet.Equation(
            Quantities.Delta(layer, unit, example),
            Reference.CanonicalDelta(sheet.Problem.Loss, prediction, targets, unit),
            lead: Simplified(sheet, layer, unit, example),
            remark: product is { } number ? sheet.Same(number, Quantities.ProductDelta(layer, unit, example), Quantities.Delta(layer, unit, example)) : null
        );
    }

    /// <summary>The long product with its factors written out in names, which is what becomes ŷ − y when it is shortened.</summary>
    private static Formula? Simplified(Worksheet sheet, int layer, int unit, int example)
    {
        if (!sheet.Network.Layers[layer].Activation.IsElementwise)
        {
            return null;
        }

        return sheet.InNames(LocalDerivatives.OutputGradient(sheet, layer, unit, example) * LocalDerivatives.ActivationDerivative(sheet, layer, unit, unit, example));
    }
}
