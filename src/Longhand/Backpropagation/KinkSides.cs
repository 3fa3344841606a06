using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>On which side of its kinks a number stands, and whether moving a parameter or an input by h takes one across.</summary>
/// <param name="problem">The problem.</param>
/// <param name="standing">The forward passes of its examples with the numbers that it gives. // [B]</param>
internal sealed class KinkSides(Problem problem, IEnumerable<ForwardTrace<F64>> standing)
{
    private readonly MovedForward<Dual> _moved = new(problem, standing, Dual.From);
    private readonly HashSet<int> _weights = [.. problem.Network.Definition.Layout.Parameters.Where(p => p.IsWeight).Select(p => p.Index)];

    /// <summary>The first number that stands on a kink, or crosses one within h; null where there is none.</summary>
    public NearKink? Near(Quantity place, double value, double h)
    {
        using var above = At(place, value + h).GetEnumerator();
        using var below = At(place, value - h).GetEnumerator();
        foreach (var (here, side, moves) in At(place, value))
        {
            above.MoveNext();
            below.MoveNext();
            var isMoved = moves || above.Current.Number.Value != below.Current.Number.Value;
            if (isMoved && (side == 0 || above.Current.Side != side || below.Current.Side != side))
            {
                return here with { IsAt = side == 0 };
            }
        }

        return null;
    }

    /// <summary>Every number that has kinks, with each of them, the side on which it stands, and whether it moves with the place.</summary>
    private IEnumerable<(NearKink Number, int Side, bool Moves)> At(Quantity place, double value)
    {
        if (problem.Regularization.L1 > 0.0 && place.Kind == QuantityKind.Parameter && _weights.Contains(place.Parameter))
        {
            yield return (new NearKink(place, value, 0.0), Side(value), true);
        }

        for (var e = 0; e < problem.Examples.Length; e++)
        {
            if (place.Kind != QuantityKind.Input || place.Example == e)
            {
                var example = e;
                var forward = _moved.With(place, new Dual(value, 1.0), (_, passes) => passes(example));
                foreach (var number in OfLayers(forward, e).Concat(OfLoss(forward, e)))
                {
                    yield return number;
                }
            }
        }
    }

    private IEnumerable<(NearKink Number, int Side, bool Moves)> OfLayers(ForwardTrace<Dual> forward, int example)
    {
        var layers = problem.Network.Definition.Layers;
        for (var l = 0; l < layers.Length; l++)
        {
            foreach (var kink in layers[l].Activation.Kinks)
            {
                for (var unit = 0; unit < layers[l].Units; unit++)
                {
                    var quantity = new Quantity(QuantityKind.WeightedInput, l, unit, Example: example);
                    var z = forward.Layers[l].WeightedInput[unit];
                    yield return (new NearKink(quantity, z.Value, kink), Side(z.Value - kink), z.Tangent != 0.0);
                }
            }
        }
    }

    /// <summary>The predictions at a kink of the loss, and those that a convention clips: there the derivative is what the convention says.</summary>
    /// <remarks>A prediction that is rounded to 1 stands still and its weighted input does not: ŷ − y sees that one.</remarks>
    private IEnumerable<(NearKink Number, int Side, bool Moves)> OfLoss(ForwardTrace<Dual> forward, int example)
    {
        var moves = forward.Layers[^1].WeightedInput.Any(z => z.Tangent != 0.0);
        for (var k = 0; k < forward.Output.Length; k++)
        {
            var (prediction, target) = (forward.Output[k].Value, problem.Examples[example].Y[k]);
            var quantity = new Quantity(QuantityKind.Activation, problem.Network.Definition.Layers.Length - 1, k, Example: example);
            if (problem.Loss.Domain is not LossDomain.Numbers and not LossDomain.Signs)
            {
                var isClipped = problem.Loss.Clips(prediction, target) || problem.Loss.ClipsDerivative(prediction);
                yield return (new NearKink(quantity, prediction, prediction), isClipped ? 0 : 1, moves);
            }

            foreach (var (kink, place) in problem.Loss.Kinks.Zip(problem.Loss.KinkPlaces(target)))
            {
                var argument = problem.Loss.KinkArgument(new F64(prediction), new F64(target)).Value;
                yield return (new NearKink(quantity, prediction, place), Side(argument - kink), moves);
            }
        }
    }

    /// <summary>−1, 0 or 1; 1 of what is no number, where a step of h goes beyond what can be computed.</summary>
    private static int Side(double distance) => distance < 0.0 ? -1 : distance == 0.0 ? 0 : 1;
}
