namespace Longhand.Cli.Tests;

/// <summary>How a run of the program ended.</summary>
/// <param name="Exit">Its exit status.</param>
/// <param name="Output">What it wrote on standard output.</param>
/// <param name="Errors">What it wrote on standard error.</param>
internal sealed record Ran(int Exit, string Output, string Errors)
{
    /// <summary>Done: output, and no message.</summary>
    public string Done()
    {
        Assert.Equal((0, string.Empty), (Exit, Errors));
        return Output;
    }

    /// <summary>Refused: exit status 2, one line of message, no output.</summary>
    public void Refused(string message) => Assert.Equal((2, string.Empty, $"longhand: {message}\n"), (Exit, Output, Errors));
}
