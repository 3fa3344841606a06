namespace Longhand.Checking.Tests.Restyling;

/// <summary>One line of a working: a left side, and what it is equal to, link by link.</summary>
/// <param name="Left">The left side; empty in a list of steps.</param>
/// <param name="Links">The signs = or ≈ and what stands behind them.</param>
internal sealed record Statement(string Left, IReadOnlyList<(string Sign, string Text)> Links)
{
    public string OnOneLine() => string.Join(' ', Links.Select(link => $"{link.Sign} {link.Text}").Prepend(Left).Where(part => part.Length > 0)).TrimStart('=', ' ');

    /// <summary>The first link beside the left side, every other on a line of its own.</summary>
    public IEnumerable<string> OnLines(string indent) =>
        Links.Select((link, i) => (i == 0 ? Left : indent) + (i == 0 && Left.Length == 0 ? string.Empty : $" {link.Sign} ") + link.Text);
}
