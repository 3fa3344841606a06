using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>On which side of its kinks a number stands, and whether moving a parameter or an input by h takes one across.</summary>
/// <param name="problem">The problem.</param>
internal sealed class KinkSides(Problem problem)
{
    /// <summary>The first number that stands on a kink, or crosses one within h; null where there is none.</summary>
    public NearKink? Near(Quantity place, double value, double h)
    {
        using var above = At(place, value + h).GetEnumerator();
        using var below = At(place, value - h).GetEnumerator();
        foreach (var here in At(place, value))
        {
            above.MoveNext();
            below.MoveNext();
            var side = Side(here);
            var isAt = side == 0;
            var isMoved = above.Current.Value != below.Current.Value;
            if (isMoved && (isAt || Side(above.Current) != side || Side(below.Current) != side))
            {
                return here with { IsAt = isAt };
            }
        }

        return null;
    }

    private static int Side(NearKink number) => Math.Sign(number.Value - number.Kink);

    /// <summary>Every number that has kinks, with each of them.</summary>
    private IEnumerable<NearKink> At(Quantity place, double value)
    {
        var network = problem.Network.Definition;
        if (problem.Regularization.L1 > 0.0 && place.Kind == QuantityKind.Parameter && network.Layout.Parameters.Any(p => p.Index == place.Parameter && p.IsWeight))
        {
            yield return new NearKink(place, value, 0.0);
        }

        var parameters = LossOfOne.Parameters(problem, place, new F64(value), F64.From);
        for (var e = 0; e < problem.Examples.Length; e++)
        {
            if (place.Kind != QuantityKind.Input || place.Example == e)
            {
                var forward = Reference.Forward(network, parameters, LossOfOne.Inputs(problem, place, new F64(value), e, F64.From));
                foreach (var number in Of(forward, e))
                {
                    yield return number;
                }
            }
        }
    }

    private IEnumerable<NearKink> Of(ForwardTrace<F64> forward, int example)
    {
        var layers = problem.Network.Definition.Layers;
        for (var l = 0; l < layers.Length; l++)
        {
            foreach (var kink in layers[l].Activation.Kinks)
            {
                for (var unit = 0; unit < layers[l].Units; unit++)
                {
                    var quantity = new Quantity(QuantityKind.WeightedInput, l, unit, Example: example);
                    yield return new NearKink(quantity, forward.Layers[l].WeightedInput[unit].Value, kink);
                }
            }
        }
    }
}
