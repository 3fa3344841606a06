using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Checking.Ledgers;

/// <content>Units that a step leaves out: the masks, what goes on through them and what comes back.</content>
internal sealed partial class LedgerBuilder
{
    private Expr Mask(int layer, int unit, int example) => Bind(new Quantity(QuantityKind.Mask, layer, unit, Example: example));

    /// <summary>m and d = m·a of the units of a layer with dropout.</summary>
    private void LeftOut(int layer, int example)
    {
        for (var j = 0; j < _network.Layers[layer].Units && _network.Layers[layer].HasDropout; j++)
        {
            var kept = Add(new Quantity(QuantityKind.MaskKept, layer), Dropout.Kept(Bind(new Quantity(QuantityKind.DropoutShare, layer))));
            var mask = new Quantity(QuantityKind.Mask, layer, j, Example: example);
            Add(mask, _step.Value(mask) == 0.0 ? [] : [Bind(kept)]);
            Add(new Quantity(QuantityKind.Output, layer, j, Example: example), Dropout.Through(Mask(layer, j, example), Bind(new Quantity(QuantityKind.Activation, layer, j, Example: example))));
        }
    }

    /// <summary>The derivative by an activation: what comes back from the next layer, through the mask where there is one.</summary>
    private Expr BeforeDropout(int layer, int unit, int example)
    {
        if (!_network.Layers[layer].HasDropout)
        {
            return FromNext(layer, unit, example);
        }

        var (output, derivative) = (new Quantity(QuantityKind.OutputGradient, layer, unit, Example: example), new Quantity(QuantityKind.MaskDerivative, layer, unit, Example: example));
        Add(output, FromNext(layer, unit, example));
        Add(derivative, Mask(layer, unit, example));
        return Dropout.Through(Bind(derivative), Bind(output));
    }
}
