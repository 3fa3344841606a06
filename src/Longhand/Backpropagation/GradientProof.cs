using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>The gradients of a step beside central differences of its loss: of its batch, at the numbers that it was made with, in double.</summary>
/// <remarks>
/// Under hand arithmetic too everything here is computed in double, from the rounded numbers of the step: differences of a loss with
/// four decimals would say nothing.
/// </remarks>
/// <param name="Differences">The parameters that were checked, in the order of the buffer; none where even one is too much work.</param>
/// <param name="Asked">How many were to be checked.</param>
public sealed record GradientProof(IReadOnlyList<CentralDifference> Differences, int Asked)
{
    /// <summary>How many parameters are checked at the most; of more, as many are chosen evenly.</summary>
    public const int MostParameters = 200;

    /// <summary>How many products of forward passes the check of a step may take.</summary>
    public const long MostProducts = 10_000_000;

    /// <summary>A difference takes two losses, and the look for kinks three passes of two numbers each.</summary>
    private const int PassesOfOne = 8;

    /// <summary>The step itself is worked once more in double, forwards and backwards, and every gradient and place of it is kept.</summary>
    private const int PassesOfStep = 10;

    /// <summary>Whether every parameter was checked that was to be.</summary>
    public bool IsWhole => Differences.Count == Asked;

    /// <summary>Whether all that could be compared agree.</summary>
    public bool Agrees => Differences.All(difference => difference.Agrees);

    /// <summary>The one that parts the most, in units of its bound; null where none can be compared.</summary>
    public CentralDifference? Worst => Differences.Where(d => d.IsCompared).MaxBy(d => d.Difference / d.Bound);

    /// <summary>Checks gradients of a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="parameters">The parameters whose gradients are checked, in the order of the buffer.</param>
    public static GradientProof Of(StepView step, IEnumerable<Parameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(parameters);
        var (asked, first) = (0, 0);
        foreach (var parameter in parameters)
        {
            first = asked++ == 0 ? parameter.Layer : first;
        }

        var count = Affordable(step, asked, first);
        if (count == 0)
        {
            return new([], asked);
        }

        var problem = ProblemOf(step);
        var batch = ReferenceEngine.GradientOf(problem, F64.From, step.Number);
        var differences = new CentralDifferences(problem, batch);

        // Of n parameters those at the places ⌈i n / count⌉: evenly spread, the first among them.
        var chosen = parameters.Where((_, place) => (long)place * count % asked < count);
        return new([.. chosen.Select(p => Placed(differences.Of(new Quantity(QuantityKind.Parameter, Parameter: p.Index), batch.Gradient[p.Index].Value), step))], asked);
    }

    /// <summary>How many parameters may be checked, where the first layer that has one of them is known.</summary>
    private static int Affordable(StepView step, int asked, int first)
    {
        var network = step.Problem.Network.Definition;
        var weights = Enumerable.Range(0, network.Layers.Length).Select(l => (long)network.Layers[l].Units * network.InputsOf(l)).ToArray();

        // A parameter enters its own layer at the most, and every layer above.
        long Pass(int layer) => weights[layer..].Sum() * step.Examples.Count;
        var left = MostProducts - (PassesOfStep * Pass(0));
        return left < 0 ? 0 : (int)Math.Min(Math.Min(MostParameters, asked), left / (PassesOfOne * Pass(first)));
    }

    /// <summary>The problem whose step over all its examples has the gradients of this step.</summary>
    private static Problem ProblemOf(StepView step)
    {
        var problem = step.Problem;
        var values = new double[problem.Network.Definition.Layout.Length];
        foreach (var parameter in problem.Network.Definition.Layout.Parameters)
        {
            values[parameter.Index] = step.Value(new Quantity(QuantityKind.LookAhead, Parameter: parameter.Index));
        }

        return problem with
        {
            Network = new Network(problem.Network.Definition, values),
            Examples = [.. step.Examples.Select(example => problem.Examples[example])],
            BatchSize = null,
        };
    }

    /// <summary>The same with the example of a kink as the problem of the step counts it.</summary>
    private static CentralDifference Placed(CentralDifference difference, StepView step) =>
        difference.Kink is { Quantity.Example: >= 0 } kink
            ? difference with { Kink = kink with { Quantity = kink.Quantity with { Example = step.Examples[kink.Quantity.Example] } } }
            : difference;
}
