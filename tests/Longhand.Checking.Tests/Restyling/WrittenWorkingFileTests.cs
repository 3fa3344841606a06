namespace Longhand.Checking.Tests.Restyling;

/// <summary>The documents of the folder Working, and what the files beside them say.</summary>
public class WrittenWorkingFileTests
{
    [Fact]
    public void There_are_some_without_a_mistake_and_more_with_slips()
    {
        var workings = WrittenWorking.Files().Select(WrittenWorking.Read).ToArray();
        Assert.Equal(12, workings.Count(working => working.Mistakes.IsEmpty));
        Assert.Equal(17, workings.Count(working => !working.Mistakes.IsEmpty));
        foreach (var mistake in workings.SelectMany(working => working.Mistakes.Select(mistake => (working.Text, mistake))))
        {
            Assert.Contains(mistake.mistake.Printed, mistake.Text.Split('\n')[mistake.mistake.Line - 1], StringComparison.Ordinal);
        }
    }
}
