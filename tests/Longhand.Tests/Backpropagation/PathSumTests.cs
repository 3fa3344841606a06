using System.Numerics;
using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;
using Longhand.Tests.Support;

namespace Longhand.Tests.Backpropagation;

/// <summary>The sum over paths, the deltas and the engine's gradient are three forms of one number.</summary>
public sealed class PathSumTests
{
    [Theory]
    [MemberData(nameof(Tables.Pairs), MemberType = typeof(Tables))]
    public void The_sum_over_paths_is_the_gradient_by_deltas(string activation, string loss)
    {
        var random = new SplitMix64(4);
        for (var i = 0; i < 12; i++)
        {
            AssertAgree(SmoothProblems.Draw(random, Tables.ActivationNamed(activation), Tables.LossNamed(loss)));
        }
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("sigmoid")]
    [InlineData("tanh")]
    public void The_nested_sum_is_the_gradient_by_deltas(string activation)
    {
        var problem = Wide(Tables.ActivationNamed(activation));
        var paths = new LossPaths(problem.Network.Definition);
        Assert.True(paths.IsNested(problem.Network.Definition.Layout.Parameters.First()));
        AssertAgree(problem);
    }

    [Fact]
    public void The_sum_is_nested_from_the_sixty_fifth_path_on()
    {
        Assert.False(IsNested(8, 8));
        Assert.True(IsNested(5, 13));

        static bool IsNested(int first, int second)
        {
            NetworkDefinition definition = new(1, [Layer(1), Layer(first), Layer(second), Layer(1)]);
            var paths = new LossPaths(definition);
            Assert.Equal(new BigInteger(first * second), paths.Count(0, 0));
            return paths.IsNested(definition.Layout.Parameters.First());
        }

        static LayerDefinition Layer(int units) => new(units, Activation.Of<Sigmoid>());
    }

    private static Problem Wide(Activation activation)
    {
        var random = new SplitMix64(9);
        var builder = Network.WithInputs(2);
        foreach (var (inputs, units) in new[] { (2, 5), (5, 5), (5, 5), (5, 3) })
        {
            double?[] Row() => [.. Enumerable.Range(0, inputs).Select(_ => SmoothProblems.Around0(random))];
            double?[][] weights = [.. Enumerable.Range(0, units).Select(_ => Row())];
            builder.Layer(activation, weights, Bias.Shared(0.1));
        }

        return new Problem { Network = builder, Examples = [new([0.3, -0.8], [0.1, 0.2, 0.3])] };
    }

    private static void AssertAgree(Problem problem)
    {
        var definition = problem.Network.Definition;
        var step = ReferenceEngine.Work(problem).First();
        var view = new StepView<F64>(problem, step, F64.From);
        foreach (var example in step.Examples)
        {
            foreach (var parameter in definition.Layout.Parameters)
            {
                var sum = view.Value(new Quantity(QuantityKind.PathGradient, Parameter: parameter.Index, Example: example.Index));
                var byDeltas = view.Value(new Quantity(QuantityKind.ExampleGradient, Parameter: parameter.Index, Example: example.Index));
                var paths = new LossPaths(definition).Of(parameter, example.Index);
                var terms = paths.Select(path => path.Factors.Aggregate(1.0, (size, q) => size * Math.Abs(view.Value(q)))).ToArray();
                // Each product has at most 3 L + 1 factors, which are the same bits in both forms; the sum adds so many terms, and the
                // deltas add the same ones layer by layer. Nested terms are deltas themselves; ŷ − y for a canonical pair costs 8 more.
                var depth = definition.Layers.Length;
                var widest = definition.Layers.Max(layer => layer.Units);
                var bound = Ulp.Gamma((6 * depth) + (2 * depth * widest) + terms.Length + 8) * Size(problem, step, example, parameter, terms);
                Assert.True(Math.Abs(sum - byDeltas) <= bound, $"{problem.Names.Parameter(parameter.Index)}: {sum:R}, {byDeltas:R}, {bound:R}");
            }
        }
    }

    /// <summary>Σ |path|; where ŷ − y is used, or (1 − y/ŷ) ŷ, the two numbers that are subtracted count, through the largest way inwards.</summary>
    private static double Size(Problem problem, StepTrace<F64> step, ExampleTrace<F64> example, Parameter parameter, double[] terms)
    {
        var definition = problem.Network.Definition;
        var inwards = parameter.Kind switch
        {
            ParameterKind.Bias => 1.0,
            ParameterKind.Activation => example.Backward.Layers[parameter.Layer].ShapeDerivative.Max(d => Math.Abs(d.Value)),
            _ => Math.Abs(example.Forward.Layers[parameter.Layer].Input[parameter.Source].Value),
        };
        for (var l = definition.Layers.Length - 1; l > parameter.Layer; l--)
        {
            var jacobian = example.Backward.Layers[l - 1].Jacobian;
            var slope = Enumerable.Range(0, definition.Layers[l - 1].Units).Max(j => jacobian.Into(j).Sum(d => Math.Abs(d.Value)));
            var weights = step.Before.Values.ToArray().Select(w => Math.Abs(w.Value)).Max() * definition.Layers[l].Units;
            inwards *= slope * weights * (example.Forward.Layers[l - 1].Mask?.Max(m => m.Value) ?? 1.0);
        }

        var outputs = example.Forward.Output.Sum(a => Math.Abs(a.Value)) + example.Y.Sum(y => Math.Abs(y.Value));
        var units = parameter.IsShared ? definition.Layers[parameter.Layer].Units : 1;
        return terms.Sum() + (definition.OutputLayer.Activation.IsElementwise && problem.Loss.Domain != LossDomain.Rates ? 0.0 : outputs * inwards * units);
    }
}
