using Longhand.Model;

namespace Longhand.Tests.Model;

public sealed class ProblemTests
{
    [Theory]
    [InlineData(null, "0..5 0..5 0..5")]
    [InlineData(5, "0..5 0..5")]
    [InlineData(9, "0..5 0..5")]
    [InlineData(1, "0..1 1..2 2..3 3..4 4..5 0..1")]
    [InlineData(2, "0..2 2..4 4..5 0..2 2..4 4..5")]
    [InlineData(3, "0..3 3..5 0..3 3..5")]
    public void The_last_batch_of_a_round_may_be_short_and_then_it_begins_again(int? size, string expected)
    {
        var problem = Problem.Textbook with { BatchSize = size, Examples = [.. Enumerable.Repeat(Problem.Textbook.Examples[0], 5)] };
        var batches = expected.Split(' ');
        Assert.Equal(batches, Enumerable.Range(1, batches.Length).Select(step => problem.Batch(step).ToString()));
    }

    [Fact]
    public void One_round_takes_every_example_once()
    {
        for (var count = 1; count <= 12; count++)
        {
            for (var size = 1; size <= 13; size++)
            {
                var problem = Problem.Textbook with { BatchSize = size, Examples = [.. Enumerable.Repeat(Problem.Textbook.Examples[0], count)] };
                var steps = (int)Math.Ceiling(count / (double)Math.Min(size, count));
                var taken = Enumerable.Range(1, steps).SelectMany(step => Enumerable.Range(0, count).Take(problem.Batch(step)));
                Assert.Equal(Enumerable.Range(0, count), taken);
                Assert.Equal(problem.Batch(1), problem.Batch(steps + 1));
            }
        }
    }

    [Fact]
    public void A_problem_has_many_steps_where_it_may_make_more_than_one()
    {
        Assert.False(Problem.Textbook.HasManySteps);
        Assert.True((Problem.Textbook with { Steps = 2 }).HasManySteps);
        Assert.True((Problem.Textbook with { Until = new Until(0.1, null, 5) }).HasManySteps);
    }
}
