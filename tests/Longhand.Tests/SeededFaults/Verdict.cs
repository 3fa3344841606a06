namespace Longhand.Tests.SeededFaults;

/// <summary>What the tests said of a library.</summary>
internal enum Verdict
{
    /// <summary>All of them passed.</summary>
    Passed,

    /// <summary>One of them failed.</summary>
    Failed,

    /// <summary>They did not end.</summary>
    Endless,
}
