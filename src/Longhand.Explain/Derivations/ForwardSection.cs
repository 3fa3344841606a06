using Longhand.Backpropagation;
using Longhand.Explain.Documents;
using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Explain.Derivations;

/// <summary>The forward pass of one example, layer by layer.</summary>
internal static class ForwardSection
{
    public static IEnumerable<Block> Write(Worksheet sheet, int example)
    {
        for (var l = 0; l < sheet.Network.Layers.Length; l++)
        {
            if (!sheet.Scope.HasForward(l, example))
            {
                continue;
            }

            yield return new Block.Heading(sheet.LayerLevel, sheet.Text.LayerHeading(sheet.Network, l));
            foreach (var block in OfLayer(sheet, l, example))
            {
                yield return block;
            }
        }
    }

    private static IEnumerable<Block> OfLayer(Worksheet sheet, int layer, int example)
    {
        var units = Enumerable.Range(0, sheet.Network.Layers[layer].Units);
        foreach (var j in units.Where(j => sheet.Scope.Works(Quantities.WeightedInput(layer, j, example))))
        {
            yield return WeightedInput(sheet, layer, j, example);
        }

        foreach (var table in StatedValues.Forward(sheet, layer, example))
        {
            yield return table;
        }

        var largest = LargestOf(layer, example);
        if (HasLargest(sheet, layer) && sheet.Scope.Works(largest))
        {
            yield return new Block.Paragraph(sheet.Text.SoftmaxShift(sheet.Symbol(largest)));
            yield return Largest(sheet, layer, example);
        }

        foreach (var j in units.Where(j => sheet.Scope.Works(Quantities.Activation(layer, j, example))))
        {
            yield return Activation(sheet, layer, j, example);
        }

        foreach (var block in Outputs(sheet, layer, example))
        {
            yield return block;
        }

        if (sheet.Shows(Forms.Matrix))
        {
            yield return MatrixForms.WeightedInput(sheet, layer, example);
            yield return MatrixForms.Activation(sheet, layer, example);
            if (sheet.Network.Layers[layer].HasDropout)
            {
                yield return MatrixForms.Output(sheet, layer, example);
            }
        }
    }

    /// <summary>What dropout leaves of the activations.</summary>
    private static IEnumerable<Block> Outputs(Worksheet sheet, int layer, int example)
    {
        var definition = sheet.Network.Layers[layer];
        int[] shown = definition.HasDropout ? [.. Enumerable.Range(0, definition.Units).Where(j => sheet.Scope.Works(Quantities.Output(layer, j, example)))] : [];
        if (shown.Length > 0)
        {
            yield return new Block.Paragraph(sheet.Text.DropoutOutput);
        }

        foreach (var j in shown)
        {
            yield return Output(sheet, layer, j, example);
        }
    }

    /// <summary>d = m a of one unit.</summary>
    public static Block.Equation Output(Worksheet sheet, int layer, int unit, int example)
    {
        var (m, a) = (Quantities.Mask(layer, unit, example), Quantities.Activation(layer, unit, example));
        var remark = sheet.Step.Value(m) == 0.0 ? sheet.Text.LeftOut : null;
        return sheet.Equation(Quantities.Output(layer, unit, example), Dropout.Through(sheet.Bind(m), sheet.Bind(a)), remark: remark);
    }

    /// <summary>z_max of a softmax layer.</summary>
    public static Block.Equation Largest(Worksheet sheet, int layer, int example)
    {
        var part = (string _) => LargestOf(layer, example);
        return sheet.Equation(LargestOf(layer, example), Softmax.Largest<Expr>(sheet.Bind(Inputs(sheet, layer, example))), part: part);
    }

    /// <summary>a = f(z) of one unit.</summary>
    public static Block.Equation Activation(Worksheet sheet, int layer, int unit, int example) =>
        sheet.Equation(Quantities.Activation(layer, unit, example), ActivationOf(sheet, layer, unit, example), part: _ => LargestOf(layer, example));

    private static bool HasLargest(Worksheet sheet, int layer) =>
        !sheet.Network.Layers[layer].Activation.IsElementwise
        && ExprParts.Of(ActivationOf(sheet, layer, 0, sheet.Step.Examples[0]).Node).Any(named => named.Name == Softmax.LargestName);

    private static Quantity LargestOf(int layer, int example) => new(QuantityKind.LargestInput, layer, Example: example);

    /// <summary>z = Σ w a + b of one unit.</summary>
    public static Block.Equation WeightedInput(Worksheet sheet, int layer, int unit, int example)
    {
        var network = sheet.Network;
        var inputs = network.InputsOf(layer);
        var w = new Expr[inputs];
        for (var i = 0; i < inputs; i++)
        {
            w[i] = network.Layers[layer].IsConnected(unit, i)
                ? sheet.Bind(sheet.Weight(network.Layout.Weight(layer, unit, i)))
                : Expr.Zero;
        }

        var bias = network.Layout.Bias(layer, unit);
        var b = bias < 0 ? Expr.Zero : sheet.Bind(sheet.Weight(bias));
        var a = sheet.Bind(Enumerable.Range(0, inputs).Select(i => Quantities.InputOf(network, layer, i, example)));
        return sheet.Equation(Quantities.WeightedInput(layer, unit, example), Reference.WeightedInput<Expr>(w, a, b));
    }

    private static Expr ActivationOf(Worksheet sheet, int layer, int unit, int example)
    {
        var activation = sheet.Network.Layers[layer].Activation;
        if (!activation.IsElementwise)
        {
            var z = sheet.Bind(Inputs(sheet, layer, example));
            var all = new Expr[z.Length];
            activation.Apply<Expr>(z, LocalDerivatives.Learned(sheet, layer), all);
            return all[unit];
        }

        var one = new Expr[1];
        activation.Apply<Expr>([sheet.Bind(Quantities.WeightedInput(layer, unit, example))], LocalDerivatives.Learned(sheet, layer, unit), one);
        return one[0];
    }

    private static IEnumerable<Quantity> Inputs(Worksheet sheet, int layer, int example) =>
        Enumerable.Range(0, sheet.Network.Layers[layer].Units).Select(j => Quantities.WeightedInput(layer, j, example));
}
