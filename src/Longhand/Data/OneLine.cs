namespace Longhand.Data;

/// <summary>A text from a file in a message of one line.</summary>
internal static class OneLine
{
    private const int Longest = 40;

    /// <summary>The beginning of a text, with control characters as blanks.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var shown = text.Length > Longest ? $"{text[..Longest]}…" : text.ToString();
        return string.Concat(shown.Select(c => char.IsControl(c) ? ' ' : c));
    }
}
