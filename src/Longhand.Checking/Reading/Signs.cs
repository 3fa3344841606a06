namespace Longhand.Checking.Reading;

/// <summary>The signs of the plain notation that every way of writing is brought to.</summary>
internal static class Signs
{
    /// <summary>The end of a formula among words: nothing is multiplied across it.</summary>
    public const char Boundary = '\u0001';

    /// <summary>The end of a row.</summary>
    public const char Row = '\n';

    public const char Hat = '\u0302';
    public const char Times = '·';
    public const char Minus = '-';
    public const char About = '≈';
    public const char Arrow = '→';
    public const char Partial = '∂';
    public const char Root = '√';

    private const string Subscripts = "₀₁₂₃₄₅₆₇₈₉";
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>What a character is in the plain notation; more than one character where it stands for a group.</summary>
    public static string Plain(char c) => c switch
    {
        '−' or '–' or '‒' or '﹣' => "-",
        '×' or '∙' or '⋅' or '∗' or '•' or '＊' => "·",
        '÷' or '∕' or '⁄' => "/",
        '≃' or '≅' or '≒' or '≐' or '∼' => "≈",
        '≔' or '←' or '⟵' => "=",
        '⇒' or '⟶' or '⟹' or '↦' or '➔' => "→",
        '½' => "(1/2)",
        '′' or '’' or '‘' => "'",
        'ᵀ' or '⊤' => "^{T}",
        '²' => "^{2}",
        '∘' or '⊗' => "⊙",
        'ŷ' => "y\u0302",
        'ô' => "o\u0302",
        '\u00a0' or '\u2009' or '\u202f' or '\u2002' or '\u2003' or '\u2007' => " ",
        '\u200b' or '\u200c' or '\u200d' or '\ufeff' or '\u00ad' => string.Empty,
        'ϵ' => "ε",
        '\t' => "  ",
        _ => c.ToString(),
    };

    public static bool IsLowered(char c) => LoweredOf(c) != '\0';

    /// <summary>The character that stands below the line: 5 for ₅; the zero character for any other.</summary>
    public static char LoweredOf(char c) => Subscripts.IndexOf(c, StringComparison.Ordinal) is var place and >= 0 ? (char)('0' + place) : c switch
    {
        'ₕ' => 'h',
        'ₒ' => 'o',
        'ₐ' => 'a',
        'ᵢ' => 'i',
        'ⱼ' => 'j',
        'ₖ' => 'k',
        'ₓ' => 'x',
        '₊' => '+',
        '₋' => '-',
        'ₙ' => 'n',
        'ₜ' => 't',
        'ᵤ' => 'u',
        'ₗ' => 'l',
        'ₘ' => 'm',
        'ₚ' => 'p',
        'ₛ' => 's',
        'ᵣ' => 'r',
        'ₑ' => 'e',
        'ᵥ' => 'v',
        _ => '\0',
    };

    public static bool IsRaised(char c) => RaisedOf(c) != '\0';

    /// <summary>The character that stands above the line: 2 for ²; the zero character for any other.</summary>
    public static char RaisedOf(char c) => Superscripts.IndexOf(c, StringComparison.Ordinal) is var place and >= 0 ? (char)('0' + place) : c switch
    {
        '⁺' => '+',
        '⁻' => '-',
        '⁽' => '(',
        '⁾' => ')',
        'ᵀ' => 'T',
        'ᶻ' => 'z',
        _ => '\0',
    };
}
