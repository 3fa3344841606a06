namespace Longhand.Checking.Tests.Restyling;

/// <summary>Where a report says something else than the truth about a document.</summary>
/// <param name="Working">The document.</param>
/// <param name="Line">The line, from 1; 0: all of it.</param>
/// <param name="What">What is said, and what is so.</param>
internal sealed record Disagreement(RestyledWorking Working, int Line, string What)
{
    public override string ToString()
    {
        var text = Line > 0 ? Working.Text.Split('\n')[Line - 1].Trim() : string.Empty;
        return FormattableString.Invariant($"#{Working.Number} {Working.Style.Container} line {Line}: {What} | {text}");
    }
}
