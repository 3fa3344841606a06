using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Explain.Tests.Derivations;

/// <summary>Networks that pass their inputs through, for every loss and every form that a convention gives it: on each branch, at kinks, clipped.</summary>
internal static class LossSamples
{
    private static readonly double[][] Differences = [[0.5, -0.25], [3.0, 0.0], [1.0, -1.0], [40.0, -1e-9]];

    public static TheoryData<string> Names => [.. Catalogue.Default.Losses.Select(l => l.Name)];

    /// <summary>The forms that a loss has: one for each of the conventions that differ, with class weights and smoothing, and another parameter.</summary>
    public static IEnumerable<Problem> Problems(string name)
    {
        var loss = Catalogue.Default.Losses.Single(l => l.Name == name);
        foreach (var convention in Convention.All.DistinctBy(c => (c.Apply(loss).GetType(), c.Apply(loss).Clip)))
        {
            yield return Problem(convention, convention.Apply(loss));
        }

        if (loss.Parameter is not null)
        {
            yield return Problem(Convention.Textbook, loss.WithParameter(0.25));
        }

        if (loss.HasClasses)
        {
            yield return Problem(Convention.Textbook, loss.WithClassWeights(2.0, 0.5).WithLabelSmoothing(0.1));
            yield return Problem(Convention.Keras, Convention.Keras.Apply(loss.WithClassWeights(2.0, 0.5)).With(reduction: Reduction.Sum));
            var alone = Problem(Convention.Textbook, loss.WithClassWeights(2.0, 0.5));
            yield return alone with { Examples = alone.Examples[..1] };
        }
    }

    private static Problem Problem(Convention convention, Loss loss)
    {
        var (last, examples) = loss.Domain switch
        {
            LossDomain.Probabilities => (Activation.Of<Sigmoid>(), new Example[] { new([0.5, -1.0], [1, 0]), new([-300, 40], [1, 0.5]), new([-800, 50], [1, 0]) }),
            LossDomain.Distributions => (Activation.OfVector<Softmax>(), [new([0.5, -1.0], [1, 0]), new([0.0, 20.0], [0.25, 0.75]), new([800, 0], [0, 1])]),
            LossDomain.Signs => (Activation.Of<Identity>(), [new([0.5, -0.25], [1, 1]), new([1.0, 3.0], [1, -1])]),
            LossDomain.Rates => (Activation.Of<Identity>(), [new([0.5, 2.0], [0, 3]), new([1.0, 20.0], [1, 7])]),
            _ => (Activation.Of<Identity>(), [.. Differences.Select(d => new Example(d, [0, 0]))]),
        };
        return new()
        {
            Title = loss.Name,
            Network = Network.WithInputs(2).Layer(last, [[1, null], [null, 1]]),
            Loss = loss,
            Convention = convention,
            Optimizer = Optimizer.Of<GradientDescent>().With("learningRate", 1e-3),
            Examples = [.. examples],
        };
    }
}
