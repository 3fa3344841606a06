using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>Writes a name as MathML: letter, hat, subscripts and superscripts.</summary>
internal static class MathMlSymbol
{
    private const int BoldCapital = 0x1D400;
    private const int BoldSmall = 0x1D41A;
    private const int BoldGreekSmall = 0x1D6C2;
    private const int BoldDigit = 0x1D7CE;

    private static readonly FrozenDictionary<string, string> _greek = new Dictionary<string, string>
    {
        ["alpha"] = "α",
        ["beta"] = "β",
        ["gamma"] = "γ",
        ["delta"] = "δ",
        ["epsilon"] = "ε",
        ["zeta"] = "ζ",
        ["eta"] = "η",
        ["theta"] = "θ",
        ["iota"] = "ι",
        ["kappa"] = "κ",
        ["lambda"] = "λ",
        ["mu"] = "μ",
        ["nu"] = "ν",
        ["xi"] = "ξ",
        ["pi"] = "π",
        ["rho"] = "ρ",
        ["sigma"] = "σ",
        ["tau"] = "τ",
        ["phi"] = "φ",
        ["chi"] = "χ",
        ["psi"] = "ψ",
        ["omega"] = "ω",
        ["Gamma"] = "Γ",
        ["Delta"] = "Δ",
        ["Theta"] = "Θ",
        ["Lambda"] = "Λ",
        ["Sigma"] = "Σ",
        ["Phi"] = "Φ",
        ["Psi"] = "Ψ",
        ["Omega"] = "Ω",
    }.ToFrozenDictionary();

    /// <summary>The letter that a spelled out Greek letter stands for; any other text stays what it is.</summary>
    /// <param name="word">The word: <c>eta</c>.</param>
    public static string Letter(string word) => _greek.GetValueOrDefault(word, word);

    /// <summary>One MathML element for a name.</summary>
    /// <param name="symbol">The name.</param>
    public static string Write(Symbol symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        var letter = Base(symbol);
        var (below, above) = (Subscript(symbol), Superscript(symbol));
        return (below.Length, above.Length) switch
        {
            (0, 0) => letter,
            (_, 0) => $"<msub>{letter}{below}</msub>",
            (0, _) => $"<msup>{letter}{above}</msup>",
            _ => $"<msubsup>{letter}{below}{above}</msubsup>",
        };
    }

    private static string Base(Symbol symbol)
    {
        var text = Letter(symbol.Letter);

        // ∇L: a sign before a letter of its own.
        var sign = text is ['∇' or 'Δ' or '∂', _, ..] ? $"<mi mathvariant=\"normal\">{text[0]}</mi>" : string.Empty;
        var letter = LetterElement(sign.Length > 0 ? text[1..] : text, symbol.IsMatrix);
        if (symbol.HasHat)
        {
            letter = $"<mover accent=\"true\">{letter}<mo stretchy=\"false\">^</mo></mover>";
        }

        return sign.Length > 0 ? $"<mrow>{sign}{letter}</mrow>" : letter;
    }

    private static string LetterElement(string text, bool isMatrix)
    {
        if (!isMatrix)
        {
            return $"<mi>{HtmlText.Isolate(text)}</mi>";
        }

        return Bold(text) is { } bold ? $"<mi>{bold}</mi>" : $"<mi class=\"bold\">{HtmlText.Isolate(text)}</mi>";
    }

    private static string Subscript(Symbol symbol)
    {
        var parts = new List<string>();
        if (symbol.Of is not null)
        {
            parts.Add(Write(symbol.Of));
        }

        if (symbol.Index.Length > 0)
        {
            parts.AddRange(symbol.Index.Split(',').Select(Token));
        }

        return Row(string.Join("<mo>,</mo>", parts), parts.Count);
    }

    private static string Superscript(Symbol symbol)
    {
        var parts = new List<string>();
        if (symbol.Mark.Length > 0)
        {
            parts.Add(Mark(symbol.Mark));
        }

        if (symbol.Example is { } example)
        {
            parts.Add(Fenced("[", example.ToString(CultureInfo.InvariantCulture), "]"));
        }

        return Row(string.Concat(parts), parts.Count);
    }

    private static string Mark(string mark) =>
        mark switch
        {
            // As a mark it stands alone: without the space of an operator.
            "+" => "<mo form=\"prefix\">+</mo>",
            "′" => "<mo form=\"postfix\">′</mo>",
            ['(', .. var inside, ')'] => Fenced("(", inside, ")"),
            _ => Token(mark),
        };

    private static string Fenced(string open, string inside, string close) =>
        $"<mrow><mo stretchy=\"false\">{open}</mo>{Token(inside)}<mo stretchy=\"false\">{close}</mo></mrow>";

    private static string Token(string text)
    {
        var isNumber = text.Length > 0 && text.All(char.IsAsciiDigit);
        return isNumber ? $"<mn>{text}</mn>" : $"<mi>{HtmlText.Isolate(Letter(text))}</mi>";
    }

    private static string Row(string content, int parts) => parts > 1 ? $"<mrow>{content}</mrow>" : content;

    // Fonts for mathematics have no bold face: their bold letters are characters of their own.
    private static string? Bold(string text) =>
        text switch
        {
            [>= 'A' and <= 'Z'] => Shifted(text, 'A', BoldCapital),
            [>= 'a' and <= 'z'] => Shifted(text, 'a', BoldSmall),
            [>= 'α' and <= 'ω'] => Shifted(text, 'α', BoldGreekSmall),
            [>= '0' and <= '9'] => Shifted(text, '0', BoldDigit),
            _ => null,
        };

    private static string Shifted(string text, char first, int bold) => new Rune(bold + text[0] - first).ToString();
}
