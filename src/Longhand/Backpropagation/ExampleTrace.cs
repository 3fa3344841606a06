using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>Forward and backward pass of one example.</summary>
/// <param name="Index">Its place among the examples of the problem, from 0.</param>
/// <param name="X">Its inputs. // [N]</param>
/// <param name="Y">Its targets. // [K]</param>
/// <param name="Forward">The forward pass.</param>
/// <param name="Backward">The backward pass.</param>
/// <param name="Loss">Its loss, before the reduction over the batch.</param>
/// <param name="LossByDefinition">
/// The same by the textbook definition, from the predictions. It differs from <paramref name="Loss"/> only where that is computed from
/// the weighted inputs, and then only in the last digits, or where a prediction is so near to 0 or 1 that its logarithm is lost.
/// </param>
/// <typeparam name="T">The number type.</typeparam>
public sealed record ExampleTrace<T>(
    int Index,
    T[] X,
    T[] Y,
    ForwardTrace<T> Forward,
    BackwardTrace<T> Backward,
    T Loss,
    T LossByDefinition
)
    where T : struct, IScalar<T>
{
    /// <summary>Its smoothed targets y′; <see cref="Y"/> where nothing is smoothed. // [K]</summary>
    public required T[] Smoothed { get; init; }

    /// <summary>What it counts in a mean over a batch where classes have weights.</summary>
    public required T Weight { get; init; }

    /// <summary>The derivative of the loss of this example by one parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    public T Gradient(Parameter parameter)
    {
        var layer = Backward.Layers[parameter.Layer];
        var units = parameter.IsShared ? .. : parameter.Unit..(parameter.Unit + 1);
        return parameter.Kind switch
        {
            ParameterKind.Bias => Reference.BiasGradient<T>(layer.Delta[units]),
            ParameterKind.Activation => Reference.ShapeGradient<T>(layer.ActivationGradient[units], layer.ShapeDerivative[units]),
            _ => Reference.WeightGradient(layer.Delta[parameter.Unit], Forward.Layers[parameter.Layer].Input[parameter.Source]),
        };
    }

    /// <summary>Works one example.</summary>
    /// <param name="network">The network.</param>
    /// <param name="parameters">Its numbers.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="index">The place of the example among those of the problem.</param>
    /// <param name="x">The inputs. // [N]</param>
    /// <param name="y">The targets. // [K]</param>
    /// <param name="masks">The masks of layers with dropout, a row for each layer; null where none has. // [L][M]</param>
    public static ExampleTrace<T> Work(NetworkDefinition network, Parameters<T> parameters, Loss loss, int index, T[] x, T[] y, IReadOnlyList<T[]?>? masks = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(loss);
        var forward = Reference.Forward(network, parameters, x, masks);
        var targets = Targets(loss, y);
        var backward = Reference.Backward(network, parameters, loss, forward, targets);
        var definition = Reference.ExampleLoss<T>(loss, forward.Layers[^1].WeightedInput, forward.Output, targets, fromWeightedInputs: false);
        return new(index, x, y, forward, backward, LossOf(network, loss, forward, y), definition)
        {
            Smoothed = [.. y.Select(target => LossTargets.Smoothed(loss, target, y.Length))],
            Weight = LossTargets.ExampleWeight<T>(loss, y),
        };
    }

    /// <summary>The loss of one example after a forward pass.</summary>
    /// <param name="network">The network.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="forward">The forward pass.</param>
    /// <param name="y">The targets. // [K]</param>
    public static T LossOf(NetworkDefinition network, Loss loss, ForwardTrace<T> forward, T[] y)
    {
        ArgumentNullException.ThrowIfNull(forward);
        return Reference.ExampleLoss<T>(loss, forward.Layers[^1].WeightedInput, forward.Output, Targets(loss, y), UsesWeightedInputs(network, loss));
    }

    /// <summary>
    /// Whether the loss is computed from the weighted inputs of the output layer: where the pair is canonical and no probability is clipped, and not by hand.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="loss">The loss.</param>
    public static bool UsesWeightedInputs(NetworkDefinition network, Loss loss)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(loss);
        return loss.IsCanonicalWith(network.OutputLayer.Activation) && loss.Clip is null && !T.IsByHand;
    }

    /// <summary>The targets as the loss takes them: smoothed and weighed.</summary>
    private static T[] Targets(Loss loss, T[] y) => [.. y.Select((target, k) => LossTargets.Weighed(loss, LossTargets.Smoothed(loss, target, y.Length), k))];
}
