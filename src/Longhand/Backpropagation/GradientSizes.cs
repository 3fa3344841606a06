using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>
/// Backpropagation once more with absolute values everywhere: the sum of the sizes of all terms of a gradient, however much they
/// cancel. An error of n roundings in a row is at most γₙ times that size.
/// </summary>
internal sealed class GradientSizes
{
    private readonly Problem _problem;
    private readonly BatchGradient<F64> _batch;
    private readonly Parameters<F64> _given;
    private readonly Dictionary<int, Parameter> _parameters;
    private readonly double[][][] _deltas; // [B][L][M]
    private readonly double[][][] _gradients; // [B][L][M], by the activations

    public GradientSizes(Problem problem, BatchGradient<F64> batch)
    {
        (_problem, _batch, _given) = (problem, batch, problem.Network.Lift(F64.From));
        _parameters = problem.Network.Definition.Layout.Parameters.ToDictionary(p => p.Index);
        var sizes = batch.Examples.Select(OfExample).ToArray();
        (_deltas, _gradients) = ([.. sizes.Select(s => s.Deltas)], [.. sizes.Select(s => s.Gradients)]);
        Roundings = Count(problem);
    }

    /// <summary>n: how many roundings stand in a row on either side at the most.</summary>
    public int Roundings { get; }

    /// <summary>The size of the gradient by a parameter or an input.</summary>
    public double Of(Quantity place)
    {
        if (place.Kind == QuantityKind.Input)
        {
            var delta = _deltas[place.Example][0];
            var size = delta.Select((d, j) => Math.Abs(_given.Weight(0, j, place.Unit).Value) * d).Sum();
            return _problem.Loss.Reduce(new F64(size), _batch.Size).Value;
        }

        var parameter = _parameters[place.Parameter];
        var sum = Enumerable.Range(0, _batch.Examples.Length).Sum(e => OfExample(parameter, e));
        return _problem.Loss.Reduce(new F64(sum), _batch.Size).Value + Math.Abs(_batch.Gradient[place.Parameter].Value);
    }

    private double OfExample(Parameter parameter, int example)
    {
        var (layer, units) = (parameter.Layer, parameter.IsShared ? .. : parameter.Unit..(parameter.Unit + 1));
        var trace = _batch.Examples[example];
        return parameter.Kind switch
        {
            ParameterKind.Bias => _deltas[example][layer][units].Sum(),
            ParameterKind.Activation => _gradients[example][layer][units].Zip(trace.Backward.Layers[layer].ShapeDerivative[units], (g, d) => g * Math.Abs(d.Value)).Sum(),
            _ => _deltas[example][layer][parameter.Unit] * Math.Abs(trace.Forward.Layers[layer].Input[parameter.Source].Value),
        };
    }

    private (double[][] Deltas, double[][] Gradients) OfExample(ExampleTrace<F64> example)
    {
        var layers = _problem.Network.Definition.Layers;
        var (deltas, gradients) = (new double[layers.Length][], new double[layers.Length][]);
        for (var l = layers.Length - 1; l >= 0; l--)
        {
            gradients[l] = l == layers.Length - 1
                ? OfOutputs(example)
                : Above(l, deltas[l + 1], layers[l].Units, example.Forward.Layers[l].Mask);
            var isCanonical = l == layers.Length - 1 && _problem.Loss.IsCanonicalWith(layers[l].Activation);
            var through = Through(layers[l].Activation, _given.Learned(l), example.Forward.Layers[l], gradients[l]);
            deltas[l] = !isCanonical ? through
                : ExampleTrace<F64>.UsesWeightedInputs(_problem.Network.Definition, _problem.Loss) ? Canonical(example)
                : [.. Canonical(example).Zip(through, (ofDelta, ofLoss) => ofDelta + ofLoss)];
        }

        return (deltas, gradients);
    }

    /// <summary>|∂ℓ/∂ŷ| + |ŷ ∂²ℓ/∂ŷ²|: a loss that goes through ŷ takes its derivative at an ŷ that is rounded, which is seen where ŷ is near 1.</summary>
    private double[] OfOutputs(ExampleTrace<F64> example)
    {
        var slopes = new double[example.Forward.Output.Length];
        for (var k = 0; k < slopes.Length; k++)
        {
            var (prediction, target) = (example.Forward.Output[k].Value, LossTargets.Weighed(_problem.Loss, example.Smoothed[k], k).Value);
            var slope = Reference.OutputGradient(_problem.Loss, new Dual(prediction, 1.0), Dual.From(target), slopes.Length);
            slopes[k] = Math.Abs(slope.Value) + Math.Abs(slope.Tangent * prediction);
        }

        return slopes;
    }

