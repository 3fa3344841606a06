using Longhand.Backpropagation;

namespace Longhand.Tests.Backpropagation;

public sealed class RunHistoryTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2000, 1)]
    [InlineData(2001, 2)]
    [InlineData(4001, 2)]
    [InlineData(4002, 10)]
    [InlineData(20_010, 20)]
    [InlineData(1_000_000, 1000)]
    public void A_run_of_any_length_keeps_the_first_the_last_and_at_most_two_thousand_between(int steps, int stride)
    {
        var history = Run(steps);
        int[] numbers = [.. history.Steps.Select(step => step.Number)];
        Assert.Equal((steps, stride), (history.Count, history.Stride));
        Assert.Equal((1, steps), (numbers[0], numbers[^1]));
        Assert.InRange(numbers.Length, Math.Min(steps, RunHistory.Most / 5), RunHistory.Most + 2);
        Assert.Equal(numbers.Distinct().Order(), numbers);
        Assert.All(numbers.Skip(1).SkipLast(1), number => Assert.Equal(0, number % stride));
        Assert.All(history.Steps, step => Assert.Equal(1.0 / step.Number, step.Loss));
    }

    private static RunHistory Run(int steps)
    {
        var history = new RunHistory();
        for (var number = 1; number <= steps; number++)
        {
            history.Add(new StepSummary(number, 1.0 / number, 0.5 / number, 1.0, 0.1));
        }

        return history;
    }
}
