using System.Numerics;
using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;
using Longhand.Testing;
using Longhand.Tests.Support;

namespace Longhand.Tests.Backpropagation;

public sealed class ProductCountTests
{
    private const int Networks = 300;

    /// <summary>
    /// By hand: w5, w6 and b2 have one path of two products each, w1 to w4 one of four, b1 two of four: 6 + 16 + 8. With deltas: one for δ of
    /// the output, one for each of w5 and w6, one for each ∂L/∂a below and each δ, one for each of w1 to w4.
    /// </summary>
    [Fact]
    public void The_textbook_network_takes_thirty_products_by_paths_and_eleven_with_deltas() =>
        Assert.Equal(new ProductCount(30, 1 + 2 + 2 + 2 + 4), ProductCount.Of(Problem.Textbook.Network.Definition));

    [Fact]
    public void A_number_that_counts_its_products_counts_as_many_by_paths()
    {
        var walked = 0;
        foreach (var problem in Problems())
        {
            var network = problem.Network.Definition;
            var paths = new LossPaths(network);
            if (network.Layout.Parameters.Any(paths.IsNested))
            {
                continue;
            }

            var before = Counting.Products;
            foreach (var parameter in network.Layout.Parameters)
            {
                LossPaths.SumOfProducts(paths.Of(parameter, 0).Select(path => (IReadOnlyList<Counting>)[.. path.Factors.Select(_ => Counting.From(0.5))]));
            }

            Assert.Equal(ProductCount.Of(network).ByPaths, new BigInteger(Counting.Products - before));
            walked++;
        }

        Assert.True(walked > Networks / 2, $"Only {walked} networks were walked.");
    }

    [Fact]
    public void A_number_that_counts_its_products_counts_as_many_with_deltas()
    {
        foreach (var problem in Problems())
        {
            Assert.Equal(ProductCount.Of(problem.Network.Definition).ByDeltas, new BigInteger(WithDeltas(problem)));
        }
    }

    [Fact]
    public void More_products_than_a_double_can_hold_are_counted_exactly()
    {
        // 200 layers of 50 units: from a unit of the first there are 50¹⁹⁹ paths, and each of its weights and its bias takes 400 products for each.
        const int Layers = 200;
        const int Units = 50;
        var network = new NetworkDefinition(Units, Enumerable.Repeat(new LayerDefinition(Units, Activation.Of<Tanh>()), Layers));
        var count = ProductCount.Of(network);
        var expected = Enumerable.Range(0, Layers).Aggregate(BigInteger.Zero, (sum, l) => sum + (BigInteger.Pow(Units, Layers - 1 - l) * Units * (Units + 1) * 2 * (Layers - l)));
        Assert.Equal(expected, count.ByPaths);
        Assert.Equal(((2 * Layers) - 1) * (BigInteger)(Units * Units) + (Layers * Units), count.ByDeltas);
    }

    private static IEnumerable<Problem> Problems() => Enumerable.Range(1, Networks).Select(RandomProblems.Make);

    /// <summary>The products of the backward pass that the engine really makes, less those that make the local derivatives.</summary>
    private static long WithDeltas(Problem problem)
    {
        var (network, loss) = (problem.Network.Definition, problem.Loss);
        var θ = problem.Network.Lift(Counting.From);
        Counting[] x = [.. problem.Examples[0].X.Select(Counting.From)];
        Counting[] y = [.. problem.Examples[0].Y.Select(Counting.From)];
        var forward = Reference.Forward(network, θ, x, DropoutMasks.Of(problem, 1, 0, Counting.From));
        var local = Spent(() => LocalDerivatives(network, θ, loss, forward, y));
        BackwardTrace<Counting>? backward = null;
        var all = Spent(() => backward = Reference.Backward(network, θ, loss, forward, y));
        var example = new ExampleTrace<Counting>(0, x, y, forward, backward!, Counting.Zero, Counting.Zero) { Smoothed = y, Weight = Counting.One };
        return all - local + Spent(() => network.Layout.Parameters.ToList().ForEach(p => example.Gradient(p)));
    }

    private static void LocalDerivatives(NetworkDefinition network, Parameters<Counting> θ, Loss loss, ForwardTrace<Counting> forward, Counting[] y)
    {
        for (var l = 0; l < network.Layers.Length; l++)
        {
            var (activation, layer, p) = (network.Layers[l].Activation, forward.Layers[l], θ.Learned(l));
            _ = new Jacobian<Counting>(activation, layer.WeightedInput, layer.Activation, p);
            for (var j = 0; j < p.Length; j++)
            {
                activation.ParameterDerivative(layer.WeightedInput[j], layer.Activation[j], p[j]);
            }
        }

        for (var k = 0; k < y.Length; k++)
        {
            Reference.OutputGradient(loss, forward.Output[k], y[k], y.Length);
            if (loss.IsCanonicalWith(network.OutputLayer.Activation))
            {
                // The short form of the delta stands beside the long product.
                Reference.CanonicalDelta<Counting>(loss, forward.Output[k], y, k);
            }
        }
    }

    private static long Spent(Action work)
    {
        var before = Counting.Products;
        work();
        return Counting.Products - before;
    }
}
