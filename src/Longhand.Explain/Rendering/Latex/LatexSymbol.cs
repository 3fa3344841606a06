using System.Globalization;
using System.Text;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>Writes names in LaTeX: w₅, z_h₁, ŷ, W⁽²⁾.</summary>
internal static class LatexSymbol
{
    private const string KnownFunctions = " ln log exp max min tanh sinh cosh sin cos tan arctan det ";

    /// <summary>A name.</summary>
    /// <param name="symbol">The name.</param>
    /// <param name="dialect">Who reads it.</param>
    public static string Write(Symbol symbol, LatexDialect dialect)
    {
        var text = Letter(symbol, dialect);
        if (symbol.HasHat)
        {
            text = IsWide(symbol.Letter) ? $@"\widehat{{{text}}}" : $@"\hat{{{text}}}";
        }

        var below = Script(symbol.Index, dialect);
        if (symbol.Of is not null)
        {
            below += (below.Length > 0 ? "," : string.Empty) + Write(symbol.Of, dialect);
        }

        var above = symbol.Mark is "′" ? @"\prime" : Script(symbol.Mark, dialect);
        if (symbol.Example is { } example)
        {
            above += string.Create(CultureInfo.InvariantCulture, $"[{example}]");
        }

        return text + Attach('_', below) + Attach('^', above);
    }

    /// <summary>The name of a function: \ln, \sigma, \operatorname{relu}.</summary>
    /// <param name="name">The name.</param>
    /// <param name="dialect">Who reads it.</param>
    public static string Function(string name, LatexDialect dialect)
    {
        var isKnown = name.Length > 1 && !name.Contains(' ', StringComparison.Ordinal);
        return isKnown && KnownFunctions.Contains($" {name} ", StringComparison.Ordinal) ? $@"\{name}" : Letter(new Symbol(name), dialect);
    }

    private static string Letter(Symbol symbol, LatexDialect dialect)
    {
        var letter = symbol.Letter;
        if (Single(letter) is { } single)
        {
            return !symbol.IsMatrix ? single : char.IsAsciiLetterOrDigit(letter[0]) && letter.Length == 1 ? $@"\mathbf{{{single}}}" : $@"\boldsymbol{{{single}}}";
        }

        // ∇L: a sign before a letter of its own.
        if (letter.Length > 1 && letter[0] is '∇' or '∂')
        {
            return $"{LatexCharacters.Symbol(letter[0])} {Letter(symbol with { Letter = letter[1..] }, dialect)}";
        }

        var word = LatexText.MathWord(letter, dialect);
        if (symbol.IsMatrix)
        {
            return $@"\mathbf{{{word}}}";
        }

        return symbol.HasHat || dialect == LatexDialect.Browser ? $@"\mathrm{{{word}}}" : $@"\operatorname{{{word}}}";
    }

    /// <summary>A letter that is set in italics, or a Greek one; null for a word.</summary>
    private static string? Single(string letter)
    {
        if (letter.Length == 1)
        {
            var symbol = char.IsAsciiLetterOrDigit(letter[0]) ? letter : LatexCharacters.Symbol(letter[0]);

            // A raised sign, such as ², keeps its own superscript apart from those that follow.
            return symbol is ['{', ..] ? $"{{{symbol}}}" : symbol;
        }

        return LatexCharacters.GreekWord(letter);
    }

    private static bool IsWide(string letter) => Single(letter) is null && letter.Length > 1;

    // What hangs on a letter: numbers and signs as they are, words upright, letters in italics.
    private static string Script(string script, LatexDialect dialect)
    {
        var text = new StringBuilder();
        var begin = 0;
        while (begin < script.Length)
        {
            var end = begin;
            while (end < script.Length && IsInWord(script, begin, end))
            {
                end++;
            }

            end = Math.Max(end, begin + 1);
            var piece = script[begin..end];
            text.Append(piece[0] switch
            {
                >= '0' and <= '9' or ',' or '+' or '-' or '(' or ')' or '[' or ']' or '*' or '/' or '.' => piece,
                _ => Single(piece) ?? $@"\mathrm{{{LatexText.MathWord(piece, dialect)}}}",
            });
            begin = end;
        }

        return text.ToString();
    }

    // A run of digits, or a run that begins with anything else that is no sign.
    private static bool IsInWord(string script, int begin, int at)
    {
        const string Signs = ",+-()[]*/.";
        return char.IsAsciiDigit(script[begin])
            ? char.IsAsciiDigit(script[at])
            : !Signs.Contains(script[at], StringComparison.Ordinal) && !Signs.Contains(script[begin], StringComparison.Ordinal);
    }

    private static string Attach(char sign, string script) => script.Length switch
    {
        0 => string.Empty,
        1 => $"{sign}{script}",
        _ => $"{sign}{{{script}}}",
    };
}
