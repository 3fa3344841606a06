using System.Numerics;
using Longhand.Model;

namespace Longhand.Backpropagation;

/// <summary>
/// How many products the backward pass of one example takes, once the local derivatives are known: with every gradient written out as
/// a sum over all its paths, and with each delta worked once and used again.
/// </summary>
/// <remarks>
/// Counted are the products that join local derivatives, ∂L/∂ŷ, ∂a/∂z, weights and inputs, as <see cref="LossPaths"/> and
/// <see cref="Reference"/> form them: a missing connection takes none, a shared bias has the paths of all its units. The first number
/// grows with the number of paths, which every layer multiplies; the second with the number of weights.
/// </remarks>
/// <param name="ByPaths">With sums over paths: every factor of every path of every parameter.</param>
/// <param name="ByDeltas">With deltas.</param>
public sealed record ProductCount(BigInteger ByPaths, BigInteger ByDeltas)
{
    /// <summary>Counts the products of a network.</summary>
    /// <param name="network">The network.</param>
    public static ProductCount Of(NetworkDefinition network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var paths = new LossPaths(network);
        var (byPaths, byDeltas) = (BigInteger.Zero, BigInteger.Zero);
        for (var l = 0; l < network.Layers.Length; l++)
        {
            var layer = network.Layers[l];

            // From ∂L/∂ŷ and ∂ŷ/∂z a layer deeper adds two factors, a weight and an ∂a/∂z, and with dropout a mask; ∂z/∂w is one more.
            var joins = (2 * (network.Layers.Length - l)) + network.Layers.Skip(l).Count(above => above.HasDropout);
            for (var j = 0; j < layer.Units; j++)
            {
                var connections = Enumerable.Range(0, network.InputsOf(l)).Count(i => layer.IsConnected(j, i));
                var hasBias = network.Layout.Bias(l, j) >= 0 ? 1 : 0;
                var isLearned = network.Layout.Learned(l, j) >= 0 ? 1 : 0;

                // A learned number has ∂a/∂p in the place of ∂a/∂z ∂z/∂w.
                byPaths += paths.Count(l, j) * (((connections + hasBias) * joins) + (isLearned * (joins - 1)));

                // ∂L/∂a below goes through each connection once, and so does δ a; δ has one product, through a whole layer one a unit.
                byDeltas += (l == 0 ? connections : 2 * connections) + (layer.Activation.IsElementwise ? 1 : layer.Units) + isLearned + (layer.HasDropout ? 1 : 0);
            }
        }

        return new(byPaths, byDeltas);
    }
}
