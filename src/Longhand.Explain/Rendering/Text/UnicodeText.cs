using System.Globalization;
using System.Text;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>Symbols and numbers in Unicode, for the terminal: w₅, z_h₁, ŷ, W⁽²⁾, 1.5·10⁻⁷.</summary>
internal static class UnicodeText
{
    private const string Subscripts = "₀₁₂₃₄₅₆₇₈₉";
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>A symbol.</summary>
    public static string Of(Symbol symbol)
    {
        var text = new StringBuilder(symbol.HasHat ? Hatted(Visible(symbol.Letter)) : Visible(symbol.Letter));
        text.Append(Below(symbol.Index));
        if (symbol.Of is { } of)
        {
            text.Append('_').Append(Of(of));
        }

        foreach (var c in symbol.Mark)
        {
            text.Append(Raised(c));
        }

        if (symbol.Example is { } example)
        {
            text.Append('[').Append(System.Globalization.CultureInfo.InvariantCulture, $"{example}").Append(']');
        }

        return text.ToString();
    }

    /// <summary>A number, its minus sign as a sign and not as a hyphen.</summary>
    public static string Of(Formula.Number number)
    {
        var parts = number.Text.Replace('-', '−').Split('e');
        return parts.Length == 1 ? parts[0] : parts[0] + "·10" + string.Concat(parts[1].Select(Raised));
    }

    /// <summary>A sentence.</summary>
    public static string Of(Prose prose)
    {
        var text = new StringBuilder();
        foreach (var piece in prose.Pieces)
        {
            text.Append(
                piece switch
                {
                    Inline.Words words => Visible(words.Text),
                    Inline.Strong strong => Visible(strong.Text),
                    Inline.Code code => Visible(code.Text),
                    Inline.Math math => TextFormula.Of(math.Formula).Line,
                    Inline.Reference reference => string.Create(CultureInfo.InvariantCulture, $"({reference.Number})"),
                    _ => throw new InvalidOperationException($"No text for {piece.GetType().Name}."),
                }
            );
        }

        return text.ToString();
    }

    /// <summary>A whole number as an exponent.</summary>
    public static string Exponent(string digits) => string.Concat(digits.Select(Raised));

    /// <summary>Text of a user without anything that moves the cursor or hides what stands there.</summary>
    public static string Visible(string text) =>
        text.Any(IsHidden) ? string.Concat(text.Select(c => IsHidden(c) ? '\uFFFD' : c)) : text;

    /// <summary>A letter with a hat: one character where Unicode has it, else the letter and a mark that stands on it.</summary>
    private static string Hatted(string letter)
    {
        const string Plain = "aceghijosuwyzACEGHIJOSUWYZ";
        const string WithHat = "âĉêĝĥîĵôŝûŵŷẑÂĈÊĜĤÎĴÔŜÛŴŶẐ";
        return letter.Length == 1 && Plain.IndexOf(letter[0], StringComparison.Ordinal) is var place and >= 0
            ? WithHat[place].ToString()
            : letter + '\u0302';
    }

    private static bool IsHidden(char c) =>
        char.IsControl(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format
            or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator;

    private static string Below(string index) =>
        index.Length > 0 && !char.IsAsciiDigit(index[0]) ? "_" + index : string.Concat(index.Select(c => char.IsAsciiDigit(c) ? Subscripts[c - '0'] : c));

    private static char Raised(char c) => c switch
    {
        >= '0' and <= '9' => Superscripts[c - '0'],
        '+' => '⁺',
        '-' or '−' => '⁻',
        '(' => '⁽',
        ')' => '⁾',
        _ => c,
    };
}
