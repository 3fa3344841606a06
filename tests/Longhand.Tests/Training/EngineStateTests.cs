using Longhand.Functions;
using Longhand.Model;
using Longhand.Training;

namespace Longhand.Tests.Training;

/// <summary>An engine that is given the state of another goes on as that one does, to the bit.</summary>
public sealed class EngineStateTests
{
    private static readonly Problem Small = EngineShapes.Dense([3, 4, 2], Activation.Of<Tanh>(), Activation.Of<Sigmoid>(), examples: 5) with
    {
        Optimizer = Optimizer.Of<Adam>(),
    };

    [Fact]
    public void The_fast_engine_goes_on_where_it_stood() => CheckAll<float>(problem => new CpuEngine<float>(problem), 1);

    [Fact]
    public void In_doubles_too() => CheckAll<double>(problem => new CpuEngine<double>(problem), 1);

    [Fact]
    public void The_reference_engine_goes_on_where_it_stood() => CheckAll<float>(problem => new ReferenceEngine<float>(problem), 7);

    [Fact]
    public void A_state_that_belongs_to_something_else_is_refused()
    {
        using var engine = new CpuEngine<float>(Small);
        var state = engine.Capture();
        Refused(new(0, state.Parameters[1..], state.Memory), "The state has 25 parameters and 2 numbers for each; the problem has 26 and 2 (adam).");
        Refused(new(0, state.Parameters, [state.Memory[0]]), "The state has 26 parameters and 1 numbers for each; the problem has 26 and 2 (adam).");
        Refused(new(0, state.Parameters, [state.Memory[0], state.Memory[1][..3]]), "The state has 26 parameters");
        var numbers = state.Parameters.ToArray();
        numbers[7] = float.NaN;
        Refused(new(0, numbers, state.Memory), "A number of the state is NaN; every one of an engine is finite.");
        Assert.Throws<ArgumentOutOfRangeException>(() => new EngineState<float>(-1, numbers, []));
        Assert.Equal(0, engine.Steps);
        Assert.Equal(state.Parameters.ToArray(), engine.Capture().Parameters.ToArray());

        void Refused(EngineState<float> other, string message) =>
            Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => engine.Restore(other)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_does_not_change_when_its_engine_goes_on()
    {
        using var engine = new CpuEngine<float>(Small);
        var table = new EngineTable<float>(Small);
        var state = engine.Capture();
        var before = state.Parameters.ToArray();
        engine.Step(table.X, table.Y, [0, 1]);
        Assert.Equal(before, state.Parameters.ToArray());
        Assert.NotEqual(before, engine.Capture().Parameters.ToArray());
    }

    private static void CheckAll<TElement>(Func<Problem, Engine<TElement>> make, int every)
        where TElement : unmanaged
    {
        for (var number = 0; number < EngineProblems.Round; number += every)
        {
            var problem = EngineProblems.Make(number);
            var table = new EngineTable<TElement>(problem);
            using var whole = make(problem);
            using var resumed = make(problem);
            for (var step = 0; step < 3; step++)
            {
                whole.Step(table.X, table.Y, table.Rows(step));
            }

            resumed.Restore(whole.Capture());
            for (var step = 3; step < 6; step++)
            {
                Assert.Equal(whole.Step(table.X, table.Y, table.Rows(step)), resumed.Step(table.X, table.Y, table.Rows(step)));
            }

            var (expected, actual) = (whole.Capture(), resumed.Capture());
            Assert.Equal(expected.Steps, actual.Steps);
            Assert.True(expected.Parameters.Span.SequenceEqual(actual.Parameters.Span), $"problem {number}: the parameters differ");
            for (var slot = 0; slot < expected.Memory.Count; slot++)
            {
                Assert.True(expected.Memory[slot].Span.SequenceEqual(actual.Memory[slot].Span), $"problem {number}: the memory differs");
            }
        }
    }
}
