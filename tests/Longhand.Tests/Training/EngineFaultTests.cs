using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Training;

namespace Longhand.Tests.Training;

/// <summary>G6 for the fast engine: a number that is not finite stops the step before anything has changed, and is named.</summary>
public sealed class EngineFaultTests
{
    public static TheoryData<string, int> Cases
    {
        get
        {
            var rows = new TheoryData<string, int>();
            foreach (var name in EngineFaults.All.Keys)
            {
                rows.Add(name, 1);
                rows.Add(name, 2);
            }

            return rows;
        }
    }

    [Fact]
    public void There_are_at_least_twenty_faults() => Assert.True(EngineFaults.All.Count >= 20);

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_fault_is_named_with_its_place(string name, int threads)
    {
        var fault = EngineFaults.All[name];
        var (error, expected) = (Error(fault, new CpuEngine<float>(fault.Problem, new() { Threads = threads })), Error(fault, new ReferenceEngine<float>(fault.Problem)));
        Assert.Equal(fault.Kind, error.Quantity.Kind);
        Assert.Equal(fault.Value, error.Value);
        Assert.Equal((fault.Example, fault.Layer, fault.Unit), (error.Quantity.Example, error.Quantity.Layer, error.Quantity.Unit));
        Assert.Equal(2, error.Step);
        Assert.Equal(fault.ReferenceKind, expected.Quantity.Kind);
        Assert.Equal(expected.GetType(), error.GetType());
        if (fault.ReferenceKind == fault.Kind)
        {
            Assert.Equal(expected.Quantity, error.Quantity);
        }

        // A fused product does not overflow by itself: of ∞ − ∞ the first is left.
        if (fault.ReferenceKind == fault.Kind && expected.Value.Equals(error.Value))
        {
            Assert.Equal(expected.Message, error.Message);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void After_a_fault_all_is_as_if_it_had_not_been(string name, int threads)
    {
        var fault = EngineFaults.All[name];
        using var engine = new CpuEngine<float>(fault.Problem, new() { Threads = threads });
        using var other = new CpuEngine<float>(fault.Problem, new() { Threads = threads });
        var (good, bad, rows) = (new EngineTable<float>(fault.Problem), new EngineTable<float>(fault.Problem with { Examples = [.. fault.Bad] }), Rows(fault));
        Assert.Equal(other.Step(good.X, good.Y, rows), engine.Step(good.X, good.Y, rows));
        Assert.ThrowsAny<StepException>(() => engine.Step(bad.X, bad.Y, rows));
        Assert.Equal(1, engine.Steps);
        for (var step = 2; step <= 4; step++)
        {
            Assert.Equal(other.Network.Values.ToArray(), engine.Network.Values.ToArray());
            Assert.Equal(other.Step(good.X, good.Y, rows.AsSpan(0, 5 - step)), engine.Step(good.X, good.Y, rows.AsSpan(0, 5 - step)));
        }

        Assert.Equal(other.Network.Values.ToArray(), engine.Network.Values.ToArray());
    }

    [Fact]
    public void Where_the_rule_looks_ahead_to_infinity_the_step_is_not_made()
    {
        // w = 2e38 after the first step, and what is remembered goes on from there.
        var problem = new Problem
        {
            Network = Network.WithInputs(1).Layer(Activation.Of<Identity>(), [[0.0]]),
            Loss = Loss.Of<AbsoluteError>(),
            Optimizer = Optimizer.Of<Nesterov>().With("learningRate", 1.0),
            Examples = [new([2e38], [1.0])],
        };
        using var engine = new CpuEngine<float>(problem);
        using var reference = new ReferenceEngine<float>(problem);
        float[] x = [2e38f];
        engine.Step(x, [1.0f], [0]);
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var error = Assert.Throws<NonFiniteException>(() => engine.Step([1.0f], [1.0f], [0]));
            Assert.Equal((QuantityKind.LookAhead, double.PositiveInfinity, 2), (error.Quantity.Kind, error.Value, error.Step));
            Assert.Equal(2e38f, (float)engine.Network.Values[0]);
        }
    }

    /// <summary>A step on trial copies and looks through everything: ordinary training makes none, with what is learned of an activation neither.</summary>
    [Theory]
    [InlineData("relu", null, 0)]
    [InlineData("prelu", "shared", 0)]
    [InlineData("swish", "per unit", 0)]
    [InlineData("relu", "huge", 3)]
    public void Ordinary_training_makes_no_step_on_trial(string activation, string? learned, int expected)
    {
        var hidden = Catalogue.Default.Activations.Single(a => a.Name == activation);
        var numbers = learned == "shared" ? Learned.Shared(0.25) : learned == "per unit" ? Learned.PerUnit(0.5, 1.0, 1.5, 2.0) : null;
        var problem = EngineShapes.Dense([3, 4, 2], hidden, Activation.Of<Identity>(), examples: 6, numbers) with
        {
            Optimizer = Optimizer.Of<Adam>(),
        };
        using var engine = new CpuEngine<float>(problem);
        var table = new EngineTable<float>(problem);
        if (learned == "huge")
        {
            table.X[0] = 1e37f;
        }

        for (var step = 0; step < 3; step++)
        {
            engine.Step(table.X, table.Y, learned == "huge" ? [1, 2] : [0, 1, 2]);
            engine.Step(table.X, table.Y, [3, 4, 5]);
        }

        Assert.Equal(0, engine.Trials);
        for (var step = 0; step < expected; step++)
        {
            Assert.ThrowsAny<StepException>(() => engine.Step(table.X, table.Y, [0]));
        }
    }

    [Fact]
    public void Weights_that_have_grown_in_a_step_that_was_looked_through_are_measured_anew()
    {
        // The large input makes the first step uncertain; after it the weights are so large that a weighted input hides behind the sigmoid.
        var problem = new Problem
        {
            Network = Network.WithInputs(1).Layer(Activation.Of<Sigmoid>(), [[0.0]]),
            Loss = Loss.Of<AbsoluteError>(),
            Examples = [new([1e38], [1.0])],
        };
        using var engine = new CpuEngine<float>(problem);
        engine.Step([0.0f], [1.0f], [0]);
        engine.Step([1e38f], [1.0f], [0]);
        Assert.True(engine.Network.Values[0] > 1e36, "the weight has grown");
        var error = Assert.Throws<NonFiniteException>(() => engine.Step([1e4f], [1.0f], [0]));
        Assert.Equal((QuantityKind.WeightedInput, 0), (error.Quantity.Kind, error.Quantity.Layer));
    }

    [Fact]
    public void A_parameter_that_is_no_finite_float_is_refused_before_the_first_step()
    {
        var problem = new Problem
        {
            Network = Network.WithInputs(1).Layer(Activation.Of<Identity>(), [[1e300]]),
            Examples = [new([0.0], [0.0])],
        };
        var expected = Assert.Throws<NonFiniteException>(() => new ReferenceEngine<float>(problem));
        var error = Assert.Throws<NonFiniteException>(() => new CpuEngine<float>(problem));
        Assert.Equal(expected.Message, error.Message);
        using var engine = new CpuEngine<double>(problem);
        Assert.Equal(1e300, engine.Network.Values[0]);
    }

    public static TheoryData<int, string, double> Targets
    {
        get
        {
            var rows = new TheoryData<int, string, double>();
            foreach (var loss in Support.Tables.Losses)
            {
                foreach (var target in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity })
                {
                    rows.Add(loss.Data.Item1, loss.Data.Item2, target);
                }
            }

            return rows;
        }
    }

