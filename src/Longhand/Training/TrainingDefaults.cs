using System.Collections.Immutable;
using System.Globalization;
using Longhand.Data;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Training;

/// <summary>Chooses what a training was not told, by the data and the network, and says what it chose.</summary>
/// <param name="network">The network.</param>
/// <param name="form">What the targets are.</param>
/// <param name="rows">How many examples are trained on.</param>
/// <param name="convention">Whose forms the functions have.</param>
internal sealed class TrainingDefaults(NetworkDefinition network, TargetForm form, int rows, Convention convention)
{
    /// <summary>About so many steps are made: enough for small data, few enough for large.</summary>
    private const int Steps = 5000;
    private const int LeastEpochs = 10;
    private const int MostEpochs = 500;

    private readonly List<string> _choices = [];

    /// <summary>What was chosen, a sentence each.</summary>
    public IEnumerable<string> Choices => _choices;

    /// <summary>What an epoch reports.</summary>
    public ImmutableArray<Metric> Metrics => form == TargetForm.Numbers ? [Metric.RSquared] : [Metric.Accuracy];

    public Loss Loss()
    {
        var output = network.OutputLayer.Activation;
        var (loss, reason) = form switch
        {
            TargetForm.Numbers => (MeanSquaredError(), "the targets are numbers"),
            TargetForm.Signs => (Functions.Loss.Of<Hinge>(), "the targets are signs of classes"),
            _ when output.Is<Softmax>() => (Functions.Loss.OfCanonical<CrossEntropy>(), Invariant($"the outputs are a softmax over {network.Outputs} classes")),
            _ when output.Is<Sigmoid>() => (Functions.Loss.OfCanonical<BinaryCrossEntropy>(), network.Outputs == 1 ? "the output is the probability of the second class" : "each output is the probability of its class"),
            _ => (MeanSquaredError(), $"the outputs are {output.Name}, no probabilities"),
        };
        return Said(convention.Apply(loss), chosen => $"Loss: {chosen.Name}, since {reason}.");
    }

    public Optimizer Optimizer() =>
        Said(convention.Apply(Functions.Optimizer.Of<Adam>()), chosen => Invariant($"Update rule: {chosen.Name} with the learning rate {chosen.LearningRate}."));

    public int BatchSize() =>
        Said(Math.Min(rows, rows < 10_000 ? 32 : 128), chosen => Invariant($"Batches: {chosen} of {rows} examples."));

    /// <summary>Epochs enough for some thousand steps.</summary>
    /// <param name="batchSize">How many examples a step takes.</param>
    public int Epochs(int batchSize)
    {
        var steps = (rows + batchSize - 1) / batchSize;
        return Said(Math.Clamp((Steps + steps - 1) / steps, LeastEpochs, MostEpochs), chosen => Invariant($"Epochs: {chosen}, of {steps} steps each."));
    }

    private static Loss MeanSquaredError() => Functions.Loss.Of<SquaredError>("mean-squared-error", Outputs.Mean);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private TItem Said<TItem>(TItem item, Func<TItem, string> sentence)
    {
        _choices.Add(sentence(item));
        return item;
    }
}
