using System.Globalization;

namespace Longhand.Data;

/// <summary>A text from a file in a message of one line.</summary>
internal static class OneLine
{
    private const int Longest = 40;

    /// <summary>The beginning of a text.</summary>
    public static string Of(ReadOnlySpan<char> text) => Clean(text.Length > Longest ? $"{text[..Longest]}…" : text.ToString());

    /// <summary>A text with a blank for each character that would break the line or steer a terminal.</summary>
    public static string Clean(string text) => text.Any(Breaks) ? string.Concat(text.Select(c => Breaks(c) ? ' ' : c)) : text;

    private static bool Breaks(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
