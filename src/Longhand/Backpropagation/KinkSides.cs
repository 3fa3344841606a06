using Longhand.Functions;
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
        foreach (var (here, side) in At(place, value))
        {
            above.MoveNext();
            below.MoveNext();
            var isMoved = above.Current.Number.Value != below.Current.Number.Value;
            if (isMoved && (side == 0 || above.Current.Side != side || below.Current.Side != side))
            {
                return here with { IsAt = side == 0 };
            }
        }

        return null;
    }

    /// <summary>Every number that has kinks, with each of them and the side on which it stands.</summary>
    private IEnumerable<(NearKink Number, int Side)> At(Quantity place, double value)
    {
        var network = problem.Network.Definition;
        if (problem.Regularization.L1 > 0.0 && place.Kind == QuantityKind.Parameter && network.Layout.Parameters.Any(p => p.Index == place.Parameter && p.IsWeight))
        {
            yield return (new NearKink(place, value, 0.0), Math.Sign(value));
        }

        var parameters = LossOfOne.Parameters(problem, place, new F64(value), F64.From);
        for (var e = 0; e < problem.Examples.Length; e++)
        {
            if (place.Kind != QuantityKind.Input || place.Example == e)
            {
                var forward = Reference.Forward(network, parameters, LossOfOne.Inputs(problem, place, new F64(value), e, F64.From));
                foreach (var number in OfLayers(forward, e).Concat(OfLoss(forward, e)))
                {
                    yield return number;
                }
            }
        }
    }

    private IEnumerable<(NearKink Number, int Side)> OfLayers(ForwardTrace<F64> forward, int example)
    {
        var layers = problem.Network.Definition.Layers;
        for (var l = 0; l < layers.Length; l++)
        {
            foreach (var kink in layers[l].Activation.Kinks)
            {
                for (var unit = 0; unit < layers[l].Units; unit++)
                {
                    var quantity = new Quantity(QuantityKind.WeightedInput, l, unit, Example: example);
                    var z = forward.Layers[l].WeightedInput[unit].Value;
                    yield return (new NearKink(quantity, z, kink), Math.Sign(z - kink));
                }
            }
        }
    }

    /// <summary>The predictions at a kink of the loss, and those that a convention clips: there the derivative is what the convention says.</summary>
    private IEnumerable<(NearKink Number, int Side)> OfLoss(ForwardTrace<F64> forward, int example)
    {
        for (var k = 0; k < forward.Output.Length; k++)
        {
            var (prediction, target) = (forward.Output[k].Value, problem.Examples[example].Y[k]);
            var quantity = new Quantity(QuantityKind.Activation, problem.Network.Definition.Layers.Length - 1, k, Example: example);
            if (problem.Loss.Domain is not LossDomain.Numbers and not LossDomain.Signs)
            {
                var isClipped = problem.Loss.Clips(prediction, target);
                yield return (new NearKink(quantity, prediction, prediction), isClipped ? 0 : 1);
            }

            foreach (var kink in problem.Loss.Kinks)
            {
                // The argument, ŷ − y or y ŷ, is a straight line over ŷ: where it meets the kink.
                var argument = problem.Loss.KinkArgument(new Dual(prediction, 1.0), Dual.From(target));
                var place = prediction + ((kink - argument.Value) / argument.Tangent);
                yield return (new NearKink(quantity, prediction, place), Math.Sign(argument.Value - kink));
            }
        }
    }
}
