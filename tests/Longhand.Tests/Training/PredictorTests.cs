using Longhand.Functions;
using Longhand.Model;
using Longhand.Tests.Support;
using Longhand.Training;

namespace Longhand.Tests.Training;

/// <summary>A predictor has the bits of an engine, however many examples it is given and however many threads ask.</summary>
public sealed class PredictorTests
{
    private static readonly Problem Wide = EngineShapes.Dense([20, 33, 7], Activation.Of<Tanh>(), Activation.OfVector<Softmax>(), examples: 300);

    [Fact]
    public void One_by_one_or_all_together_floats_have_the_same_bits() => CheckAll<float>();

    [Fact]
    public void One_by_one_or_all_together_doubles_have_the_same_bits() => CheckAll<double>();

    [Theory]
    [InlineData(2)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(300)]
    public void Any_number_of_examples_is_predicted(int count)
    {
        var table = new EngineTable<float>(Wide);
        var predictor = new Predictor<float>(Wide.Network);
        Assert.Equal(OneByOne(Wide, table, count), AllTogether(predictor, table.X.AsSpan(0, count * 20), count * 7));
    }

    [Fact]
    public void Many_threads_may_ask_at_once()
    {
        var table = new EngineTable<float>(Wide);
        var predictor = new Predictor<float>(Wide.Network);
        var expected = OneByOne(Wide, table, 300);
        var all = Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(8).Select(_ => AllTogether(predictor, table.X, expected.Length)).ToArray();
        Assert.All(all, predictions => Assert.Equal(expected, predictions));
    }

    [Fact]
    public void What_does_not_fit_the_network_is_refused()
    {
        var predictor = new Predictor<float>(Wide.Network);
        var refusal = Assert.Throws<ArgumentException>(() => predictor.Predict(new float[41], new float[14]));
        Assert.StartsWith("There are 41 inputs and room for 14 outputs; each example has 20 and 7.", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => predictor.Predict(new float[40], new float[13]));
        predictor.Predict([], []);
    }

    private static void CheckAll<TElement>()
        where TElement : unmanaged
    {
        for (var number = 0; number < EngineProblems.Round; number++)
        {
            var problem = EngineProblems.Make(number);
            var table = new EngineTable<TElement>(problem);
            var predictor = new Predictor<TElement>(problem.Network);
            var expected = OneByOne(problem, table, problem.Examples.Length);
            Assert.True(expected.AsSpan().SequenceEqual(AllTogether(predictor, table.X, expected.Length)), $"problem {number}");
        }
    }

    private static TElement[] OneByOne<TElement>(Problem problem, EngineTable<TElement> table, int count)
        where TElement : unmanaged
    {
        var (inputs, outputs) = (problem.Network.Definition.Inputs, problem.Network.Definition.Outputs);
        using var engine = new CpuEngine<TElement>(problem);
        var predictions = new TElement[count * outputs];
        for (var row = 0; row < count; row++)
        {
            engine.Predict(table.X.AsSpan(row * inputs, inputs), predictions.AsSpan(row * outputs, outputs));
        }

        return predictions;
    }

    private static TElement[] AllTogether<TElement>(Predictor<TElement> predictor, ReadOnlySpan<TElement> x, int length)
        where TElement : unmanaged
    {
        var predictions = new TElement[length];
        predictor.Predict(x, predictions);
        return predictions;
    }
}
