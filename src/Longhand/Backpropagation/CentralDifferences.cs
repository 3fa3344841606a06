using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>(L(w + h) − L(w − h)) / 2h beside the gradient, with how far the two may be apart.</summary>
internal sealed class CentralDifferences
{
    private readonly Problem _problem;
    private readonly double _loss;
    private readonly LossOfOne _whole;
    private readonly KinkSides _sides;
    private readonly MovedForward<F64> _moved;
    private readonly F64[][] _targets; // [B][K]

    public CentralDifferences(Problem problem, BatchGradient<F64> batch)
    {
        ForwardTrace<F64>[] standing = [.. batch.Examples.Select(example => example.Forward)];
        (_problem, _loss) = (problem, batch.Loss.Value);
        _whole = new LossOfOne(problem, batch.Examples);
        (_sides, _moved) = (new KinkSides(problem, standing), new(problem, standing, F64.From));
        _targets = [.. batch.Examples.Select(example => example.Y)];
    }

    /// <summary>The difference at a place, beside its gradient.</summary>
    public CentralDifference Of(Quantity place, double gradient)
    {
        var value = _whole.ValueOf(place);
        var central = Slope(place, value, GradientCheck.StepSize);
        var bound = (GradientCheck.OfGradient * Math.Abs(gradient)) + (GradientCheck.OfLoss * Math.Max(1.0, Math.Abs(_loss)));
        var isWidened = Math.Abs(central - gradient) > bound;
        if (isWidened)
        {
            // Where L is strongly curved a difference over h is off by c h², and over 2h by 4 c h²: what they part by covers it.
            bound += Math.Abs(Slope(place, value, 2.0 * GradientCheck.StepSize) - central) + RoundingOfSlope(place, value);
        }

        return new(place, gradient, central, bound, _sides.Near(place, value, GradientCheck.StepSize)) { IsWidened = isWidened };
    }

    /// <summary>
    /// (e₊ + e₋) / 2h with the rounding errors e of both L: far more than of L itself where ŷ is rounded near 1 before the logarithm of 1 − ŷ
    /// is taken, or where the terms of many examples are added up.
    /// </summary>
    private double RoundingOfSlope(Quantity place, double value)
    {
        var (above, below) = (value + GradientCheck.StepSize, value - GradientCheck.StepSize);
        return (_whole.At(place, Rounded.From(above), Rounded.From).Error + _whole.At(place, Rounded.From(below), Rounded.From).Error) / (above - below);
    }

    private double Slope(Quantity place, double value, double h)
    {
        var (above, below) = (value + h, value - h);
        return (LossAt(place, above) - LossAt(place, below)) / (above - below);
    }

    private double LossAt(Quantity place, double value) =>
        _moved.With(place, new F64(value), (parameters, forward) =>
        {
            var losses = new F64[_targets.Length];
            for (var e = 0; e < losses.Length; e++)
            {
                losses[e] = ExampleTrace<F64>.LossOf(_problem.Network.Definition, _problem.Loss, forward(e), _targets[e]);
            }

            return ReferenceEngine.LossOf(_problem, parameters, losses, _targets, F64.From).Value;
        });
}
