namespace Longhand.Cli.Tests;

/// <summary>Every sample builds and does what it says.</summary>
public sealed class SampleTests
{
    [Fact]
    public void The_textbook_sample_prints_what_the_command_prints() =>
        Assert.Equal(Repository.Run("longhand", "explain"), Repository.Run("dotnet", "run", "samples/textbook.cs"));

    [Theory]
    [InlineData("two-hidden-layers")]
    [InlineData("softmax-classifier")]
    [InlineData("own-activation")]
    [InlineData("check-working")]
    [InlineData("train-fast")]
    [InlineData("prepare-data")]
    [InlineData("train-on-data")]
    public void A_sample_prints_what_is_approved(string sample) =>
        Approved.Check($"Samples/{sample}.approved.txt", Repository.Run("dotnet", "run", $"samples/{sample}.cs"));
}
