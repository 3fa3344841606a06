using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;
using Longhand.Tests.Support;

namespace Longhand.Tests.Backpropagation;

/// <summary>G1 over the catalogue: gradients of whole networks, by parameters and by inputs.</summary>
public sealed class GradientTests
{
    private const int NetworksPerPair = 25;

    [Theory]
    [MemberData(nameof(Tables.Pairs), MemberType = typeof(Tables))]
    public void Gradients_are_central_differences_of_the_loss(string activation, string loss)
    {
        foreach (var (problem, step, places) in Drawn(activation, loss, seed: 1))
        {
            foreach (var (parameter, input, value, gradient) in places)
            {
                const double h = 1e-5;
                var difference = Difference(problem, parameter, input, value, h);
                // G1: what an h of 1e-5 can tell in double precision.
                var bound = (1e-7 * Math.Abs(gradient)) + (1e-10 * Math.Max(1.0, step.Loss.Value));
                Assert.True(Math.Abs(gradient - difference) <= bound, $"{Place(problem, parameter, input)}: {gradient:R}, {difference:R}");
            }
        }
    }

    private static double Difference(Problem problem, int parameter, (int, int) input, double value, double h)
    {
        var above = WholeLoss.With(problem, parameter, input, new F64(value + h), F64.From).Value;
        var below = WholeLoss.With(problem, parameter, input, new F64(value - h), F64.From).Value;
        return (above - below) / (value + h - (value - h));
    }

    [Theory]
    [MemberData(nameof(Tables.Pairs), MemberType = typeof(Tables))]
    public void Gradients_are_the_tangents_of_the_loss(string activation, string loss)
    {
        foreach (var (problem, step, places) in Drawn(activation, loss, seed: 2))
        {
            var growth = Ulp.Gamma(Operations(problem, step));
            foreach (var (parameter, input, value, gradient) in places)
            {
                var tangent = WholeLoss.With(problem, parameter, input, new Dual(value, 1.0), Dual.From).Tangent;
                var size = WholeLoss.With(problem, parameter, input, Weighed.Variable(value), Weighed.From).Size;
                var bound = growth * size;
                Assert.True(Math.Abs(gradient - tangent) <= bound, $"{Place(problem, parameter, input)}: {gradient:R}, {tangent:R}, {bound:R}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Tables.Pairs), MemberType = typeof(Tables))]
    public void The_loss_of_the_engine_is_the_definition(string activation, string loss)
    {
        foreach (var (problem, step, _) in Drawn(activation, loss, seed: 3))
        {
            var inputs = problem.Examples.Select(e => e.X.Select(F64.From).ToArray()).ToArray();
            var defined = WholeLoss.Of(problem, problem.Network.Lift(F64.From), inputs, F64.From).Value;
            // Predictions are the same bits. ln ŷ and the form in z: terms below 4 (ŷ in [0.05, 0.95]), K outputs, B examples, P weights.
            var terms = (problem.Network.Definition.Outputs * problem.Examples.Length) + problem.Network.Values.Length;
            var z = step.Examples.Max(e => e.Forward.Layers[^1].WeightedInput.Max(v => Math.Abs(v.Value)));
            var bound = Ulp.Gamma(20 + terms) * ((20.0 + z) * problem.Network.Definition.Outputs * problem.Examples.Length + step.Loss.Value);
            Assert.True(Math.Abs(step.Loss.Value - defined) <= bound, $"{step.Loss.Value:R}, {defined:R}");
        }
    }

    private static IEnumerable<(Problem Problem, StepTrace<F64> Step, IEnumerable<(int, (int, int), double, double)> Places)> Drawn(
        string activation,
        string loss,
        long seed
    )
    {
        var random = new SplitMix64(seed);
        for (var i = 0; i < NetworksPerPair; i++)
        {
            var problem = SmoothProblems.Draw(random, Tables.ActivationNamed(activation), Tables.LossNamed(loss), withClasses: i % 2 == 1);
            var step = ReferenceEngine.Work(problem).First();
            yield return (problem, step, ByParameters(problem, step).Concat(ByInputs(problem, step)));
        }
    }

    private static IEnumerable<(int, (int, int), double, double)> ByParameters(Problem problem, StepTrace<F64> step) =>
        problem.Network.Definition.Layout.Parameters.Select(p =>
            (p.Index, (-1, -1), problem.Network.Values[p.Index], step.Gradient[p.Index].Value)
        );

    /// <summary>∂L/∂xᵢ of an example = Σⱼ w¹ⱼᵢ δ¹ⱼ, divided by the size of the batch where it is averaged.</summary>
    private static IEnumerable<(int, (int, int), double, double)> ByInputs(Problem problem, StepTrace<F64> step)
    {
        for (var e = 0; e < step.Examples.Count; e++)
        {
            var delta = step.Examples[e].Backward.Layers[0].Delta;
            for (var i = 0; i < step.Examples[e].X.Length; i++)
            {
                F64[] column = [.. Enumerable.Range(0, delta.Length).Select(j => step.Before.Weight(0, j, i))];
                var gradient = problem.Loss.Reduce(Reference.ActivationGradient<F64>(column, delta), step.Size);
                yield return (-1, (e, i), step.Examples[e].X[i].Value, gradient.Value);
            }
        }
    }

    /// <summary>
    /// The operations in a row on either side: each layer has a dot product forwards (2 N) and backwards (M), some twelve of the
    /// activation, and f′(z, a) is off by the rounding of a, which counts |∂f′/∂a · a / f′| times; then outputs, batch and penalty.
    /// </summary>
    private static double Operations(Problem problem, StepTrace<F64> step)
    {
        var definition = problem.Network.Definition;
        var count = 30.0 + (4.0 * definition.Outputs) + (2.0 * step.Examples.Count) + definition.Layout.Length;
        for (var l = 0; l < definition.Layers.Length; l++)
        {
            count += (4 * definition.InputsOf(l)) + (4 * definition.Layers[l].Units) + 24;
            count += 8.0 * step.Examples.Max(e => Condition(definition.Layers[l], e.Forward.Layers[l]));
        }

        return count;
    }

    private static double Condition(LayerDefinition layer, LayerForward<F64> forward) =>
        Enumerable.Range(0, layer.Units).Max(unit => Condition(layer, forward, unit));

    private static double Condition(LayerDefinition layer, LayerForward<F64> forward, int unit)
    {
        Dual[] z = [.. forward.WeightedInput.Select(v => Dual.From(v.Value))];
        Dual[] a = [.. forward.Activation.Select((v, k) => new Dual(v.Value, k == unit ? 1.0 : 0.0))];
        var slope = layer.Activation.Derivative<Dual>(z, a, unit, unit);
        return slope.Value == 0.0 ? 1.0 : 1.0 + Math.Abs(slope.Tangent * a[unit].Value / slope.Value);
    }

    private static string Place(Problem problem, int parameter, (int Example, int Input) input) =>
        parameter >= 0 ? problem.Names.Parameter(parameter) : $"x{input.Input + 1}[{input.Example + 1}]";
}
