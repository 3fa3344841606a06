using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;
using Longhand.Tests.Support;

namespace Longhand.Tests.Functions.Schedules;

/// <summary>The learning rate of a step, beside numbers worked out by hand from the definitions, with η = 0.8.</summary>
public sealed class ScheduleTests
{
    private const double Rate = 0.8;

    [Theory]
    [InlineData(1, 0.8)]
    [InlineData(10, 0.8)]
    [InlineData(11, 0.4)]
    [InlineData(20, 0.4)]
    [InlineData(21, 0.2)]
    [InlineData(1001, 0.8 / 1.2676506002282294e30)] // 2¹⁰⁰
    public void Step_halves_the_rate_after_every_ten_steps(int t, double expected) =>
        Assert.Equal(expected, RateOf("step", t, ("stepSize", 10.0), ("gamma", 0.5)), 2.0 * Ulp.Of(expected));

    [Theory]
    [InlineData(1, 0.8)]
    [InlineData(2, 0.4)]
    [InlineData(4, 0.1)]
    public void Exponential_multiplies_the_rate_in_every_step(int t, double expected) =>
        Assert.Equal(expected, RateOf("exponential", t, ("gamma", 0.5)), Ulp.Of(expected));

    [Theory]
    [InlineData(1, 0.8)]
    [InlineData(5, 0.5)] // half of the way: (0.8 + 0.2)/2
    [InlineData(9, 0.2)]
    [InlineData(10, 0.2)]
    [InlineData(1_000_000, 0.2)]
    public void Cosine_falls_to_the_minimum_and_stays_there(int t, double expected) =>
        Assert.Equal(expected, RateOf("cosine", t, ("totalSteps", 8.0), ("minimum", 0.2)), 4.0 * Ulp.Of(1.0));

    [Theory]
    [InlineData(1, 0.8)]
    [InlineData(4, 0.4)]
    [InlineData(16, 0.2)]
    public void Inverse_scaling_divides_by_the_root_of_the_step(int t, double expected) =>
        Assert.Equal(expected, RateOf("inverse-scaling", t, ("power", 0.5)), 8.0 * Ulp.Of(expected)); // a logarithm, a product, a power and a quotient

    [Theory]
    [InlineData(1, 0.2)]
    [InlineData(3, 0.6)]
    [InlineData(4, 0.8)]
    [InlineData(5, 0.8)]
    public void Warm_up_rises_in_a_straight_line(int t, double expected) =>
        Assert.Equal(expected, RateOf("warm-up", t, ("steps", 4.0)), 2.0 * Ulp.Of(expected));

    [Theory]
    [InlineData(1, 0.8)]
    [InlineData(3, 2.4)] // half of the way from 0.8 to 4, at (t − 1)/(0.5 · 10 − 1) = ½
    [InlineData(5, 4.0)]
    [InlineData(10, 0.08)]
    [InlineData(11, 0.08)]
    public void One_cycle_rises_falls_and_stays(int t, double expected) =>
        Assert.Equal(expected, RateOf("one-cycle", t, ("totalSteps", 10.0), ("maximum", 4.0), ("riseShare", 0.5), ("finalDivisor", 10.0)), 8.0 * Ulp.Of(4.0));

    [Fact]
    public void The_rate_of_a_step_is_the_one_that_the_step_is_made_with()
    {
        var schedule = Schedule.Of<ExponentialSchedule>().With("gamma", 0.5);
        var problem = Problem.Textbook with { Optimizer = Optimizer.Of<GradientDescent>().WithSchedule(schedule), Steps = 4 };
        foreach (var step in ReferenceEngine.Work(problem))
        {
            var rate = 0.5 * Math.Pow(0.5, step.Number - 1);
            Assert.Equal(rate, step.Update.LearningRate.Value);
            Assert.All(step.Update.All, u => Assert.Equal(u.Old.Value - (rate * u.Gradient.Value), u.New.Value));
        }
    }

    [Fact]
    public void Decoupled_decay_follows_the_schedule()
    {
        var rule = Optimizer.Of<AdamW>().With("weightDecay", 0.1).WithSchedule(Schedule.Of<WarmUpSchedule>().With("steps", 4.0));
        var (with, without) = (Problem.Textbook with { Optimizer = rule }, Problem.Textbook with { Optimizer = rule.With("weightDecay", 0.0) });
        foreach (var (a, b) in ReferenceEngine.Work(with).Single().Update.All.Zip(ReferenceEngine.Work(without).Single().Update.All))
        {
            Assert.Equal(b.New.Value - (0.001 / 4.0 * 0.1 * b.Old.Value), a.New.Value, 4.0 * Ulp.Of(b.Old.Value));
        }
    }

    [Theory]
    [InlineData("step", "stepSize", 0.0)]
    [InlineData("step", "stepSize", 1.5)]
    [InlineData("exponential", "gamma", 0.0)]
    [InlineData("cosine", "minimum", -0.1)]
    [InlineData("one-cycle", "riseShare", 1.0)]
    [InlineData("warm-up", "gamma", 0.5)]
    [InlineData("constant", "gamma", 0.5)]
    public void A_number_outside_its_range_is_refused_by_name(string schedule, string name, double value)
    {
        var error = Assert.ThrowsAny<ArgumentException>(() => Named(schedule).With(name, value));
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
        Assert.Contains(schedule, error.Message, StringComparison.Ordinal);
    }

    private static double RateOf(string name, int t, params (string Name, double Value)[] numbers)
    {
        var schedule = numbers.Aggregate(Named(name), (changed, number) => changed.With(number.Name, number.Value));
        double[] values = [.. schedule.Values];
        return schedule.Rate(new F64(Rate), t, new ScheduleNumbers<F64>([.. values.Select(F64.From)], values)).Value;
    }

    private static Schedule Named(string name) => Catalogue.Default.Schedules.Single(s => s.Name == name);
}
