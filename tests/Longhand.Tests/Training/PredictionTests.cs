using Longhand.Functions;
using Longhand.Model;
using Longhand.Training;

namespace Longhand.Tests.Training;

/// <summary>A prediction is the forward pass of a step, to the bit.</summary>
public sealed class PredictionTests
{
    private static readonly Problem Wide = EngineShapes.Dense([31, 260, 200, 5], Activation.Of<Relu>(), Activation.Of<Identity>(), examples: 2);

    [Fact]
    public void In_floats_it_is_what_the_loss_of_a_step_is_taken_of() => CheckAll<float>();

    [Fact]
    public void In_doubles_it_is_what_the_loss_of_a_step_is_taken_of() => CheckAll<double>();

    /// <summary>A prediction leaves out no unit: it is that of the same network without dropout.</summary>
    [Fact]
    public void Dropout_takes_no_part_in_it()
    {
        var (all, dropped) = (0, 0);
        for (var number = 0; number < EngineProblems.Round; number += 3)
        {
            Problem[] problems = [EngineProblems.Make(number), EngineProblems.WithoutDropout(number)];
            var predictions = problems.Select(problem =>
            {
                using var engine = new CpuEngine<float>(problem);
                using var reference = new ReferenceEngine<float>(problem);
                var table = new EngineTable<float>(problem);
                var (prediction, expected) = (new float[problem.Network.Definition.Outputs], new float[problem.Network.Definition.Outputs]);
                engine.Predict(table.X.AsSpan(0, problem.Network.Definition.Inputs), prediction);
                reference.Predict(table.X.AsSpan(0, problem.Network.Definition.Inputs), expected);
                return prediction.Concat(expected).ToArray();
            }).ToArray();
            Assert.Equal(predictions[1], predictions[0]);
            (all, dropped) = (all + 1, dropped + (problems[0].Network.Definition.HasDropout ? 1 : 0));
        }

        Assert.True(dropped > all / 3, $"{dropped} of {all} have dropout.");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void Layers_that_are_shared_among_threads_have_the_same_bits(int threads)
    {
        Check<float>(Wide, new() { Threads = threads }, "floats");
        Check<double>(Wide, new() { Threads = threads, Width = LaneWidth.Lane128 }, "doubles");
    }

    private static void CheckAll<TElement>()
        where TElement : unmanaged
    {
        for (var number = 0; number < EngineProblems.Round; number++)
        {
            var options = new EngineOptions { Threads = 1 + (number % 3), Width = LaneWidths.All[number % LaneWidths.All.Count] };
            Check<TElement>(EngineProblems.WithoutDropout(number), options, $"problem {number}, {options.Width}");
        }
    }

    /// <summary>
    /// The loss ½ (ŷ − y)², summed over the outputs, is 0 exactly where every ŷ is y: the prediction is given to a step as the target. Its
    /// gradient is 0 too, so that the parameters stay.
    /// </summary>
    private static void Check<TElement>(Problem problem, EngineOptions options, string what)
        where TElement : unmanaged
    {
        var other = problem with { Loss = Loss.Of<HalfSquaredError>(), Optimizer = Optimizer.Of<GradientDescent>(), Regularization = Regularization.None };
        var table = new EngineTable<TElement>(other);
        using var engine = new CpuEngine<TElement>(other, options);
        var (inputs, outputs) = (other.Network.Definition.Inputs, other.Network.Definition.Outputs);
        var predictions = new TElement[outputs * other.Examples.Length];
        for (var row = 0; row < other.Examples.Length; row++)
        {
            engine.Predict(table.X.AsSpan(row * inputs, inputs), predictions.AsSpan(row * outputs, outputs));
        }

        var loss = engine.Step(table.X, predictions, table.Rows(1));
        Assert.True(EngineTable<TElement>.Double(loss) == 0.0, $"{what}: {loss}");
        Assert.Contains(predictions, p => EngineTable<TElement>.Double(p) != 0.0 || !other.Network.Definition.OutputLayer.Activation.Is<Identity>());
    }
}
