using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>
/// ∂L/∂w three times: by backpropagation, as the tangent of L in dual numbers, and as (L(w + h) − L(w − h)) / 2h, for every parameter
/// and for every input of every example.
/// </summary>
/// <remarks>
/// L is the loss of all examples, regularization included, at the values that the problem gives. The last two know nothing of the
/// backward pass: they see forward passes only. Where there is dropout all three have the masks of the first step.
/// </remarks>
public static class GradientCheck
{
    /// <summary>h: by how much a number is moved up and down for a difference.</summary>
    public const double StepSize = 1e-5;

    /// <summary>How far a central difference may be from a gradient, as a share of the gradient.</summary>
    public const double OfGradient = 1e-7;

    /// <summary>How far a central difference may be from a gradient besides, as a share of the loss, at least of 1.</summary>
    public const double OfLoss = 1e-10;

    /// <summary>Sets backpropagation beside dual numbers and central differences.</summary>
    /// <param name="problem">The problem.</param>
    /// <exception cref="NonFiniteException">A number of the forward or backward pass is not finite.</exception>
    public static GradientReport Work(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var batch = ReferenceEngine.GradientOf(problem, F64.From);
        var sizes = new GradientSizes(problem, batch);
        var loss = new LossOfOne(problem, batch.Examples);
        var differences = new CentralDifferences(problem, batch);
        return new(problem, batch.Loss.Value, sizes.Roundings, [.. Places(problem).Select(place => Compare(place, batch, sizes, loss, differences))]);
    }

    /// <summary>γₙ = n u / (1 − n u): the relative error of n roundings in a row (Higham, 2002, section 3.1).</summary>
    /// <param name="n">How many.</param>
    internal static double Gamma(double n) => n * Rounded.U / (1.0 - (n * Rounded.U));

    /// <summary>Every parameter in the order of the buffer, then every input of every example.</summary>
    private static IEnumerable<Quantity> Places(Problem problem) =>
        problem.Network.Definition.Layout.Parameters
            .Select(p => new Quantity(QuantityKind.Parameter, Parameter: p.Index))
            .Concat(
                Enumerable.Range(0, problem.Examples.Length).SelectMany(e =>
                    Enumerable.Range(0, problem.Network.Definition.Inputs).Select(i => new Quantity(QuantityKind.Input, Unit: i, Example: e))
                )
            );

    private static GradientComparison Compare(Quantity place, BatchGradient<F64> batch, GradientSizes sizes, LossOfOne loss, CentralDifferences differences)
    {
        var value = loss.ValueOf(place);
        var gradient = Gradient(place, batch, loss.Problem);
        var tangent = loss.At(place, new Dual(value, 1.0), Dual.From).Tangent;
        var size = loss.At(place, Weighed.Variable(value), Weighed.From).Size + sizes.Of(place);
        var central = differences.Of(place, gradient);
        return new(place, value, gradient, tangent, Gamma(sizes.Roundings) * size, central.Central, central.Bound, central.Kink) { IsWidened = central.IsWidened };
    }

    /// <summary>The gradient of the step; by an input equation 2 at the first layer, Σⱼ w¹ⱼᵢ δ¹ⱼ, reduced over the batch.</summary>
    private static double Gradient(Quantity place, BatchGradient<F64> batch, Problem problem)
    {
        if (place.Kind == QuantityKind.Parameter)
        {
            return batch.Gradient[place.Parameter].Value;
        }

        var (delta, given) = (batch.Examples[place.Example].Backward.Layers[0].Delta, problem.Network.Lift(F64.From));
        F64[] column = [.. Enumerable.Range(0, delta.Length).Select(j => given.Weight(0, j, place.Unit))];
        return problem.Loss.Reduce(Reference.ActivationGradient<F64>(column, delta), batch.Size).Value;
    }
}
