using System.Globalization;
using System.Text;

namespace Longhand.Explain.Rendering;

/// <summary>
/// Makes LaTeX of anything that a user may have written: nothing of it is a command, and every character is seen. What the fonts
/// lack is shown by its number: [U+4E2D].
/// </summary>
internal static class LatexText
{
    /// <summary>Words in a text, for pdflatex.</summary>
    /// <param name="words">The words.</param>
    public static string Words(string words)
    {
        var text = new StringBuilder(words.Length + 16);
        var previous = '\0';
        foreach (var rune in words.EnumerateRunes())
        {
            var character = rune.IsBmp ? (char)rune.Value : '\uFFFD';

            // Two hyphens or quotes in a row would become a dash or another quote.
            if (character == previous && character is '-' or '\'' or ',')
            {
                text.Append("{}");
            }

            text.Append(TextCharacter(rune));

            // A long name has no spaces to break a line at.
            if (rune.Value is '_' or '/' or '\\' or > 0x2FFF)
            {
                text.Append(@"\allowbreak{}");
            }

            previous = character;
        }

        return text.ToString();
    }

    /// <summary>A word inside mathematics, between braces of a command that sets it upright.</summary>
    /// <param name="word">The word.</param>
    /// <param name="dialect">Who reads it.</param>
    public static string MathWord(string word, LatexDialect dialect)
    {
        var text = new StringBuilder(word.Length + 16);
        foreach (var rune in word.EnumerateRunes())
        {
            text.Append(MathCharacter(rune, dialect));
        }

        return text.ToString();
    }

    /// <summary>A character that cannot be shown, by its number.</summary>
    /// <param name="rune">The character.</param>
    public static string Fallback(Rune rune) => string.Create(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");

    /// <summary>Whether a character ends a line or is a tab, where a space is meant.</summary>
    /// <param name="rune">The character.</param>
    public static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune);

    private static string TextCharacter(Rune rune)
    {
        if (IsSpace(rune))
        {
            return rune.Value == 0xA0 ? "~" : " ";
        }

        if (rune.IsAscii)
        {
            return (char)rune.Value switch
            {
                '\\' => @"\ensuremath{\backslash}",
                '{' => @"\ensuremath{\{}",
                '}' => @"\ensuremath{\}}",
                '^' => @"\ensuremath{\hat{\ }}",
                '~' => @"\ensuremath{\sim}",
                '<' => @"\ensuremath{<}",
                '>' => @"\ensuremath{>}",
                '|' => @"\ensuremath{\vert}",
                '"' => @"{\ttfamily\char34}",
                '`' => @"\`{}",
                '$' => @"\ensuremath{\mathdollar}",
                '&' or '#' or '_' or '%' => $@"\{(char)rune.Value}",
                _ => Rune.IsControl(rune) ? Fallback(rune) : rune.ToString(),
            };
        }

        if (!rune.IsBmp)
        {
            return Fallback(rune);
        }

        var character = (char)rune.Value;
        return character == '\u00AD'
            ? @"\-"
            : LatexCharacters.Letter(character)
                ?? (LatexCharacters.Symbol(character) is { } symbol ? $@"\ensuremath{{{symbol}}}" : Fallback(rune));
    }

    private static string MathCharacter(Rune rune, LatexDialect dialect)
    {
        if (IsSpace(rune))
        {
            return @"\ ";
        }

        if (rune.IsAscii)
        {
            return MathAscii(rune, dialect);
        }

        if (rune.IsBmp && LatexCharacters.Symbol((char)rune.Value) is { } symbol)
        {
            return $"{{{symbol}}}";
        }

        if (dialect == LatexDialect.Browser)
        {
            return MarkdownText.IsHidden(rune) ? $@"\text{{{Fallback(rune)}}}" : rune.ToString();
        }

        return $@"\text{{{TextCharacter(rune)}}}";
    }

    private static string MathAscii(Rune rune, LatexDialect dialect)
    {
        var character = (char)rune.Value;
        return character switch
        {
            '\\' => @"{\backslash}",
            '{' or '}' or '$' or '&' or '#' or '_' or '%' => $@"\{character}",
            '^' => @"{\wedge}",
            '~' => @"{\sim}",
            '|' => @"{\vert}",
            '`' => dialect == LatexDialect.Browser ? @"{\backprime}" : @"\text{\`{}}",
            '-' or '\'' or '"' => $@"\text{{{character}}}",
            '<' or '>' or '=' or '+' or '*' or ':' or ',' or ';' => $"{{{character}}}",
            _ => Rune.IsControl(rune) ? $@"\text{{{Fallback(rune)}}}" : rune.ToString(),
        };
    }
}
