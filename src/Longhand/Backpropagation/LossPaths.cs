using System.Numerics;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>
/// The chain rule written out: the derivative of the loss by a weighted input is a sum over all paths from it to the loss, and each
/// path is a product of local derivatives. Backpropagation gives the same number without ever forming the paths.
/// </summary>
/// <param name="network">The network.</param>
public sealed class LossPaths(NetworkDefinition network)
{
    /// <summary>The most paths that are written out; where there are more, the sum is nested, layer by layer.</summary>
    public const int MostPaths = 64;

    private readonly BigInteger[]?[] _counts = new BigInteger[network.Layers.Length][]; // by layer, then unit

    private int Last => network.Layers.Length - 1;

    /// <summary>How many paths lead from the weighted input of a unit to the loss.</summary>
    /// <param name="layer">The layer of the unit, from 0.</param>
    /// <param name="unit">The unit, from 0.</param>
    public BigInteger Count(int layer, int unit) => Counts(layer)[unit];

    /// <summary>The paths from the weighted input of a unit to the loss, in the order of the units.</summary>
    /// <param name="layer">The layer of the unit, from 0.</param>
    /// <param name="unit">The unit, from 0.</param>
    /// <param name="example">The place of the example among those of the problem.</param>
    public IEnumerable<LossPath> From(int layer, int unit, int example)
    {
        foreach (var k in Reached(layer, unit))
        {
            var local = new Quantity(QuantityKind.ActivationDerivative, layer, k, unit, Example: example);
            foreach (var outer in FromActivation(layer, k, example))
            {
                yield return new LossPath([.. outer, local]);
            }
        }
    }

    /// <summary>Whether a parameter has so many paths that they are nested, layer by layer.</summary>
    /// <param name="parameter">The parameter.</param>
    public bool IsNested(Parameter parameter) => Count(parameter) > MostPaths;

    /// <summary>How many paths lead from a parameter to the loss.</summary>
    /// <param name="parameter">The parameter.</param>
    public BigInteger Count(Parameter parameter) =>
        UnitsOf(parameter).Aggregate(BigInteger.Zero, (sum, unit) => sum + Count(parameter.Layer, unit));

    /// <summary>
    /// The paths of a parameter, each with the factor ∂z/∂w at its end; a shared bias has those of all its units. Where they are nested,
    /// each begins with the derivative by an activation of the layer itself, which is in turn a sum over the layer above.
    /// </summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="example">The place of the example among those of the problem.</param>
    public IEnumerable<LossPath> Of(Parameter parameter, int example)
    {
        var isNested = IsNested(parameter);
        foreach (var unit in UnitsOf(parameter))
        {
            if (parameter.IsOfActivation)
            {
                foreach (var path in OfShape(parameter, unit, isNested, example))
                {
                    yield return path;
                }

                continue;
            }

            var last = new Quantity(QuantityKind.ParameterDerivative, parameter.Layer, unit, parameter.Source, parameter.Index, Example: example);
            foreach (var path in isNested ? Nested(parameter.Layer, unit, example) : From(parameter.Layer, unit, example))
            {
                yield return new LossPath([.. path.Factors, last]);
            }
        }
    }

    /// <summary>The paths of a learned number through the activation of one unit, with the factor ∂a/∂p at their end.</summary>
    private IEnumerable<LossPath> OfShape(Parameter parameter, int unit, bool isNested, int example)
    {
        var last = new Quantity(QuantityKind.ShapeDerivative, parameter.Layer, unit, Parameter: parameter.Index, Example: example);
        var outer = isNested
            ? [[new Quantity(QuantityKind.ActivationGradient, parameter.Layer, unit, Example: example)]]
            : FromActivation(parameter.Layer, unit, example);
        return outer.Select(factors => new LossPath([.. factors, last]));
    }

    /// <summary>Σ over paths of the product of their factors, each product from left to right.</summary>
    /// <param name="paths">The values of the factors, one list a path.</param>
    public static T SumOfProducts<T>(IEnumerable<IReadOnlyList<T>> paths)
        where T : struct, IReal<T>
    {
        ArgumentNullException.ThrowIfNull(paths);
        var sum = T.Zero;
        foreach (var factors in paths)
        {
            var product = factors[0];
            for (var f = 1; f < factors.Count; f++)
            {
                product *= factors[f];
            }

            sum += product;
        }

        return T.Named(sum);
    }

    /// <summary>The counts of a layer, from those of the layer above it; each layer is counted once.</summary>
    private BigInteger[] Counts(int layer)
    {
        if (_counts[layer] is { } known)
        {
            return known;
        }

        var units = network.Layers[layer].Units;
        var fromActivation = Enumerable.Range(0, units).Select(k => layer == Last ? BigInteger.One : CountAbove(layer, k)).ToArray();
        var counts = network.Layers[layer].Activation.IsElementwise
            ? fromActivation
            : [.. Enumerable.Repeat(fromActivation.Aggregate(BigInteger.Zero, BigInteger.Add), units)];
        return _counts[layer] = counts;
    }

    private BigInteger CountAbove(int layer, int unit)
    {
        var above = network.Layers[layer + 1];
        var counts = Counts(layer + 1);
        return Enumerable.Range(0, above.Units).Where(j => above.IsConnected(j, unit)).Aggregate(BigInteger.Zero, (sum, j) => sum + counts[j]);
    }

    private IEnumerable<int> UnitsOf(Parameter parameter) =>
        parameter.IsShared ? Enumerable.Range(0, network.Layers[parameter.Layer].Units) : Enumerable.Range(parameter.Unit, 1);

    private IEnumerable<int> Reached(int layer, int unit) =>
        network.Layers[layer].Activation.IsElementwise
            ? Enumerable.Range(unit, 1)
            : Enumerable.Range(0, network.Layers[layer].Units);

    private IEnumerable<LossPath> Nested(int layer, int unit, int example) =>
        Reached(layer, unit)
            .Select(k => new LossPath(
                [
                    new Quantity(QuantityKind.ActivationGradient, layer, k, Example: example),
                    new Quantity(QuantityKind.ActivationDerivative, layer, k, unit, Example: example),
                ]
            ));

    /// <summary>Where the layer has dropout, a path goes from a by ∂d/∂a on to d.</summary>
    private IEnumerable<IReadOnlyList<Quantity>> FromActivation(int layer, int unit, int example)
    {
        Quantity[] mask = network.Layers[layer].HasDropout ? [new Quantity(QuantityKind.MaskDerivative, layer, unit, Example: example)] : [];
        if (layer == Last)
        {
            yield return [new Quantity(QuantityKind.ActivationGradient, layer, unit, Example: example)];
            yield break;
        }

        for (var j = 0; j < network.Layers[layer + 1].Units; j++)
        {
            if (network.Layers[layer + 1].IsConnected(j, unit))
            {
                var weight = new Quantity(QuantityKind.InputDerivative, layer + 1, j, unit, Example: example);
                foreach (var outer in From(layer + 1, j, example))
                {
                    yield return [.. outer.Factors, weight, .. mask];
                }
            }
        }
    }
}
