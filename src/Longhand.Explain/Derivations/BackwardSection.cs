using Longhand.Backpropagation;
using Longhand.Explain.Documents;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Explain.Derivations;

/// <summary>The backward pass of one example: the local derivatives and the deltas, from the output layer to the first.</summary>
internal static class BackwardSection
{
    public static IEnumerable<Block> Write(Worksheet sheet, int example)
    {
        for (var l = sheet.Network.Layers.Length - 1; l >= 0; l--)
        {
            if (!sheet.Scope.HasBackward(l, example))
            {
                continue;
            }

            yield return new Block.Heading(sheet.LayerLevel, sheet.Text.LayerHeading(sheet.Network, l));
            var isLast = l == sheet.Network.Layers.Length - 1;
            foreach (var block in isLast ? OutputGradients(sheet, l, example) : HiddenGradients(sheet, l, example))
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
        var shown = Units(sheet, layer).Where(k => sheet.Scope.Works(Quantities.ActivationGradient(layer, k, example))).ToArray();
        if (shown.Length == 0)
        {
            yield break;
        }

        yield return new Block.Paragraph(sheet.Text.OutputGradient);
        foreach (var k in shown)
        {
            var quantity = Quantities.ActivationGradient(layer, k, example);
            if (!double.IsFinite(sheet.Step.Value(quantity)))
            {
                yield return new Block.Note(sheet.Text.ProductIsLost(sheet.Symbol(quantity)));
                continue;
            }

            yield return ActivationGradient(sheet, layer, k, example);
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

    private static IEnumerable<Block> HiddenGradients(Worksheet sheet, int layer, int example)
    {
        var byActivation = Units(sheet, layer).Select(i => Quantities.ActivationGradient(layer, i, example));
        var byOutput = Units(sheet, layer).Select(i => Quantities.OutputGradient(layer, i, example));
        return sheet.Network.Layers[layer].HasDropout
            ? HiddenGradients(sheet, byOutput, sheet.Text.DropoutGradient).Concat(HiddenGradients(sheet, byActivation, sheet.Text.MaskedGradient))
            : HiddenGradients(sheet, byActivation, sheet.Text.ActivationGradient);
    }

    private static IEnumerable<Block> HiddenGradients(Worksheet sheet, IEnumerable<Quantity> quantities, Prose text)
    {
        Quantity[] shown = sheet.NeedsDeltas ? [.. quantities.Where(sheet.Scope.Works)] : [];
        if (shown.Length == 0)
        {
            yield break;
        }

        var forms = sheet.DeltaForms;
        yield return new Block.Paragraph(text) { Forms = forms };
        foreach (var quantity in shown)
        {
            yield return Equations.Of(sheet, quantity)! with { Forms = forms };
        }
    }

    /// <summary>∂ℓ/∂a of one unit: from the loss in the output layer, from the deltas of the next layer in the others, and by its mask where there is one.</summary>
    public static Block.Equation ActivationGradient(Worksheet sheet, int layer, int unit, int example)
    {
        var quantity = Quantities.ActivationGradient(layer, unit, example);
        if (layer == sheet.Network.Layers.Length - 1)
        {
            return sheet.Equation(quantity, LocalDerivatives.OutputGradient(sheet, layer, unit, example));
        }

        var (m, d) = (Quantities.Mask(layer, unit, example), Quantities.OutputGradient(layer, unit, example));
        return sheet.Network.Layers[layer].HasDropout
            ? sheet.Equation(quantity, Dropout.Through(sheet.Bind(m), sheet.Bind(d)), remark: sheet.Step.Value(m) == 0.0 ? sheet.Text.LeftOut : null)
            : FromNextLayer(sheet, quantity);
    }

    /// <summary>∂ℓ/∂d of one unit of a hidden layer with dropout.</summary>
    public static Block.Equation OutputGradient(Worksheet sheet, int layer, int unit, int example) =>
        FromNextLayer(sheet, Quantities.OutputGradient(layer, unit, example));

    /// <summary>Σ w δ over the units of the next layer.</summary>
    private static Block.Equation FromNextLayer(Worksheet sheet, Quantity quantity)
    {
        var (next, unit, example) = (quantity.Layer + 1, quantity.Unit, quantity.Example);
        var units = Enumerable.Range(0, sheet.Network.Layers[next].Units).ToArray();
        var w = units
            .Select(j => sheet.Network.Layers[next].IsConnected(j, unit) ? sheet.Bind(sheet.Weight(sheet.Network.Layout.Weight(next, j, unit))) : Expr.Zero)
            .ToArray();
        var δ = sheet.Bind(units.Select(j => Quantities.Delta(next, j, example)));
        return sheet.Equation(quantity, Reference.ActivationGradient<Expr>(w, δ));
    }

    private static IEnumerable<Block> Derivatives(Worksheet sheet, int layer, int example)
    {
        var activation = sheet.Network.Layers[layer].Activation;
        var isFirst = true;
        foreach (var k in Units(sheet, layer))
        {
            var shown = (activation.IsElementwise ? Enumerable.Range(k, 1) : Units(sheet, layer))
                .Select(j => Quantities.ActivationDerivative(layer, k, j, example))
                .Where(sheet.Scope.Works);
            var isShown = false;
            foreach (var quantity in shown)
            {
                if (isFirst)
                {
                    yield return new Block.Paragraph(DerivativeText(sheet, activation));
                }

                (isFirst, isShown) = (false, true);
                yield return Derivative(sheet, quantity);
            }

            if (isShown && activation.Kinks.Contains(sheet.Step.Value(Quantities.WeightedInput(layer, k, example))))
            {
                yield return Kink(sheet, layer, k, example);
            }
        }
    }

    /// <summary>∂a/∂z.</summary>
    public static Block.Equation Derivative(Worksheet sheet, Quantity q) =>
        sheet.Equation(q, LocalDerivatives.ActivationDerivative(sheet, q.Layer, q.Unit, q.Other, q.Example));

    private static Block.Note Kink(Worksheet sheet, int layer, int unit, int example)
    {
        var z = Quantities.WeightedInput(layer, unit, example);
        return new(sheet.Text.Kink(FormulaNumbers.Equal(sheet.Symbol(z), sheet.Number(z)), sheet.Number(Quantities.ActivationDerivative(layer, unit, unit, example))));
    }

    private static IEnumerable<Block> ShapeDerivatives(Worksheet sheet, int layer, int example)
    {
        var shown = sheet.Network.Layers[layer].Learned == LearnedKind.None ? [] : Units(sheet, layer)
            .Select(unit => Quantities.ShapeDerivative(sheet.Network.Layout.At(sheet.Network.Layout.Learned(layer, unit)), unit, example))
            .Where(sheet.Scope.Works)
            .ToArray();
        if (shown.Length == 0)
        {
            yield break;
        }

        yield return new Block.Paragraph(sheet.Text.ShapeDerivative);
        foreach (var quantity in shown)
        {
            yield return sheet.Equation(quantity, LocalDerivatives.ShapeDerivative(sheet, quantity));
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
        var isFirst = true;
        foreach (var delta in Units(sheet, layer).Select(j => Quantities.Delta(layer, j, example)).Where(sheet.Scope.Works))
        {
            var product = isCanonical ? delta with { Kind = QuantityKind.ProductDelta } : delta;
            var hasProduct = sheet.Scope.Works(product);
            if (isFirst)
            {
                yield return new Block.Paragraph(DeltaText(sheet, layer, isCanonical, hasProduct)) { Forms = forms };
            }

            isFirst = false;
            if (hasProduct)
            {
                Block block = double.IsFinite(sheet.Step.Value(product)) ? Product(sheet, product) : new Block.Note(sheet.Text.ProductIsLost(sheet.Symbol(product)));
                yield return block with { Forms = forms };
            }

            if (isCanonical)
            {
                yield return Canonical(sheet, layer, delta.Unit, example);
            }
        }

        foreach (var table in StatedValues.Deltas(sheet, layer, example))
        {
            yield return table;
        }
    }

    private static Prose DerivativeText(Worksheet sheet, Activation activation) =>
        activation.IsElementwise
            ? sheet.Text.ActivationDerivative(new Formula.Call(activation.Symbol, [new Formula.Name(Symbols.Parse(sheet.Problem.Notation.Input))], IsDerivative: true))
            : sheet.Text.Jacobian(activation.Name);

    private static Prose DeltaText(Worksheet sheet, int layer, bool isCanonical, bool hasProduct) =>
        !isCanonical && !sheet.Network.Layers[layer].Activation.IsElementwise ? sheet.Text.JacobianDelta
        : !isCanonical ? (layer == sheet.Network.Layers.Length - 1 ? sheet.Text.OutputDelta : sheet.Text.HiddenDelta)
        : hasProduct ? sheet.Text.CanonicalDelta(sheet.Problem.Loss)
        : sheet.Text.ShortDelta(sheet.Problem.Loss);

    /// <summary>δ of one unit, in the form that is used further down.</summary>
    public static Block.Equation Delta(Worksheet sheet, Quantity q) =>
        q.Layer == sheet.Network.Layers.Length - 1 && sheet.Problem.Loss.IsCanonicalWith(sheet.Network.Layers[q.Layer].Activation)
            ? Canonical(sheet, q.Layer, q.Unit, q.Example)
            : Product(sheet, q);

    /// <summary>δ of one unit as the product of what leads to it.</summary>
    public static Block.Equation Product(Worksheet sheet, Quantity q)
    {
        var reached = sheet.Network.Layers[q.Layer].Activation.IsElementwise ? [q.Unit] : Units(sheet, q.Layer).ToArray();
        var gradients = sheet.Bind(reached.Select(k => Quantities.ActivationGradient(q.Layer, k, q.Example)));
        var derivatives = sheet.Bind(reached.Select(k => Quantities.ActivationDerivative(q.Layer, k, q.Unit, q.Example)));
        return sheet.Equation(q, Reference.Delta<Expr>(gradients, derivatives));
    }

    private static IEnumerable<int> Units(Worksheet sheet, int layer) => Enumerable.Range(0, sheet.Network.Layers[layer].Units);

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
