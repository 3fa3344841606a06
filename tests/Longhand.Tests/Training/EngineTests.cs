using Longhand.Functions;
using Longhand.Model;
using Longhand.Tests.Support;
using Longhand.Training;

namespace Longhand.Tests.Training;

/// <summary>What both engines promise whoever calls them.</summary>
public sealed class EngineTests
{
    private static readonly Problem Small = EngineShapes.Dense([3, 4, 2], Activation.Of<Tanh>(), Activation.Of<Sigmoid>(), examples: 5);

    public static TheoryData<string> Engines => ["cpu", "reference"];

    [Theory]
    [MemberData(nameof(Engines))]
    public void A_table_that_does_not_fit_is_refused(string name)
    {
        using var engine = Make(name, Small, new() { BatchSize = 2 });
        var table = new EngineTable<float>(Small);
        Refused("There are 14 inputs and 10 targets; each example has 3 and 2.", () => engine.Step(table.X.AsSpan(1), table.Y, [0]));
        Refused("There are 15 inputs and 8 targets; each example has 3 and 2.", () => engine.Step(table.X, table.Y.AsSpan(2), [0]));
        Refused("There are 0 rows; a step takes 1 to 2.", () => engine.Step(table.X, table.Y, []));
        Refused("There are 3 rows; a step takes 1 to 2.", () => engine.Step(table.X, table.Y, [0, 1, 2]));
        Refused("There is no row 5; the table has rows 0 to 4.", () => engine.Step(table.X, table.Y, [4, 5]));
        Refused("There is no row -1; the table has rows 0 to 4.", () => engine.Step(table.X, table.Y, [-1]));
        Refused("There are 2 inputs and room for 2 outputs; the network has 3 and 2.", () => engine.Predict(table.X.AsSpan(0, 2), new float[2]));
        Refused("There are 3 inputs and room for 3 outputs; the network has 3 and 2.", () => engine.Predict(table.X.AsSpan(0, 3), new float[3]));
        Assert.Equal(0, engine.Steps);
        Assert.Equal(Small.Network.Values.ToArray().Select(w => (double)(float)w), engine.Network.Values.ToArray());
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void A_batch_is_as_large_as_the_problem_or_as_is_asked_for(string name)
    {
        using var engine = Make(name, Small, null);
        using var larger = Make(name, Small, new() { BatchSize = 9 });
        Assert.Equal((5, 9), (engine.BatchSize, larger.BatchSize));
        Assert.Throws<ArgumentOutOfRangeException>(() => Make(name, Small, new() { BatchSize = -1 }));
        Assert.Throws<ArgumentNullException>(() => Make(name, null!, null));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void A_problem_whose_parts_do_not_fit_is_refused(string name)
    {
        Assert.Throws<ArgumentException>(() => Make(name, Small with { Examples = [] }, null));
        var loss = Loss.OfCanonical<CrossEntropy>().WithClassWeights(1.0, 2.0, 3.0);
        Assert.Throws<ArgumentException>(() => Make(name, Small with { Loss = loss }, null));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void A_row_may_be_taken_twice(string name)
    {
        using var engine = Make(name, Small, null);
        using var other = Make(name, Small, null);
        var table = new EngineTable<float>(Small);
        float[] twice = [.. table.X.AsSpan(3, 3), .. table.X.AsSpan(3, 3)];
        float[] targets = [.. table.Y.AsSpan(2, 2), .. table.Y.AsSpan(2, 2)];
        Assert.Equal(engine.Step(twice, targets, [0, 1]), other.Step(table.X, table.Y, [1, 1]));
        Assert.Equal(engine.Network.Values.ToArray(), other.Network.Values.ToArray());
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void An_engine_may_be_disposed_of_twice_and_works_no_more(string name)
    {
        var engine = Make(name, Small, new() { Threads = 2 });
        engine.Dispose();
        engine.Dispose();
        var table = new EngineTable<float>(Small);
        Assert.Throws<ObjectDisposedException>(() => engine.Step(table.X, table.Y, [0]));
        Assert.Throws<ObjectDisposedException>(() => engine.Predict(table.X.AsSpan(0, 3), new float[2]));
    }

    [Fact]
    public void Nothing_outside_of_the_tables_is_read()
    {
        using GuardedMemory forX = new(), forY = new();
        for (var inputs = 1; inputs <= 49; inputs++)
        {
            var problem = EngineShapes.Dense([inputs, 3, 1 + (inputs % 5)], Activation.Of<Tanh>(), Activation.Of<Identity>(), examples: 3);
            var table = new EngineTable<float>(problem);
            foreach (var width in LaneWidths.All)
            {
                using var engine = new CpuEngine<float>(problem, new() { Width = width });
                foreach (var atEnd in new[] { false, true })
                {
                    var x = forX.Of<float>(table.X.Length, atEnd);
                    var y = forY.Of<float>(table.Y.Length, atEnd);
                    table.X.CopyTo(x);
                    table.Y.CopyTo(y);
                    engine.Step(x, y, [2, 0]);
                    engine.Predict(x[..inputs], new float[1 + (inputs % 5)]);
                    engine.Predict(x[^inputs..], new float[1 + (inputs % 5)]);
                }
            }
        }
    }

    [Fact]
    public void Numbers_are_floats_or_doubles()
    {
        Assert.Throws<NotSupportedException>(() => new CpuEngine<int>(Small));
        Assert.Throws<NotSupportedException>(() => new ReferenceEngine<Half>(Small));
    }

    [Fact]
    public void There_are_as_many_threads_as_are_asked_for_and_one_where_more_are_not_worth_it()
    {
        using var engine = new CpuEngine<float>(Small);
        using var three = new CpuEngine<float>(Small, new() { Threads = 3 });
        Assert.Equal((1, 3), (engine.Threads, three.Threads));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CpuEngine<float>(Small, new() { Threads = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CpuEngine<float>(Small, new() { Threads = 257 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CpuEngine<float>(Small, new() { Width = (LaneWidth)7 }));
    }

    private static Engine<float> Make(string name, Problem problem, EngineOptions? options) =>
        name == "cpu" ? new CpuEngine<float>(problem, options) : new ReferenceEngine<float>(problem, options);

    private static void Refused(string message, Action work) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(work).Message, StringComparison.Ordinal);
}
