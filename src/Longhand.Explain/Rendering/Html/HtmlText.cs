using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Longhand.Explain.Rendering;

/// <summary>
/// Text for HTML. Whatever a user wrote stays text: markup is escaped, and what no page may hold, or what would reorder its
/// surroundings, becomes U+FFFD.
/// </summary>
internal static class HtmlText
{
    private const char Replacement = '\uFFFD';

    private static readonly FrozenDictionary<char, char> _raised = "0123456789-"
        .Zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
        .ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>The text, escaped for an element or a quoted attribute.</summary>
    /// <param name="text">The text.</param>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var escaped = new StringBuilder(text.Length);

        // A lone surrogate is enumerated as U+FFFD.
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                '\t' or '\n' or '\r' => escaped.Append(' '),
                _ when IsForbidden(rune) => escaped.Append(Replacement),
                _ => escaped.Append(rune.ToString()),
            };
        }

        return escaped.ToString();
    }

    /// <summary>A whole number.</summary>
    /// <param name="number">The number.</param>
    public static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The text, escaped for an element; text that runs from right to left does not reorder its neighbours.</summary>
    /// <param name="text">The text.</param>
    public static string Isolate(string text) => RunsRightToLeft(text) ? $"<bdi>{Escape(text)}</bdi>" : Escape(text);

    /// <summary>The same for SVG, which has no element that isolates.</summary>
    /// <param name="text">The text.</param>
    public static string IsolateInSvg(string text) => RunsRightToLeft(text) ? $"\u2068{Escape(text)}\u2069" : Escape(text);

    /// <summary>A number as print has it: −1.5×10⁻⁷ for <c>-1.5e-7</c>. Any other text stays what it is.</summary>
    /// <param name="text">The number.</param>
    public static string Number(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!IsNumber(text))
        {
            return text;
        }

        var (digits, exponent) = Split(text);
        var mantissa = digits.Replace('-', '−');
        return exponent.Length == 0 ? mantissa : $"{mantissa}×10{string.Concat(exponent.Select(c => _raised[c]))}";
    }

    /// <summary>Whether a text is a number: an optional minus sign, digits with an optional point, an optional exponent.</summary>
    /// <param name="text">The text.</param>
    public static bool IsNumber(string text)
    {
        var (digits, exponent) = Split(text);
        return IsDigits(digits.StartsWith('-') ? digits[1..] : digits, allowPoint: true)
            && (exponent.Length == 0 || IsDigits(exponent.StartsWith('-') ? exponent[1..] : exponent, allowPoint: false));
    }

    /// <summary>The digits of a number and its exponent; an empty exponent where it has none.</summary>
    /// <param name="number">The number: <c>-1.5e-7</c>.</param>
    public static (string Digits, string Exponent) Split(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        var at = number.IndexOfAny(['e', 'E']);
        return at < 0 ? (number, string.Empty) : (number[..at], number[(at + 1)..].TrimStart('+'));
    }

    private static bool IsDigits(string text, bool allowPoint) =>
        text.Length > 0 && text.All(c => char.IsAsciiDigit(c) || (allowPoint && c == '.'));

    // Control characters, characters that Unicode says are none, separators of paragraphs, and marks that reorder what follows: one
    // of the last closes the isolation around it.
    private static bool IsForbidden(Rune rune) =>
        Rune.IsControl(rune)
        || (rune.Value & 0xFFFE) == 0xFFFE
        || rune.Value
            is (>= 0xFDD0 and <= 0xFDEF)
                or 0x2028
                or 0x2029
                or (>= 0x202A and <= 0x202E)
                or (>= 0x2066 and <= 0x2069);

    private static bool RunsRightToLeft(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var rune in text.EnumerateRunes())
        {
            // Hebrew to Arabic, their presentation forms, the other scripts from right to left, and the invisible marks.
            var isRightToLeft =
                rune.Value
                is (>= 0x0590 and <= 0x08FF)
                    or (>= 0xFB1D and <= 0xFDFF)
                    or (>= 0xFE70 and <= 0xFEFC)
                    or (>= 0x10800 and <= 0x10FFF)
                    or (>= 0x1E800 and <= 0x1EFFF)
                    or 0x200F;
            if (isRightToLeft)
            {
                return true;
            }
        }

        return false;
    }
}
