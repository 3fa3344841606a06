namespace Longhand.Tests;

public sealed class Standin
{
    [Fact]
    public void The_test_project_runs() => Assert.Equal(4, 2 + 2);
}
