using Longhand.Explain.Rendering;

namespace Longhand.Checking.Reports;

/// <summary>Writes a report as text: the first mistake first.</summary>
public static class CheckText
{
    /// <summary>The report.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="text">The working.</param>
    /// <param name="width">The width of a line in columns, at least 40.</param>
    /// <param name="hasColour">Whether mistakes and headings are set off by colour, with the escapes of a terminal.</param>
    public static string Write(CheckReport report, string text, int width = TextRenderer.DefaultWidth, bool hasColour = false)
    {
        const int Least = 40;
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, Least);
        return new TextReport(report, text, width, hasColour).Written();
    }
}
