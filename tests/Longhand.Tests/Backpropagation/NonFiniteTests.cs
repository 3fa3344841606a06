using System.Globalization;
using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Tests.Backpropagation;

/// <summary>G6: a number that is not finite stops the step before any weight changes, and is named.</summary>
public sealed class NonFiniteTests
{
    public static TheoryData<string> Names => [.. Faults.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fault_is_named_with_its_place(string name)
    {
        var fault = Faults.All[name];
        var error = Assert.Throws<NonFiniteException>(() => ReferenceEngine.Work(fault.Problem).Count());
        Assert.Equal(fault.Kind, error.Quantity.Kind);
        Assert.Equal(fault.Identifier, error.Quantity.Identifier(fault.Problem, fault.Problem.Names));
        Assert.Equal(fault.Step, error.Step);
        Assert.Equal(fault.Value, error.Value);
        Assert.Equal(fault.Example - 1, error.Quantity.Example);
        Assert.Equal(fault.Layer - 1, error.Quantity.Layer);
        Assert.StartsWith(Place(fault) + ": " + fault.Identifier + " is ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_steps_before_a_fault_stand_and_no_weight_has_changed(string name)
    {
        var fault = Faults.All[name];
        double[] given = [.. fault.Problem.Network.Values];
        List<StepTrace<F64>> made = [];
        Assert.Throws<NonFiniteException>(() =>
        {
            foreach (var step in ReferenceEngine.Work(fault.Problem))
            {
                made.Add(step);
            }
        });
        Assert.Equal(fault.Step - 1, made.Count);
        Assert.Equal(given, fault.Problem.Network.Values.ToArray());
        if (made.Count > 0)
        {
            var alone = ReferenceEngine.Work(fault.Problem with { Steps = made.Count }).Last();
            Assert.Equal(alone.After.Values.ToArray(), made[^1].After.Values.ToArray());
            Assert.All(made[^1].After.Values.ToArray(), w => Assert.True(double.IsFinite(w.Value)));
        }
    }

    [Fact]
    public void There_are_at_least_twenty_faults() => Assert.True(Faults.All.Count >= 20);

    [Fact]
    public void Hand_arithmetic_stops_at_the_same_places()
    {
        // Decimal numbers have no largest one: a sum that is infinite only on its way to a smaller number is finite on paper.
        string[] onTheWay = ["two infinities that cancel", "a sum over the batch that overflows"];
        foreach (var (name, fault) in Faults.All.Where(f => !onTheWay.Contains(f.Key)))
        {
            var error = Assert.Throws<NonFiniteException>(() => ReferenceEngine.Work(fault.Problem, new Rounding(6, DigitCount.Significant)).Count());
            Assert.True(fault.Identifier == error.Quantity.Identifier(fault.Problem, fault.Problem.Names), $"{name}: {error.Message}");
        }
    }

    private static string Place(Fault fault)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"Step {fault.Step}");
        place += fault.Example > 0 ? string.Create(CultureInfo.InvariantCulture, $", example {fault.Example}") : string.Empty;
        place += fault.Layer > 0 ? string.Create(CultureInfo.InvariantCulture, $", layer {fault.Layer}") : string.Empty;
        return place + (fault.Unit.Length > 0 ? ", unit " + fault.Unit : string.Empty);
    }

    [Fact]
    public void By_hand_the_remedy_is_to_carry_more_digits()
    {
        // Adam by hand: v rounds to 0, the step explodes, and a probability that becomes 0 has no logarithm.
        var problem = new Problem
        {
            Network = Network.WithInputs(1).Layer(Activation.OfVector<Softmax>(), [[0.5], [-0.5]]),
            Loss = Loss.OfCanonical<CrossEntropy>(),
            Optimizer = Optimizer.Of<Adam>(),
            Examples = [new Example([0.2], [0.5, 0.5])],
        };
        Assert.True(double.IsFinite(ReferenceEngine.Work(problem).Single().LossAfter.Value));
        var error = Assert.Throws<NonFiniteException>(() => ReferenceEngine.Work(problem, new Rounding(4, DigitCount.Decimals)).ToArray());
        Assert.Contains("carry more digits", error.Message, StringComparison.Ordinal);
    }
}
