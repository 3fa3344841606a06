using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>
/// ∂L/∂w three times: by backpropagation, as the tangent of L in dual numbers, and as (L(w + h) − L(w − h)) / 2h, for every parameter
/// and for every input of every example.
/// </summary>
/// <remarks>
/// L is the loss of all examples, regularization included, at the values that the problem gives. The last two know nothing of the
/// backward pass: they see forward passes only.
/// </remarks>
public static class GradientCheck
{
    /// <summary>h: by how much a number is moved up and down for a difference.</summary>
    public const double StepSize = 1e-5;

    /// <summary>The rate of the one update that the engine makes here and nobody reads: it moves nothing.</summary>
    private const double NoMove = double.Epsilon;

    /// <summary>Sets backpropagation beside dual numbers and central differences.</summary>
    /// <param name="problem">The problem.</param>
    /// <exception cref="NonFiniteException">A number of the forward or backward pass is not finite.</exception>
    public static GradientReport Work(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var whole = problem with
        {
            Optimizer = Optimizer.Of<GradientDescent>().With(Optimizer.LearningRateParameter.Name, NoMove),
            BatchSize = null,
            Steps = 1,
            Until = null,
        };
        var step = ReferenceEngine.Work(whole).First();
        var sizes = new GradientSizes(whole, step);
        var loss = new LossOfOne(whole, [.. step.Examples.Select(example => example.Loss.Value)]);
        var sides = new KinkSides(whole);
        var (total, examples) = (step.Loss.Value, step.Examples.Count);
        return new(problem, total, sizes.Roundings, [.. Places(whole).Select(place => Compare(place, total, examples, step, sizes, loss, sides))]);
    }

    /// <summary>u = 2⁻⁵³: the largest relative error of one rounding.</summary>
    private const double U = 1.1102230246251565e-16;

    /// <summary>γₙ = n u / (1 − n u): the relative error of n roundings in a row (Higham, 2002, section 3.1).</summary>
    /// <param name="n">How many.</param>
    internal static double Gamma(double n) => n * U / (1.0 - (n * U));

    /// <summary>Every parameter in the order of the buffer, then every input of every example.</summary>
    private static IEnumerable<Quantity> Places(Problem problem) =>
        problem.Network.Definition.Layout.Parameters
            .Select(p => new Quantity(QuantityKind.Parameter, Parameter: p.Index))
            .Concat(
                Enumerable.Range(0, problem.Examples.Length).SelectMany(e =>
                    Enumerable.Range(0, problem.Network.Definition.Inputs).Select(i => new Quantity(QuantityKind.Input, Unit: i, Example: e))
                )
            );

    private static GradientComparison Compare(
        Quantity place,
        double total,
        int examples,
        StepTrace<F64> step,
        GradientSizes sizes,
        LossOfOne loss,
        KinkSides sides
    )
    {
        var value = loss.ValueOf(place);
        var gradient = Gradient(place, step, loss.Problem);
        var tangent = loss.At(place, new Dual(value, 1.0), Dual.From).Tangent;
        var size = loss.At(place, Weighed.Variable(value), Weighed.From).Size + sizes.Of(place);
        var difference = Slope(loss, place, value, StepSize);

        // G1; the sum over many examples rounds more often.
        var bound = (1e-7 * Math.Abs(gradient)) + (1e-10 * Math.Max(1.0, Math.Abs(total)) * Math.Max(1.0, examples / 10.0));
        if (Math.Abs(difference - gradient) > bound)
        {
            // Where L is strongly curved a difference over h is off by c h², and over 2h by 4 c h²: what they part by covers it.
            bound += Math.Abs(Slope(loss, place, value, 2.0 * StepSize) - difference);
        }

        return new(place, value, gradient, tangent, Gamma(sizes.Roundings) * size, difference, bound, sides.Near(place, value, StepSize));
    }

    private static double Slope(LossOfOne loss, Quantity place, double value, double h)
    {
        var (above, below) = (value + h, value - h);
        return (loss.At(place, new F64(above), F64.From).Value - loss.At(place, new F64(below), F64.From).Value) / (above - below);
    }

    /// <summary>The gradient of the step; by an input equation 2 at the first layer, Σⱼ w¹ⱼᵢ δ¹ⱼ, reduced over the batch.</summary>
    private static double Gradient(Quantity place, StepTrace<F64> step, Problem problem)
    {
        if (place.Kind == QuantityKind.Parameter)
        {
            return step.Gradient[place.Parameter].Value;
        }

        var delta = step.Examples[place.Example].Backward.Layers[0].Delta;
        F64[] column = [.. Enumerable.Range(0, delta.Length).Select(j => step.Before.Weight(0, j, place.Unit))];
        return problem.Loss.Reduce(Reference.ActivationGradient<F64>(column, delta), step.Size).Value;
    }
}
