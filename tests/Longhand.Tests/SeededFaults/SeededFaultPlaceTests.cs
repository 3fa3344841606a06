namespace Longhand.Tests.SeededFaults;

/// <summary>A line of the library that changes takes the faults with it that name it: said at once, and not by the long run.</summary>
public sealed class SeededFaultPlaceTests
{
    [Fact]
    public void What_a_fault_replaces_stands_once_in_the_source()
    {
        var astray = SeededFaults.All.Where(fault => File.ReadAllText(Path.Combine(SeededFaultTests.SourceFolder(), fault.File)).Split(fault.Right).Length != 2);
        Assert.Empty(astray);
    }
}