    private double[] Above(int layer, double[] next, int units, F64[]? mask) =>
        [.. Enumerable.Range(0, units).Select(i => (mask?[i].Value ?? 1.0) * next.Select((d, j) => Math.Abs(_given.Weight(layer + 1, j, i).Value) * d).Sum())];

    /// <summary>|ŷ| Σ |y| + |y| for ŷ Σ y − y; Σ y is 1 but for class weights.</summary>
    private double[] Canonical(ExampleTrace<F64> example)
    {
        double[] targets = [.. example.Smoothed.Select((y, k) => Math.Abs(LossTargets.Weighed(_problem.Loss, y, k).Value))];
        var sum = Math.Max(1.0, targets.Sum());
        return [.. example.Forward.Output.Zip(targets, (p, y) => _problem.Loss.Combine(new F64((Math.Abs(p.Value) * sum) + y), targets.Length).Value)];
    }

    /// <summary>f′ is written in a, which is rounded: that moves it by ∂f′/∂a · a for each rounding, also where f′ itself is nearly 0.</summary>
    private static double[] Through(Activation activation, F64[] learned, LayerForward<F64> forward, double[] gradient)
    {
        var delta = new double[gradient.Length];
        Dual[] p = [.. learned.Select(v => Dual.From(v.Value))];
        for (var k = 0; k < delta.Length; k++)
        {
            Dual[] z = [.. forward.WeightedInput.Select(v => Dual.From(v.Value))];
            Dual[] a = [.. forward.Activation.Select((v, unit) => new Dual(v.Value, unit == k ? 1.0 : 0.0))];
            for (var j = 0; j < delta.Length; j++)
            {
                if (j == k || !activation.IsElementwise)
                {
                    var slope = activation.Derivative<Dual>(z, a, p, k, j);
                    delta[j] += gradient[k] * (Math.Abs(slope.Value) + Math.Abs(slope.Tangent * a[k].Value));
                }
            }
        }

        return delta;
    }

    /// <summary>
    /// n for an activation, on both sides together. A function is within 3 ulp, which is 6 roundings; an operation has one. The longest row
    /// is that of gelu-tanh: 2u = c (z + k z³) has 5, e^(−2u) 6, and s = 1 / (1 + e^(−2u)) 2; then f′ = s + a (1 − s) 2u′ has 4 more, 17 together.
    /// In dual numbers the tangent of e^(−2u) has 12, and that of z / (1 + e^(−2u)) 4 more: a sum, a product, a difference, a quotient.
    /// </summary>
    private const int OfActivation = 17 + 16;

    /// <summary>
    /// n for a loss, on both sides together. The longest row is that of KL divergence from weighted inputs, in dual numbers: z − m 1, the power 7,
    /// the logarithm 2, two sums, the target and the mean 4. Backwards (ŷ − y) / (ŷ (1 − ŷ)) has 3 and the mean 1. Smoothing and weighing a
    /// target has 4, the penalty of a weight 4, and the mean over the batch 1 on either side.
    /// </summary>
    private const int OfLoss = (1 + 7 + 2 + 4) + (3 + 1) + 4 + 4 + 2;

    /// <summary>
    /// Forwards a layer has a dot product (2 N), backwards another (2 M), on both sides, its activation, and both ways the product with its mask; then come the loss, the
    /// outputs, the batch, and the sum over the weights.
    /// </summary>
    private static int Count(Problem problem)
    {
        var network = problem.Network.Definition;
        var count = OfLoss + (4 * network.Outputs) + (2 * problem.Examples.Length) + (problem.Regularization.IsNone ? 0 : network.Layout.Length);
        for (var l = 0; l < network.Layers.Length; l++)
        {
            count += (4 * network.InputsOf(l)) + (4 * network.Layers[l].Units) + OfActivation + (network.Layers[l].HasDropout ? 4 : 0);
        }

        return count;
    }
}
