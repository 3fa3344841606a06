using Longhand.Functions;
using Longhand.Model;
using Longhand.Tests.Support;
using Longhand.Training;

namespace Longhand.Tests.Training;

/// <summary>Law 6: a training step allocates nothing, on no thread.</summary>
[Collection(MeasuredAlone.Name)]
public sealed class EngineAllocationTests
{
    private const int Steps = 1_000;

    /// <summary>What the runtime itself may need meanwhile, a fraction of a byte a step.</summary>
    private const long OfRuntime = 900;

    public static TheoryData<string, int> Cases
    {
        get
        {
            var rows = new TheoryData<string, int>();
            foreach (var name in Problems.Keys)
            {
                rows.Add(name, 1);
                rows.Add(name, 2);
            }

            return rows;
        }
    }

    private static Dictionary<string, Problem> Problems { get; } = new(StringComparer.Ordinal)
    {
        ["gradient descent"] = Classes(Optimizer.Of<GradientDescent>()),
        ["adam"] = Classes(Optimizer.Of<Adam>()),
        ["nesterov, which looks ahead"] = Classes(Optimizer.Of<Nesterov>()),
        ["clipped by the norm"] = Classes(Optimizer.Of<GradientDescent>().With("clipNorm", 0.1)),
        ["with a schedule"] = Classes(Optimizer.Of<Adam>().WithSchedule(Catalogue.Default.Schedules.First(s => s.Name == "cosine"))),
        ["with penalties and decay"] = Classes(Optimizer.Of<AdamW>().With("weightDecay", 0.1)) with { Regularization = new(0.1, 0.1) },
        ["any number predicted"] = Line(Activation.Of<Tanh>(), Learned.None, Loss.Of<HalfSquaredError>()),
        ["a learned activation"] = Line(Activation.OfLearned<PRelu>(), Learned.Shared(0.25), Loss.Of<HalfSquaredError>()),
        ["predictions that have to be looked at"] = Line(Activation.Of<Sigmoid>(), Learned.None, Loss.Of<Poisson>(), Activation.Of<Softplus>()),
        ["with dropout"] = Classes(Optimizer.Of<Adam>(), dropout: 0.5),
        ["a rule that has no bounds"] = Classes(Optimizer.Of<RProp>()),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_step_allocates_nothing(string name, int threads)
    {
        var problem = Problems[name];
        var table = new EngineTable<float>(problem);
        using var engine = new CpuEngine<float>(problem, new() { Threads = threads });
        int[] rows = [.. Enumerable.Range(0, problem.Examples.Length)];
        Assert.InRange(Allocated(() => engine.Step(table.X, table.Y, rows)), 0, OfRuntime);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_prediction_allocates_nothing(int threads)
    {
        var problem = Classes(Optimizer.Of<GradientDescent>());
        var table = new EngineTable<double>(problem);
        using var engine = new CpuEngine<double>(problem, new() { Threads = threads });
        var prediction = new double[3];
        Assert.InRange(Allocated(() => engine.Predict(table.X.AsSpan(0, 5), prediction)), 0, OfRuntime);
    }

    private static long Allocated(Action work)
    {
        for (var i = 0; i < 200; i++)
        {
            work();
        }

        // The runtime and whoever runs the tests allocate now and then; a step that does would do so every time.
        var least = long.MaxValue;
        for (var attempt = 0; attempt < 5 && least > OfRuntime; attempt++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            for (var i = 0; i < Steps; i++)
            {
                work();
            }

            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return least;
    }

    private static Problem Classes(Optimizer optimizer, double dropout = 0.0) =>
        EngineShapes.Dense([5, 33, 17, 3], Activation.Of<Tanh>(), Activation.OfVector<Softmax>(), examples: 37, dropout: dropout) with
        {
            Loss = Loss.OfCanonical<CrossEntropy>(),
            Optimizer = optimizer,
        };

    private static Problem Line(Activation hidden, Learned learned, Loss loss, Activation? last = null) =>
        EngineShapes.Dense([5, 7, 3], hidden, last ?? Activation.Of<Identity>(), examples: 37, learned) with
        {
            Loss = loss,
            Optimizer = Optimizer.Of<GradientDescent>().With("learningRate", 1e-3),
        };
}
