using System.Globalization;
using System.Text.Json;
using Longhand.Data;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;
using Longhand.Tests.Data;
using Longhand.Tests.Support;
using Longhand.Training;

namespace Longhand.Tests.Training;

/// <summary>
/// What networks reach on real data, over the folds, with the settings and from the starting weights of scikit-learn's, five seeds of each:
/// tests/oracles/accuracy.py. The order of the examples is each system's own, and matters where a batch is not the whole set.
/// </summary>
public sealed class AccuracyTests(ITestOutputHelper output)
{
    private static readonly JsonElement Recorded = Oracle.Read("accuracy.json");

    public static TheoryData<string> Sets => [.. Recorded.GetProperty("sets").EnumerateArray().Select(set => set.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Sets))]
    public void The_mean_over_five_seeds_is_no_standard_error_below_that_of_another_system(string name)
    {
        var set = Recorded.GetProperty("sets").EnumerateArray().Single(s => s.GetProperty("name").GetString() == name);
        var table = Csv.File(name + ".csv");
        int[] foldOf = [.. set.GetProperty("folds").GetString()!.Select(digit => digit - '0')];
        double[] seeds = [.. Enumerable.Range(0, 5).Select(seed => Enumerable.Range(0, 5).Average(fold => Score(set, table, foldOf, fold, seed)))];
        var (mean, error) = (set.GetProperty("mean").GetDouble(), set.GetProperty("standardError").GetDouble());
        output.WriteLine(FormattableString.Invariant($"{name}: {seeds.Average():F4} ({string.Join(", ", seeds.Select(s => s.ToString("F4", CultureInfo.InvariantCulture)))}); scikit-learn {mean:F4} ± {error:F4}"));
        Assert.InRange(seeds.Average(), mean - error, 1.0);
    }

    [Fact]
    public void The_generator_of_the_starting_weights_is_that_of_the_other_system()
    {
        // The published 10,000th number of std::mt19937 (ISO C++ 26.6.5), and numpy.random.RandomState(1).uniform(-1, 1, 3) of NumPy 1.24.
        var published = new NumpyRandom(5489);
        for (var number = 1; number < 10_000; number++)
        {
            published.NextBits();
        }

        Assert.Equal(4123659995u, published.NextBits());
        var first = new NumpyRandom(1);
        Assert.Equal([-0.165955990594852, 0.4406489868843162, -0.9997712503653102], Enumerable.Range(0, 3).Select(_ => first.NextUniform(1.0)));
    }

    private static double Score(JsonElement set, Table table, int[] foldOf, int fold, int seed)
    {
        int[] training = [.. Enumerable.Range(0, table.RowCount).Where(row => foldOf[row] != fold)];
        int[] held = [.. Enumerable.Range(0, table.RowCount).Where(row => foldOf[row] == fold)];
        var preparation = Preparation.Fit(table, set.GetProperty("target").GetString()!, null, training);
        var data = preparation.Apply<double>(table, training);
        var last = data.Form switch
        {
            TargetForm.Numbers => new LayerDefinition(1, Activation.Of<Identity>()),
            TargetForm.Binary => new(1, Activation.Of<Sigmoid>()),
            _ => new(data.Outputs, Activation.OfVector<Softmax>()),
        };
        var network = Begun(new NetworkDefinition(data.Inputs, [new(set.GetProperty("hidden").GetInt32(), Activation.Of<Relu>()), last]), (uint)seed);
        var options = new TrainingOptions
        {
            Loss = data.Form == TargetForm.Numbers ? Loss.Of<HalfSquaredError>() : null,
            Optimizer = Convention.Sklearn.Apply(Optimizer.Of<Adam>()),
            Regularization = new(L2: 0.0001),
            Convention = Convention.Sklearn,
            BatchSize = 200,
            Epochs = set.GetProperty("epochs").GetInt32(),
            EarlyStopping = new(Patience: 10, LeastImprovement: 0.0001, RestoreBest: false),
            Seed = seed,
        };
        return network.Trained(data, options).Network.Score(preparation.Apply<double>(table, held));
    }

    /// <summary>The weights that MLPClassifier(random_state=seed) begins with: of each layer those of a source together, then the biases.</summary>
    private static Network Begun(NetworkDefinition definition, uint seed)
    {
        var (random, values) = (new NumpyRandom(seed), new double[definition.Layout.Length]);
        for (var l = 0; l < definition.Layers.Length; l++)
        {
            var (inputs, units) = (definition.InputsOf(l), definition.Layers[l].Units);
            var bound = Initializer.GlorotUniform.Spread(new F64(inputs), new F64(units), definition.Layers[l].Activation).Value;
            for (var i = 0; i < inputs * units; i++)
            {
                values[definition.Layout.Weight(l, i % units, i / units)] = random.NextUniform(bound);
            }

            for (var unit = 0; unit < units; unit++)
            {
                values[definition.Layout.Bias(l, unit)] = random.NextUniform(bound);
            }
        }

        return new(definition, values);
    }
}
