namespace Longhand.Serialization;

/// <summary>A JSON value that knows the line it stands in.</summary>
internal sealed class JsonValue
{
    // A file may hold millions of numbers: only objects and lists have lists of their own.
    private static readonly List<JsonMember> NoMembers = [];
    private static readonly List<JsonValue> NoItems = [];

    public required JsonKind Kind { get; init; }

    /// <summary>The line, counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The text of a string, the digits of a number as they stand in the file, true or false.</summary>
    public string Text { get; init; } = string.Empty;

    public IReadOnlyList<JsonMember> Members { get; init; } = NoMembers;

    public IReadOnlyList<JsonValue> Items { get; init; } = NoItems;

    /// <summary>The value as a message quotes it: short, and on one line.</summary>
    public string Quoted => Kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.Array => "a list",
        JsonKind.Null => "null",
        JsonKind.Text => "\"" + Shown(Text) + "\"",
        _ => Shown(Text),
    };

    /// <summary>The value of a key, null included; null where the key is absent.</summary>
    public JsonValue? Member(string key) => Members.FirstOrDefault(m => string.Equals(m.Key, key, StringComparison.Ordinal))?.Value;

    /// <summary>A text of the file as a message quotes it: cut where it is long, with no control character and no line break.</summary>
    public static string Shown(string text)
    {
        const int Longest = 40;
        var cut = text.Length > Longest ? string.Concat(text.AsSpan(0, Longest), "…") : text;
        return string.Concat(cut.Select(c => IsShown(c) ? c : '\uFFFD'));
    }

    /// <summary>Whether a text breaks no line and controls no terminal.</summary>
    public static bool IsOneLine(string text) => !text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029');

    private static bool IsShown(char c) => !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('\u2028' or '\u2029');
}
