using Longhand.Explain.Rendering;

namespace Longhand.Cli;

/// <summary>What the terminal can show. Without one, text is 80 columns wide and plain.</summary>
internal static class Terminal
{
    private const int Narrowest = 60;
    private const int Widest = 100;

    public static int Width(string? file) => IsTerminal(file) ? Math.Clamp(Console.WindowWidth, Narrowest, Widest) : TextRenderer.DefaultWidth;

    /// <summary>Colour on a terminal only, and not where the user has asked for none (no-color.org).</summary>
    public static bool HasColour(string? file) =>
        IsTerminal(file)
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && !string.Equals(Environment.GetEnvironmentVariable("TERM"), "dumb", StringComparison.Ordinal);

    private static bool IsTerminal(string? file) => file is null or "-" && !Console.IsOutputRedirected;
}