    /// <summary>Max and the like let a NaN pass, and a hinge has no loss beyond its margin however far.</summary>
    [Theory]
    [MemberData(nameof(Targets))]
    public void No_loss_swallows_a_target_that_is_not_finite(int place, string name, double target)
    {
        var loss = Support.Tables.AllLosses[place];
        var last = loss.Domain == LossDomain.Distributions ? Activation.OfVector<Softmax>() : Activation.Of<Sigmoid>();
        var problem = new Problem
        {
            Network = Network.WithInputs(1).Layer(last, [[0.5], [-0.25]]),
            Loss = loss,
            Examples = [new([1.0], loss.Domain == LossDomain.Signs ? [1.0, -1.0] : [1.0, 0.0])],
        };
        using var engine = new CpuEngine<float>(problem);
        foreach (var targets in new float[][] { [(float)target, 0.0f], [1.0f, (float)target] })
        {
            var error = Assert.Throws<NonFiniteException>(() => engine.Step([1.0f], targets, [0]));
            Assert.True(error.Quantity.Kind == QuantityKind.Target, $"{name}: {error.Message}");
        }
    }

    private static StepException Error(EngineFault fault, Engine<float> engine)
    {
        using (engine)
        {
            var (good, bad) = (new EngineTable<float>(fault.Problem), new EngineTable<float>(fault.Problem with { Examples = [.. fault.Bad] }));
            engine.Step(good.X, good.Y, Rows(fault));
            return Assert.ThrowsAny<StepException>(() => engine.Step(bad.X, bad.Y, Rows(fault)));
        }
    }

    private static int[] Rows(EngineFault fault) => [.. Enumerable.Range(0, fault.Bad.Length)];
}
