using System.Globalization;
using System.Text;

namespace Longhand.Explain.Rendering;

/// <summary>
/// Makes Markdown of anything that a user may have written: no markup, no HTML, no link, no line of its own. Characters that nobody
/// sees are shown by their number: [U+202E].
/// </summary>
internal static class MarkdownText
{
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>Words in a text.</summary>
    /// <param name="words">The words.</param>
    public static string Words(string words)
    {
        var text = new StringBuilder(words.Length + 16);
        foreach (var rune in words.EnumerateRunes())
        {
            text.Append(Character(rune));
        }

        // Bare addresses become links on GitHub.
        return text.Replace("://", @"\://").Replace("www.", @"www\.").Replace("WWW.", @"WWW\.").ToString();
    }

    /// <summary>A name in fixed width.</summary>
    /// <param name="name">The name.</param>
    public static string Code(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        var (longest, run) = (0, 0);
        foreach (var rune in name.EnumerateRunes())
        {
            run = rune.Value == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
            text.Append(LatexText.IsSpace(rune) ? " " : IsHidden(rune) ? LatexText.Fallback(rune) : rune.ToString());
        }

        if (string.IsNullOrWhiteSpace(name))
        {
            return string.Empty;
        }

        var fence = new string('`', longest + 1);
        var padding = longest > 0 ? " " : string.Empty;
        return $"{fence}{padding}{text}{padding}{fence}";
    }

    /// <summary>A line of Markdown that begins a block, so that its first characters are not read as the mark of another block.</summary>
    /// <param name="line">The line.</param>
    public static string BlockStart(string line)
    {
        line = line.Trim(' ');
        if (line.Length > 0 && line[0] is '#' or '+' or '-' or '=')
        {
            return '\\' + line;
        }

        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
        {
            digits++;
        }

        return digits > 0 && digits < line.Length && line[digits] is '.' or ')' ? line.Insert(digits, "\\") : line;
    }

    /// <summary>A label in a Mermaid diagram, between its quotes.</summary>
    /// <param name="label">The label.</param>
    public static string MermaidLabel(string label)
    {
        // At its start, "1." or "-" would be the mark of a list.
        var isStart = true;
        var text = new StringBuilder(label.Length + 16);
        foreach (var rune in label.EnumerateRunes())
        {
            var isPlain = !rune.IsAscii || Rune.IsLetterOrDigit(rune) || (rune.Value is ' ' or ',' or '=' or '(' or '[' or ']') || (rune.Value is '.' or ')' or '+' or '-' && !isStart);
            isStart &= rune.Value is ' ' or (>= '0' and <= '9');
            text.Append(
                LatexText.IsSpace(rune) ? " "
                : IsHidden(rune) ? LatexText.Fallback(rune)
                : isPlain ? rune.ToString()
                : string.Create(CultureInfo.InvariantCulture, $"#{rune.Value};")
            );
        }

        return text.ToString();
    }

    /// <summary>Whether a character leaves no trace on a page, or turns its direction.</summary>
    /// <param name="rune">The character.</param>
    public static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => true,
        UnicodeCategory.Format => rune.Value != ZeroWidthJoiner,
        _ => false,
    };

    private static string Character(Rune rune)
    {
        if (LatexText.IsSpace(rune))
        {
            return " ";
        }

        if (IsHidden(rune))
        {
            return $@"\{LatexText.Fallback(rune)}";
        }

        return rune.Value is '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '<' or '>' or '|' or '~' or '$' or '&'
            ? $@"\{rune}"
            : rune.ToString();
    }
}
