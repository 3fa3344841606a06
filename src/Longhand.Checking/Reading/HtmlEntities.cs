namespace Longhand.Checking.Reading;

/// <summary>Characters that a page of HTML writes in words: &amp;middot; for ·.</summary>
internal static class HtmlEntities
{
    private const int MostLetters = 8;

    private static readonly Dictionary<string, char> Known = new(StringComparer.Ordinal)
    {
        ["middot"] = '·', ["sdot"] = '⋅', ["times"] = '×', ["minus"] = '−', ["ndash"] = '–', ["part"] = '∂', ["frac12"] = '½', ["sup2"] = '²', ["asymp"] = '≈', ["approx"] = '≈', ["cong"] = '≅',
        ["delta"] = 'δ', ["Delta"] = 'Δ', ["sigma"] = 'σ', ["eta"] = 'η', ["alpha"] = 'α', ["beta"] = 'β', ["gamma"] = 'γ', ["epsilon"] = 'ε', ["lambda"] = 'λ', ["mu"] = 'μ', ["rho"] = 'ρ', ["theta"] = 'θ',
        ["nabla"] = '∇', ["sum"] = 'Σ', ["rarr"] = '→', ["rArr"] = '⇒', ["larr"] = '←', ["prime"] = '′', ["deg"] = '°', ["ycirc"] = 'ŷ', ["ocirc"] = 'ô', ["amp"] = '&', ["lt"] = '<', ["gt"] = '>',
        ["nbsp"] = ' ', ["thinsp"] = ' ', ["ensp"] = ' ', ["emsp"] = ' ', ["hairsp"] = ' ', ["quot"] = '"', ["divide"] = '÷', ["radic"] = '√', ["odot"] = '⊙',
    };

    /// <summary>The character that is written from a place on, and where it ends; null where none is.</summary>
    public static (char Character, int End)? At(string text, int at, int to)
    {
        var end = text.IndexOf(';', at, Math.Min(to - at, MostLetters + 2));
        return end > at && Known.TryGetValue(text[(at + 1)..end], out var c) ? (c, end + 1) : null;
    }
}
