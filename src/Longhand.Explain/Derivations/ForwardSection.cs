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
        var network = sheet.Network;
        for (var l = 0; l < network.Layers.Length; l++)
        {
            var layer = l;
            yield return new Block.Heading(sheet.LayerLevel, sheet.Text.LayerHeading(network, l));
            for (var j = 0; j < network.Layers[l].Units; j++)
            {
                yield return WeightedInput(sheet, l, j, example);
            }

            var part = (string _) => new Quantity(QuantityKind.LargestInput, layer, Example: example);
            var activations = Activations(sheet, l, example);
            if (ExprParts.Of(activations[0].Node).Any(named => named.Name == Softmax.LargestName))
            {
                yield return new Block.Paragraph(sheet.Text.SoftmaxShift(sheet.Symbol(part(string.Empty))));
                yield return sheet.Equation(part(string.Empty), Softmax.Largest<Expr>(sheet.Bind(Inputs(sheet, l, example))), part: part);
            }

            for (var j = 0; j < activations.Length; j++)
            {
                yield return sheet.Equation(Quantities.Activation(l, j, example), activations[j], part: part);
            }

            if (sheet.Shows(Forms.Matrix))
            {
                yield return MatrixForms.WeightedInput(sheet, l, example);
                yield return MatrixForms.Activation(sheet, l, example);
            }
        }
    }

    private static Block.Equation WeightedInput(Worksheet sheet, int layer, int unit, int example)
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
        var a = sheet.Bind(Enumerable.Range(0, inputs).Select(i => Quantities.InputOf(layer, i, example)));
        return sheet.Equation(Quantities.WeightedInput(layer, unit, example), Reference.WeightedInput<Expr>(w, a, b));
    }

    private static Expr[] Activations(Worksheet sheet, int layer, int example)
    {
        var z = sheet.Bind(Inputs(sheet, layer, example));
        var a = new Expr[z.Length];
        sheet.Network.Layers[layer].Activation.Apply<Expr>(z, LocalDerivatives.Learned(sheet, layer), a);
        return a;
    }

    private static IEnumerable<Quantity> Inputs(Worksheet sheet, int layer, int example) =>
        Enumerable.Range(0, sheet.Network.Layers[layer].Units).Select(j => Quantities.WeightedInput(layer, j, example));
}
