using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Tests.Support;

/// <summary>
/// The loss of a batch from its definition: predictions, −Σ y ln ŷ and the like, sum or mean, and the penalty, written out here once
/// more. Nothing of the backward pass, of the engine, or of the stable forms takes part.
/// </summary>
internal static class WholeLoss
{
    public static T Of<T>(Problem problem, Parameters<T> parameters, IReadOnlyList<T[]> inputs, Func<double, T> lift)
        where T : struct, IScalar<T>
    {
        var network = problem.Network.Definition;
        var total = T.Zero;
        for (var e = 0; e < inputs.Count; e++)
        {
            var predictions = Reference.Forward(network, parameters, inputs[e], DropoutMasks.Of(problem, 1, e, lift)).Output;
            var sum = T.Zero;
            for (var k = 0; k < predictions.Length; k++)
            {
                sum += problem.Loss.Term(predictions[k], lift(Target(problem.Loss, problem.Examples[e].Y, k)));
            }

            total += problem.Loss.Outputs == Outputs.Mean ? sum / lift(predictions.Length) : sum;
        }

        var n = lift(inputs.Count);
        var size = problem.Loss.ClassWeights.Count == 0 ? n : lift(problem.Examples.Sum(e => e.Y.Select((y, k) => y * problem.Loss.ClassWeights[k]).Sum()));
        var (l2, l1) = (lift(problem.Regularization.L2), lift(problem.Regularization.L1));
        var penalty = T.Zero;
        foreach (var parameter in network.Layout.Parameters.Where(p => p.IsWeight && !problem.Regularization.IsNone))
        {
            var w = parameters[parameter.Index];
            penalty += (l2 * w * w / lift(2.0)) + (l1 * T.Abs(w));
        }

        return (problem.Loss.Reduction == Reduction.Mean ? total / size : total) + (penalty / n);
    }

    /// <summary>w ((1 − ε) y + ε/K): the target with its class weight, smoothed.</summary>
    private static double Target(Loss loss, IReadOnlyList<double> y, int k) =>
        (loss.ClassWeights.Count == 0 ? 1.0 : loss.ClassWeights[k]) * (((1.0 - loss.LabelSmoothing) * y[k]) + (loss.LabelSmoothing / y.Count));

    /// <summary>The loss with one parameter or one input of one example replaced.</summary>
    public static T With<T>(Problem problem, int parameter, (int Example, int Input) input, T value, Func<double, T> lift)
        where T : struct, IScalar<T>
    {
        T[] values = [.. problem.Network.Lift(lift).Values];
        var inputs = problem.Examples.Select(example => example.X.Select(lift).ToArray()).ToArray();
        if (parameter >= 0)
        {
            values[parameter] = value;
        }
        else
        {
            inputs[input.Example][input.Input] = value;
        }

        return Of(problem, new Parameters<T>(problem.Network.Definition, values), inputs, lift);
    }
}
