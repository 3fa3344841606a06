using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Explain.Tests.Derivations;

/// <summary>A network of one unit for every activation, with an example on each of its branches, at each kink and beyond each edge.</summary>
internal static class ActivationSamples
{
    /// <summary>On each branch, and beyond each edge of the number type.</summary>
    public static readonly double[] Places = [-90.0, -41.0, -7.0, -1.25, -0.4, -0.01, 0.0, 0.3, 0.75, 2.0, 23.0, 90.0];

    public static TheoryData<string> Names => [.. Catalogue.Default.Activations.Where(a => a.IsElementwise).Select(a => a.Name)];

    /// <summary>The forms that a function has: one for each of the conventions that differ, and other values of its parameter.</summary>
    public static IEnumerable<Activation> Shapes(string name)
    {
        var activation = Catalogue.Default.Activations.Single(a => a.Name == name);
        var conventions = Convention.All.Select(c => c.Apply(activation)).DistinctBy(a => (a.GetType(), a.ParameterValue));
        return activation.Parameter is { } parameter
            ? conventions.Concat(new[] { 0.0, 0.25, 2.0 }.Where(parameter.Allows).Select(activation.WithParameter))
            : conventions;
    }

    public static Problem Problem(Activation activation, params double[] places) =>
        new()
        {
            Title = activation.Name,
            Network = Network.WithInputs(1).Layer(activation, [[1.0]]),
            Loss = Loss.Of<HalfSquaredError>(),
            Optimizer = Optimizer.Of<GradientDescent>().With("learningRate", 1e-90),
            Examples = [.. places.Union(activation.Kinks).Select(z => new Example([z], [0.5]))],
        };

    /// <summary>All of them in one network, a layer each.</summary>
    public static Problem Chain(IEnumerable<Activation> activations, params double[] places)
    {
        var builder = Network.WithInputs(1);
        foreach (var activation in activations)
        {
            builder.Layer(activation, [[0.5]]);
        }

        return new()
        {
            Title = "Every activation",
            Network = builder,
            Loss = Loss.Of<HalfSquaredError>(),
            Optimizer = Optimizer.Of<GradientDescent>(),
            Examples = [.. places.Select(z => new Example([2.0 * z], [0.5]))],
        };
    }
}
