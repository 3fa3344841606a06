using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>
/// What class weights and label smoothing make of the targets of an example: y′ = (1 − α) y + α/K over K outputs, and the loss takes
/// cₖ y′ₖ with the weight c of each class. Where there is neither, the targets stay as they are.
/// </summary>
/// <remarks>
/// The weight of an example is Σ c y of the targets that are given, and a mean over a batch divides by the sum of these weights
/// (PyTorch 1.13, CrossEntropyLoss; Szegedy and others, 2016, section 7).
/// </remarks>
public static class LossTargets
{
    /// <summary>y′ = (1 − α) y + α/K.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="target">The target y.</param>
    /// <param name="outputs">How many outputs there are.</param>
    public static T Smoothed<T>(Loss loss, T target, int outputs)
        where T : struct, IReal<T>
    {
        ArgumentNullException.ThrowIfNull(loss);
        var α = T.From(loss.LabelSmoothing);
        return loss.LabelSmoothing == 0.0 ? target : T.Named(((T.One - α) * target) + (α / T.From(outputs)));
    }

    /// <summary>c y′: the target as the loss takes it.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="smoothed">The smoothed target y′.</param>
    /// <param name="output">Which output.</param>
    public static T Weighed<T>(Loss loss, T smoothed, int output)
        where T : struct, IReal<T>
    {
        ArgumentNullException.ThrowIfNull(loss);
        return loss.WeighsClasses ? T.From(loss.ClassWeights[output]) * smoothed : smoothed;
    }

    /// <summary>Σ c y: what an example counts in the mean over a batch.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="targets">The targets, as they are given. // [K]</param>
    public static T ExampleWeight<T>(Loss loss, ReadOnlySpan<T> targets)
        where T : struct, IReal<T>
    {
        var sum = T.Zero;
        for (var k = 0; k < targets.Length; k++)
        {
            sum += Weighed(loss, targets[k], k);
        }

        return T.Named(sum);
    }

    /// <summary>What the mean over a batch divides by: the sum of the weights of its examples, or how many they are.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="weights">The weights of the examples.</param>
    public static T BatchSize<T>(Loss loss, ReadOnlySpan<T> weights)
        where T : struct, IReal<T>
    {
        ArgumentNullException.ThrowIfNull(loss);
        if (!loss.DividesByWeights)
        {
            return T.From(weights.Length);
        }

        var sum = T.Zero;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        return T.Named(sum);
    }
}
