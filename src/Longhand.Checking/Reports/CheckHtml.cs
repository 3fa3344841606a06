namespace Longhand.Checking.Reports;

/// <summary>Writes a working as one HTML page with every claim marked and the remarks beside it. The page loads nothing and runs nothing.</summary>
public static class CheckHtml
{
    /// <summary>The page.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="text">The working.</param>
    /// <param name="title">The title of the page.</param>
    public static string Write(CheckReport report, string text, string title)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(title);
        return new HtmlReport(report, text, title).Written();
    }
}
