using Longhand.Training;

namespace Longhand.Tests.Training;

/// <summary>Threads that work in step, more of them than there are processors.</summary>
public sealed class TeamTests
{
    private const int Rounds = 10_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(8)]
    public void Every_thread_works_once_in_every_round(int size)
    {
        using var team = new Team(size);
        var (turns, sum) = (new int[size * 16], 0L);
        var rounds = Rounds / Math.Max(1, size / 2);
        for (var round = 1; round <= rounds; round++)
        {
            team.Run(thread => turns[thread * 16]++);
            Assert.All(Enumerable.Range(0, size), thread => Assert.Equal(round, turns[thread * 16]));
            sum += turns[0];

            // Now and then long enough that the others go to sleep.
            if (round % 1_000 == 0)
            {
                Thread.Sleep(2);
            }
        }

        Assert.Equal((long)rounds * (rounds + 1) / 2, sum);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(2, 1)]
    [InlineData(8, 5)]
    public void What_a_thread_throws_is_thrown_again_and_the_team_goes_on(int size, int guilty)
    {
        using var team = new Team(size);
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var error = Assert.Throws<InvalidOperationException>(() => team.Run(thread => Blame(thread, guilty)));
            Assert.Equal($"thread {guilty}", error.Message);
            var worked = 0;
            team.Run(_ => Interlocked.Increment(ref worked));
            Assert.Equal(size, worked);
        }
    }

    [Fact]
    public void One_of_several_exceptions_is_thrown()
    {
        using var team = new Team(4);
        Assert.Throws<InvalidOperationException>(() => team.Run(thread => Blame(thread, thread)));
        var worked = 0;
        team.Run(_ => Interlocked.Increment(ref worked));
        Assert.Equal(4, worked);
    }

    [Fact]
    public void The_threads_end_with_the_team()
    {
        var threads = new Thread?[4];
        var team = new Team(4);
        team.Run(thread => threads[thread] = Thread.CurrentThread);
        Assert.Same(Thread.CurrentThread, threads[0]);
        Assert.All(threads[1..], thread => Assert.True(thread!.IsAlive && thread.IsBackground));
        team.Dispose();
        Assert.All(threads[1..], thread => Assert.False(thread!.IsAlive));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_team_may_be_disposed_of_twice_and_works_no_more(int size)
    {
        var team = new Team(size);
        team.Dispose();
        team.Dispose();
        Assert.Throws<ObjectDisposedException>(() => team.Run(_ => { }));
    }

    private static void Blame(int thread, int guilty)
    {
        if (thread == guilty)
        {
            throw new InvalidOperationException($"thread {thread}");
        }
    }
}
